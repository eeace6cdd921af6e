// Every page of every family's sample, and of an own plan of every family before anything is in
// it: it comes, it passes axe, and it is no wider than a small screen.
import type { Page } from '@playwright/test';
import { expect, expectAccessible, open, test } from './support';

/** The samples and the fiscal year they are looked at in. */
const SAMPLES = { honjo: 2023, kawagoe: 2023, nishitokyo: 2019, kawaguchi: 2024, kanagawa: 2025 };

/** Every page of a plan that has no record of its own in its address. */
const PAGES = [
  'outline', 'document', 'overview', 'shared', 'outside', 'sheets', 'grid', 'assessment', 'disagreement', 'tally',
  'summary', 'opinions', 'review', 'issues', 'next', 'dispatch', 'replies', 'questions', 'exchange', 'checks', 'drift', 'changes', 'versions', 'settings',
];

/** The presets in the order of the page where a plan is made. */
const PRESETS = ['進捗管理シート型', '総括シート型', 'アクションプラン型', '計画の総括型', '年度事業計画型', '何もない計画'];

const SMALL = { width: 390, height: 844 };
const USUAL = { width: 1366, height: 768 };

test.use({ allowed: { requestsAfterStart: [/\/samples\/\w+\.json$/] } });

/** Looks at each page of a plan: wide for axe, small for its width. */
async function lookAtEveryPage(page: Page, plan: string): Promise<void> {
  for (const name of PAGES) {
    await test.step(name, async () => {
      await page.setViewportSize(USUAL);
      await page.goto(`./#/${plan}/${name}`);
      // While a plan is being opened there is no heading: the one of the list of plans has gone.
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('計画一覧', { timeout: 30_000 });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 });
      await expectAccessible(page);
      await page.setViewportSize(SMALL);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, 'how many pixels the page is wider than the screen').toBeLessThanOrEqual(0);
    });
  }
}

for (const [id, year] of Object.entries(SAMPLES)) {
  test(`every page of the sample ${id}`, async ({ page }) => {
    test.setTimeout(240_000);
    await open(page);
    await lookAtEveryPage(page, `sample/${id}/${year}`);
  });
}

for (const preset of PRESETS) {
  test(`every page of an empty plan of the preset ${preset}`, async ({ page }) => {
    test.setTimeout(240_000);
    await open(page, '#/new');
    await page.getByLabel('計画の名前').fill('空の計画');
    await page.getByRole('radio', { name: new RegExp(`^${preset}`) }).check();
    await page.getByRole('button', { name: 'この内容でつくる' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/体系|本文/);
    const [, plan] = /#\/(plan\/[^/]+\/[^/]+)\//.exec(page.url()) ?? [];
    await lookAtEveryPage(page, plan ?? '');
  });
}
