// What the page tells: what is wrong stays until it is closed, what was done until the next thing is.
import { fileOf, smallPlan } from './bundles';
import { goTo, layBeside, notice, openSmallPlan, receivePlan } from './clerk';
import { expect, open, test } from './support';

const KEPT = 'いまの状態を残しました';
const REFUSED = 'となり町の計画';

test('that something was done is told until the next thing is, or another plan is opened; errors stay', async ({ page }) => {
  await open(page);
  await openSmallPlan(page);
  await expect(notice(page, 'を取り込みました')).toBeVisible();
  await layBeside(page, fileOf(smallPlan((tables) => Object.assign(tables.plan[0]!, { id: 'other', title: REFUSED })), 'となり町.json'));
  await expect(notice(page, REFUSED)).toBeVisible();
  await goTo(page, '版の履歴');
  await page.getByRole('button', { name: 'いまの状態を残す' }).click();
  await expect(notice(page, KEPT)).toBeVisible();
  await expect(notice(page, 'を取り込みました')).toHaveCount(0);
  await expect(notice(page, REFUSED)).toBeVisible();

  await test.step('別の計画を開くと、前の計画のできごとは消える', async () => {
    await page.goto('./#/');
    await receivePlan(page, smallPlan((tables) => Object.assign(tables.plan[0]!, { id: 'next', title: 'つぎの計画' })));
    await expect(notice(page, '「つぎの計画」')).toBeVisible();
    await expect(notice(page, KEPT)).toHaveCount(0);
    await expect(notice(page, REFUSED)).toBeVisible();
  });
});
