// Several tabs on one plan: duplicated tabs, and any order of typing, saving, leaving and crashing.
import type { BrowserContext, Page } from '@playwright/test';
import { SMALL } from './bundles';
import { direction, issues, openInitiative, openSmallPlan, saveState, write } from './clerk';
import { crash, secondTab } from './faults';
import { expect, open, test } from './support';
import { everythingStored } from './stored';

test('D8 a duplicated tab is a tab of its own: what both had not saved yet comes back', async ({ page, context }) => {
  await open(page);
  await openSmallPlan(page);
  // As the browser duplicates a tab: with everything it keeps for the tab.
  const [copy] = await Promise.all([
    context.waitForEvent('page'),
    page.evaluate(() => { sessionStorage.setItem('copied', 'with the tab'); window.open(location.href); }),
  ]);
  await expect(issues(copy)).toBeVisible();
  expect(await copy.evaluate(() => sessionStorage.getItem('copied'))).toBe('with the tab');
  // Nothing reaches the store any more: what is left is what each tab writes down as it goes.
  for (const tab of [page, copy]) {
    await tab.evaluate(() => {
      const failing = () => { throw new DOMException('full', 'QuotaExceededError'); };
      Object.assign(IDBObjectStore.prototype, { put: failing, add: failing });
    });
  }
  await write(issues(page), '元の画面で書いた課題');
  await write(direction(copy), '複製した画面で書いた方向');
  await page.close();
  await copy.close();

  const again = await secondTab(context);
  await expect(issues(again)).toHaveValue('元の画面で書いた課題');
  await expect(direction(again)).toHaveValue('複製した画面で書いた方向');
  await expect(saveState(again)).toHaveText(/^保存済み/);
});

/** How many runs each seed makes; more of them find more. */
const RUNS = Number(process.env.AYUMI_RUNS ?? 6);
const SEEDS = (process.env.AYUMI_SEEDS ?? '20260401,20260402').split(',').map(Number);
const STEPS = 7;

for (const seed of SEEDS) {
  test(`D3 any order of typing, saving, leaving and crashing in up to four tabs keeps every promise (seed ${seed})`, async ({ page, context }) => {
    test.setTimeout(30_000 + RUNS * 20_000);
    console.log(`D3: seed ${seed}, ${RUNS} runs (AYUMI_SEEDS, AYUMI_RUNS)`);
    await open(page);
    await openSmallPlan(page);
    const office = new Office(context, page, numbersOf(seed));
    for (let run = 1; run <= RUNS; run += 1) {
      for (let step = 0; step < STEPS; step += 1) await office.step();
      await office.goHome();
      const there = await office.recoverable();
      const lost = [...office.promised].filter((word) => !there.includes(word));
      expect(lost, `run ${run} of seed ${seed}: ${office.story.join(', ')}`).toEqual([]);
      office.story.length = 0;
    }
  });
}

type Tab = { name: string; page: Page; unsaved: Set<string> };

/** People at work in several tabs, and what the program owes them. */
class Office {
  /** What the page has called saved, or has to bring back because it was closed and not cut off. */
  readonly promised = new Set<string>();
  readonly story: string[] = [];
  private readonly tabs: Tab[];
  private count = 0;

  constructor(private readonly context: BrowserContext, page: Page, private readonly random: () => number) {
    this.tabs = [this.sit(page)];
  }

  async step(): Promise<void> {
    const tab = this.tabs[Math.floor(this.random() * this.tabs.length)];
    const chance = this.random();
    if (tab === undefined || (chance < 0.18 && this.tabs.length < 4)) {
      this.tabs.push(this.sit(await secondTab(this.context, { deaf: this.random() < 0.3 })));
      return;
    }
    if (chance < 0.66) await this.type(tab);
    else if (chance < 0.8) await this.waitUntilSaved(tab);
    else if (chance < 0.88) await this.reload(tab);
    else await this.leave(tab, this.random() < 0.5);
  }

  /** Everybody leaves; one tab is opened anew and comes to rest. */
  async goHome(): Promise<void> {
    for (const tab of [...this.tabs]) await this.leave(tab, false);
    const fresh = this.sit(await secondTab(this.context));
    this.tabs.push(fresh);
    await expect(saveState(fresh.page)).toHaveText(/^保存済み/);
  }

  /** The newest state, everything kept beside it for a decision, and what is still noted down. */
  async recoverable(): Promise<string> {
    const page = this.tabs[0]!.page;
    const stores = new Map((JSON.parse(await everythingStored(page)) as [string, unknown[], unknown[]][])
      .map(([name, keys, values]) => [name, new Map(keys.map((key, index) => [String(key), values[index]]))]));
    const head = stores.get('heads')?.get(SMALL.id);
    const kept = [...(stores.get('generations') ?? [])]
      .map(([key, summary]) => ({ key, ...(JSON.parse(String(summary)) as { origin: string; revision: number }) }))
      .filter(({ origin, revision }) => origin === 'Fork' || revision === head)
      .map(({ key }) => String(stores.get('texts')?.get(key)));
    const noted = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    return [...kept, noted].join('\n');
  }

  private sit(page: Page): Tab {
    this.count += 1;
    // A page that is not saved asks before it goes; the person leaves.
    page.on('dialog', (dialog) => void dialog.accept());
    const tab = { name: `画面${this.count}`, page, unsaved: new Set<string>() };
    this.story.push(`${tab.name} opens`);
    return tab;
  }

  private async type(tab: Tab): Promise<void> {
    this.count += 1;
    const word = `〔${this.count}〕`;
    const field = this.random() < 0.5 ? issues(tab.page) : direction(tab.page);
    this.story.push(`${tab.name} types ${word}`);
    await field.focus();
    await tab.page.keyboard.press('Control+End');
    await tab.page.keyboard.insertText(word);
    tab.unsaved.add(word);
    if (this.random() < 0.5) await field.blur();
    await this.look(tab);
  }

  /** What the page calls saved now it owes from now on. */
  private async look(tab: Tab): Promise<void> {
    if ((await saveState(tab.page).innerText()).startsWith('保存済み')) this.owe(tab);
  }

  private owe(tab: Tab): void {
    for (const word of tab.unsaved) this.promised.add(word);
    tab.unsaved.clear();
  }

  private async waitUntilSaved(tab: Tab): Promise<void> {
    this.story.push(`${tab.name} waits`);
    await expect(saveState(tab.page)).toHaveText(/^保存済み/);
    this.owe(tab);
  }

  private async reload(tab: Tab): Promise<void> {
    this.story.push(`${tab.name} reloads`);
    this.owe(tab);
    await tab.page.reload();
    await openInitiative(tab.page);
  }

  private async leave(tab: Tab, crashes: boolean): Promise<void> {
    this.story.push(`${tab.name} ${crashes ? 'crashes' : 'is closed'}`);
    this.tabs.splice(this.tabs.indexOf(tab), 1);
    if (crashes) await crash(tab.page);
    else this.owe(tab);
    await tab.page.close();
  }
}

/** Numbers from 0 to below 1 that follow from a seed (mulberry32). */
function numbersOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
