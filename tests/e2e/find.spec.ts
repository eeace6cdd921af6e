// The box that finds everything, and the list of keys.
import type { Locator, Page } from '@playwright/test';
import { heading } from './clerk';
import { expect, expectAccessible, open, test } from './support';

test.use({ allowed: { requestsAfterStart: [/\/samples\/honjo\.json$/] } });

const GRID = '#/sample/honjo/2023/grid';

function box(page: Page): Locator {
  return page.getByRole('combobox', { name: '探すことばか、画面の名前' });
}

function options(page: Page): Locator {
  return page.getByRole('listbox', { name: '見つかったもの' }).getByRole('option');
}

async function openGrid(page: Page): Promise<void> {
  await open(page, GRID);
  await expect(heading(page, /^評価/)).toBeVisible();
}

test('a page is gone to by its name, as fast as the keys come', async ({ page }) => {
  await openGrid(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('はっこう');
  await expect(page.getByText('見つかりません')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('発行');
  await expect(options(page).first()).toHaveText('発行画面');
  await page.keyboard.press('Enter');
  await expect(heading(page, '発行')).toBeFocused();
});

test('a word is found in all years, however it is written, and is gone to', async ({ page }) => {
  await openGrid(page);
  await page.getByRole('button', { name: /^探す/ }).click();
  await expect(box(page)).toBeFocused();
  await test.step('ひらがなで、カタカナのことばを探す', async () => {
    await page.keyboard.insertText('せんたー');
    await expect(page.getByRole('status').filter({ hasText: /計画の中に \d+か所あります/ })).toBeVisible();
  });
  const sheet = options(page).filter({ hasText: '進捗管理シート' }).first();
  const place = await sheet.locator('.finder-name').innerText();
  const found = await sheet.locator('mark').innerText();
  const year = /令和(\d+)年度/.exec(place)![1]!;
  await test.step('矢印で選び、Enter で開く', async () => {
    while ((await sheet.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
    await expect(box(page)).toHaveAttribute('aria-activedescendant', (await sheet.getAttribute('id'))!);
    await page.keyboard.press('Enter');
  });
  await expect(page).toHaveURL(new RegExp(`/${Number(year) + 2018}/sheet/`));
  await expect(async () => {
    const marked = await page.evaluate(() => {
      const field = document.activeElement as HTMLTextAreaElement;
      return field.value.slice(field.selectionStart, field.selectionEnd);
    });
    expect(marked).toBe(found);
  }).toPass();
});

test('while an input method composes, its Enter is its own', async ({ page, context }) => {
  await openGrid(page);
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  const keyboard = await context.newCDPSession(page);
  await keyboard.send('Input.imeSetComposition', { text: 'はっこう', selectionStart: 4, selectionEnd: 4 });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 });
  await page.keyboard.insertText('発行');
  await expect(box(page)).toHaveValue('発行');
  await expect(options(page)).toHaveCount(1);
  await expect(heading(page, /^評価/)).toHaveCount(1);
});

test('an action can be taken back by its name, and another year looked at', async ({ page }) => {
  await openGrid(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('令和元');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/2019\/grid/);
});

test('the list of keys opens by its key, which can be switched off', async ({ page }) => {
  await openGrid(page);
  const list = page.getByRole('dialog', { name: 'キーの一覧' });
  await page.keyboard.press('?');
  await expect(list.getByRole('row', { name: /Ctrl＋Enter 次の残りのシート/ })).toBeVisible();
  await expectAccessible(page);
  await list.getByRole('checkbox', { name: '? キーでこの一覧を開く' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await page.reload();
  await expect(heading(page, /^評価/)).toBeVisible();
  await page.keyboard.press('?');
  await page.getByRole('button', { name: 'キーの一覧' }).click();
  await expect(list.getByRole('checkbox')).not.toBeChecked();
});

test('a question mark in a text is a question mark', async ({ page }) => {
  await openGrid(page);
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('?');
  await expect(box(page)).toHaveValue('?');
  await expect(page.getByRole('dialog')).toHaveCount(1);
});

for (const width of [1366, 390]) {
  test(`at ${width} everybody can use the box`, async ({ page }) => {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 768 });
    await openGrid(page);
    await page.getByRole('button', { name: /^探す/ }).click();
    await expectAccessible(page);
    await page.keyboard.insertText('相談');
    await expect(page.getByRole('status').filter({ hasText: /か所あります/ })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: /^探す/ })).toBeFocused();
  });
}
