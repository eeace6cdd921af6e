// Faults while somebody writes: slow stores, huge texts, unusual characters, input methods, clocks.
import { SMALL, smallPlan } from './bundles';
import { direction, exportPlan, goTo, heading, issues, notice, openSmallPlan, receivePlan, saveState, saved, write } from './clerk';
import { holdTheStore, crash, letGo, secondTab } from './faults';
import { expect, open, test } from './support';
import { everythingStored, storedVersions } from './stored';

test('A10 a store that is slower than the typing ends with the last text, in one write more', async ({ page, context }) => {
  await open(page);
  await openSmallPlan(page);
  const other = await context.newPage();
  await open(other);
  const before = (await storedVersions(other, SMALL.id)).length;
  await holdTheStore(other);
  for (const step of [1, 2, 3, 4, 5]) {
    await write(issues(page), `${step} 回目に書いた課題`);
    await expect(saveState(page)).toHaveText('保存中');
  }
  await letGo(other);
  await saved(page);
  const versions = await storedVersions(page, SMALL.id);
  expect(versions.at(-1)?.text).toContain('5 回目に書いた課題');
  expect(versions.length - before).toBeLessThanOrEqual(2);
  await page.reload();
  await expect(issues(page)).toHaveValue('5 回目に書いた課題');
});

test('A6 D4 a tab that crashes inside its transaction leaves nothing of it, and holds nobody up', async ({ page, context }) => {
  await open(page);
  await openSmallPlan(page);
  await write(issues(page), '落ちる前に保存したもの');
  await saved(page);
  const before = await everythingStored(page);
  const other = await context.newPage();
  await open(other);
  await holdTheStore(other);
  await write(direction(page), '待っているあいだに書いたもの');
  await expect(saveState(page)).toHaveText('保存中');
  await crash(other);
  await saved(page);
  expect(before).not.toContain('half-way');
  expect(await everythingStored(page)).not.toContain('half-way');
  await page.reload();
  await expect(issues(page)).toHaveValue('落ちる前に保存したもの');
  await expect(direction(page)).toHaveValue('待っているあいだに書いたもの');
});

test('A11 a text of nearly 200,000 characters and a plan of 2,000 initiatives are saved and read back', async ({ page }) => {
  test.setTimeout(120_000);
  const many = smallPlan((tables) => {
    for (let index = 3; index <= 2_000; index += 1) {
      tables.initiatives.push({ id: `initiative-${index}`, title: `取組 ${index}`, sections: ['section-1'] });
      const position = `1${index.toString(36).padStart(4, '0')}z`;
      tables.placements.push({ id: `placement-${index}`, node: 'node-1', initiative: `initiative-${index}`, position });
    }
  });
  // Few lines: how the browser itself enters thousands of lines at once is not what is looked at.
  const long = Array.from({ length: 40 }, (_, line) => `${line} 行目：${'長い文を続ける。'.repeat(630)}`.slice(0, 4_999)).join('\n');
  await open(page);
  await page.getByRole('link', { name: 'ファイルから開く' }).click();
  await page.getByLabel('ファイルを選ぶ').setInputFiles({ name: '大.json', mimeType: '', buffer: Buffer.from(JSON.stringify(many)) });
  await expect(heading(page, '体系')).toBeVisible({ timeout: 60_000 });
  await page.goto(`./#/plan/${SMALL.id}/2024/initiative/initiative-1`);
  await expect(issues(page)).toBeVisible();
  await issues(page).fill(long, { timeout: 60_000 });
  await issues(page).blur();
  await expect(saveState(page)).toHaveText(/^保存済み \d+:\d+/, { timeout: 60_000 });
  await page.reload();
  await expect(issues(page)).toHaveValue(long, { timeout: 60_000 });
  const { bundle } = await exportPlan(page);
  expect(bundle.tables.initiatives).toHaveLength(2_000);
  expect(bundle.tables.initiatives?.[0]?.current_issues).toBe(long);
});

