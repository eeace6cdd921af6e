// Where browsers allow it, the site opens without a network after the first visit. A new version is
// offered and never taken by itself.
import { type BrowserContext, type Page, expect, test } from '@playwright/test';
import { SMALL, smallPlan } from './bundles';
import { goTo, issues, openSample, receivePlan, saved, write } from './clerk';
import { Site } from './site';
import { expectAccessible } from './support';

test.use({ serviceWorkers: 'allow' });

async function started(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('#start')).toHaveCount(0);
}

/** Waits until the site is kept whole. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)).toBe('activated');
}

/** Which build the page is of. */
function description(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('meta[name=description]')?.getAttribute('content') ?? '');
}

/** Has the browser look for a new version, as it does by itself from time to time. */
async function lookForNews(page: Page): Promise<void> {
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
}

async function secondPage(context: BrowserContext, address: string): Promise<Page> {
  const second = await context.newPage();
  await started(second, address);
  return second;
}

test('the site opens with its server switched off, samples and workbooks with it', async ({ page }, info) => {
  const site = await Site.of(info.outputPath('site'));
  await started(page, site.address);
  await kept(page);
  await site.off();
  await page.reload();
  await expect(page.locator('#start')).toHaveCount(0);
  await openSample(page);
  await goTo(page, '受渡し');
  const waits = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Excel ブックに書き出す' }).click();
  expect((await waits).suggestedFilename()).toMatch(/\.xlsx$/);
  // A link to a place in the program is the same page.
  await started(page, `${site.address}index.html#/new`);
});

test('F7 a new version is offered, waits for other tabs, and leaves what is being written', async ({ page, context }, info) => {
  const site = await Site.of(info.outputPath('site'));
  await started(page, site.address);
  await kept(page);
  await receivePlan(page, smallPlan());
  const work = `${site.address}#/plan/${SMALL.id}/2024/initiative/initiative-1`;
  await page.goto(work);
  await write(issues(page), '前の版で書いた課題');
  await saved(page);
  await issues(page).press('End');
  await page.keyboard.type('と、書きかけ');

  await site.renew('新しい版の説明');
  await lookForNews(page);
  const banner = page.getByRole('complementary', { name: '新しい版' });
  await expect(banner).toBeVisible();
  await expect(issues(page)).toHaveValue('前の版で書いた課題と、書きかけ');
  await expectAccessible(page);

  await test.step('another tab is in its way, and is still of the old version', async () => {
    const second = await secondPage(context, site.address);
    expect(await description(second)).not.toBe('新しい版の説明');
    await banner.getByRole('button', { name: '新しい版にする' }).click();
    await expect(banner.getByRole('status')).toContainText('ほかのタブでもあゆみを開いています');
    await second.close();
  });

  await banner.getByRole('button', { name: '新しい版にする' }).click();
  await expect.poll(() => description(page).catch(() => '')).toBe('新しい版の説明');
  await expect(issues(page)).toHaveValue('前の版で書いた課題と、書きかけ');
  const names = await page.evaluate(() => caches.keys());
  expect(names).toHaveLength(1);
});

test('a version that cannot be had whole leaves the one before', async ({ page }, info) => {
  const site = await Site.of(info.outputPath('site'));
  await started(page, site.address);
  await kept(page);
  await site.renew('半分だけの版');
  await site.change('service.js', (text) => text.replace('files: [', 'files: ["./ない.js", '));
  await lookForNews(page).catch(() => {});
  await site.off();
  await page.reload();
  await expect(page.locator('#start')).toHaveCount(0);
  expect(await description(page)).not.toBe('半分だけの版');
  await expect(page.getByRole('complementary', { name: '新しい版' })).toHaveCount(0);
});
