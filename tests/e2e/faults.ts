// What breaks: tabs that hold the store, tabs that crash, and a second tab to look from.
import type { BrowserContext, Page } from '@playwright/test';
import { openInitiative } from './clerk';
import { open } from './support';

/** A second tab on the same initiative. It hears of the others only if it is not `deaf`. */
export async function secondTab(context: BrowserContext, { deaf = false } = {}): Promise<Page> {
  const page = await context.newPage();
  if (deaf) {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'BroadcastChannel', { value: class { postMessage() {} close() {} } });
      window.addEventListener('storage', (event) => event.stopImmediatePropagation(), { capture: true });
    });
  }
  await open(page);
  await openInitiative(page);
  return page;
}

/** Crashes a tab. Nothing in it gets a last word. */
export async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  // Answers never: there is nobody left to answer.
  void session.send('Page.crash').catch(() => {});
  await crashed;
}

/** Opens a transaction that writes and does not end before the tab is gone or `letGo` is called. */
export async function holdTheStore(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const request = indexedDB.open('ayumi');
    await new Promise((resolve) => { request.onsuccess = resolve; });
    const transaction = request.result.transaction(['heads', 'texts', 'generations'], 'readwrite');
    let held = true;
    const again = () => { if (held) transaction.objectStore('heads').get('nothing').onsuccess = again; };
    await new Promise<void>((resolve) => {
      transaction.objectStore('heads').put(9, 'half-way').onsuccess = () => { resolve(); again(); };
    });
    Object.assign(window, { letGo: () => { held = false; transaction.abort(); request.result.close(); } });
  });
}

/** Ends what [`holdTheStore`] began. */
export async function letGo(page: Page): Promise<void> {
  await page.evaluate(() => (window as unknown as { letGo: () => void }).letGo());
}
