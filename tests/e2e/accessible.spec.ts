// Everybody can use every page: by keyboard alone, with a screen reader, on a small screen.
import type { Page } from '@playwright/test';
import { SMALL, smallPlan } from './bundles';
import { goTo, heading, openSample, receivePlan, saved } from './clerk';
import { expect, expectAccessible, open, test } from './support';

const PAGES = ['体系', '進捗管理シート', '評価', '集計', '受渡し', '表の取り込み', '点検', '変更の記録', '版の履歴', '設定'];
const SCREENS = { '1366×768': { width: 1366, height: 768 }, '390×844': { width: 390, height: 844 } };

test.use({ allowed: { requestsAfterStart: [/\/samples\/honjo\.json$/] } });

/** Nothing is wider than the screen, so that nobody has to scroll sideways to read a line. */
async function expectNarrow(page: Page): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide, 'how many pixels the page is wider than the screen').toBeLessThanOrEqual(0);
}

/** Makes an empty plan. */
async function makePlan(page: Page): Promise<void> {
  await page.getByRole('link', { name: '新しい計画をつくる' }).click();
  await page.getByLabel('計画の名前').fill('空の計画');
  await page.getByRole('button', { name: 'この内容でつくる' }).click();
  await expect(heading(page, '体系')).toBeVisible();
}

for (const [screen, viewport] of Object.entries(SCREENS)) {
  test.describe(`at ${screen}`, () => {
    test.use({ viewport });

    test('the pages without a plan, and with errors shown', async ({ page }) => {
      await open(page);
      await expectAccessible(page);
      await page.getByRole('link', { name: 'ファイルから開く' }).click();
      await expect(heading(page, 'ファイルから開く')).toBeVisible();
      await expectAccessible(page);
      await page.goto('./#/new');
      await page.getByRole('button', { name: 'この内容でつくる' }).click();
      await expect(page.getByText('計画の名前を入力してください')).toBeVisible();
      await expectAccessible(page);
    });

    test('every page of an empty plan', async ({ page }) => {
      test.setTimeout(60_000);
      await open(page);
      await makePlan(page);
      for (const name of PAGES) {
        await test.step(name, async () => {
          await goTo(page, name);
          await expectAccessible(page);
          await expectNarrow(page);
        });
      }
    });

    test('every page of the sample, an initiative and a sheet', async ({ page }) => {
      test.setTimeout(120_000);
      await open(page);
      await openSample(page);
      for (const name of PAGES) {
        await test.step(name, async () => {
          await goTo(page, name);
          await expectAccessible(page);
          await expectNarrow(page);
        });
      }
      await test.step('シート', async () => {
        await goTo(page, '進捗管理シート');
        await page.getByRole('list', { name: 'シートの一覧' }).getByRole('link').first().click();
        await expect(page.getByRole('textbox', { name: '成果' })).toBeVisible();
        await expectAccessible(page);
        await expectNarrow(page);
      });
      await test.step('取組', async () => {
        await page.goto(page.url().replace('/sheet/', '/initiative/'));
        await expect(page.getByLabel('現状と課題')).toBeVisible();
        await expectAccessible(page);
        await expectNarrow(page);
      });
    });
  });
}

