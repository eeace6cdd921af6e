// Files that come in: looked at before they change anything, refused where they are of no use, and
// everything taken back with one press.
import type { Page } from '@playwright/test';
import { type Bundle, type File, SMALL, type Tables, fileOf, smallPlan, textFile } from './bundles';
import { direction, exportPlan, goTo, heading, issues, layBeside, notice, openInitiative, openSmallPlan, receivePlan, saved, undo, write } from './clerk';
import { expect, open, test } from './support';

/** The small plan as a colleague has changed it on another machine. */
function changedPlan(): Bundle {
  const changed = smallPlan((tables) => {
    Object.assign(tables.initiatives[0]!, { current_issues: '同僚が書いた課題', direction: '同僚が書いた方向' });
    tables.sections.push({ id: 'section-3', position: '1c', name: 'ボランティアセンター' });
    tables.initiatives.splice(1, 1);
    tables.placements.splice(1, 1);
  });
  return { ...changed, ancestors: [smallPlan().sha256] };
}

/** The tables without the notes of files that were taken in. */
function told(bundle: Bundle): Tables {
  const { replies: _, ...tables } = bundle.tables;
  return tables;
}

function preview(page: Page) {
  return page.getByRole('region', { name: '変わるところ' }).first();
}

test.describe('a file of the open plan', () => {
  test('E4 shows what would change, changes it when asked to, and is taken back with one press', async ({ page }) => {
    await open(page);
    await openSmallPlan(page);
    await write(issues(page), '自分が書いた課題');
    const before = await exportPlan(page);

    await test.step('置いただけでは何も変わらない', async () => {
      await layBeside(page, fileOf(changedPlan(), '地域福祉係から.json'));
      await expect(page.getByRole('heading', { name: '「地域福祉係から.json」を取り込むと変わるところ' })).toBeVisible();
      // What both wrote is asked; the rest is taken.
      await expect(page.getByText('1か所は「確認が必要な点」になります')).toBeVisible();
      await expect(page.getByText('変わる 1 件、加わる 1 件、なくなる 2 件')).toBeVisible();
      await expect(preview(page)).toContainText('同僚が書いた方向');
      await page.getByRole('button', { name: '取り込まない' }).click();
      expect((await exportPlan(page)).bundle.tables).toEqual(before.bundle.tables);
    });
    await test.step('取り込むと変わる', async () => {
      await layBeside(page, fileOf(changedPlan(), '地域福祉係から.json'));
      await page.getByRole('button', { name: 'この内容を取り込む' }).click();
      await expect(notice(page, '取り込む前の状態は「版の履歴」に残してあります')).toBeVisible();
      const [after, theirs] = [(await exportPlan(page)).bundle.tables, changedPlan().tables];
      expect(after.initiatives).toEqual([{ ...theirs.initiatives[0], current_issues: '自分が書いた課題' }]);
      expect(after.sections).toEqual(theirs.sections);
      expect(JSON.stringify(after.candidates)).toContain('同僚が書いた課題');
    });
    await test.step('開き直したあとでも、一度で取り消せる', async () => {
      await saved(page);
      await page.reload();
      await page.getByRole('button', { name: '取り込みを取り消す' }).click();
      expect((await exportPlan(page)).bundle.tables).toEqual(before.bundle.tables);
    });
    await test.step('取り込む前の控えが残っている', async () => {
      await goTo(page, '版の履歴');
      await expect(page.getByRole('row').filter({ hasText: '取り込む前の控え' })).toHaveCount(1);
    });
  });

  test('is taken back at once by the notice', async ({ page }) => {
    await open(page);
    await receivePlan(page, smallPlan());
    const before = await exportPlan(page);
    await layBeside(page, fileOf(changedPlan()));
    await page.getByRole('button', { name: 'この内容を取り込む' }).click();
    expect(told((await exportPlan(page)).bundle)).toEqual(changedPlan().tables);
    await notice(page, '取り込む前の状態は').getByRole('button', { name: '取り込みを取り消す' }).click();
    expect((await exportPlan(page)).bundle.tables).toEqual(before.bundle.tables);
  });

  test('E6 that says the same changes nothing', async ({ page }) => {
    await open(page);
    await receivePlan(page, smallPlan());
    await layBeside(page, fileOf(smallPlan()));
    await expect(page.getByText('いまの計画とまったく同じです')).toBeVisible();
    await expect(page.getByRole('button', { name: 'この内容を取り込む' })).toBeDisabled();
  });

  test('and opened from the list of plans is compared, not put in its place', async ({ page }) => {
    await open(page);
    await receivePlan(page, smallPlan());
    await page.goto('./#/');
    await page.getByRole('link', { name: 'ファイルから開く' }).click();
    await page.getByLabel('ファイルを選ぶ').setInputFiles(fileOf(changedPlan()));
    await expect(heading(page, '受渡し')).toBeVisible();
    await expect(page.getByText('変わる 2 件、加わる 1 件、なくなる 2 件')).toBeVisible();
  });

  test('E2 whose content was changed by hand is pointed out', async ({ page }) => {
    await open(page);
    await receivePlan(page, smallPlan());
    await layBeside(page, fileOf({ ...changedPlan(), sha256: smallPlan().sha256 }));
    await expect(notice(page, '書き出されたあとで中身が変わっています')).toBeVisible();
  });

  test('E13 with program text in it shows it as text', async ({ page }) => {
    const hostile = '<img src=x onerror="alert(1)"><script>alert(2)</script>=HYPERLINK("http://example.invalid")';
    await open(page);
    await openSmallPlan(page);
    page.on('dialog', () => { throw new Error('the text was run'); });
    const file = smallPlan((tables) => {
      tables.initiatives[0]!.current_issues = hostile;
      tables.nodes[0]!.title = hostile;
    });
    await layBeside(page, fileOf({ ...file, ancestors: [smallPlan().sha256] }));
    await expect(preview(page)).toContainText('<img src=x onerror="alert(1)"><script>');
    await page.getByRole('button', { name: 'この内容を取り込む' }).click();
    await goTo(page, '体系');
    await expect(page.getByText(hostile).first()).toBeVisible();
    await openInitiative(page);
    await expect(issues(page)).toHaveValue(hostile);
    await expect(page.locator('main img, main script')).toHaveCount(0);
  });
});

