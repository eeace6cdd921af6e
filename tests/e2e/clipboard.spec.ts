// The clipboard between the program and spreadsheets: tables that are copied, blocks and outlines
// that are pasted, with the real events of the page.
import { type Locator, type Page } from '@playwright/test';
import { heading, notice, undo } from './clerk';
import { expect, expectAccessible, open, test } from './support';

test.use({ allowed: { requestsAfterStart: [/\/samples\/\w+\.json$/] } });

/** Pastes into an element what a spreadsheet puts on the clipboard, as table and as text. */
async function paste(target: Locator, text: string, html = '<table><tr><td></td></tr></table>'): Promise<boolean> {
  await target.focus();
  return target.evaluate(
    (element, [text, html]) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      if (html !== '') data.setData('text/html', html);
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      return !element.dispatchEvent(event);
    },
    [text, html] as const,
  );
}

/** Presses a button that copies, and gives what was put on the clipboard. */
async function copied(page: Page, button: Locator): Promise<{ html: string; text: string }> {
  await page.evaluate(() => {
    const kept = window as unknown as { copied?: { html: string; text: string } };
    const original = DataTransfer.prototype.setData;
    kept.copied = { html: '', text: '' };
    DataTransfer.prototype.setData = function (format: string, data: string) {
      if (format === 'text/html') kept.copied!.html = data;
      if (format === 'text/plain') kept.copied!.text = data;
      return original.call(this, format, data);
    };
  });
  await button.click();
  return page.evaluate(() => (window as unknown as { copied: { html: string; text: string } }).copied);
}

/** The button that copies a table: it stands right before the table's region. */
function copyButton(table: Locator): Locator {
  return table
    .locator('xpath=ancestor::div[contains(@class, "table-scroll")]/preceding-sibling::div[1]')
    .getByRole('button', { name: '表をコピー' });
}

async function openGrid(page: Page): Promise<void> {
  await open(page, '#/sample/honjo/2023/grid');
  await expect(page.locator('table.plan-grid')).toBeVisible();
}

test('the grid is copied as a real table, and brought back it changes nothing', async ({ page }) => {
  await openGrid(page);
  const { html, text } = await copied(page, page.getByRole('button', { name: '表をコピー' }));
  await expect(page.getByRole('status').filter({ hasText: '表をコピーしました' })).toBeVisible();
  expect(html).toMatch(/^<table/);
  expect(html).not.toMatch(/class=|<button|<script|data-/);
  expect(html).toContain('<th scope="col">R5</th>');
  expect(html).toMatch(/<th scope="rowgroup" colspan="8"/);
  const rows = text.trimEnd().split('\r\n');
  expect(rows[0].split('\t').slice(2)).toEqual(['R1', 'R2', 'R3', 'R4', 'R5', '頁']);
  expect(text).toMatch(/[A-D] [⇧⇩]/);

  const cell = page.locator('td.year-cell button').first();
  expect(await paste(cell, text)).toBe(true);
  await expect(notice(page, 'いまの表と同じです')).toBeVisible();
  await expect(page.getByRole('button', { name: '元に戻す' }).first()).toBeDisabled();
});

test('grades are pasted in any width as one action; what is none is told and left', async ({ page }) => {
  await openGrid(page);
  const column = page.locator('td[data-cell="2023"] button');
  const [first, second, third] = [column.nth(0), column.nth(1), column.nth(2)];
  const before = [await first.textContent(), await second.textContent(), await third.textContent()];
  await paste(first, 'ｄ\r\nＥ\r\nD\r\n');
  await expect(first).toContainText('D');
  await expect(second).toHaveText(before[1]!);
  await expect(third).toContainText('D');
  const told = notice(page, '2個の欄に貼り付けました');
  await expect(told).toContainText('書き込まなかったものが1個');
  await expect(told.getByRole('listitem')).toContainText('「Ｅ」：選べるものの中にありません');
  await expectAccessible(page);
  await told.getByRole('button', { name: '元に戻す' }).click();
  await expect(first).toHaveText(before[0]!);
  await expect(third).toHaveText(before[2]!);
});

