// The whole way of a person through the program, from the first page to a file that another machine
// takes in: every step is seen on the screen before the next one is made.
import type { Page } from '@playwright/test';
import { fileOf, fingerprint } from './bundles';
import { exportPlan, goTo, heading, openSample, redo, saved, undo, write } from './clerk';
import { expect, test } from './machine';
import { open } from './support';

test.use({ allowed: { requestsAfterStart: [/\/samples\/honjo\.json$/] } });

const PLAN = '第4次見本町地域福祉活動計画';
const ACTIVITY = '民生委員と町内会の協力で、ひとり暮らしの高齢者を月に二度訪ねた。\n鬱・孤立が心配な方（３名）は、髙橋医院につないだ。';
const OUTCOME = '協力員が１２人から１８人に増え、全地区で見守りが始まった。';
const POLICY = '企業の配達員とも協定を結び、異変に気づく目をふやす。';
const REASON = '目標の１５人を上回る協力員を得て、すべての地区で始められたため。';

/** The line of the outline in hand is renamed: a new one opens ready for its name. */
async function name(page: Page, title: string): Promise<void> {
  const field = page.getByRole('tree').getByRole('textbox');
  await expect(field).toBeFocused();
  await field.fill(title);
  await field.press('Enter');
  await expect(line(page, title)).toBeVisible();
}

/** A line of the outline by its title. */
function line(page: Page, title: string) {
  return page.getByRole('treeitem').filter({ hasText: title });
}

/** Presses a button of the panel beside the outline. */
async function press(page: Page, button: string): Promise<void> {
  await page.getByRole('complementary').getByRole('button', { name: button }).click();
}

/** Goes to a fiscal year by the switch at the top. */
async function goToYear(page: Page, year: string): Promise<void> {
  const link = page.getByRole('navigation', { name: '年度' }).getByRole('link', { name: year, exact: true });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'true');
}

/** The figures of the strip above the grid, as 「A 達成」 → count. */
async function figures(page: Page): Promise<string[]> {
  const strip = page.getByRole('region', { name: /の件数/ });
  const entries = await strip.locator('dl > div').all();
  return Promise.all(entries.map(async (entry) => {
    const grade = (await entry.locator('.seal').textContent().catch(() => '')) ?? '';
    const count = (await entry.locator('dd').evaluate((element) => element.firstChild?.textContent)) ?? '';
    return `${grade.trim()} ${count.trim()}`;
  }));
}

test('the sample shows the published figures', async ({ page }) => {
  await open(page);
  await openSample(page);

  await test.step('令和5年度：掲載ごとにA 42、B 18', async () => {
    await expect(heading(page, /令和5年度/)).toBeVisible();
    expect((await figures(page)).slice(0, 2)).toEqual(['A 42', 'B 18']);
    await expect(page.getByRole('status').filter({ hasText: '60件を表示しています' })).toBeVisible();
  });
  await test.step('取組ごとにA 35、B 14', async () => {
    await page.getByLabel('数え方').selectOption({ label: '取組ごと（49）' });
    await expect(page.getByRole('status').filter({ hasText: '49件を表示しています' })).toBeVisible();
    expect((await figures(page)).slice(0, 2)).toEqual(['A 35', 'B 14']);
  });
  await test.step('集計：基本戦略ごと', async () => {
    await goTo(page, '集計');
    const table = page.getByRole('table', { name: /基本戦略ごとの評価/ });
    const rows = table.locator('tbody').getByRole('row');
    const counts = await rows.evaluateAll((rows) => rows.map((row) =>
      [...row.querySelectorAll('.tally-cell > .figure')].slice(0, 2).map((cell) => Number(cell.textContent))));
    expect(counts).toHaveLength(4);
    expect(counts.reduce(([a = 0, b = 0], [x = 0, y = 0]) => [a + x, b + y], [0, 0])).toEqual([42, 18]);
    await expect(page.getByRole('status').filter({ hasText: '達成でした' })).toContainText('60件のうち42件（70');
  });
  await test.step('係ごとのシート', async () => {
    await goTo(page, '進捗管理シート');
    await expect(page.getByRole('list', { name: 'シートの一覧' }).getByRole('listitem').first()).toBeVisible();
  });
});

