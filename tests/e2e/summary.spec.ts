// The yearly summary family: figures on paper, sentences that follow the data, opinions and their
// answers, counts of a year that is known only as counts.
import type { Locator, Page } from '@playwright/test';
import { goTo, heading, notice, write } from './clerk';
import { expect, expectAccessible, open, test } from './support';

test.use({ allowed: { requestsAfterStart: [/\/samples\/kawagoe\.json$/] } });

/** Opens a page of the sample in a year. */
async function openAt(page: Page, name: string, year = 2023): Promise<void> {
  await open(page, `#/sample/kawagoe/${year}/${name}`);
  await expect(page.locator('main h1')).toBeVisible();
}

/** The cells of a row, as they are read. */
async function cells(row: Locator): Promise<string[]> {
  return row.locator('td').evaluateAll((cells) =>
    cells.map((cell) => (cell.textContent ?? '').replace(/前年より.*$|前年と同じ$/, '').trim()));
}

/** The text about the plan, an actor or a measure. */
function text(page: Page, about: string): Locator {
  return page.getByRole('textbox', { name: about, exact: true });
}

test('総括シート：公表された数字が、前年比とともに紙の順に並ぶ', async ({ page }) => {
  await openAt(page, 'summary');
  await expect(heading(page, '令和5年度みんなでつくる福祉のまち川越プラン　総括シート')).toBeVisible();
  const table = page.locator('table.crosstab');
  const measure = table.locator('tr', { hasText: '１－２　交流の機会を増やす' });
  const community = measure.locator('xpath=following-sibling::tr[2]');
  await expect(community.locator('th')).toHaveText('地域');
  expect(await cells(community)).toEqual(['24 (⇧ 10)', '21 (⇩ 2)', '4 (⇩ 8)', '1 (⇧ 1)', '前年 49 50']);
  expect((await cells(table.locator('tfoot tr'))).slice(4)).toEqual(['305']);
  await expect(table.locator('tfoot')).toContainText('46.2％');
  await expect(page.getByText(/１－２.*地域」は取組の数が前年より1件増えました/)).toBeVisible();
  await expect(page.getByText(/２－１.*地域」は取組の数が前年より1件減りました/)).toBeVisible();
  await expect(text(page, '全体')).toHaveValue(/総取組数305の内訳は、◎：141（＋36、46\.2％）/);
  await expect(text(page, '地域')).toHaveValue(/全体で◎が32件増/);
  await expect(page.getByRole('paragraph').filter({ hasText: '比較可能な調査がないため省略' })).toBeVisible();
  await expect(heading(page, /総括シート/)).toBeVisible();
  await expect(page.getByRole('heading', { name: '重層的支援体制整備事業の評価' })).toBeVisible();
  await expect(page.getByText('データと合わない文')).toHaveCount(0);
  await expectAccessible(page);
});

test('評価が変わると、文に印がつき、書き足した文を残して書き直せる', async ({ page }) => {
  await openAt(page, 'sheet/m1-1-a1-1');
  await page.getByRole('radio', { name: /◎/ }).check({ force: true });
  await goTo(page, '総括').catch(() => undefined);
  await expect(heading(page, /総括シート/)).toBeVisible();
  await expect(notice(page, 'データと合わない文が 3件あります')).toBeVisible();
  await expect(text(page, '市・市社協')).toHaveValue(/◎が４件増.*全体を押し上げました。/);
  await expectAccessible(page);

  await page.getByRole('button', { name: '市・市社協：この文に書き直す' }).click();
  await expect(text(page, '市・市社協')).toHaveValue(/◎が５件増.*全体を押し上げました。/);
  await expect(text(page, '市・市社協')).toBeFocused();
  await expect(notice(page, 'データと合わない文が 2件あります')).toBeVisible();

  await page.getByRole('button', { name: 'データから文を作る' }).click();
  await expect(text(page, '全体')).toHaveValue(/◎：142（＋37、46\.6％）/);
  await expect(page.getByText('データと合わない文')).toHaveCount(0);

  // A figure the data does not have is named.
  await write(text(page, '地域'), '地域では、◎が40ポイント増でした。');
  await expect(page.getByText(/集計にない数字.*40ポイント増/)).toBeVisible();
});

test('意見に対応を書くと状況が変わり、まだの意見は次の年度にも出る', async ({ page }) => {
  await openAt(page, 'opinions', 2024);
  await expect(page.getByRole('heading', { name: '前の年度から残っている意見' })).toBeVisible();
  await expect(page.locator('section.opinion')).toHaveCount(2);

  await openAt(page, 'opinions');
  await page.getByText('対応がまだ 1').click();
  const card = page.locator('section.opinion');
  await expect(card).toHaveCount(1);
  await card.getByRole('button', { name: '対応を足す' }).click();
  await page.getByText('すべて 4').click();
  const answered = card.last();
  await write(answered.getByRole('textbox', { name: '対応', exact: true }), '来年度の計画に催しを入れます。');
  await answered.getByRole('combobox', { name: '担当課' }).selectOption('福祉推進課');
  await answered.getByRole('combobox', { name: '対応の状況' }).selectOption('反映済み');
  await expect(page.getByText('反映済み 3')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: '意見を足す' }).click();
  await expect(card).toHaveCount(5);
  await expect(card.last().getByRole('textbox', { name: /会議や委員会/ })).toBeFocused();
  await goTo(page, '総括').catch(() => undefined);
  await expect(page.getByText('来年度の計画に催しを入れます。')).toBeVisible();
});

test('集計：行と列を選び、ほかの画面から戻っても残る', async ({ page }) => {
  await openAt(page, 'tally');
  await page.getByLabel('集計の単位').selectOption('施策');
  await page.getByLabel('さらに分ける').selectOption('実施主体');
  const table = page.locator('table.crosstab');
  await expect(table.locator('caption')).toHaveText('施策・実施主体ごとの評価　令和5年度　自己評価　掲載ごと');
  await expect(table.locator('tbody tr')).toHaveCount(21);
  await page.getByLabel('さらに分ける').selectOption('評価');
  await page.getByLabel('列').selectOption('実施主体');
  const first = table.locator('tbody tr').first();
  await expect(first).toContainText('「おたがいさま」の心を育む');
  expect(await cells(first)).toEqual([expect.stringContaining('20 (⇨0)'), expect.stringContaining('26 (⇨0)'), '46']);
  await expectAccessible(page);
  await goTo(page, '体系');
  await goTo(page, '集計');
  await expect(table.locator('caption')).toContainText('施策・評価ごとの実施主体');
});

test('件数だけが分かっている年度を書き写すと、前年比になる', async ({ page }) => {
  await openAt(page, 'tally');
  await page.getByText('件数だけが分かっている年度').click();
  const cell = page.getByRole('textbox', { name: '１－１　「おたがいさま」の心を育む 市・市社協 ◎' });
  await expect(cell).toHaveValue('5');
  await write(cell, '４');
  const sums = page.locator('table.reported tfoot tr').first();
  await expect(sums.locator('td').first()).toHaveText('104');
  await write(page.getByRole('textbox', { name: '公表された計（確かめ用） ◎' }), '105');
  await expect(page.getByText('◎は、行を足すと104件ですが、公表された計は105件です。')).toBeVisible();
  await write(cell, 'ご');
  await expect(notice(page, '件数は数字で書いてください')).toBeVisible();
  await write(cell, '5');
  await expect(page.getByText(/行を足すと/)).toHaveCount(0);
  await expectAccessible(page);
});
