// Printing: what is chosen comes out on A4, whole, with page numbers that are right.
import type { Page } from '@playwright/test';
import { SMALL, smallPlan } from './bundles';
import { goTo, heading, openSample, receivePlan } from './clerk';
import { type PaperPage, bare, occurrences, printed } from './pdf';
import { expect, expectAccessible, open, test } from './support';

test.use({ allowed: { requestsAfterStart: [/\/samples\/\w+\.json$/] } });

/** Goes to the page that prints and chooses exactly those pieces. */
async function choose(page: Page, ...pieces: string[]): Promise<void> {
  await goTo(page, '印刷');
  const choices = page.getByRole('group', { name: '入れるもの' }).getByRole('checkbox');
  for (const choice of await choices.all()) {
    const name = (await choice.evaluate((box) => box.closest('label')?.textContent ?? '')).trim();
    await choice.setChecked(pieces.includes(name));
  }
}

/** How many pages the preview promises. */
async function promised(page: Page): Promise<number> {
  const told = await page.getByRole('status').filter({ hasText: /^A4/ }).innerText();
  return Number(/\d+(?=頁)/.exec(told)?.[0]);
}

/** Every page of the paper is whole: nothing beyond its edges, its number of all at the foot. */
function expectWhole(pages: PaperPage[]): void {
  const wrong = pages.flatMap(({ width, text, pieces }, index) => [
    ...(text.includes(`${index + 1}/${pages.length}`) ? [] : [`page ${index + 1} has no number`]),
    ...pieces
      .filter((piece) => piece.left < 0 || piece.bottom < 0 || piece.left + piece.width > width)
      .map((piece) => `${piece.text} on page ${index + 1} is cut`),
  ]);
  expect(wrong).toEqual([]);
}

test('the booklet of a year: every sheet once, and the page numbers of contents and grid are right', async ({ page }) => {
  test.slow();
  await open(page);
  await openSample(page);
  await choose(page, '表紙', '目次', '評価方法と凡例', '計画全体の評価', '進捗管理シート');
  await expect(page.locator('.leaf')).toHaveCount(64);
  const all = await promised(page);
  const contents = await page.locator('.leaf-contents li').evaluateAll((lines) =>
    lines.map((line) => [...line.children].map((part) => part.textContent ?? '')));
  const pages = await printed(page);
  expect(pages.length).toBe(all);
  expectWhole(pages);
  expect(new Set(pages.map(({ width, height }) => `${width}×${height}`))).toEqual(new Set(['210×297']));

  // Sixty sheets, one a listing; each stands where the contents say.
  const sheets = contents.filter(([title]) => !/評価/.test(title));
  expect(sheets.length).toBe(60);
  for (const [title, , number] of contents) {
    const name = bare(title.split('　').at(-1) ?? '');
    expect(pages[Number(number) - 1].text, `${title} on page ${number}`).toContain(name);
  }
  const forms = pages.map(({ text }, index) => ({ text, number: index + 1 })).filter(({ text }) => text.includes('実施結果>') || text.includes('実施結果＞'));
  expect(forms.length).toBe(60);

  // The last column of the grid is the page of the sheet.
  const rows = await page.locator('.leaf[data-anchor="grid"] .leaf-table').first().locator('tbody tr:not([data-kind])').evaluateAll((lines) =>
    lines.map((line) => [...line.children].map((cell) => cell.textContent ?? '')));
  expect(rows.length).toBe(60);
  for (const cells of rows) {
    const title = bare((cells[0].split('　').at(-1) ?? '').replace('（再掲）', ''));
    expect(pages[Number(cells.at(-1)) - 1].text, `${cells[0]} on page ${cells.at(-1)}`).toContain(title);
  }
});

test('the head of a long table stands on every page of it', async ({ page }) => {
  await open(page);
  await openSample(page);
  await choose(page, '計画全体の評価');
  const pages = await printed(page);
  expect(pages.length).toBeGreaterThan(1);
  const table = pages.filter(({ text }) => /[①-⑳]|\(1\)|再掲/.test(text));
  for (const { text } of table.slice(0, -1)) expect(text).toContain('R1R2R3R4R5');
});

