// The secretariat's side of the mail: sheets are issued to the sections, and what comes back is
// looked at, taken in as one action, followed in a table, and taken back with one press.
import type { Download, Locator, Page } from '@playwright/test';
import { type Bundle, type File, SMALL, fileOf, smallPlan, textFile } from './bundles';
import { direction, exportPlan, goTo, heading, issues, notice, openInitiative, receivePlan, saved, undo, write } from './clerk';
import { type Mail, contentOf, replyTo, sheetOf } from './mail';
import { expect, expectAccessible, open, test } from './support';

/** The small plan with a sheet for each of its sections, and a third section that has none. */
function planToIssue(): Bundle {
  return smallPlan((tables) => {
    tables.sections.push({ id: 'section-3', position: '1c', name: 'ボランティア係' });
    tables.sheets = [{ id: 'sheet-1', initiative: 'initiative-1', year: 2024, activity: '訪問した' }];
  });
}

async function openPlan(page: Page): Promise<void> {
  await open(page);
  await receivePlan(page, planToIssue());
}

async function toPage(page: Page, name: 'dispatch' | 'replies', title: string): Promise<void> {
  await page.goto(`./#/plan/${SMALL.id}/2024/${name}`);
  await expect(heading(page, title)).toBeVisible();
}

/** Issues the open plan to its sections, and reads the files by section. */
async function issue(page: Page): Promise<Record<string, Mail>> {
  await toPage(page, 'dispatch', '発行');
  const downloads: Download[] = [];
  const collect = (download: Download) => downloads.push(download);
  page.on('download', collect);
  await page.getByRole('button', { name: '発行してファイルを保存' }).click();
  await expect(page.getByRole('heading', { name: /^発行したファイル（第\d+回）$/ })).toBeFocused();
  await expect.poll(() => downloads.length).toBe(2);
  page.off('download', collect);
  const files: Record<string, Mail> = {};
  for (const download of downloads) {
    const mail = await contentOf(download);
    files[mail.scope?.sections?.[0] ?? 'all'] = mail;
  }
  return files;
}

async function drop(page: Page, ...files: File[]): Promise<void> {
  await page.getByLabel('ファイルを選ぶ').setInputFiles(files);
}

function preview(page: Page): Locator {
  return page.getByRole('region', { name: '取り込むと変わるところ' });
}

function row(page: Page, section: string): Locator {
  return page.getByRole('region', { name: '回答の状況' }).getByRole('row').filter({ has: page.getByRole('rowheader', { name: section, exact: true }) });
}

test('sheets are issued to the sections that have some, and the same files can be made again', async ({ page }) => {
  await openPlan(page);
  await toPage(page, 'dispatch', '発行');
  await expect(page.getByRole('checkbox', { name: '総務係' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'ボランティア係' })).not.toBeChecked();
  await expect(page.getByRole('row', { name: /ボランティア係/ })).toContainText('この年度に記入するシートがありません');
  await expect(page.getByLabel('記入のお願い')).toHaveValue(/自己評価/);
  await page.getByLabel('提出期限').fill('2025-05-29');
  await expect(page.getByText('5月29日（木）')).toBeVisible();
  await expect(page.getByText('2個のファイルができます。')).toBeVisible();
  await expectAccessible(page);

  const files = await issue(page);
  expect(Object.keys(files).sort()).toEqual(['section-1', 'section-2']);
  expect(files['section-1']!.kind).toBe('issue');
  expect(files['section-1']!.tables.dispatches?.[0]?.due).toBe('2025-05-29');

  await test.step('メールの文と送付済みの印', async () => {
    await page.getByText('総務係へのメールの文').click();
    await expect(page.getByLabel('本文').first()).toHaveValue(/提出期限：5月29日（木）/);
    await page.getByRole('checkbox', { name: /^総務係に送付済み/ }).check();
    await expect(page.getByRole('checkbox', { name: /^総務係に送付済み（\d+月\d+日/ })).toBeChecked();
    await expectAccessible(page);
  });
  await test.step('発行したときの計画から、同じファイルをつくり直せる', async () => {
    await openInitiative(page);
    await write(issues(page), '発行したあとで書いた課題');
    await saved(page);
    await page.reload();
    await toPage(page, 'dispatch', '発行');
    await page.getByRole('button', { name: 'ファイルをもう一度つくる：第1回' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存する：総務係' }).click(),
    ]);
    const again = await contentOf(download);
    expect(again.sha256).toBe(files['section-1']!.sha256);
    expect(again.tables).toEqual(files['section-1']!.tables);
  });
  await test.step('送った版は残る', async () => {
    await goTo(page, '版の履歴');
    await expect(page.getByRole('row').filter({ hasText: '各係に送った版' })).toHaveCount(1);
  });
});

