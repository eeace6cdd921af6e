// The picture of the README, taken of the sample as it stands: AYUMI_PICTURES=1 asks for it, so that
// an ordinary run leaves the tree alone.
import { fileURLToPath } from 'node:url';
import { heading, openSample } from './clerk';
import { expect, open, test } from './support';

test.use({ allowed: { requestsAfterStart: [/\/samples\/honjo\.json$/] } });

test('the evaluation of the sample', async ({ page }) => {
  test.skip(!process.env.AYUMI_PICTURES, 'AYUMI_PICTURES is not set');
  await open(page);
  await openSample(page);
  await expect(heading(page, /令和5年度/)).toBeVisible();
  await heading(page, /令和5年度/).blur();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: fileURLToPath(new URL('../../docs/screenshot.png', import.meta.url)) });
});
