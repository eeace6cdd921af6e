import { expect, expectAccessible, open, test } from './support';

test('the page opens below a sub-path and is accessible', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
});

test('the policy stands in the page itself and allows nothing inline', async ({ page }) => {
  await open(page);
  const policy = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe-inline');
});

test('the page starts without the header that the test server adds', async ({ page }) => {
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    const { 'content-security-policy': _, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  await open(page);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test.describe('a program that cannot be loaded', () => {
  test.use({ allowed: { errors: [/Failed to load resource/, /Error: 404/] } });

  test('B6 is explained in Japanese, with what to do', async ({ page }) => {
    await page.route(/\.wasm(\?|$)/, (route) => route.fulfill({ status: 404 }));
    await page.goto('./');
    const explanation = page.getByRole('alert');
    await expect(explanation).toContainText('あゆみを起動できませんでした');
    await expect(explanation).toContainText('再読み込み');
    await expectAccessible(page);
  });

  test('B6 behind the list of plans leaves the list alone, and is explained when it is wanted', async ({ page }) => {
    await page.route(/\/page[^/]*\.wasm(\?|$)/, (route) => route.fulfill({ status: 404 }));
    await open(page);
    await expect(page.getByRole('heading', { level: 1, name: '計画一覧' })).toBeVisible();
    await page.getByRole('link', { name: '新しい計画をつくる' }).click();
    await expect(page.getByRole('alert')).toContainText('あゆみを起動できませんでした');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what to switch on', async ({ page }) => {
    await page.goto('./');
    const advice = page.locator('noscript p');
    await expect(advice).toBeVisible();
    expect(await advice.innerText()).toContain('JavaScriptを有効にしてから');
  });
});
