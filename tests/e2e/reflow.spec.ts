// Every page of every family, 320 pixels wide (400 % of a window of 1280) and at 200 % of an office's screen:
// nobody has to scroll the page sideways, and nothing is lost. Wide tables scroll in frames of their own.
import { expect, test } from './support';

const PAGES = [
  'outline', 'sheets', 'grid', 'tally', 'overview', 'drift', 'shared', 'outside', 'document', 'assessment', 'disagreement', 'summary',
  'opinions', 'review', 'issues', 'next', 'dispatch', 'replies', 'questions', 'print', 'publish', 'exchange', 'intake', 'checks', 'changes',
  'versions', 'settings',
];
const SAMPLES = { honjo: 2023, nishitokyo: 2019, kawagoe: 2023, kawaguchi: 2024, kanagawa: 2025 };
const SCREENS = [{ width: 320, height: 640 }, { width: 683, height: 384 }];

test.use({ allowed: { requestsAfterStart: [/\/samples\/\w+\.json$/] } });

for (const [sample, year] of Object.entries(SAMPLES)) {
  test(`${sample} fits small screens`, async ({ page }) => {
    test.setTimeout(180_000);
    const wide: string[] = [];
    await page.goto(`./#/sample/${sample}/${year}/outline`);
    const initiative = await page.evaluate(async (sample) => {
      const { tables } = await (await fetch(`./samples/${sample}.json`)).json();
      return tables.initiatives?.[0]?.id as string | undefined;
    }, sample);
    const own = initiative ? [`initiative/${initiative}`, `sheet/${initiative}`] : [];
    for (const name of [...PAGES, ...own]) {
      await page.goto(`./#/sample/${sample}/${year}/${name}`);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      for (const screen of SCREENS) {
        await page.setViewportSize(screen);
        const over = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          if (scrollWidth <= clientWidth) return undefined;
          const outside = [...document.querySelectorAll('main *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
          return `${scrollWidth - clientWidth} pixels, as ${outside.at(-1)?.outerHTML.slice(0, 160)}`;
        });
        if (over) wide.push(`${name} at ${screen.width}: ${over}`);
      }
    }
    expect(wide, 'pages that are wider than the screen').toEqual([]);
  });
}
