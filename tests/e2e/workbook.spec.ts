// Workbooks are made and read in a worker that is fetched when somebody asks for one.
import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { goTo, openSample } from './clerk';
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