test('E15 a plan of one’s own, from nothing to a file on another machine', async ({ machine, newMachine }) => {
  test.setTimeout(150_000);
  let page = await machine.open();

  await test.step('計画をつくる：足りないところを言われてから', async () => {
    await page.getByRole('link', { name: '新しい計画をつくる' }).click();
    await expect(heading(page, '新しい計画をつくる')).toBeFocused();
    const title = page.getByLabel('計画の名前');
    await write(page.getByLabel('はじめの年度'), 'R8年度');
    await write(page.getByLabel('おわりの年度'), '令和6年度');
    await page.getByRole('button', { name: 'この内容でつくる' }).click();
    await expect(title).toBeFocused();
    await expect(title).toHaveAccessibleDescription(/計画の名前を入力してください/);
    await expect(page.getByLabel('おわりの年度')).toHaveAccessibleDescription(/はじめの年度より前/);

    await write(title, PLAN);
    await write(page.getByLabel('団体の名前'), '見本町社会福祉協議会');
    await write(page.getByLabel('はじめの年度'), '2024');
    await write(page.getByLabel('おわりの年度'), 'ほげ');
    await page.getByRole('button', { name: 'この内容でつくる' }).click();
    await expect(page.getByLabel('おわりの年度')).toHaveAccessibleDescription(/読み取れません/);
    await write(page.getByLabel('おわりの年度'), 'Ｒ１０');
    await page.getByRole('radio', { name: /進捗管理シート型/ }).check();
    await page.getByRole('button', { name: 'この内容でつくる' }).click();
    await expect(heading(page, '体系')).toBeVisible();
    await expect(page.getByRole('banner')).toContainText(`${PLAN}令和6年度～令和10年度`);
  });

  await test.step('体系を組む', async () => {
    await page.getByRole('button', { name: '基本戦略を足す' }).click();
    await name(page, '支え合いの地域をつくる');
    await press(page, 'この下に項目を足す');
    await name(page, '見守りの輪を広げる');
    await press(page, '取組を足す');
    await name(page, '見守り協力員の養成');
    await line(page, '見守りの輪を広げる').click();
    await press(page, '取組を足す');
    await name(page, '買い物の支援');
    await line(page, '支え合いの地域をつくる').click();
    await press(page, '次に項目を足す');
    await name(page, '安心して暮らせる');
  });

  await test.step('別の場所に再掲する', async () => {
    await line(page, '安心して暮らせる').click();
    await press(page, 'ここに再掲する');
    const dialog = page.getByRole('dialog', { name: 'ここに再掲する' });
    await dialog.getByLabel('再掲する取組').selectOption({ label: '①見守り協力員の養成（見守りの輪を広げる）' }).catch(async () => {
      const option = dialog.getByRole('option').filter({ hasText: '見守り協力員の養成' });
      await dialog.getByLabel('再掲する取組').selectOption(await option.getAttribute('value') ?? '');
    });
    await dialog.getByRole('button', { name: '再掲する' }).click();
    await expect(line(page, '見守り協力員の養成')).toHaveCount(2);
    await expect(line(page, '見守り協力員の養成').filter({ hasText: '再掲' })).toHaveCount(1);
  });

  await test.step('（１）（２）に分け、元に戻し、やり直す', async () => {
    await line(page, '買い物の支援').click();
    const before = await page.getByRole('treeitem').count();
    await press(page, '（１）（２）に分ける');
    await name(page, '買い物の支援（移動販売）');
    await expect(page.getByRole('treeitem')).not.toHaveCount(before);
    const after = await page.getByRole('treeitem').count();
    await undo(page);
    await undo(page);
    await expect(page.getByRole('treeitem')).toHaveCount(before);
    await redo(page);
    await redo(page);
    await expect(page.getByRole('treeitem')).toHaveCount(after);
    await expect(line(page, '買い物の支援（移動販売）')).toBeVisible();
  });

  await test.step('設定で担当係を足す', async () => {
    await goTo(page, '設定');
    for (const [row, section] of ['総務係', '地域福祉係'].entries()) {
      await page.getByRole('button', { name: /^担当[課係]を足す$/ }).click();
      const field = page.getByRole('table').filter({ hasText: '送り先' }).getByLabel(`${row + 1}行目の名称`);
      await expect(field).toBeFocused();
      await write(field, section);
    }
  });

  await test.step('取組の担当を決める', async () => {
    await goTo(page, '体系');
    await line(page, '見守り協力員の養成').first().click();
    await page.getByRole('complementary').getByRole('link', { name: '取組をひらく' }).click();
    await expect(heading(page, '見守り協力員の養成')).toBeVisible();
    await page.getByRole('checkbox', { name: '地域福祉係' }).check();
    await write(page.getByLabel('現状と課題'), '担い手の多くが七十代で、次の世代につながっていません。');
    await page.getByRole('button', { name: '指標を足す' }).click();
    await page.keyboard.insertText('協力員の数');
    await write(page.getByLabel('単位'), '人');
    await write(page.getByLabel('協力員の数 R6の目標'), '１５人');
  });

  await test.step('シートを書く', async () => {
    await goToYear(page, 'R6');
    await page.getByRole('link', { name: /の進捗管理シートをひらく/ }).click();
    await expect(heading(page, /見守り協力員の養成/)).toBeVisible();
    await write(page.getByLabel(/^令和6年度の.*実績/), '１８人');
    await write(page.getByRole('textbox', { name: '取組内容' }), ACTIVITY);
    await write(page.getByRole('textbox', { name: '成果' }), OUTCOME);
    await write(page.getByRole('textbox', { name: '今後の方針' }), POLICY);
  });

  await test.step('評価する：自己評価と査定', async () => {
    const [self, assessment] = [page.getByRole('group', { name: /^自己評価/ }), page.getByRole('group', { name: /^査定/ })];
    await self.getByRole('radio', { name: /達成/ }).first().check();
    await write(page.getByLabel('評価の理由').first(), REASON);
    await assessment.getByRole('radio', { name: /未達成/ }).check();
    await saved(page);
    await expect(page.locator('.sheet-head')).toContainText('記入済');
  });

  await test.step('表と集計に出る', async () => {
    await goTo(page, '評価');
    const row = page.getByRole('row').filter({ hasText: '見守り協力員の養成' });
    await expect(row).toHaveCount(2);
    await expect(row.first().getByRole('button', { name: /^令和6年度 A 達成/ })).toBeVisible();
    await expect(row.last().getByRole('button', { name: /^令和6年度 A 達成/ })).toBeVisible();
    await goTo(page, '集計');
    await expect(page.getByRole('status').filter({ hasText: '達成でした' })).toContainText('2件（');
  });

  await test.step('表にキーで評価を入れる', async () => {
    await goTo(page, '評価');
    const cell = page.getByRole('row').filter({ hasText: '買い物の支援' }).last().getByRole('button', { name: /^令和6年度/ });
    await cell.focus();
    await page.keyboard.press('b');
    await expect(cell).toHaveAccessibleName(/^令和6年度 B 未達成/);
    await page.keyboard.press('Delete');
    await expect(cell).toHaveAccessibleName(/^令和6年度 未記入/);
    await page.keyboard.press('C');
    await expect(cell).toHaveAccessibleName(/^令和6年度 C 検討中/);
    await expect(cell).toBeFocused();
    await saved(page);
  });

  const exported = await test.step('ファイルに書き出す', async () => {
    const exported = await exportPlan(page);
    expect(exported.name).toMatch(/^見本町社会福祉協議会_第4次見本町地域福祉活動計画_第\d+版_\d{8}-\d{4}\.json$/);
    expect(exported.bundle.sha256).toBe(fingerprint(exported.bundle.tables));
    return exported;
  });

  await test.step('ブラウザーを閉じて開き直しても、すべてある', async () => {
    await machine.close();
    page = await machine.open();
    await page.getByRole('link', { name: PLAN }).click();
    await expect(line(page, '買い物の支援（移動販売）')).toBeVisible();
    await goToYear(page, 'R6');
    await goTo(page, '評価');
    await page.getByRole('row').filter({ hasText: '見守り協力員の養成' }).first().getByRole('link').click();
    await expect(page.getByRole('textbox', { name: '取組内容' })).toHaveValue(ACTIVITY);
    await expect(page.getByRole('textbox', { name: '成果' })).toHaveValue(OUTCOME);
    await expect(page.getByRole('textbox', { name: '今後の方針' })).toHaveValue(POLICY);
    await expect(page.getByLabel('評価の理由').first()).toHaveValue(REASON);
    await goTo(page, '変更の記録');
    await expect(page.getByText('評価を入力').first()).toBeVisible();
    expect((await exportPlan(page)).bundle.tables).toEqual(exported.bundle.tables);
  });

  await test.step('別の端末で取り込むと、まったく同じ計画になる', async () => {
    const elsewhere = await (await newMachine()).open();
    await expect(elsewhere.getByText('まだ計画がありません')).toBeVisible();
    await elsewhere.getByRole('link', { name: 'ファイルから開く' }).click();
    await elsewhere.getByLabel('ファイルを選ぶ').setInputFiles(fileOf(exported.bundle, exported.name));
    await expect(heading(elsewhere, '体系')).toBeVisible();
    const again = await exportPlan(elsewhere);
    expect(again.bundle.tables).toEqual(exported.bundle.tables);
    expect(again.bundle.sha256).toBe(exported.bundle.sha256);
  });
});
