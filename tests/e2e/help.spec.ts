// How the program is used: pages without a script, beside the program.
import { copyFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { openSample } from './clerk';
import { printed } from './pdf';
import { expect, expectAccessible, open, test } from './support';

test.use({ allowed: { requestsAfterStart: [/\/(help|guide)\.html$/, /\/help\.css$/, /\/samples\//] } });

/** Opens the help from the page that shows the link. */
async function help(page: Page): Promise<Page> {
  const waits = page.waitForEvent('popup');
  await page.getByRole('link', { name: '使い方' }).first().click();
  const leaflet = await waits;
  await expect(leaflet.getByRole('heading', { name: 'あゆみの使い方' })).toBeVisible();
  return leaflet;
}

test('the help opens beside the work, can be read by everybody, and tells of every page', async ({ page }) => {
  await open(page);
  await openSample(page);
  const names = await page.getByRole('navigation', { name: '計画の画面' }).getByRole('link').allInnerTexts();
  const leaflet = await help(page);
  for (const width of [1366, 390]) {
    await leaflet.setViewportSize({ width, height: 800 });
    await expectAccessible(leaflet);
    expect(await leaflet.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
  const told = await leaflet.locator('#main').innerText();
  const untold = names.map((name) => name.split('\n')[0].trim()).filter((name) => !told.includes(name));
  expect(untold).toEqual([]);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the guide for sections is four pages of A4', async ({ page }) => {
  await page.goto('./guide.html');
  await expectAccessible(page);
  const pages = await printed(page);
  expect(pages.map(({ width, height }) => `${width}×${height}`)).toEqual(Array(4).fill('210×297'));
});

test('the licences of everything in the page can be read', async ({ page }) => {
  await page.goto('./licences.html');
  await expectAccessible(page);
  await expect(page.getByRole('row', { name: /^leptos / })).toBeVisible();
  const licence = page.locator('details').filter({ hasText: 'calamine' }).first();
  await licence.locator('summary').click();
  await expect(licence.getByText('Permission is hereby granted')).toBeVisible();
});

test.describe('in the one-file edition', () => {
  test.use({ allowed: { errors: [/^request to another origin: GET file:\/\/\S+\.html(#help)?$/] } });

  test('the help is within the file, and the guide within the help', async ({ page }, info) => {
    const file = info.outputPath('ayumi.html');
    await copyFile('dist/ayumi.html', file);
    await page.goto(pathToFileURL(file).href);
    await expect(page.locator('#start')).toHaveCount(0);
    const leaflet = await help(page);
    await expect(page.locator('#start')).toHaveCount(0);
    const colour = await leaflet.locator('h2').first().evaluate((heading) => getComputedStyle(heading).color);
    expect(colour).toBe('rgb(12, 71, 42)');
    await leaflet.getByRole('link', { name: '係の手引き' }).click();
    await expect(leaflet.getByRole('heading', { name: '1　ファイルを開く' })).toBeInViewport();
    await expectAccessible(leaflet);
    await leaflet.getByRole('link', { name: 'ライセンス' }).click();
    await expect(leaflet.getByRole('heading', { name: '使っている部品' }).last()).toBeInViewport();
  });
});
