// Faults of files that come in and go out: far too large, cut off anywhere, hostile, in another
// encoding, an import that is interrupted, a download that is refused.
import { mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { SMALL, type Tables, fileOf, smallPlan, textFile } from './bundles';
import { exportPlan, goTo, heading, issues, layBeside, notice, openInitiative, openSmallPlan, receivePlan, saveState, saved, write } from './clerk';
import { expect, test } from './machine';
import { open } from './support';
import { everythingStored } from './stored';

const TAKE_IN = 'この内容を取り込む';

test('E1 a file far too large is refused before it is read, and the plan is as it was', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'ayumi-large-'));
  const path = join(folder, '大きすぎる.json');
  await writeFile(path, '{"format":"ayumi-bundle","version":1,"tables":{');
  // Mostly a hole: it takes no room on the disk.
  await truncate(path, 500 * 1024 * 1024);
  try {
    await open(page);
    await receivePlan(page, smallPlan());
    const before = await everythingStored(page);
    await goTo(page, '受渡し');
    await page.getByLabel('ファイルを選ぶ').setInputFiles(path);
    await expect(notice(page, 'ファイルが大きすぎます')).toContainText('大きすぎる.json');
    expect(await everythingStored(page)).toBe(before);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('E2 a file cut off at any place, or with any part changed, is told and changes nothing', async ({ page }) => {
  const whole = JSON.stringify(smallPlan((tables) => { tables.nodes[0]!.title = '届いた名前'; }), null, 1);
  const cuts = Array.from({ length: 20 }, (_, step) => whole.slice(0, Math.floor((whole.length * step) / 20)));
  await open(page);
  await receivePlan(page, smallPlan());
  const before = await everythingStored(page);
  await goTo(page, '受渡し');
  for (const [index, cut] of cuts.entries()) {
    const name = `切れた${index}.json`;
    await page.getByLabel('ファイルを選ぶ').setInputFiles(textFile(cut, name));
    await expect(notice(page, name)).toContainText('を開けません');
    await expect(page.getByRole('button', { name: TAKE_IN })).toHaveCount(0);
  }
  // What can still be read is shown with a warning, and only shown.
  await page.getByLabel('ファイルを選ぶ').setInputFiles(textFile(whole.replace('届いた名前', '届いだ名前'), '変わった.json'));
  await expect(notice(page, '書き出されたあとで中身が変わっています')).toBeVisible();
  expect(await everythingStored(page)).toBe(before);
});

test.describe('an import that is interrupted', () => {
  /** Has the tab stop dead at its `step`-th write into the database from now on. Settles when it does. */
  async function stopAtWrite(page: Page, step: number): Promise<{ stopped: Promise<'stopped'> }> {
    let tell: (how: 'stopped') => void = () => {};
    const stopped = new Promise<'stopped'>((resolve) => { tell = resolve; });
    await page.exposeFunction('tellThatItStops', () => tell('stopped'));
    await page.evaluate((step) => {
      let writes = 0;
      const prototype = IDBObjectStore.prototype as unknown as Record<string, (...parameters: unknown[]) => unknown>;
      for (const method of ['put', 'add']) {
        const original = prototype[method]!;
        prototype[method] = function (this: unknown, ...parameters: unknown[]) {
          writes += 1;
          if (writes >= step) {
            (window as unknown as { tellThatItStops: () => void }).tellThatItStops();
            // Gone for good, in the middle of a transaction: only the end of its process ends this.
            for (;;);
          }
          return original.apply(this, parameters);
        };
      }
    }, step);
    return { stopped };
  }

  test('A6 E5 at any of its writes is there as a whole or not at all', async ({ machine }) => {
    test.setTimeout(120_000);
    const imported = smallPlan((tables) => {
      for (const row of tables.initiatives) row.current_issues = `取り込んだ課題（${row.id}）`;
      tables.sections.push({ id: 'section-3', position: '1c', name: 'ボランティアセンター' });
    });
    const before = smallPlan();
    let page = await machine.open();
    await receivePlan(page, before);
    let isWhole = false;
    for (let step = 1; !isWhole; step += 2) {
      await layBeside(page, fileOf({ ...imported, ancestors: [before.sha256] }));
      await expect(page.getByRole('button', { name: TAKE_IN })).toBeEnabled();
      const { stopped } = await stopAtWrite(page, step);
      void page.getByRole('button', { name: TAKE_IN }).click({ timeout: 2_000 }).catch(() => {});
      // Either the tab stops, or the import gets through before so many writes are made.
      const through = saveState(page).filter({ hasText: /^保存済み \d+:\d+/ }).waitFor().then(() => 'saved', () => 'stopped');
      const state = await Promise.race([stopped, through]);
      await machine.kill();

      page = await machine.open(`#/plan/${SMALL.id}/2024/exchange`);
      await expect(heading(page, '受渡し')).toBeVisible();
      // What is noted of a file that was taken in is no content.
      const { replies: _, ...tables } = (await exportPlan(page)).bundle.tables;
      isWhole = JSON.stringify(tables.initiatives).includes('取り込んだ課題');
      expect(tables).toEqual(isWhole ? imported.tables : before.tables);
      expect(isWhole || state === 'stopped', `what was called saved after ${step} writes is there`).toBe(true);
    }
  });
});

test.describe('a hostile file', () => {
  async function isRefused(page: Page, text: string, because: string | RegExp, name: string): Promise<void> {
    await page.getByLabel('ファイルを選ぶ').setInputFiles(textFile(text, name));
    await expect(notice(page, name)).toContainText(because, { timeout: 30_000 });
  }

  test('E13 with deep nesting, a million rows or foreign prototypes is refused or shown as text; nothing of it runs', async ({ page }) => {
    test.setTimeout(90_000);
    const hostile = '"><img src=x onerror=alert(1)><script>alert(2)</script>{{7*7}}=HYPERLINK("http://example.invalid")javascript:alert(3)';
    page.on('dialog', (dialog) => { throw new Error(`the file ran: ${dialog.message()}`); });
    await open(page);
    await receivePlan(page, smallPlan());
    const before = await everythingStored(page);
    await goTo(page, '受渡し');
    const rows = (count: number) => `[${Array.from({ length: count }, (_, index) => `{"id":"n${index}"}`).join(',')}]`;
    await isRefused(page, '['.repeat(200_000), 'を開けません', '深い.json');
    await isRefused(page, `{"format":"ayumi-bundle","version":1,"tables":{"nodes":${'[{"a":'.repeat(50_000)}`, 'を開けません', '深い表.json');
    await isRefused(page, `{"format":"ayumi-bundle","version":1,"tables":{"plan":[{"id":"small"}],"nodes":${rows(1_000_000)}}}`, '記録の数が多すぎます', '百万件.json');
    expect(await everythingStored(page)).toBe(before);

    const poisoned = JSON.stringify(smallPlan((tables: Tables) => {
      for (const row of tables.initiatives) Object.assign(row, { current_issues: hostile, direction: hostile, title: hostile });
      tables.nodes[0]!.title = hostile;
      tables.sections[0]!.name = hostile;
    })).replace('"tables":{', '"tables":{"__proto__":[{"id":"x","polluted":true}],"constructor":[{"id":"y","prototype":{"polluted":true}}],');
    await page.getByLabel('ファイルを選ぶ').setInputFiles(textFile(poisoned, '毒.json'));
    // Put together, what it says otherwise is asked; in place of the plan, it stands everywhere.
    await page.getByRole('button', { name: TAKE_IN }).click();
    await goTo(page, '確認が必要な点');
    await expect(page.getByText('onerror=alert(1)').first()).toBeVisible();
    await goTo(page, '受渡し');
    await page.getByLabel('ファイルを選ぶ').setInputFiles(textFile(poisoned, '毒.json'));
    await page.getByText('合わせずに、このファイルの内容に置きかえる').click();
    await page.getByRole('button', { name: 'ファイルの内容に置きかえる' }).click();
    for (const name of ['体系', '進捗管理シート', '評価', '集計', '点検', '変更の記録', '版の履歴', '設定']) await goTo(page, name);
    await openInitiative(page, 'initiative-1', hostile);
    await expect(issues(page)).toHaveValue(hostile);
    await saved(page);
    await page.reload();
    await expect(issues(page)).toHaveValue(hostile);
    expect(await page.evaluate(() => ({}) as Record<string, unknown>).then((plain) => plain.polluted)).toBeUndefined();
    expect(await page.evaluate(() => (Object.prototype as unknown as Record<string, unknown>).polluted)).toBeUndefined();
    await expect(page.locator('main img, main script, main iframe, main a[href^="javascript:"]')).toHaveCount(0);
    await expect(page).toHaveTitle(/onerror/);
  });
});

test('E14 a download that the browser refuses is not called saved, and can be asked for again', async ({ page, context }) => {
  await open(page);
  await openSmallPlan(page);
  await write(issues(page), '手元に残したい課題');
  await saved(page);
  await goTo(page, '受渡し');
  const session = await context.newCDPSession(page);
  await session.send('Page.setDownloadBehavior', { behavior: 'deny' });
  const button = page.getByRole('button', { name: '計画をファイルに書き出す' });
  await button.click();
  const told = notice(page, 'の保存をブラウザーに頼みました');
  await expect(told).toContainText('ファイルがあるか確かめてください。ないときは、もう一度書き出してください。');
  await expect(page.getByText('を書き出しました')).toHaveCount(0);
  const folder = await mkdtemp(join(tmpdir(), 'ayumi-download-'));
  await session.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await button.click();
  await expect.poll(async () => {
    const [name] = await readdir(folder);
    return name?.endsWith('.json') ? readFile(join(folder, name), 'utf8') : '';
  }).toContain('手元に残したい課題');
  await rm(folder, { recursive: true });
});

test('E17 a file that an editor saved in another encoding is pointed out before anything is taken in', async ({ page }) => {
  // 「見守り」 in Shift_JIS, as an editor of an office machine might save it.
  const shiftJis = Buffer.from([0x8c, 0xa9, 0x8e, 0xe7, 0x82, 0xe8]);
  const [start, end] = JSON.stringify(smallPlan()).split('見守り');
  const file = Buffer.concat([Buffer.from(start ?? ''), shiftJis, Buffer.from(end ?? '')]);
  await open(page);
  await receivePlan(page, smallPlan());
  const before = await everythingStored(page);
  await goTo(page, '受渡し');
  await page.getByLabel('ファイルを選ぶ').setInputFiles({ name: '文字化け.json', mimeType: '', buffer: file });
  await expect(notice(page, '書き出されたあとで中身が変わっています')).toBeVisible();
  await expect(page.getByRole('region', { name: '変わるところ' }).first()).toContainText('\uFFFD');
  expect(await everythingStored(page)).toBe(before);
});