test.describe('a file in another dress', () => {
  const text = JSON.stringify(changedPlan(), null, 1);
  const dresses: [string, File][] = [
    ['with a byte order mark', textFile(`\uFEFF${text}`, '計画.json')],
    ['in UTF-16', { name: '計画.json', mimeType: '', buffer: Buffer.from(`\uFEFF${text}`, 'utf16le') }],
    ['with Windows line ends, renamed to .txt', textFile(text.replaceAll('\n', '\r\n'), '計画 (1).txt')],
    ['without line breaks', textFile(JSON.stringify(changedPlan()), '計画')],
  ];
  test('E3 is read all the same', async ({ page }) => {
    await open(page);
    await receivePlan(page, smallPlan());
    for (const [dress, file] of dresses) {
      await test.step(dress, async () => {
        await layBeside(page, file);
        await expect(page.getByText('変わる 2 件、加わる 1 件、なくなる 2 件')).toBeVisible();
        await expect(notice(page, '中身が変わっています')).toHaveCount(0);
        await page.getByRole('button', { name: '取り込まない' }).click();
      });
    }
  });
});

test.describe('a file of no use', () => {
  const bytes = (name: string, ...content: (string | number[])[]): File => ({
    name,
    mimeType: '',
    buffer: Buffer.concat(content.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part)))),
  });
  const whole = JSON.stringify(changedPlan(), null, 1);
  const files: [File, string][] = [
    [bytes('集計.xlsx', [0x50, 0x4b, 3, 4], 'xl/workbook.xml'), 'これはExcel のブックです。'],
    [bytes('写真.png', [0x89], 'PNG\r\n', [0x1a], '\n', [0, 0, 0, 13]), 'これは画像です。'],
    [bytes('空.json'), 'ファイルの中身が空です。'],
    [textFile('<!DOCTYPE html><html><title>ログイン</title></html>', '計画.json'), 'これはWeb ページ（HTML）です。'],
    [textFile(whole.slice(0, whole.length / 2), '計画.json'), '途中で切れています'],
    [textFile('[1, 2, 3]', 'ほかの.json'), 'あゆみのファイルではありません。'],
    [textFile('null', 'null.json'), 'あゆみのファイルではありません。'],
    [fileOf({ ...changedPlan(), version: 9, tables: undefined }, '新しい.json'), '新しい'],
    [bytes('こわれた.json', [0xc3, 0x28, 0xff, 0xfe, 0x81]), 'を開けません'],
  ];

  test('E1 is explained in Japanese; the open plan stays as it is', async ({ page }) => {
    await open(page);
    await openSmallPlan(page);
    await write(issues(page), '自分が書いた課題');
    const before = await exportPlan(page);
    for (const [file, because] of files) {
      await test.step(`${file.name}：${because}`, async () => {
        await layBeside(page, file);
        await expect(notice(page, because).last()).toBeVisible();
        await expect(notice(page, because).last()).toContainText(file.name);
        await expect(page.getByRole('button', { name: 'この内容を取り込む' })).toHaveCount(0);
      });
    }
    await test.step('別の計画のファイル', async () => {
      const other = smallPlan((tables) => Object.assign(tables.plan[0]!, { id: 'other', title: 'となり町の計画' }));
      await layBeside(page, fileOf(other));
      await expect(notice(page, '「となり町の計画」のもの')).toBeVisible();
    });
    const after = await exportPlan(page);
    expect(after.bundle.tables).toEqual(before.bundle.tables);
    expect(after.bundle.sha256).toBe(before.bundle.sha256);
  });

  test('C2 of a newer format can be looked at and not taken in', async ({ page }) => {
    await open(page);
    await receivePlan(page, smallPlan());
    await layBeside(page, fileOf({ ...changedPlan(), version: 2 }));
    await expect(notice(page, 'もっと新しい版の「あゆみ」で書き出されています')).toBeVisible();
    await expect(page.getByRole('button', { name: 'この内容を取り込む' })).toBeDisabled();
  });

  test('E1 is explained on the page that opens files, and adds no plan', async ({ page }) => {
    await open(page, '#/open');
    for (const [file, because] of files) {
      await page.getByLabel('ファイルを選ぶ').setInputFiles(file);
      await expect(notice(page, because).last()).toContainText(file.name);
    }
    await page.getByRole('link', { name: '計画一覧へ戻る' }).click();
    await expect(page.getByText('まだ計画がありません')).toBeVisible();
  });
});