test('many files are dropped at once: good ones are taken in, the others say why not', async ({ page }) => {
  await openPlan(page);
  const files = await issue(page);
  const before = (await exportPlan(page)).bundle.tables;
  await toPage(page, 'replies', '回答');
  await expect(row(page, '総務係')).toContainText('未送付');

  const first = replyTo(files['section-1']!, '総務係', (tables) => { sheetOf(tables, 'initiative-1').outcome = '総務係の成果'; });
  const second = replyTo(files['section-2']!, '地域福祉係', (tables) => {
    sheetOf(tables, 'initiative-2').activity = '配食を続けた';
    tables.initiatives.find(({ id }) => id === 'initiative-2')!.title = '頼んでいない名前';
  });
  const other = smallPlan((tables) => Object.assign(tables.plan[0]!, { id: 'other', title: 'となり町の計画' }));
  const damaged = JSON.stringify(first, null, 1);
  await drop(page, fileOf(first, '総務係から.json'), fileOf(second, '地域福祉係から.json'), fileOf({ ...first, plan_id: 'other', tables: { ...other.tables }, sha256: other.sha256 }, 'となり町.json'),
    textFile(damaged.slice(0, damaged.length / 2), '途中まで.json'), { name: '写真.png', mimeType: '', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]) }, fileOf(planToIssue(), '全体.json'));
  const list = (name: string) => page.getByRole('listitem').filter({ hasText: name });

  await test.step('どのファイルも一覧にある', async () => {
    await expect(list('総務係から.json')).toContainText('取り込めます');
    await expect(list('となり町.json')).toContainText('取り込めません');
    await expect(list('となり町.json')).toContainText('この計画の回答のファイルを選び直してください');
    await expect(list('途中まで.json')).toContainText('途中で切れています');
    await expect(list('写真.png')).toContainText('画像');
    await expect(list('全体.json')).toContainText('計画全体のファイル');
  });
  await test.step('置いただけでは何も変わらない', async () => {
    await expect(preview(page)).toContainText('確認が必要 0件、担当外 1件');
    await expect(preview(page)).toContainText('総務係の成果');
    await expect(preview(page)).toContainText('配食を続けた');
    await expectAccessible(page);
    expect((await exportPlan(page)).bundle.tables).toEqual(before);
  });
  await test.step('一つの操作として取り込み、一度で取り消せる', async () => {
    await toPage(page, 'replies', '回答');
    await drop(page, fileOf(first, '総務係から.json'), fileOf(second, '地域福祉係から.json'));
    await preview(page).getByRole('button', { name: 'この内容を取り込む' }).click();
    await expect(notice(page, '確認が必要な点が1件あります')).toBeVisible();
    await expect(preview(page)).toHaveCount(0);
    await expect(row(page, '総務係')).toContainText('4月14日 10:10');
    await expectAccessible(page);
    const after = (await exportPlan(page)).bundle.tables;
    expect(after.sheets?.find((sheet) => sheet.initiative === 'initiative-1')?.outcome).toBe('総務係の成果');
    expect(after.initiatives.find(({ id }) => id === 'initiative-2')?.title).toBe(SMALL.other);
    await toPage(page, 'replies', '回答');
    await page.getByRole('button', { name: '取り込みを取り消す' }).click();
    await expect(row(page, '総務係')).toContainText('未送付');
    expect((await exportPlan(page)).bundle.tables).toEqual(before);
  });
  await test.step('取り込む前の控えと回答が残っている', async () => {
    await goTo(page, '版の履歴');
    await expect(page.getByRole('row').filter({ hasText: '取り込む前の控え' })).toHaveCount(1);
    await expect(page.getByRole('row').filter({ hasText: '取り込んだファイル' })).toHaveCount(2);
    await page.getByRole('row').filter({ hasText: '取り込んだファイル' }).first().getByRole('button').click();
    await expect(page.getByRole('region', { name: /^第\d+版$/ })).toContainText('計画の版ではないため');
    await expect(page.getByRole('button', { name: 'この版に戻す' })).toHaveCount(0);
  });
});