test('open dialogs', async ({ page }) => {
  await open(page);
  await receivePlan(page, smallPlan());
  await test.step('削除の確かめ', async () => {
    await page.getByRole('treeitem').filter({ hasText: SMALL.other }).click();
    await page.keyboard.press('Delete');
    const dialog = page.getByRole('dialog', { name: `「${SMALL.other}」を削除しますか` });
    await expect(dialog).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('treeitem').filter({ hasText: SMALL.other })).toBeVisible();
  });
  await test.step('再掲', async () => {
    await page.getByRole('complementary').getByRole('button', { name: '別の場所に再掲する' }).click();
    await expect(page.getByRole('dialog', { name: '別の場所に再掲する' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
  });
  await test.step('表の評価', async () => {
    await goTo(page, '評価');
    const cell = page.getByRole('row').filter({ hasText: SMALL.initiative }).getByRole('button').first();
    await cell.click();
    await expect(page.getByRole('dialog', { name: /の評価$/ })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(cell).toBeFocused();
  });
});

test('the first key leads past everything to the page itself', async ({ page }) => {
  await open(page);
  await receivePlan(page, smallPlan());
  await page.reload();
  await expect(heading(page, '体系')).toBeVisible();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '本文へ進む' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('going to a page moves the focus to its heading; going to a year does not', async ({ page }) => {
  await open(page);
  await receivePlan(page, smallPlan());
  for (const name of PAGES.slice(1)) {
    await goTo(page, name);
    await expect(heading(page, new RegExp(`^${name}`))).toBeFocused();
    await expect(page).toHaveTitle(new RegExp(`^${name}.*あゆみ$`));
  }
  await goTo(page, '評価');
  const year = page.getByRole('navigation', { name: '年度' }).getByRole('link', { name: 'R7' });
  await year.click();
  await expect(year).toBeFocused();
  await page.goto('./#/');
  await page.getByRole('link', { name: SMALL.title }).click();
  await expect(heading(page, '体系')).toBeFocused();
});

test('a plan is built, filled in and rated without a mouse', async ({ page }) => {
  await open(page);
  await receivePlan(page, smallPlan());
  const tree = page.getByRole('tree');
  const row = (name: string) => page.getByRole('treeitem').filter({ hasText: name });

  await test.step('体系：選ぶ、名前を変える、足す、動かす', async () => {
    await row(SMALL.node).focus();
    await page.keyboard.press('ArrowDown');
    await expect(row(SMALL.initiative)).toBeFocused();
    await page.keyboard.press('F2');
    await expect(tree.getByRole('textbox')).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.insertText('の充実');
    await page.keyboard.press('Enter');
    await expect(row('見守り活動の充実')).toBeFocused();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(row('見守り活動の充実')).toBeFocused();
    await expect(page.getByRole('treeitem').last()).toContainText('見守り活動の充実');
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('treeitem').last()).toContainText(SMALL.other);
    await row(SMALL.node).focus();
    await page.keyboard.press('Control+Enter');
    await expect(tree.getByRole('textbox')).toBeFocused();
    await page.keyboard.insertText('もう一つの目標');
    await page.keyboard.press('Enter');
    await expect(row('もう一つの目標')).toBeFocused();
  });

  await test.step('シート：次のシートへ、書く、選ぶ', async () => {
    await page.goto(`./#/plan/${SMALL.id}/2024/sheet/initiative-1`);
    await expect(heading(page, /見守り活動の充実/)).toBeFocused();
    await page.keyboard.press('Alt+PageDown');
    await expect(heading(page, new RegExp(SMALL.other))).toBeVisible();
    await page.keyboard.press('Alt+PageUp');
    await expect(heading(page, /見守り活動の充実/)).toBeVisible();
    const outcome = page.getByRole('textbox', { name: '成果' });
    await outcome.focus();
    await page.keyboard.insertText('全地区で始めた。');
    const grade = page.getByRole('radio', { name: /達成/ }).first();
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      if (await grade.evaluate((radio) => radio === document.activeElement)) break;
    }
    await expect(grade).toBeFocused();
    await page.keyboard.press('Space');
    await expect(grade).toBeChecked();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: /未達成/ })).toBeChecked();
    await saved(page);
  });

  await test.step('評価：矢印で動き、記号で評価し、消す', async () => {
    await goTo(page, '評価');
    const cells = (name: string) => page.getByRole('row').filter({ hasText: name }).getByRole('button');
    await cells('見守り活動の充実').first().focus();
    await expect(cells('見守り活動の充実').first()).toHaveAccessibleName(/B 未達成/);
    await page.keyboard.press('ArrowDown');
    await expect(cells(SMALL.other).first()).toBeFocused();
    await page.keyboard.press('a');
    await expect(cells(SMALL.other).first()).toHaveAccessibleName(/^令和6年度 A 達成/);
    await page.keyboard.press('ArrowRight');
    await expect(cells(SMALL.other).nth(1)).toBeFocused();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '令和7年度の評価' });
    await expect(dialog).toBeVisible();
    await page.keyboard.press('b');
    await expect(dialog).toHaveCount(0);
    await expect(cells(SMALL.other).nth(1)).toHaveAccessibleName(/^令和7年度 B 未達成/);
    await expect(cells(SMALL.other).nth(1)).toBeFocused();
    await page.keyboard.press('Delete');
    await expect(cells(SMALL.other).nth(1)).toHaveAccessibleName(/未記入/);
    await saved(page);
  });
});

test('nothing is wider than a screen of 320 pixels', async ({ page }) => {
  test.setTimeout(60_000);
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page);
  await expectNarrow(page);
  await openSample(page);
  for (const name of PAGES) {
    await test.step(name, async () => {
      await goTo(page, name);
      await expectNarrow(page);
    });
  }
});
