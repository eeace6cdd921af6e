// The browser tests of the built page. `cargo xtask test page` builds dist/, finds a browser and runs them;
// with AYUMI_CHROMIUM set, `npx playwright test --config tests/e2e` runs them against dist/ as it stands.
import { defineConfig } from '@playwright/test';

const port = Number(process.env.AYUMI_PORT ?? 4173);
/** A sub-path, as on the static hosts of offices: nothing may depend on standing at the top. */
const under = '/shakyo/plan/';
const baseURL = `http://127.0.0.1:${port}${under}`;

const runsAsRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: '.',
  outputDir: '../../target/playwright',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  reporter: 'list',
  // A page that has work to do on a busy machine is waited for; nothing is tested by its time.
  expect: { timeout: 15_000 },
  use: {
    baseURL,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1366, height: 768 },
    // `offline` allows it: elsewhere every test would keep the whole site again.
    serviceWorkers: 'block',
    // So that a step that cannot be made is named, instead of the test's time running out.
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    launchOptions: {
      executablePath: process.env.AYUMI_CHROMIUM,
      args: [
        // Chromium's sandbox does not start as root, which is what containers run as.
        ...(runsAsRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
      ],
    },
  },
  webServer: {
    command: `cargo xtask serve --no-build --port ${port} --under ${under}`,
    cwd: '../..',
    url: baseURL,
    reuseExistingServer: false,
    timeout: 300_000,
  },
});
