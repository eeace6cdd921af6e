// The program keeps to itself: nothing leaves the machine, nothing is fetched once it has started,
// and nothing inline would be run. The watch in support.ts fails every other test on the same.
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { exportPlan, goTo, issues, openSample, openSmallPlan, saved, write } from './clerk';
import { expect, open, test } from './support';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const PAGES = ['体系', '進捗管理シート', '評価', '集計', '受渡し', '点検', '変更の記録', '版の履歴', '設定'];

test('every request of a working day goes to the files of the page', async ({ page, baseURL }) => {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await open(page);
  await openSmallPlan(page);
  const started = requested.length;
  await write(issues(page), '外に出てはならないこと');
  await saved(page);
  for (const name of PAGES) await goTo(page, name);
  await exportPlan(page);

  const files = await readdir(DIST);
  for (const address of requested.filter((address) => !address.startsWith('blob:'))) {
    expect(address.startsWith(baseURL ?? '?'), address).toBe(true);
    const name = new URL(address).pathname.slice(new URL(baseURL ?? '').pathname.length);
    expect([...files, ''], address).toContain(name);
  }
  const late = requested.slice(started).filter((address) => !/^blob:|\/icon\.svg$/.test(address));
  expect(late).toEqual([]);
});

test.describe('the sample', () => {
  test.use({ allowed: { requestsAfterStart: [/\/samples\/honjo\.json$/] } });

  test('is fetched when it is asked for the first time, and not again', async ({ page }) => {
    const samples: string[] = [];
    page.on('request', (request) => { if (request.url().includes('/samples/')) samples.push(request.url()); });
    await open(page);
    await expect(page.getByRole('link', { name: /見本を開く/ }).first()).toBeVisible();
    expect(samples).toEqual([]);
    await openSample(page);
    expect(samples).toHaveLength(1);
    await page.goto('./#/');
    await openSample(page);
    expect(samples).toHaveLength(1);
  });
});

test.describe('a machine without a network', () => {
  // The browser itself asks for the icon now and then.
  test.use({ allowed: { errors: [/ERR_INTERNET_DISCONNECTED.*icon\.svg/] } });

  test('F8 goes on working', async ({ page, context }) => {
    await open(page);
    await openSmallPlan(page);
    await context.setOffline(true);
    for (const name of PAGES) await goTo(page, name);
    const { text } = await exportPlan(page);
    expect(text).toContain('小さな地域福祉計画');
  });
});

test('the built page holds no script and no style of its own, and names every file relatively', async () => {
  const html = await readFile(`${DIST}index.html`, 'utf8');
  // The optimised build puts attributes in another order and leaves quotes out.
  const metas = [...html.matchAll(/<meta\b[^>]*>/g)].map(([meta]) => meta);
  const meta = metas.find((one) => /http-equiv="?Content-Security-Policy/.test(one)) ?? '';
  const policy = /content="([^"]+)"/.exec(meta)?.[1] ?? '';
  expect(policy.split('; ')).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  for (const [, attributes, content] of html.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g)) {
    expect(attributes).toContain('src=');
    expect(content?.trim()).toBe('');
  }
  expect(html).not.toMatch(/<style\b|\sstyle=|\son[a-z]+=|javascript:/i);
  for (const [, address] of html.matchAll(/\s(?:src|href|data-js|data-wasm)="?([^"\s>]+)/g)) {
    expect(address).not.toMatch(/^(\/|[a-z]+:)/i);
  }
});
