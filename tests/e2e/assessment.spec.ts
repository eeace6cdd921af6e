// A working group assesses the sheets of a year, one by one, and sees where it disagrees with the
// sections.
import type { Page } from '@playwright/test';
import { goTo, heading, saved, write } from './clerk';
import { expect, expectAccessible, open, test } from './support';

test.use({ allowed: { requestsAfterStart: [/\/samples\/honjo\.json$/] } });

/** Opens a page of the sample in a year. */
async function at(page: Page, year: number, name: string): Promise<void> {
  await open(page, `#/sample/honjo/${year}/${name}`);
  await expect(page.locator('main h1')).toBeVisible();
}

/** The card of a grade. */
function grade(page: Page, name: string) {
  return page.getByRole('radio', { name });
}

/** How far the sitting is. */
function counts(page: Page) {
  return page.getByRole('status').filter({ hasText: '済み、残り' });
}

test('three sheets are rated by keyboard alone, and who is left counts down', async ({ page }) => {
  await at(page, 2022, 'assessment');
  await expect(counts(page)).toHaveText('49枚のうち 0枚が済み、残り 49枚');
  await page.getByRole('link', { name: '評価をはじめる' }).focus();
  await page.keyboard.press('Enter');

  // The focus is where the hand is needed, on every sheet.
  await expect(heading(page, /相談支援機能の強化と相談体制の整備（１）/)).toBeVisible();
  await expect(grade(page, 'A 達成')).toBeFocused();
  await page.keyboard.press('a');
  await expect(grade(page, 'A 達成')).toBeChecked();
  await expect(counts(page)).toContainText('1枚が済み、残り 48枚');

  await page.keyboard.press('Control+Enter');
  await expect(heading(page, /相談支援機能の強化と相談体制の整備（２）/)).toBeVisible();
  await expect(grade(page, 'A 達成')).toBeFocused();
  await page.keyboard.press('B');
  await expect(grade(page, 'B 未達成')).toBeFocused();
  for (let step = 0; !(await page.getByLabel('評価の理由').evaluate((field) => field === document.activeElement)); step++) {
    expect(step).toBeLessThan(5);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('目標の一部が次の年度に延びたため。');
  await page.keyboard.press('Control+Enter');
  await expect(heading(page, /個別相談窓口の再構築/)).toBeVisible();

  await expect(grade(page, 'A 達成')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(grade(page, 'B 未達成')).toBeChecked();
  await expect(counts(page)).toContainText('3枚が済み、残り 46枚');
  await page.keyboard.press('Alt+PageUp');
  await expect(page.getByLabel('評価の理由')).toHaveValue('目標の一部が次の年度に延びたため。');
  await saved(page);

  await page.getByRole('link', { name: '一覧へ' }).first().click();
  await expect(page.getByRole('link', { name: '評価を続ける' })).toBeVisible();
  const list = page.getByRole('list', { name: '評価するシートの一覧' });
  await expect(list.getByText('評価済')).toHaveCount(3);
  await page.getByLabel('残りだけ').check();
  await expect(list.getByRole('listitem')).toHaveCount(46);
});

test('an opinion is entered in place and found again next year with what came of it', async ({ page }) => {
  await at(page, 2022, 'assess/p05');
  await page.getByRole('button', { name: '意見を加える' }).click();
  await expect(page.getByLabel('意見', { exact: true })).toBeFocused();
  await write(page.getByLabel('意見', { exact: true }), '窓口の場所が分かる地図を載せてはどうか。');
  await saved(page);
  await page.getByRole('navigation', { name: '年度' }).getByRole('link', { name: 'R5' }).click();
  const reading = page.locator('.assess-reading');
  await expect(reading).toContainText('窓口の場所が分かる地図を載せてはどうか。（ワーキンググループ）');
  await expect(reading).toContainText('対応はまだ書かれていません。');
  // Those of the sample have been answered.
  await at(page, 2023, 'assess/p03');
  await expect(reading).toContainText('反映済み');
  await expect(reading).toContainText('上の項目への意見');
  await expect(reading).toContainText('計画全体への意見');
});

test('the figures of disagreement follow what is rated', async ({ page }) => {
  await at(page, 2023, 'disagreement');
  const sentence = page.getByRole('status').filter({ hasText: '件を比べました' });
  await expect(sentence).toContainText('49件を比べました。同じ 46件（93.9％）、違う 3件。「査定」のほうが良い 1件、厳しい 2件。');
  await page.getByLabel('数え方').selectOption({ label: '掲載ごと' });
  await expect(sentence).toContainText('60件を比べました。同じ 56件（93.3％）、違う 4件。');
  await page.getByLabel('数え方').selectOption({ label: '取組ごと' });

  await page.evaluate(() => { location.hash = location.hash.replace('disagreement', 'assess/p01'); });
  await expect(grade(page, 'A 達成')).toBeChecked();
  await grade(page, 'A 達成').focus();
  await page.keyboard.press('c');
  await expect(grade(page, 'C 検討中')).toBeChecked();
  await goTo(page, '評価の違い');
  await expect(sentence).toContainText('同じ 45件（91.8％）、違う 4件。「査定」のほうが良い 1件、厳しい 3件。');
  const differing = page.getByRole('table', { name: /評価が違うもの/ });
  await expect(differing.locator('tbody').getByRole('row')).toHaveCount(4);
  const matrix = page.getByRole('table', { name: /評価の組み合わせ/ });
  await expect(matrix.locator('tbody').getByRole('row').first()).toContainText('35');
});

test('a further section writes its own block of a sheet', async ({ page }) => {
  await at(page, 2023, 'sheet/p38');
  const outcome = page.getByRole('textbox', { name: '地域包括支援センター係の成果' });
  await write(outcome, '二つの地区で新しい集まりができた。');
  await saved(page);
  await page.evaluate(() => { location.hash = location.hash.replace('sheet/', 'assess/'); });
  await expect(page.locator('.assess-texts')).toContainText('二つの地区で新しい集まりができた。');
});

test('a heading of the outline is rated where a plan rates groups', async ({ page }) => {
  await at(page, 2023, 'outline');
  await page.getByRole('treeitem').first().click();
  const details = page.getByRole('complementary');
  await details.getByText('この項目そのものの評価（令和5年度）').click();
  await details.getByRole('group', { name: /^自己評価/ }).getByRole('radio', { name: 'A 達成' }).check({ force: true });
  await goTo(page, '評価');
  await expect(page.getByRole('row').filter({ hasText: '市民の生活を支える仕組みづくり' }).getByRole('button', { name: /令和5年度.*A/ })).toBeVisible();
});

for (const viewport of [{ width: 1366, height: 768 }, { width: 390, height: 844 }]) {
  test.describe(`at ${viewport.width}`, () => {
    test.use({ viewport });

    test('everybody can use the assessment', async ({ page }) => {
      for (const name of ['assessment', 'assess/p03', 'assess/p56', 'disagreement']) {
        await test.step(name, async () => {
          await at(page, 2023, name);
          await expectAccessible(page);
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          expect(wider).toBeLessThanOrEqual(0);
        });
      }
    });
  });
}

test('what is essential fits the screen of an office', async ({ page }) => {
  await at(page, 2023, 'assess/p03');
  const footer = await page.locator('.assess-footer').boundingBox();
  const visible = async (what: ReturnType<Page['locator']>) => {
    const box = await what.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((footer?.y ?? 0) + 1);
  };
  await visible(page.getByRole('group', { name: /^査定/ }));
  await visible(page.getByRole('region', { name: '評価と実績の移り変わり' }));
  await visible(page.locator('.assess-earlier'));
});

test('several assessors stand side by side on every sheet and are averaged where the plan says so', async ({ page }) => {
  await at(page, 2022, 'settings');
  await page.getByRole('checkbox', { name: '同じシートを複数で評価する' }).last().check({ force: true });
  await page.getByRole('checkbox', { name: /その評価を平均する/ }).last().check({ force: true });
  await page.evaluate(() => { location.hash = '#/sample/honjo/2022/assess/p05'; });
  for (const [assessor, key] of [['委員長', 'a'], ['副委員長', 'b']] as const) {
    await page.getByLabel('評価者（役職・団体名）').fill(assessor);
    await page.getByRole('button', { name: '評価者を加える', exact: true }).click();
    // The new assessor's grades take the focus.
    await expect(page.getByRole('group', { name: `査定 ${assessor}` }).getByRole('radio').first()).toBeFocused();
    await page.keyboard.press(key);
  }
  await expect(page.getByText('評価者の平均：1.5（2人、順位の平均で1がもっともよい）')).toBeVisible();
  // They have a rating to give on the next sheet, too.
  await page.keyboard.press('Alt+PageDown');
  await expect(page.getByRole('group', { name: '査定 副委員長' })).toBeVisible();
  await expectAccessible(page);
  await page.getByText('評価者を加える・外す').click();
  await page.getByRole('button', { name: '「副委員長」を外す' }).click();
  await expect(page.getByRole('dialog')).toContainText('この評価者が付けた評価 1件も消えます');
  await page.getByRole('dialog').getByRole('button', { name: '評価者を外す' }).click();
  await expect(page.getByRole('group', { name: '査定 副委員長' })).toHaveCount(0);
});
