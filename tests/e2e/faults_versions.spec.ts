// Files of every released format, data that knows more than this program, and two versions of the
// program in one browser.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { type Bundle, SMALL, fileOf, fingerprint, smallPlan, textFile } from './bundles';
import { direction, exportPlan, goTo, heading, issues, notice, openInitiative, openSmallPlan, receivePlan, saveState, saved, write } from './clerk';
import { expect, open, test } from './support';
import { everythingStored, storedVersions } from './stored';

test('C1 a file of the first format with everything in it comes out as it went in', async ({ page }) => {
  const fixture = fileURLToPath(new URL('../fixtures/format-1-complete.json', import.meta.url));
  const text = await readFile(fixture, 'utf8');
  await open(page);
  await page.getByRole('link', { name: 'ファイルから開く' }).click();
  await page.getByLabel('ファイルを選ぶ').setInputFiles(textFile(text, '計画.json'));
  await expect(heading(page, '体系')).toBeVisible();
  await page.reload();
  const { bundle } = await exportPlan(page);
  expect(bundle.tables).toEqual((JSON.parse(text) as Bundle).tables);
});

test('C3 fields and tables that only a newer program knows survive editing, saving and exporting', async ({ page }) => {
  const bundle = smallPlan((tables) => {
    for (const rows of Object.values(tables)) for (const row of rows) row.from_the_future = { kept: ['はい', 1, null] };
    tables.table_of_the_future = [{ id: 'future-1', text: '知らない表' }];
  });
  await open(page);
  await openSmallPlan(page, bundle);
  await write(issues(page), '今の版で書いた課題');
  await saved(page);
  await page.reload();
  const after = (await exportPlan(page)).bundle.tables;
  const expected = structuredClone(bundle.tables);
  Object.assign(expected.initiatives![0]!, { current_issues: '今の版で書いた課題' });
  expect(after).toEqual(expected);
});

test.describe('two versions of the program in one browser', () => {
  // The newer one is this program with the number of its database raised by one.
  const newer = () => {
    const original = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (this: IDBFactory, name: string, version?: number) {
      return original.call(this, name, version === undefined ? undefined : version + 1);
    };
  };
  async function openNewer(page: Page): Promise<Page> {
    const other = await page.context().newPage();
    await other.addInitScript(newer);
    await open(other);
    await openInitiative(other);
    return other;
  }

  test('C6 the older tab gives way, writes nothing more, and hands its text over as a file', async ({ page }) => {
    await open(page);
    await openSmallPlan(page);
    await write(issues(page), '古い画面で保存したもの');
    await saved(page);
    const updated = await openNewer(page);
    await expect(issues(updated)).toHaveValue('古い画面で保存したもの');
    await write(issues(updated), '新しい画面で書いたもの');
    await saved(updated);
    const before = (await storedVersions(updated, SMALL.id)).map(({ text }) => text);

    await write(direction(page), '古い画面に残った文');
    await expect(saveState(page)).toHaveText('保存できていません');
    await expect(notice(page, '新しい版の「あゆみ」が使われています')).toBeVisible();
    expect((await exportPlan(page)).text).toContain('古い画面に残った文');
    expect((await storedVersions(updated, SMALL.id)).map(({ text }) => text)).toEqual(before);
    await updated.reload();
    await expect(issues(updated)).toHaveValue('新しい画面で書いたもの');
  });

  test('C6 the older tab stops writing when the newer one tells of a newer format', async ({ page }) => {
    await open(page);
    await openSmallPlan(page);
    await write(issues(page), '両方の画面にあるもの');
    await saved(page);
    const before = await everythingStored(page);
    const other = await page.context().newPage();
    await open(other);
    await other.evaluate((plan) => {
      const beacon = { plan, revision: 9, schema: 2, tab: 'newer' };
      new BroadcastChannel('ayumi').postMessage(JSON.stringify(beacon));
    }, SMALL.id);
    await expect(notice(page, '新しい版の「あゆみ」がこの計画を開いています')).toBeVisible();
    await page.clock.install();
    await page.clock.fastForward(60_000);
    expect(await everythingStored(page)).toBe(before);
  });

  test('C5 the older program started over newer data says so, changes nothing and offers the plans', async ({ page }) => {
    await open(page);
    await openSmallPlan(page);
    const updated = await openNewer(page);
    await write(issues(updated), '新しい版で書いたもの');
    await saved(updated);
    const before = await everythingStored(updated, 'ayumi');
    await page.close();

    const older = await updated.context().newPage();
    await open(older);
    await expect(notice(older, 'もっと新しい版の「あゆみ」で保存されています')).toBeVisible();
    await expect(older.getByText('まだ計画がありません')).toHaveCount(0);
    await older.goto(`./#/plan/${SMALL.id}/2024/initiative/initiative-1`);
    await expect(notice(older, 'もっと新しい版の「あゆみ」で保存されています')).toBeVisible();
    expect(await everythingStored(older)).toBe(before);
    await updated.reload();
    await expect(issues(updated)).toHaveValue('新しい版で書いたもの');
  });
});

test('C2 a file that a newer program wrote is looked at and leaves the open plan as it is', async ({ page }) => {
  await open(page);
  await receivePlan(page, smallPlan());
  const before = await exportPlan(page);
  const newer = smallPlan((tables) => { tables.nodes[0]!.title = '新しい版の名前'; });
  await goTo(page, '受渡し');
  await page.getByLabel('ファイルを選ぶ').setInputFiles(fileOf({ ...newer, version: 2, sha256: fingerprint(newer.tables) }));
  await expect(notice(page, 'もっと新しい版')).toBeVisible();
  expect((await exportPlan(page)).bundle.sha256).toBe(before.bundle.sha256);
});
