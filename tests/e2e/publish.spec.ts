// Publication: what is chosen becomes one page that anybody can read, and nothing else gets out.
import { execFile } from 'node:child_process';
import { copyFile, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { SMALL, smallPlan } from './bundles';
import { goTo, openSample, receivePlan } from './clerk';
import { expect, expectAccessible, open, test } from './support';

// The page that was made is opened as a file, as whoever receives it would.
test.use({ allowed: { requestsAfterStart: [/\/samples\/\w+\.json$/], errors: [/^request to another origin: GET file:.*\/public\.html(#\S*)?$/] } });

const SAMPLES: [name: string, opensAt: RegExp, parts: RegExp[]][] = [
  ['ほんじょう', /^評価/, [/計画全体の評価/, /進捗管理シート/]],
  ['西東京', /^全体計画表/, []],
  ['川越', /総括シート$/, []],
  ['川口', /^計画の総括/, []],
  ['市町村社協', /^本文/, []],
];
const SCREENS = [{ width: 1366, height: 768 }, { width: 320, height: 640 }];

/** Presses a button of the page that publishes and waits for the file. */
async function made(page: Page, button: string): Promise<{ path: string; name: string }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await download;
  return { path: await file.path(), name: file.suggestedFilename() };
}

/** Goes to the page, which stands behind 「ほかの画面」 where the menu does not show it. */
async function goToPublish(page: Page): Promise<void> {
  await page.goto(page.url().replace(/\/[^/]+$/, '/publish'));
  await expect(page.getByRole('heading', { level: 1, name: '公表' })).toBeVisible();
}

/** What the Nu checker finds wrong in a document. */
async function nu(path: string): Promise<string> {
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  const run = promisify(execFile)('java', ['-Xss4m', '-jar', jar, '--errors-only', '--format', 'gnu', path]);
  return run.then(({ stderr }) => stderr, (error: { stderr?: string; message: string }) => error.stderr || error.message);
}

for (const [sample, opensAt, parts] of SAMPLES) {
  test(`the public page of ${sample}`, async ({ page, context }, info) => {
    test.setTimeout(300_000);
    await open(page);
    await openSample(page, sample, opensAt);
    await goToPublish(page);
    const { path, name } = await made(page, '公表用のページ（HTML）');
    expect(name).toMatch(/_公表\.html$/);
    const file = info.outputPath('public.html');
    const source = await readFile(path, 'utf8');
    await copyFile(path, file);
    expect(source).not.toMatch(/<script|<iframe|<link|javascript:|https?:\/\//);

    const reader = await context.newPage();
    const asked: string[] = [];
    reader.on('request', (request) => asked.push(request.url()));
    for (const screen of SCREENS) {
      await reader.setViewportSize(screen);
      await reader.goto(`file://${file}`);
      const wide = await reader.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(wide, `pixels wider than ${screen.width}`).toBeLessThanOrEqual(0);
      // Every sheet has the same shape: a few stand for all of them.
      const { violations } = await new AxeBuilder({ page: reader })
        .setLegacyMode()
        .options({ resultTypes: ['violations'] })
        .exclude('.form ~ .form ~ .form')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html]), `axe at ${screen.width}`).toEqual([]);
    }
    expect(asked.filter((url) => !url.startsWith('file:')), 'requests').toEqual([]);
    expect(await reader.locator('h1').count()).toBe(1);
    for (const part of parts) {
      await expect(reader.getByRole('navigation').getByRole('link', { name: part }).first()).toBeVisible();
    }
    // Every way leads somewhere.
    const lost = await reader.locator('a[href^="#"]').evaluateAll((links) =>
      links.map((link) => link.getAttribute('href') ?? '').filter((to) => !document.getElementById(to.slice(1))));
    expect(lost).toEqual([]);
    expect(await nu(file), 'what the Nu checker finds').toBe('');
  });
}

test('every sheet stands on the page of the sample', async ({ page, context }, info) => {
  test.slow();
  await open(page);
  await openSample(page);
  await goToPublish(page);
  const { path } = await made(page, '公表用のページ（HTML）');
  const reader = await context.newPage();
  const file = info.outputPath('public.html');
  await copyFile(path, file);
  await reader.goto(`file://${file}`);
  await expect(reader.locator('section.form')).toHaveCount(60);
  // From the grid to the sheet, and back to the contents.
  await reader.locator('#grid td a').first().click();
  await expect(reader.locator('section.form').first()).toBeInViewport();
  await reader.locator('section.form').first().getByRole('link', { name: '目次へ戻る' }).click();
  await expect(reader.getByRole('heading', { name: '目次' })).toBeInViewport();
});

test('what is unticked is told before and is in no file', async ({ page }) => {
  await open(page);
  await receivePlan(page, smallPlan());
  await goTo(page, '公表');
  await expectAccessible(page);
  const held = page.getByRole('heading', { name: '公表しないもの' }).locator('..');
  await expect(held).toContainText('担当の連絡先');
  const boxes = page.getByRole('group', { name: '内容' }).getByRole('checkbox');
  for (const box of await boxes.all()) await box.uncheck();
  const before = await readFile((await made(page, '公表用のページ（HTML）')).path, 'utf8');
  expect(before).toContain(SMALL.initiative);
  expect(before).toContain('lang="ja"');
  const text = await made(page, 'テキスト版');
  expect(text.name).toMatch(/\.txt$/);
  const tables = await made(page, 'オープンデータ（CSV）');
  expect(tables.name).toMatch(/\.zip$/);
  expect((await readFile(tables.path)).subarray(0, 2).toString()).toBe('PK');
});
