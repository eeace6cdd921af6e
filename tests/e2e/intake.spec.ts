// A council's own table brought in: pasted, its columns said once, looked at, taken, taken back.
import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';
import { type Tables, SMALL, smallPlan } from './bundles';
import { exportPlan, goTo, notice, receivePlan, undo } from './clerk';
import { expect, expectAccessible, open, test } from './support';

/** As a spreadsheet puts it on the clipboard: a title above, headings of the council's own, a cell of two lines. */
const TABLE = [
  '令和6年度　事業報告',
  '通番\t取組の名前だよ\tやったこと\t成果\t自己評価',
  `1\t${SMALL.initiative}\t"訪問した。\n電話した。"\t12件\tＡ`,
  `2\t${SMALL.other}\t配った。\t\tC`,
  '3\t知らない取組\t何か\t\tA',
].join('\n');

function column(page: Page, heading: string) {
  return page.getByLabel(`「${heading}」の取り込み先`);
}

/** Pastes a table into the box. */
async function paste(page: Page, table: string): Promise<void> {
  const box = page.getByLabel('表を貼り付ける');
  await box.fill(table);
}

async function choose(page: Page): Promise<void> {
  await goTo(page, '表の取り込み');
  await page.getByLabel('取り込む内容').selectOption({ label: '進捗管理シート（1年度分）' });
  await page.locator('#intake-year').selectOption({ label: '令和6年度' });
}

function sheets(tables: Tables): Record<string, unknown>[] {
  return tables.sheets ?? [];
}

test('a table is pasted, mapped once, taken in, taken back, and known the next time', async ({ page }) => {
  test.setTimeout(60_000);
  await open(page);
  await receivePlan(page, smallPlan());
  await choose(page);

  await test.step('貼り付けただけでは何も変わらない', async () => {
    await paste(page, TABLE);
    await expect(page.getByText('5行×5列を読み取りました。')).toBeVisible();
    await expect(page.getByLabel('見出しの行')).toHaveValue('');
    await expect(page.getByText(/取り込まない列：.*取組の名前だよ.*やったこと/)).toBeVisible();
    await expect(page.getByText(/何の行かを示す列がありません/)).toBeVisible();
    // Nothing lies under the bar at the top.
    await page.evaluate(() => scrollTo(0, 0));
    await expectAccessible(page);
  });
  await test.step('列を一度だけ決める', async () => {
    await column(page, '取組の名前だよ').selectOption({ label: '取組の名称' });
    await column(page, 'やったこと').selectOption({ label: '具体的な取組内容' });
    await expect(page.getByText('変わる 1 行、新規 0 行、変更なし 0 行、取り込めない 2 行')).toBeVisible();
  });
  await test.step('取り込めない行が先に、直し方とともに並ぶ', async () => {
    const rows = page.getByRole('region', { name: '変わるところ・直し方' }).locator('tbody tr');
    await expect(rows.nth(0)).toContainText('使えるのは次のどれかです：A 達成、B 未達成');
    await expect(rows.nth(1)).toContainText('計画の中に見つかりません');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: '確かめた結果を CSV に書き出す' }).click();
    const report = await readFile(await (await saving).path(), 'utf8');
    expect(report).toContain('行,対象,結果,列,いまの内容,表の内容,直し方・お知らせ\r\n');
    expect(report).toContain('知らない取組');
    await expect(rows.nth(2)).toContainText('（空欄） → 12件');
    await expectAccessible(page);
  });
  await test.step('取り込み、一度で取り消す', async () => {
    await page.getByRole('button', { name: '取り込む', exact: true }).click();
    await expect(notice(page, '表の 1 行を取り込みました')).toBeVisible();
    const taken = await exportPlan(page);
    expect(sheets(taken.bundle.tables)).toMatchObject([{ activity: '訪問した。\n電話した。', outcome: '12件', year: 2024 }]);
    expect(taken.bundle.tables.ratings).toMatchObject([{ grade: 'grade-a' }]);
    await undo(page);
    const back = await exportPlan(page);
    expect(sheets(back.bundle.tables)).toEqual([]);
    expect(back.bundle.tables.intake_columns).toHaveLength(2);
  });
  await test.step('次からは決めなくてよい', async () => {
    await choose(page);
    await paste(page, TABLE);
    await expect(column(page, 'やったこと')).toHaveValue('field:sheets.activity');
    await expect(page.getByRole('row').filter({ hasText: 'やったこと' }).first()).toContainText('前回と同じ');
    await page.getByRole('button', { name: '取り込む', exact: true }).click();
    await expect(notice(page, '表の 1 行を取り込みました')).toBeVisible();
    expect(sheets((await exportPlan(page)).bundle.tables)).toHaveLength(1);
  });
});

test('the keyboard is enough', async ({ page }) => {
  await open(page);
  await receivePlan(page, smallPlan());
  await goTo(page, '表の取り込み');
  await page.getByLabel('取り込む内容').focus();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('表を貼り付ける')).toBeFocused();
  await page.keyboard.insertText(`基本目標\t重点的取組\t担当課\n${SMALL.node}\tふれあい食堂\t総務係、地域福祉係\n`);
  await expect(page.getByText('新規 1 行')).toBeVisible();
  const button = page.getByRole('button', { name: '取り込む', exact: true });
  for (let presses = 0; presses < 30 && !(await button.evaluate((node) => node === document.activeElement)); presses += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(notice(page, '表の 1 行を取り込みました')).toBeVisible();
  await expect(page.getByLabel('表を貼り付ける')).toBeFocused();
  await expect(page.getByLabel('表を貼り付ける')).toHaveValue('');
  await goTo(page, '体系');
  await expect(page.getByText('ふれあい食堂').first()).toBeVisible();
});

test('a table that is too large, and one without headings, are explained', async ({ page }) => {
  await open(page);
  await receivePlan(page, smallPlan());
  await goTo(page, '表の取り込み');
  await paste(page, `取組名${'\tx'.repeat(500)}`);
  await expect(page.getByText(/1行目に501列あり、多すぎます/)).toBeVisible();
  await paste(page, 'あれ\tこれ\nx\ty');
  await expect(page.getByText(/見出しの行が見つかりません/)).toBeVisible();
  await page.getByLabel('見出しの行').selectOption({ label: '1行目：あれ／これ' });
  await expect(page.getByText(/何の行かを示す列がありません/)).toBeVisible();
  await page.getByRole('button', { name: '取り消す', exact: true }).click();
  await expect(page.getByLabel('表を貼り付ける')).toHaveValue('');
  await expectAccessible(page);
});
