// What a clerk does, in the clerk's words. Every verb waits for what the clerk would see.
import { readFile } from 'node:fs/promises';
import { type Locator, type Page, expect } from '@playwright/test';
import { type Bundle, type File, SMALL, fileOf, smallPlan } from './bundles';

/** Presses 「見本を開く」 of one of the samples on the list of plans. */
export async function openSample(page: Page, title = 'ほんじょう', opensAt = /^評価/): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`見本を開く\\s*：.*${title}`) }).click();
  await expect(heading(page, opensAt)).toBeVisible();
}

/** Takes a plan in from the list of plans, where it is not known yet. */
export async function receivePlan(page: Page, bundle: Bundle): Promise<void> {
  await page.getByRole('link', { name: 'ファイルから開く' }).click();
  await page.getByLabel('ファイルを選ぶ').setInputFiles(fileOf(bundle));
  await expect(heading(page, '体系')).toBeVisible();
}

/** Opens the small plan at one of its initiatives, ready to be worked on. */
export async function openSmallPlan(page: Page, bundle = smallPlan()): Promise<void> {
  await receivePlan(page, bundle);
  await openInitiative(page);
}

/** Goes to an initiative of the small plan by its address. */
export async function openInitiative(page: Page, id = 'initiative-1', name = SMALL.initiative): Promise<void> {
  await page.goto(`./#/plan/${SMALL.id}/2024/initiative/${id}`);
  await expect(heading(page, name)).toBeVisible();
}

/** Goes to a page of the plan by its name in the navigation. */
export async function goTo(page: Page, name: string): Promise<void> {
  const navigation = page.getByRole('navigation', { name: '計画の画面' });
  const menu = page.getByRole('button', { name: 'メニュー' });
  if (await menu.isVisible()) await menu.click();
  await navigation.getByRole('link', { name: new RegExp(`^${name}(\\s|\\d|$)`) }).click();
  await expect(heading(page, new RegExp(`^${name}`))).toBeVisible();
}

/** The heading of the page. */
export function heading(page: Page, name: string | RegExp): Locator {
  return page.getByRole('heading', { level: 1, name });
}

/** Writes a text into a field and leaves the field. */
export async function write(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.blur();
}

/** The field 「現状と課題」 of an initiative: where tests write what must not be lost. */
export function issues(page: Page): Locator {
  return page.getByLabel('現状と課題');
}

/** The field 「基本的な方向性」 of an initiative: another place to write to. */
export function direction(page: Page): Locator {
  return page.getByLabel('基本的な方向性');
}

/** Where the page says how saving stands. */
export function saveState(page: Page): Locator {
  return page.getByRole('banner').getByText(/^(保存済み|保存中|保存できていません)/);
}

/** Waits until the page says that everything is stored, and since when. */
export async function saved(page: Page): Promise<void> {
  await expect(saveState(page)).toHaveText(/^保存済み \d+:\d+/);
}

/** A notice or a lasting banner with these words. */
export function notice(page: Page, words: string | RegExp): Locator {
  return page.locator('.notice').filter({ hasText: words });
}

/** Takes the last action back. */
export async function undo(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: '元に戻す' }).click();
}

/** Does again what was taken back. */
export async function redo(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'やり直す' }).click();
}

/** Writes the open plan to a file on the page 受渡し, and reads the file. */
export async function exportPlan(page: Page): Promise<{ name: string; text: string; bundle: Bundle }> {
  await goTo(page, '受渡し');
  const { name, text } = await download(page, page.getByRole('button', { name: '計画をファイルに書き出す' }));
  return { name, text, bundle: JSON.parse(text) as Bundle };
}

/** Presses what starts a download, and reads the file. */
export async function download(page: Page, button: Locator): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

/** Lays a file beside the open plan on the page 受渡し. */
export async function layBeside(page: Page, file: File): Promise<void> {
  await goTo(page, '受渡し');
  await page.getByLabel('ファイルを選ぶ').setInputFiles(file);
}