test('a vocabulary takes more rows than it has', async ({ page }) => {
  await open(page, '#/sample/honjo/2023/settings');
  const names = page.locator('tr[data-row^="section"] [data-cell="name"] input');
  await expect(names).toHaveCount(4);
  await paste(names.nth(3), '在宅福祉係\r\n相談支援係\r\n広報係\r\n');
  const table = page.locator('table').filter({ has: page.locator('tr[data-row="section-1"]') });
  const all = table.locator('[data-cell="name"] input');
  await expect(all).toHaveCount(6);
  await expect(all.nth(3)).toHaveValue('在宅福祉係');
  await expect(all.nth(5)).toHaveValue('広報係');
  await expect(notice(page, '1個の欄に貼り付け、2行を足しました')).toBeVisible();
  await expectAccessible(page);
  await undo(page);
  await expect(all).toHaveCount(4);
});

test('one cell is text for the caret, and a paragraph is no block', async ({ page }) => {
  await open(page, '#/sample/nishitokyo/2019/initiative/i17');
  await expect(heading(page, '会員会費制度の啓発・増強')).toBeVisible();
  const target = page.getByLabel('会員件数 2020の目標');
  // The browser writes it itself.
  expect(await paste(target, '一つ', '')).toBe(false);
  expect(await paste(target, '一段落\n二段落', '<p>一段落</p><p>二段落</p>')).toBe(false);
  // A spreadsheet's line break behind a cell, and its quotes, are no part of the text.
  await target.selectText();
  expect(await paste(target, '"5,000件\r\n（100件）"\r\n')).toBe(true);
  await expect(target).toHaveValue(/5,000件\n（100件）/);
});

test('keys go from cell to cell, but not while an input method composes', async ({ page }) => {
  await open(page, '#/sample/honjo/2023/settings');
  const names = page.locator('tr[data-row^="section"] [data-cell="name"] input');
  await names.nth(1).focus();
  await page.keyboard.press('Enter');
  await expect(names.nth(2)).toBeFocused();
  await page.keyboard.press('Shift+Enter');
  await expect(names.nth(1)).toBeFocused();
  await page.keyboard.press('Control+ArrowUp');
  await expect(names.nth(0)).toBeFocused();
  await names.nth(0).evaluate((input) => {
    const key = { key: 'Enter', bubbles: true, cancelable: true };
    input.dispatchEvent(new KeyboardEvent('keydown', { ...key, isComposing: true }));
    input.dispatchEvent(new KeyboardEvent('keydown', { ...key, keyCode: 229 }));
  });
  await expect(names.nth(0)).toBeFocused();
});

test('an outline is brought in below the line in hand', async ({ page }) => {
  await open(page, '#/sample/honjo/2023/outline');
  const rows = page.getByRole('treeitem');
  const first = rows.first();
  await expect(first).toBeVisible();
  const before = await rows.count();
  await paste(first, '１　新しい柱\t（１）相談\r\n\t（２）試しの見守り\r\n２　次の柱\t\r\n');
  await expect(rows).toHaveCount(before + 4);
  await expect(notice(page, '4行を貼り付けました')).toBeVisible();
  const added = rows.filter({ hasText: '新しい柱' });
  await expect(added).toBeFocused();
  await expect(added).toHaveAttribute('aria-level', '1');
  await expect(rows.filter({ hasText: '試しの見守り' })).toHaveAttribute('aria-level', '2');
  await expectAccessible(page);
  await undo(page);
  await expect(rows).toHaveCount(before);
});

test('a table that is only read is copied without its pictures', async ({ page }) => {
  await open(page, '#/sample/honjo/2023/tally');
  const table = page.locator('table.tally').first();
  await expect(table).toBeVisible();
  const { html, text } = await copied(page, copyButton(table));
  expect(html).toContain('<caption>');
  // The picture of the shares is for the screen only.
  expect(text).not.toContain('評価の割合');
  expect(text).toMatch(/⇧|⇩/);
});

test('what is printed is copied too: the tables of one part, without what is only on paper', async ({ page }) => {
  await open(page, '#/sample/kawaguchi/2025/print');
  await page.getByRole('checkbox', { name: '課題' }).check();
  const button = page.getByRole('button', { name: /^表をコピー：.*課題/ }).first();
  const { html, text } = await copied(page, button);
  await expect(page.getByRole('status').filter({ hasText: '表をコピーしました' })).toBeVisible();
  expect(html).toMatch(/^<table/);
  expect(html).not.toMatch(/class=|<button|<script|data-/);
  expect(text.trimEnd().split('\r\n').length).toBeGreaterThan(2);
});