test('A12 emoji, variants, combining marks, tabs and line ends come back as they were', async ({ page }) => {
  const text = '髙﨑・辻󠄀・葛󠄁城・𠮷野　か゛とが、👩‍👩‍👧🏽、㍻①、\tタブ\n次の行\u200B\u00A0終わり';
  await open(page);
  await openSmallPlan(page);
  await write(issues(page), text);
  await saved(page);
  await page.reload();
  await expect(issues(page)).toHaveValue(text);
  const { bundle } = await exportPlan(page);
  expect(bundle.tables.initiatives?.[0]?.current_issues).toBe(text);
});

test.describe('an input method that composes', () => {
  test('A13 is left alone by autosaves and by another tab, and its text is whole', async ({ page, context }) => {
    await open(page);
    await openSmallPlan(page);
    const other = await secondTab(context);
    await page.bringToFront();
    const keyboard = await context.newCDPSession(page);
    const compose = (text: string) =>
      keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });

    await write(issues(page), '地域の');
    await issues(page).focus();
    await page.keyboard.press('Control+End');
    await compose('み');
    await compose('みま');
    await expect(issues(page)).toHaveValue('地域のみま');
    await test.step('作っている途中に、ほかの画面の保存が届く', async () => {
      await write(direction(other), 'ほかの画面の方向');
      await saved(other);
      await expect.poll(async () => (await storedVersions(page, SMALL.id)).at(-1)?.text).toContain('ほかの画面の方向');
      await compose('みまもり');
      await expect(issues(page)).toHaveValue('地域のみまもり');
    });
    await page.keyboard.insertText('見守り');
    await expect(issues(page)).toHaveValue('地域の見守り');
    await issues(page).blur();
    await saved(page);
    await expect(direction(page)).toHaveValue('ほかの画面の方向');
    await expect(issues(other)).toHaveValue('地域の見守り');
    await page.reload();
    await expect(issues(page)).toHaveValue('地域の見守り');
  });

  test('A13 in a field that another tab changes loses neither text', async ({ page, context }) => {
    await open(page);
    await openSmallPlan(page);
    const other = await secondTab(context);
    await page.bringToFront();
    const keyboard = await context.newCDPSession(page);
    await issues(page).focus();
    await keyboard.send('Input.imeSetComposition', { text: 'みまも', selectionStart: 3, selectionEnd: 3 });
    await write(issues(other), 'ほかの画面の課題');
    await saved(other);
    await expect(issues(page)).toHaveValue('みまも');
    await page.keyboard.insertText('見守り');
    await issues(page).blur();
    await expect(notice(page, '食い違いました')).toBeVisible();
    await goTo(page, '確認が必要な点');
    const question = page.getByRole('article', { name: /現状と課題$/ });
    await expect(question).toContainText('見守り');
    await expect(question).toContainText('ほかの画面の課題');
  });
});

test('A14 a clock that jumps a year forth and two back changes no order and loses no version', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-21T10:00:00+09:00') });
  await open(page);
  await receivePlan(page, smallPlan());
  await page.goto(`./#/plan/${SMALL.id}/2024/initiative/initiative-1`);
  for (const [time, text] of [
    ['2026-11-21T10:00:10+09:00', '今日書いたもの'],
    ['2027-11-21T10:00:00+09:00', '一年進んだ時計で書いたもの'],
    ['2025-11-21T10:00:00+09:00', '二年戻った時計で書いたもの'],
  ] as const) {
    await page.clock.setSystemTime(new Date(time));
    await write(issues(page), text);
    await saved(page);
    await expect.poll(async () => (await storedVersions(page, SMALL.id)).at(-1)?.text).toContain(text);
  }
  const versions = await storedVersions(page, SMALL.id);
  expect(versions.map(({ revision }) => revision)).toEqual([1, 2, 3, 4]);
  await page.reload();
  await expect(issues(page)).toHaveValue('二年戻った時計で書いたもの');
});