test('what both wrote is asked, and a correction takes the place of the first reply', async ({ page }) => {
  await openPlan(page);
  const files = await issue(page);
  const first = replyTo(files['section-1']!, '総務係', (tables) => { sheetOf(tables, 'initiative-1').activity = '総務係が書いた'; });
  await page.goto(`./#/plan/${SMALL.id}/2024/sheet/initiative-1`);
  await write(page.getByLabel('具体的な取組内容').first(), '事務局が書いた');

  await toPage(page, 'replies', '回答');
  await drop(page, fileOf(first, '一通目.json'));
  await expect(preview(page)).toContainText('確認が必要 1件');
  await preview(page).getByRole('button', { name: 'この内容を取り込む' }).click();
  await page.getByRole('link', { name: '確認が必要な点を見る' }).click();
  const card = page.getByRole('article', { name: '具体的な取組内容' });
  await expect(card).toContainText('事務局が書いた');
  await expect(card).toContainText('総務係が書いた');
  await card.getByRole('button', { name: /^この内容にする：. 総務係/ }).click();
  await expect(page.getByText('すべて決めました')).toBeFocused();

  await toPage(page, 'replies', '回答');
  await drop(page, fileOf(first, '同じもの.json'));
  await expect(preview(page)).toContainText('すでに取り込んだもの');
  await preview(page).getByRole('button', { name: '取り込まない' }).click();
  const second = replyTo(files['section-1']!, '総務係', (tables) => { sheetOf(tables, 'initiative-1').activity = '総務係が直した'; }, 40, first.sha256);
  await drop(page, fileOf(second, '二通目.json'));
  await preview(page).getByRole('button', { name: 'この内容を取り込む' }).click();
  await expect(row(page, '総務係')).toContainText('2通目');
});

test('the table is filtered, and what is known otherwise is noted by hand', async ({ page }) => {
  await openPlan(page);
  await issue(page);
  await toPage(page, 'replies', '回答');
  const general = row(page, '総務係');
  await general.getByRole('button', { name: '記録と催促：総務係' }).press('Enter');
  await page.getByRole('checkbox', { name: /^送付済み/ }).check();
  await expect(general).toContainText('送付済み');
  await page.getByRole('checkbox', { name: /^開封を確認した/ }).check();
  await expect(general).toContainText('開封');
  await write(page.getByRole('textbox', { name: 'メモ' }), '電話で確認');
  await expect(page.getByLabel('催促のメールの本文')).toHaveValue(/まだ届いていません/);
  await page.getByRole('checkbox', { name: /^催促した/ }).check();
  await expectAccessible(page);

  await page.getByLabel('状態').selectOption('未送付');
  await expect(row(page, '総務係')).toHaveCount(0);
  await expect(row(page, '地域福祉係')).toBeVisible();
  await page.getByLabel('状態').selectOption('回答あり');
  await expect(page.getByText('この状態の担当はありません')).toBeVisible();
  await page.getByLabel('状態').selectOption('すべて');
  await undo(page);
  await expect(general).toContainText('電話で確認');
});

test('a reply that is given to the page of exchange is led to where it belongs', async ({ page }) => {
  await openPlan(page);
  const files = await issue(page);
  const reply = replyTo(files['section-1']!, '総務係', (tables) => { sheetOf(tables, 'initiative-1').outcome = '総務係の成果'; });
  await goTo(page, '受渡し');
  await page.getByLabel('ファイルを選ぶ').setInputFiles(fileOf(reply, '回答.json'));
  await expect(heading(page, '回答')).toBeVisible();
  await expect(preview(page)).toContainText('総務係の成果');

  await page.goto('./#/open');
  await page.getByLabel('ファイルを選ぶ').setInputFiles(fileOf(reply, '回答.json'));
  await expect(heading(page, '回答')).toBeVisible();
  await expect(preview(page)).toContainText('総務係の成果');
  await openInitiative(page);
  await expect(direction(page)).toHaveValue('');
});

