// The one-file edition: opened by double-click from a folder, with no server and no network.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page, TestInfo } from '@playwright/test';
import { SMALL, fileOf, fingerprint, smallPlan } from './bundles';
import { direction, download, exportPlan, goTo, heading, issues, openInitiative, openSample, receivePlan, saved, write } from './clerk';
import { expect, expectAccessible, open, test } from './support';

const BUILT = 'dist/ayumi.html';

// Only the file itself is ever asked for.
test.use({ allowed: { errors: [/^request to another origin: GET file:\/\/\S+\.html(#\S*)?$/] } });

/** Puts the file into a folder of its own, and gives its address. */
async function placed(info: TestInfo, folder: string, name: string): Promise<string> {
  const at = info.outputPath(folder);
  await mkdir(at, { recursive: true });
  const file = join(at, name);
  await copyFile(BUILT, file);
  return pathToFileURL(file).href;
}

/** Opens a file at a hash route, and waits until the program runs. */
async function double(page: Page, address: string, route = ''): Promise<void> {
  await page.goto(`${address}${route}`);
  await expect(page.locator('#start')).toHaveCount(0);
}

test('F8 it starts from a folder, keeps what is written, and asks for nothing else', async ({ page, context }, info) => {
  await context.setOffline(true);
  const address = await placed(info, '共有 フォルダー', 'あゆみ 第1係.html');
  await double(page, address);
  await expectAccessible(page);
  await receivePlan(page, smallPlan());
  await page.goto(`${address}#/plan/${SMALL.id}/2024/initiative/initiative-1`);
  await write(issues(page), '一つのファイルで書いた課題');
  await saved(page);
  await page.reload();
  await expect(issues(page)).toHaveValue('一つのファイルで書いた課題');
  const { name, bundle } = await exportPlan(page);
  expect(name).toMatch(/\.json$/);
  expect(JSON.stringify(bundle.tables.initiatives)).toContain('一つのファイルで書いた課題');
});

test('the sample is within it, and so is what makes and reads workbooks', async ({ page }, info) => {
  const address = await placed(info, 'usb', 'ayumi.html');
  await double(page, address);
  await openSample(page);
  await goTo(page, '受渡し');
  const waits = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Excel ブックに書き出す' }).click();
  const book = await waits;
  expect(book.suggestedFilename()).toMatch(/\.xlsx$/);
  const bytes = await readFile(await book.path());
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  await goTo(page, '表の取り込み');
  await page.getByLabel('ファイルを選ぶ').setInputFiles({ name: 'データ.xlsx', mimeType: '', buffer: bytes });
  await expect(page.getByLabel(/シート/).first()).toBeVisible();
  await goTo(page, '公表');
  const page_ = await download(page, page.getByRole('button', { name: /公表用のページ/ }).first());
  expect(page_.text).toContain('<!DOCTYPE html>');
});

test('D7 copies in two folders are two tabs of one store', async ({ page, context }, info) => {
  const one = await placed(info, '甲', 'ayumi.html');
  const other = await placed(info, '乙', 'ayumi コピー.html');
  await double(page, one);
  await receivePlan(page, smallPlan());
  const route = `#/plan/${SMALL.id}/2024/initiative/initiative-1`;
  await page.goto(`${one}${route}`);
  const second = await context.newPage();
  await double(second, `${other}${route}`);
  await write(issues(page), '甲のフォルダーで');
  await expect(issues(second)).toHaveValue('甲のフォルダーで');
  await write(direction(second), '乙のフォルダーで');
  await saved(second);
  await expect(direction(page)).toHaveValue('乙のフォルダーで');
  await expect(issues(page)).toHaveValue('甲のフォルダーで');
});

test('C9 a plan goes from the site to the file and back by a bundle; each keeps its own', async ({ page }, info) => {
  const address = await placed(info, 'c9', 'ayumi.html');
  await open(page);
  await receivePlan(page, smallPlan());
  await openInitiative(page);
  await write(issues(page), 'サイトで書いた課題');
  await saved(page);
  const { bundle } = await exportPlan(page);

  await double(page, address);
  await expect(page.getByText(SMALL.title)).toHaveCount(0);
  await page.getByRole('link', { name: 'ファイルから開く' }).click();
  await page.getByLabel('ファイルを選ぶ').setInputFiles(fileOf(bundle));
  await expect(heading(page, '体系')).toBeVisible();
  const back = await exportPlan(page);
  expect(fingerprint(back.bundle.tables)).toBe(fingerprint(bundle.tables));

  await open(page);
  await expect(page.getByText(SMALL.title).first()).toBeVisible();
});

test.describe('a file that is not whole', () => {
  test.use({ allowed: { errors: [/^request to another origin: GET file:/, /console error/, /uncaught error/] } });

  test('B6 a damaged part is explained, and what is stored can be taken out', async ({ page }, info) => {
    const address = await placed(info, '壊れた', 'ayumi.html');
    await double(page, address);
    await receivePlan(page, smallPlan());
    await page.goto(`${address}#/plan/${SMALL.id}/2024/initiative/initiative-1`);
    await write(issues(page), '壊れる前に書いた課題');
    await saved(page);

    const whole = await readFile(BUILT, 'utf8');
    const at = whole.indexOf('id="carried:page_bg.wasm">') + 5_000;
    const damaged = `${whole.slice(0, at)}AAAAAAAA${whole.slice(at + 8)}`;
    const broken = info.outputPath('壊れた', '受け取ったもの.html');
    await writeFile(broken, damaged);
    await page.goto(`${pathToFileURL(broken).href}#/plan/${SMALL.id}/2024/outline`);
    await expect(page.getByRole('alert')).toContainText('もう一度受け取り直してください');
    const taken = await download(page, page.getByRole('button', { name: /を取り出す/ }).first());
    expect(taken.text).toContain('壊れる前に書いた課題');
  });

  test('B6 a file cut short says what to do, without any script', async ({ page }, info) => {
    const whole = await readFile(BUILT, 'utf8');
    const address = info.outputPath('途中まで.html');
    await writeFile(address, whole.slice(0, whole.length / 2));
    await page.goto(pathToFileURL(address).href);
    await expect(page.getByText('しばらく待ってもこの表示のままなら')).toBeVisible();
  });
});