test('F1 an older version can be brought back, and that taken back again', async ({ page }) => {
  await open(page);
  await openSmallPlan(page);
  await write(issues(page), '古い課題');
  await saved(page);
  await goTo(page, '版の履歴');
  await page.getByRole('button', { name: 'いまの状態を残す' }).click();
  await expect(notice(page, 'いまの状態を残しました')).toBeVisible();
  await openInitiative(page);
  await write(issues(page), '新しい課題');
  await write(direction(page), '新しい方向');
  await saved(page);

  await goTo(page, '版の履歴');
  await page.getByRole('row').filter({ hasText: '残した版' }).first().getByRole('button').click();
  const picked = page.getByRole('region', { name: /^第\d+版$/ });
  await expect(picked).toContainText('変わる 2 件');
  await picked.getByRole('button', { name: 'この版に戻す' }).click();
  await expect(notice(page, '版に戻しました')).toBeVisible();
  await openInitiative(page);
  await expect(issues(page)).toHaveValue('古い課題');
  await undo(page);
  await expect(issues(page)).toHaveValue('新しい課題');
  await expect(direction(page)).toHaveValue('新しい方向');
});

test('F1 a deleted plan is put back from the notice, and from the bin later', async ({ page }) => {
  await open(page);
  await openSmallPlan(page);
  await write(issues(page), '消してはいけない課題');
  await saved(page);
  const card = page.getByRole('link', { name: SMALL.title });
  await page.goto('./#/');
  await page.getByRole('button', { name: `削除：${SMALL.title}` }).click();
  await expect(card).toHaveCount(0);
  await notice(page, 'を削除しました').getByRole('button', { name: '元に戻す' }).click();
  await expect(card).toBeVisible();

  await page.getByRole('button', { name: `削除：${SMALL.title}` }).click();
  await expect(notice(page, 'を削除しました')).toBeVisible();
  await page.reload();
  await page.getByText('削除した計画（1）').click();
  await page.getByRole('button', { name: `元に戻す：${SMALL.title}` }).click();
  await expect(card).toBeVisible();
  await openInitiative(page);
  await expect(issues(page)).toHaveValue('消してはいけない課題');
});