test('a small screen is not scrolled sideways', async ({ page }) => {
  await openPlan(page);
  const files = await issue(page);
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await wide()).toBeLessThanOrEqual(0);
  await expectAccessible(page);
  await toPage(page, 'replies', '回答');
  await drop(page, fileOf(replyTo(files['section-1']!, '総務係', (tables) => { sheetOf(tables, 'initiative-1').outcome = '総務係の成果'; }), '回答.json'));
  await expect(preview(page)).toBeVisible();
  expect(await wide()).toBeLessThanOrEqual(0);
  await expectAccessible(page);
});

test('what thirty sections wrote is folded, each with its count, and a handful stands open', async ({ page }) => {
  await openPlan(page);
  const files = await issue(page);
  const replies = Array.from({ length: 30 }, (_, index) =>
    fileOf(replyTo(files['section-1']!, `第${index + 1}係`, (tables) => {
      const sheet = sheetOf(tables, 'initiative-1');
      // Each says something of its own, and one and the same.
      sheet[['outcome', 'policy', 'remarks'][index % 3]!] = '三十の係が書いた文。'.repeat(8);
    }, 10 + index), `回答${index + 1}.json`));
  await page.setViewportSize({ width: 390, height: 844 });
  await toPage(page, 'replies', '回答');
  await drop(page, ...replies);
  await expect(page.getByText('取り込めます　30通')).toBeVisible();
  await expect(preview(page).getByRole('button', { name: 'この内容を取り込む' })).toBeVisible();
  // Not longer than a few screens, whatever was written.
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(844 * 5);
  await expectAccessible(page);

  await test.step('ひと握りなら開いている', async () => {
    await page.reload();
    await drop(page, replies[0]!);
    await expect(preview(page).getByRole('cell', { name: /三十の係が書いた文/ })).toBeVisible();
    await expect(preview(page).getByText(/^第1係　\d件$/)).toBeVisible();
  });
});

test('every file of an issue goes into one folder, beside what is there, and is read back', async ({ page }) => {
  await page.addInitScript(() => {
    const picker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('送るもの', { create: true });
    Object.assign(window, { showDirectoryPicker: picker });
  });
  const inFolder = () => page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('送るもの', { create: true });
    const files: Record<string, string> = {};
    for await (const [name, handle] of (folder as unknown as { entries(): AsyncIterable<[string, FileSystemFileHandle]> }).entries()) {
      files[name] = await (await handle.getFile()).text();
    }
    return files;
  });
  const downloads: Download[] = [];
  page.on('download', (download) => downloads.push(download));
  await openPlan(page);
  await toPage(page, 'dispatch', '発行');
  await page.getByRole('checkbox', { name: '全担当分を1つにまとめたファイルもつくる' }).check();
  await page.getByRole('button', { name: '発行してフォルダーに保存' }).click();
  await expect(notice(page, 'フォルダー「送るもの」に3個のファイルを保存し、読み直して確かめました')).toBeVisible();
  const first = await inFolder();
  const scopes = Object.values(first).map((text) => (JSON.parse(text) as Mail).scope?.sections?.[0] ?? 'all');
  expect(scopes.sort()).toEqual(['all', 'section-1', 'section-2']);
  expect(downloads).toEqual([]);
  await expectAccessible(page);

  await test.step('もう一度保存しても、前のファイルはそのまま', async () => {
    await page.getByRole('button', { name: 'フォルダーに保存', exact: true }).click();
    // While they are being written, a file may be gone before it was read.
    await expect.poll(async () => Object.keys(await inFolder().catch(() => ({}))).length).toBe(6);
    const second = await inFolder();
    for (const [name, text] of Object.entries(first)) expect(second[name]).toBe(text);
  });
  await test.step('書けないときは、わけを言う', async () => {
    await page.evaluate(() => {
      FileSystemFileHandle.prototype.createWritable = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    });
    await page.getByRole('button', { name: 'フォルダーに保存', exact: true }).click();
    await expect(notice(page, '置き場所がいっぱいです')).toBeVisible();
    expect(Object.keys(await inFolder())).toHaveLength(6);
  });
  await test.step('フォルダーを選べないブラウザーでは、ボタンを出さない', async () => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'showDirectoryPicker'));
    await page.reload();
    await expect(page.getByRole('button', { name: '発行してファイルを保存' })).toBeVisible();
    await expect(page.getByRole('button', { name: /フォルダーに保存/ })).toHaveCount(0);
  });
});
