// The annual plan family: a plan of one year is written as a text, by keyboard, with numbers that
// follow, links that are seen from both ends and changes that are marked.
import type { Locator, Page } from '@playwright/test';
import { goTo, heading, undo } from './clerk';
import { expect, expectAccessible, open, test } from './support';

test.use({ allowed: { requestsAfterStart: [/\/samples\/kanagawa\.json$/] } });

const SAMPLE = '#/sample/kanagawa/2025/document';

/** Opens the sample at its text. */
async function openText(page: Page): Promise<void> {
  await open(page, SAMPLE);
  await expect(heading(page, '本文')).toBeVisible();
  await expect(lines(page).first()).toBeVisible();
}

function lines(page: Page): Locator {
  return page.getByRole('group', { name: '本文' }).locator('.document-line');
}

/** The fields of the lines by their labels, and what stands in them. */
async function text(page: Page): Promise<string[]> {
  return lines(page).evaluateAll((lines) => lines.map((line) => {
    const number = line.querySelector('.document-number')?.textContent ?? '';
    return `${number} ${line.querySelector('textarea')?.value ?? ''}`.trim();
  }));
}

/** The panel of the line in hand. */
function panel(page: Page): Locator {
  return page.getByRole('complementary');
}

/** The field of the line with these words. */
async function field(page: Page, words: string): Promise<Locator> {
  const labels = await lines(page).locator('textarea').evaluateAll((areas, words) =>
    areas.map((area) => ({ id: area.id, value: (area as HTMLTextAreaElement).value }))
      .filter(({ value }) => value === words).map(({ id }) => id), words);
  return page.locator(`[id="${labels[0]}"]`);
}

async function makeAnnualPlan(page: Page): Promise<void> {
  await open(page, '#/new');
  await page.getByLabel(/年度事業計画型/).check();
  await page.getByLabel('計画の名前').fill('令和8年度事業計画');
  await page.getByRole('button', { name: 'この内容でつくる' }).click();
  await expect(heading(page, '体系')).toBeVisible();
  await goTo(page, '本文');
}

test('a chapter is written with the keyboard only, and its numbers follow', async ({ page }) => {
  await makeAnnualPlan(page);
  await page.getByRole('button', { name: '章を足す' }).press('Enter');
  const first = page.getByRole('textbox', { name: '１ 章の見出し', exact: true });
  await expect(first).toBeFocused();
  const keys = page.keyboard;

  await keys.type('取り巻く状況');
  await keys.press('Enter');
  await expect(page.getByRole('textbox', { name: '２ 章の見出し', exact: true })).toBeFocused();
  await keys.type('個別事業');
  await keys.press('Enter');
  await keys.press('Tab');
  await expect(page.getByRole('textbox', { name: '(１) 節の見出し', exact: true })).toBeFocused();
  await keys.type('協議');
  await keys.press('Enter');
  await expect(page.getByRole('textbox', { name: '(２) 節の見出し', exact: true })).toBeFocused();
  await keys.type('研修');
  await keys.press('Enter');
  await keys.press('Tab');
  await expect(page.getByRole('textbox', { name: '① 項目の見出し', exact: true })).toBeFocused();
  await keys.type('新任研修課題別研修');
  // The line breaks where the caret stands.
  for (let step = 0; step < 5; step += 1) await keys.press('ArrowLeft');
  await keys.press('Enter');
  await expect(page.getByRole('textbox', { name: '② 項目の見出し', exact: true })).toBeFocused();
  expect(await text(page)).toEqual(['１ 取り巻く状況', '２ 個別事業', '(１) 協議', '(２) 研修', '① 新任研修', '② 課題別研修']);

  // 研修 goes before 協議, with what stands under it.
  for (let step = 0; step < 2; step += 1) await keys.press('ArrowUp');
  await expect(page.getByRole('textbox', { name: '(２) 節の見出し', exact: true })).toBeFocused();
  await keys.press('Alt+ArrowUp');
  await expect(page.getByRole('textbox', { name: '(１) 節の見出し', exact: true })).toBeFocused();
  expect(await text(page)).toEqual(['１ 取り巻く状況', '２ 個別事業', '(１) 研修', '① 新任研修', '② 課題別研修', '(２) 協議']);

  // An empty line goes with Backspace, and comes back with undo.
  await keys.press('End');
  await keys.press('ArrowDown');
  await keys.press('End');
  await keys.press('Enter');
  await expect(page.getByRole('textbox', { name: '② 項目の見出し', exact: true })).toBeFocused();
  await expect(lines(page)).toHaveCount(7);
  await keys.press('Backspace');
  await expect(lines(page)).toHaveCount(6);
  await expect(page.getByRole('textbox', { name: '① 項目の見出し', exact: true })).toBeFocused();
  await undo(page);
  await expect(lines(page)).toHaveCount(7);
  // Out of the text without a mouse: Escape, then Tab.
  await page.getByRole('textbox', { name: '① 項目の見出し', exact: true }).press('Escape');
  await expect(panel(page).getByRole('heading').first()).toBeFocused();
  await expectAccessible(page);
});

