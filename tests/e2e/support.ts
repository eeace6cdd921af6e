// What every browser test stands on: a page that is watched, so that a test fails on anything
// that goes wrong beside what it looks at.
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, type Page, type Request, expect, test as base } from '@playwright/test';

/** What a test allows itself, with `test.use({ allowed: { … } })`. */
export type Allowed = {
  /** Addresses of this origin that may be requested after the program has started, such as a sample's. */
  requestsAfterStart?: RegExp[];
  /** Errors that the test provokes. */
  errors?: RegExp[];
};

/** The browser itself fetches the icon, and what it would install, whenever it likes. */
export const ICON = /\/(icon\.svg|manifest\.webmanifest)$/;

/** The program's second half is fetched behind the list of plans, which counts as started. */
const PROGRAM = /\/page[^/]*\.(js|wasm)$/;

/**
 * The test of this project. It fails on any console error, uncaught error, violation of the
 * content security policy, request to another origin, and request made after the program started;
 * `problems` lists what was seen so far. Pages of a context that a test makes itself are not watched.
 */
export const test = base.extend<{ allowed: Allowed; problems: string[] }>({
  allowed: [{}, { option: true }],
  problems: [
    async ({ context, baseURL, allowed }, use) => {
      const { requestsAfterStart = [], errors = [] } = allowed;
      const address = new URL(baseURL ?? '');
      const problems = await watch(context, address.origin, [ICON, ...requestsAfterStart]);
      await use(problems);
      const unexpected = problems.filter((problem) => !errors.some((error) => error.test(problem)));
      expect(unexpected, 'problems beside what the test looks at').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens the page at a hash route (`#/…`, or nothing for the first page) and waits until the program runs. */
export async function open(page: Page, route = ''): Promise<void> {
  await page.goto(`./${route}`);
  await expect(page.locator('#start')).toHaveCount(0);
}

/** Expects that axe finds nothing to object to on the page as it stands, up to WCAG 2.2 AA. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // In the page itself: there are no frames, and a page of its own for every summary takes longer than the rules.
    .setLegacyMode()
    // What passes is not looked at, and is slow to gather.
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const findings = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    places: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
  }));
  expect(findings, 'what axe objects to').toEqual([]);
}

/** Collects what goes wrong on every page of the context, each as one line. */
export async function watch(
  context: BrowserContext,
  origin: string,
  allowed: RegExp[],
  problems: string[] = [],
): Promise<string[]> {
  const started = new WeakSet<Page>();

  await context.exposeBinding('tellTheTest', ({ page }, event: 'started' | 'violation', detail: string) => {
    if (event === 'started') started.add(page);
    else problems.push(`policy violation: ${detail}`);
  });
  await context.addInitScript(tellTheTest);

  context.on('console', (message) => {
    if (message.type() === 'error') {
      problems.push(`console error: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', (webError) => problems.push(`uncaught error: ${webError.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    const page = pageOf(request);
    if (['about:', 'blob:', 'data:'].includes(url.protocol)) return;
    if (page && request.isNavigationRequest()) started.delete(page);
    if (url.origin !== origin) {
      problems.push(`request to another origin: ${request.method()} ${url}`);
    } else if (page && started.has(page) && ![PROGRAM, ...allowed].some((pattern) => pattern.test(url.href))) {
      problems.push(`request after the start: ${request.method()} ${url}`);
    }
  });
  return problems;
}

/** The page a request comes from; nothing for a window that is not there yet. */
function pageOf(request: Request): Page | undefined {
  try {
    return request.serviceWorker() ? undefined : request.frame().page();
  } catch {
    return undefined;
  }
}

/** Runs in the page, before anything of the page does. */
function tellTheTest(): void {
  const tell = (event: string, detail = '') =>
    (window as unknown as { tellTheTest: (event: string, detail: string) => void }).tellTheTest(event, detail);
  document.addEventListener('securitypolicyviolation', (violation) =>
    tell('violation', `${violation.violatedDirective} ${violation.blockedURI}`),
  );
  let seen = false;
  new MutationObserver((_, observer) => {
    const start = document.getElementById('start');
    seen ||= start !== null;
    if (seen && start === null) {
      observer.disconnect();
      tell('started');
    }
  }).observe(document, { childList: true, subtree: true });
}
