// Workbooks are made and read in a worker that is fetched when somebody asks for one.
import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { type Tables, smallPlan } from './bundles';
import { goTo, notice, openSample, receivePlan } from './clerk';
import { expect, open, test } from './support';

const WORKER = [/\/worker\.js/, /\/workbook[^/]*\.(js|wasm)/];

/** Has the worker do a job, as the page does: the answer, and the bytes as Base64. */
async function perform(page: Page, job: unknown, base64 = ''): Promise<{ answer: unknown; bytes: string }> {
  return page.evaluate(
    async ([job, base64]) => {
      const beside = (name: string) => new URL(name, document.baseURI).href;
      const worker = new Worker(beside('worker.js'), { type: 'module' });
      worker.postMessage({ script: beside('workbook.js'), module: beside('workbook_bg.wasm') });
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      worker.postMessage({ number: 1, job, bytes });
      const data = await new Promise<{ answer?: string; bytes?: Uint8Array }>((settle, fail) => {
        worker.onerror = () => fail(new Error('the worker does not start'));
        worker.onmessage = ({ data }) => {
          if (data.answer) settle(data);
          else if (data.done === undefined) fail(new Error(JSON.stringify(data)));
        };
      });
      worker.terminate();
      const made = Array.from(data.bytes ?? [], (byte) => String.fromCharCode(byte)).join('');
      return { answer: JSON.parse(data.answer ?? 'null'), bytes: btoa(made) };
    },
    [JSON.stringify(job), base64] as const,
  );
}

test.describe('with the sample', () => {
  test.use({ allowed: { requestsAfterStart: [...WORKER, /\/samples\//] } });

  test('the data of a plan are downloaded as a workbook, which the worker reads again', async ({ page }) => {
    await open(page);
    await openSample(page);
    await goTo(page, '受渡し');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Excel ブックに書き出す' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/_データ_\d{4}-\d{2}-\d{2}\.xlsx$/);
    const bytes = await readFile(await file.path());
    const read = { read: { name: 'データ.xlsx', encoding: null, delimiter: null } };
    const { answer } = await perform(page, read, bytes.toString('base64'));
    const { read: found } = answer as { read: { book: { sheets: { name: string; rows: unknown[] }[] } } };
    const ratings = found.book.sheets.find(({ name }) => name === 'ratings');
    // 294 ratings and the names of the columns.
    expect(ratings?.rows).toHaveLength(295);
  });

  test('what would be printed is saved as a workbook with a sheet for each part', async ({ page }) => {
    await open(page);
    await openSample(page);
    await goTo(page, '評価');
    await page.getByRole('button', { name: '印刷する' }).click();
    await expect(page.getByRole('heading', { name: '印刷', level: 1 })).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Excel の帳票で保存' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/_帳票_\d{4}-\d{2}-\d{2}\.xlsx$/);
    const bytes = await readFile(await file.path());
    const read = { read: { name: '帳票.xlsx', encoding: null, delimiter: null } };
    const { answer } = await perform(page, read, bytes.toString('base64'));
    const { read: found } = answer as { read: { book: { sheets: { name: string; rows: unknown[] }[] } } };
    // The page of the grid prints the grid.
    expect(found.book.sheets).toHaveLength(1);
    expect(found.book.sheets[0]?.rows.length).toBeGreaterThan(60);
  });

  test('what takes long is told above every page, and can be stopped', async ({ page }) => {
    let go: () => void = () => {};
    const held = new Promise<void>((settle) => { go = settle; });
    await page.route(/workbook_bg\.wasm/, async (route) => {
      await held;
      await route.continue().catch(() => {});
    });
    await open(page);
    await openSample(page);
    await goTo(page, '受渡し');
    await page.getByRole('button', { name: 'Excel ブックに書き出す' }).click();
    await goTo(page, '評価');
    await expect(page.getByText(/_データ_.*\.xlsx」をつくっています（\d+枚のうち0枚）。/)).toBeVisible();
    await page.getByRole('button', { name: '中止' }).click();
    await expect(page.getByText('中止しました。')).toBeVisible();
    await expect(page.getByText('つくっています')).toHaveCount(0);
    go();
  });
});

test.describe('tables of plain text', () => {
  test.use({ allowed: { requestsAfterStart: WORKER } });

  test('characters that Shift_JIS does not have are listed, and replaced only when a person says so', async ({ page }) => {
    await open(page);
    await receivePlan(page, smallPlan((tables: Tables) => {
      tables.sections[0]!.name = '𠮷田係';
    }));
    await goTo(page, '受渡し');
    const write = page.getByRole('button', { name: 'CSV に書き出す', exact: true });

    const whole = page.waitForEvent('download');
    await write.click();
    const file = await whole;
    expect(file.suggestedFilename()).toMatch(/_データ_\d{4}-\d{2}-\d{2}\.zip$/);
    const bytes = await readFile(await file.path());
    expect(bytes.includes('𠮷田係')).toBe(true);

    await page.getByLabel('CSV の文字コード').selectOption('Shift_JIS');
    await write.click();
    const told = notice(page, 'CSV を書き出していません');
    await expect(told).toContainText('Shift_JIS にない文字が');
    await expect(told).toContainText('「𠮷」（U+20BB7）');
    const replaced = page.waitForEvent('download');
    await told.getByRole('button', { name: '「〓」に置きかえて書き出す' }).click();
    const narrow = await readFile(await (await replaced).path());
    // 〓田係 as Shift_JIS writes it.
    expect(narrow.includes(Buffer.from([0x81, 0xac, 0x93, 0x63, 0x8c, 0x57]))).toBe(true);
    expect(narrow.includes('田係')).toBe(false);
  });
});

test.describe('without the program', () => {
  test.use({ allowed: { requestsAfterStart: [...WORKER, /\/samples\//], errors: [/404|Failed to load/] } });

  test('a worker that cannot start is told, and nothing else is done', async ({ page }) => {
    await page.route(/workbook_bg\.wasm/, (route) => route.fulfill({ status: 404 }));
    await open(page);
    await openSample(page);
    await goTo(page, '受渡し');
    await page.getByRole('button', { name: 'Excel ブックに書き出す' }).click();
    await expect(page.getByText('Excel のブックを扱う部分を読み込めませんでした')).toBeVisible();
  });
});