test('a heading becomes a paragraph by the panel, and prose is written under a heading', async ({ page }) => {
  await makeAnnualPlan(page);
  await page.getByRole('button', { name: '章を足す' }).click();
  await page.keyboard.type('取り巻く状況');
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByRole('textbox', { name: '１ 章の見出しの説明文' })).toBeFocused();
  // The keys that are told are those of where the caret stands.
  await expect(page.locator('#document-keys')).toHaveText(/^説明文：Enterで改行/);
  await page.keyboard.type('今年度の見通しです。');
  await panel(page).getByRole('button', { name: 'この下に項目を足す' }).click();
  await expect(page.getByRole('textbox', { name: '(１) 節の見出し', exact: true })).toBeFocused();
  await page.keyboard.type('担い手が減っています。');
  await panel(page).getByLabel('この項目の扱い').selectOption({ label: '文章だけの項目' });
  await expect(page.getByRole('textbox', { name: '○ 文章', exact: true })).toHaveValue('担い手が減っています。');
  await page.getByText('読む', { exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: '１ 取り巻く状況' })).toBeVisible();
  await expect(page.locator('.document-text')).toContainText('今年度の見通しです。');
});

test('lines from a word processor become lines, and are taken back as one', async ({ page }) => {
  await openText(page);
  const before = await lines(page).count();
  const last = await field(page, '県社協政策提言活動への参画');
  await last.press('End');
  await last.press('Enter');
  const empty = page.getByRole('textbox', { name: '⑥ 項目の見出し', exact: true });
  await expect(empty).toBeFocused();
  await empty.evaluate((area) => {
    const data = new DataTransfer();
    data.setData('text/plain', '⑥ 広報紙の発行\r\n・ホームページの更新\r\n\r\n(8) ３つの講座の開催\r\n');
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(lines(page)).toHaveCount(before + 3);
  const written = await text(page);
  const at = written.indexOf('⑥ 広報紙の発行');
  expect(written.slice(at, at + 3)).toEqual(['⑥ 広報紙の発行', '⑦ ホームページの更新', '⑧ ３つの講座の開催']);
  await undo(page);
  await expect(lines(page)).toHaveCount(before + 1);
});

test('examples are shown and not counted', async ({ page }) => {
  await openText(page);
  const counts = page.getByRole('region', { name: '項目の数' }).getByRole('row');
  await expect(counts.filter({ hasText: '３ 個別事業' }).getByRole('cell')).toHaveText(['6', '22', '3', '0', '4']);
  const examples = page.getByRole('textbox', { name: '・ 例（数えない）' });
  await expect(examples).toHaveCount(4);
  // One that is made an ordinary item is counted from then on.
  await examples.first().focus();
  await panel(page).getByLabel('この項目の扱い').selectOption({ label: '見出し' });
  await expect(counts.filter({ hasText: '３ 個別事業' }).getByRole('cell')).toHaveText(['6', '22', '4', '0', '3']);
});

test('a link is made on one line and seen from both', async ({ page }) => {
  await openText(page);
  await (await field(page, '課題に沿った情報交換等の実施')).focus();
  await panel(page).getByText(/^つながり（ここから1/).click();
  await panel(page).getByRole('button', { name: 'つながりを足す' }).click();
  const target = panel(page).getByLabel('つながる項目').and(page.locator(':focus'));
  await expect(target).toBeVisible();
  const option = target.locator('option').filter({ hasText: '幹部職員課題検討会' });
  const value = await option.getAttribute('value');
  await target.selectOption(value);
  await expect(panel(page).getByText('つながり（ここから2、ここへ0）')).toBeVisible();

  await (await field(page, '幹部職員課題検討会')).focus();
  // What was unfolded stays so from line to line.
  await expect(panel(page).getByText('つながり（ここから0、ここへ1）')).toBeVisible();
  await expect(panel(page).locator('#details-links').getByRole('listitem')).toHaveText('２(１)③ 課題に沿った情報交換等の実施');
  await page.getByText('読む', { exact: true }).click();
  const passage = page.locator('.document-passage').filter({ hasText: '④ 幹部職員課題検討会' }).last();
  const led = passage.getByText('← ２(１)③ 課題に沿った情報交換等の実施');
  await expect(led).toBeVisible();
  await page.getByLabel('つながりを表示').uncheck();
  await expect(led).toBeHidden();
  // Guidelines are told with their year, and who refers to them.
  await expect(page.getByRole('heading', { name: '「かながわの社協指針 2020」' })).toBeVisible();
});

test('what changed since the year before is marked, not by colour alone', async ({ page }) => {
  await openText(page);
  await expect(page.locator('.document-line[data-changed]')).toHaveCount(0);
  await page.getByLabel('変わったところを表示').check();
  await expect(page.getByText('新しい項目2、変更5、載せなかったもの1')).toBeVisible();
  const marks = (mark: string) => lines(page).locator('.mark').filter({ hasText: new RegExp(`^${mark}$`) });
  await expect(marks('新')).toHaveCount(2);
  await expect(marks('変更')).toHaveCount(5);
  const project = lines(page).filter({ has: await field(page, '県内災害ボランティアセンターのICT促進等による運営支援') });
  await expect(project.locator('ins')).toHaveText('ICT促進等による');
  await expectAccessible(page);

  await page.getByText('読む', { exact: true }).click();
  await expect(page.locator('.document-text ins').filter({ hasText: 'ICT促進等による' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '前の計画から載せなかったもの' })).toBeVisible();
  await expectAccessible(page);

  // What is removed now is told as left out as well.
  await page.getByText('書く', { exact: true }).click();
  await (await field(page, '災害時の共有備品設置に関する検討')).focus();
  await panel(page).getByRole('button', { name: '上へ' }).click();
  await (await field(page, '市町村社協役職員名簿の発行')).focus();
  await panel(page).getByRole('button', { name: '削除する' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '削除する' }).click();
  await expect(page.getByText('新しい項目2、変更5、載せなかったもの2')).toBeVisible();
});

test('on a small screen nothing is wider than it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openText(page);
  for (const view of ['書く', '読む']) {
    await page.getByText(view, { exact: true }).click();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, view).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  }
});

test('a plan of one year is rolled over under the name of the next year', async ({ page }) => {
  await open(page, '#/sample/kanagawa/2025/next');
  await expect(page.getByLabel('次の計画の名前')).toHaveValue('令和 8年度 市町村社協部会事業計画');
  await page.getByRole('button', { name: '次の計画を作る' }).click();
  await expect(heading(page, '体系')).toBeVisible();
  await goTo(page, '本文');
  const line = await field(page, '常務理事・事務局長会議');
  await line.press('End');
  await page.keyboard.type('の開催');
  await line.press('ArrowDown');
  await page.getByLabel('変わったところを表示').check();
  await expect(page.locator('.document-line[data-changed]')).toHaveCount(1);
});
