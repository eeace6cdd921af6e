// From opening the page to the first typed character that is painted, on a processor slowed down four
// times: a sheet of a sample, and a page of plain HTML with two text fields. One after the other in
// turns, each in a browser of its own that has seen nothing before (cold) or the page once (warm).
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';

const RUNS = Number(process.env.AYUMI_RUNS ?? 11);
const SLOWER = 4;
const TYPES = { '.css': 'text/css', '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.wasm': 'application/wasm', '.webmanifest': 'application/manifest+json' };
const PAGES = { plain: 'plain.html', ayumi: `#/sample/honjo/2023/sheet/${await aSheet()}` };

const folder = await mkdtemp(join(tmpdir(), 'ayumi-start-'));
await cp('dist', folder, { recursive: true });
await cp('benches/plain.html', join(folder, 'plain.html'));
const server = createServer(async (request, response) => {
  const path = decodeURIComponent(new URL(request.url, 'http://host/').pathname.slice(1)) || 'index.html';
  try {
    const bytes = await readFile(join(folder, path));
    response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream', 'Cache-Control': 'max-age=600' }).end(bytes);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((settle) => server.listen(0, '127.0.0.1', settle));
const address = `http://127.0.0.1:${server.address().port}/`;

// Types a character into the first field as soon as it can be, and notes when that was painted.
function typeAtOnce() {
  const look = () => {
    const field = document.querySelector('textarea:not([disabled])');
    if (!field || field.getClientRects().length === 0) return requestAnimationFrame(look);
    field.focus();
    document.execCommand('insertText', false, 'あ');
    const typed = () => (field.value.includes('あ') ? requestAnimationFrame(() => (window.typedAt = performance.now())) : requestAnimationFrame(typed));
    typed();
  };
  if (top === window) requestAnimationFrame(look);
}

/** The initiative of a sheet of that year. */
async function aSheet() {
  const { tables } = JSON.parse(await readFile('dist/samples/honjo.json', 'utf8'));
  return tables.sheets.find(({ year }) => year === 2023).initiative;
}

async function time(page, address) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(typeAtOnce);
  await page.goto(address, { waitUntil: 'commit' });
  return (await page.waitForFunction(() => window.typedAt, undefined, { timeout: 120_000 })).jsonValue();
}

const times = {};
for (let run = 0; run < RUNS; run += 1) {
  for (const [name, path] of Object.entries(PAGES)) {
    const browser = await chromium.launch({ executablePath: process.env.AYUMI_CHROMIUM, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
    const context = await browser.newContext({ locale: 'ja-JP', serviceWorkers: 'block' });
    for (const state of ['cold', 'warm']) {
      const page = await context.newPage();
      (times[`${name} ${state}`] ??= []).push(await time(page, address + path));
      await page.close();
    }
    await browser.close();
  }
}
server.close();
await rm(folder, { recursive: true });

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const spread = (values) => `${Math.round(Math.min(...values))}–${Math.round(Math.max(...values))}`;
for (const state of ['cold', 'warm']) {
  const [plain, ayumi] = [times[`plain ${state}`], times[`ayumi ${state}`]];
  const ratio = median(ayumi.map((value, run) => value / plain[run]));
  console.log(`| start, ${state}: sheet of a sample / plain HTML | ${ratio.toFixed(1)} × | ${Math.round(median(ayumi))} ms (${spread(ayumi)}) | ${Math.round(median(plain))} ms (${spread(plain)}) | ${RUNS} |`);
}
