// The walk through a sample: it can be taken by keyboard, left at any step, and hides nothing.
import { heading, openSample } from './clerk';
import { expect, expectAccessible, open, test } from './support';

test.use({ allowed: { requestsAfterStart: [/\/samples\/\w+\.json$/] } });

test('the tour leads through the pages of a sample and to a plan of one’s own', async ({ page }) => {
  await open(page);
  await openSample(page);
  await page.getByRole('button', { name: '案内を見る' }).click();
  const tour = page.getByRole('complementary', { name: /^案内 \d+／\d+/ });
  const step = tour.getByRole('heading', { level: 2 });
  await expect(heading(page, '体系')).toBeVisible();
  await expect(step).toBeFocused();
  const count = Number(/／(\d+)/.exec(await step.innerText())![1]);
  expect(count).toBeGreaterThan(5);
  const titles = new Set<string>();
  for (let at = 1; at <= count; at += 1) {
    await expect(step).toHaveText(new RegExp(`^案内 ${at}／${count}`));
    await expect(step).toBeFocused();
    titles.add(await page.getByRole('heading', { level: 1 }).innerText());
    if (at === 1 || at === count) await expectAccessible(page);
    if (at === count) break;
    await page.keyboard.press('Tab');
    while (!(await tour.getByRole('button', { name: '次へ' }).evaluate((button) => button === document.activeElement))) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
  }
  expect(titles.size, 'a page of its own for every step').toBe(count);
  await tour.getByRole('button', { name: '前へ' }).click();
  await expect(step).toHaveText(new RegExp(`^案内 ${count - 1}／`));
  await tour.getByRole('button', { name: '次へ' }).click();
  await tour.getByRole('link', { name: '自分の計画をつくる' }).click();
  await expect(heading(page, '新しい計画をつくる')).toBeVisible();
  await expect(tour).toHaveCount(0);
});

test('the tour can be left, and a step not followed', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '#/sample/kanagawa');
  await page.getByRole('button', { name: '案内を見る' }).click();
  const tour = page.getByRole('complementary', { name: /^案内/ });
  await expect(tour).toBeVisible();
  await expectAccessible(page);
  await tour.getByRole('button', { name: '案内をやめる' }).click();
  await expect(tour).toHaveCount(0);
  await expect(page.getByRole('button', { name: '案内を見る' })).toBeVisible();
});
