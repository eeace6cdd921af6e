// A machine of an office: a browser with a profile on disk. It can be closed, opened again, and
// killed in the middle of its work.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type Page, chromium } from '@playwright/test';
import { ICON, expect, open, test as base, watch } from './support';

/** A browser whose profile outlives it. */
export class Machine {
  private context: BrowserContext | undefined;

  constructor(
    private readonly profile: string,
    private readonly start: (profile: string) => Promise<BrowserContext>,
  ) {}

  /** Sets preferences of the browser, as an administrator would. It must not have been on before. */
  async prefer(preferences: object): Promise<void> {
    const folder = join(this.profile, 'Default');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'Preferences'), JSON.stringify(preferences));
  }

  /** Switches the browser on, where it is off, and opens the program at a hash route. */
  async open(route = ''): Promise<Page> {
    const page = await this.page();
    await open(page, route);
    return page;
  }

  /** A page of the browser, which is switched on for it. */
  async page(): Promise<Page> {
    this.context ??= await this.start(this.profile);
    return this.context.pages()[0] ?? (await this.context.newPage());
  }

  /** One more tab. */
  async newPage(): Promise<Page> {
    this.context ??= await this.start(this.profile);
    return this.context.newPage();
  }

  /** Closes the browser as a person does, by its window. */
  async close(): Promise<void> {
    await this.context?.close();
    this.context = undefined;
  }

  /** Ends the browser's process at once, as a power cut does. Nothing in it gets a last word. */
  async kill(): Promise<void> {
    const browser = this.context?.browser();
    if (!this.context || !browser) throw new Error('the browser is not running');
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as {
      processInfo: { type: string; id: number }[];
    };
    const main = processInfo.find(({ type }) => type === 'browser');
    if (!main) throw new Error('the browser does not name its process');
    const gone = new Promise((resolve) => this.context?.once('close', resolve));
    process.kill(main.id, 'SIGKILL');
    await gone;
    this.context = undefined;
  }

  /** Closes the browser and throws its profile away. */
  async scrap(): Promise<void> {
    await this.close();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The test of this project with machines of its own, which are watched like every page. */
export const test = base.extend<{ newMachine: (folder?: string) => Promise<Machine>; machine: Machine }>({
  newMachine: async ({ problems, allowed, baseURL, launchOptions, locale, timezoneId, viewport, actionTimeout }, use) => {
    const machines: Machine[] = [];
    const start = async (profile: string) => {
      const options = { ...launchOptions, baseURL, locale, timezoneId, viewport, acceptDownloads: true, serviceWorkers: 'block' as const };
      const context = await chromium.launchPersistentContext(profile, options);
      context.setDefaultTimeout(actionTimeout ?? 0);
      const permitted = [ICON, ...(allowed.requestsAfterStart ?? [])];
      await watch(context, new URL(baseURL ?? '').origin, permitted, problems);
      return context;
    };
    await use(async (folder = tmpdir()) => {
      const machine = new Machine(await mkdtemp(join(folder, 'ayumi-machine-')), start);
      machines.push(machine);
      return machine;
    });
    for (const machine of machines) await machine.scrap();
  },
  machine: async ({ newMachine }, use) => use(await newMachine()),
});

export { expect };