test('nothing is cut, however long a text is', async ({ page }) => {
  const sentences = Array.from({ length: 1200 }, (_, index) => `${index}番目の取組を行いました。`);
  const sheet = { id: 'sheet-long', initiative: 'initiative-1', year: 2024, activity: sentences.join(''), outcome: '成果は一行です。' };
  await open(page);
  await receivePlan(page, smallPlan((tables) => { tables.sheets = [sheet]; }));
  await page.goto(`./#/plan/${SMALL.id}/2024/print`);
  await expect(heading(page, '印刷')).toBeVisible();
  await choose(page, '進捗管理シート');
  const pages = await printed(page);
  expect(pages.length).toBe(await promised(page));
  expectWhole(pages);
  // What stands at the head and the foot of every page comes between the halves of a sentence.
  const head = bare(`${SMALL.title}令和6年度`);
  const columns = bare('具体的な取組内容成果');
  const all = pages.map(({ text }, index) => text.replace(head, '').replace(columns, '').replace(`${index + 1}/${pages.length}`, '')).join('');
  expect(sentences.filter((sentence) => occurrences(all, bare(sentence)) < 1)).toEqual([]);
});

test('many sheets are laid out bit by bit; what is printed in between is whole, its page numbers too', async ({ page }) => {
  test.slow();
  const count = 400;
  await open(page);
  await receivePlan(page, smallPlan((tables) => {
    for (let index = 3; index <= count; index += 1) {
      tables.initiatives.push({ id: `initiative-${index}`, title: `${index}番の取組`, sections: ['section-1'] });
      const position = `1${index.toString(36).padStart(4, '0')}z`;
      tables.placements.push({ id: `placement-${index}`, node: 'node-1', initiative: `initiative-${index}`, position });
    }
  }));
  await page.goto(`./#/plan/${SMALL.id}/2024/print`);
  await expect(heading(page, '印刷')).toBeVisible();
  await choose(page, '目次', '進捗管理シート');
  await expect(page.getByRole('status').filter({ hasText: '仕上がりを並べています' })).toBeVisible();
  await expect(page.getByRole('button', { name: '印刷する' })).toBeDisabled();
  const pages = await printed(page);
  for (const index of [3, 200, count]) {
    const of = pages.findIndex(({ text }) => text.includes(`取組${index}番の取組概要`));
    expect(of, `the sheet of ${index}`).toBeGreaterThan(0);
    const contents = pages.slice(0, of).map(({ text }) => text).join('');
    expect(contents).toContain(`${index}番の取組${of + 1}`);
  }
  await expect(page.getByRole('button', { name: '印刷する' })).toBeEnabled();
  await expect(page.locator('.leaf')).toHaveCount(count + 1);
});

test('an empty form has room and none of what was written', async ({ page }) => {
  await open(page);
  await openSample(page);
  await choose(page, '記入用紙（手書き用）');
  await expect(page.locator('.leaf')).toHaveCount(60);
  await expect(page.locator('.leaf').first()).toContainText('備考');
  await expect(page.locator('.leaf-choice[data-chosen]')).toHaveCount(0);
  const written = await page.locator('.leaf').first().locator('.leaf-room').allInnerTexts();
  expect(written.filter((text) => text.trim() !== '')).toEqual([]);
});

test('one sheet is printed from its own page, and what is printed can be chosen by keyboard', async ({ page }) => {
  await open(page);
  await openSample(page);
  await page.getByRole('link', { name: /相談支援機能の強化と相談体制の整備（１）/ }).first().click();
  await page.getByRole('button', { name: '印刷する' }).first().click();
  await expect(heading(page, '印刷')).toBeVisible();
  await expect(page.locator('.leaf')).toHaveCount(1);
  await expect(page.getByText('だけを印刷します')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: '計画全体の評価' }).focus();
  await page.keyboard.press('Space');
  await expect(page.locator('.leaf')).toHaveCount(2);
  await page.getByRole('button', { name: 'すべての取組を印刷する' }).click();
  await expect(page.locator('.leaf')).toHaveCount(61);
});
