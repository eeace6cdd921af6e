// What the accessibility tree holds on the pages of the three main tasks: names, roles, states, and what is
// announced.
import { heading, openSmallPlan, write, issues, saved } from './clerk';
import { expect, open, test } from './support';

test.use({ allowed: { requestsAfterStart: [/\/samples\/honjo\.json$/] } });

test('a sheet: every field has its name, every rating its group, every figure its year', async ({ page }) => {
  await open(page, '#/sample/honjo/2023/sheet/p44');
  await expect(page.getByRole('article')).toMatchAriaSnapshot(`
    - navigation "体系での位置"
    - heading "② 学生の福祉意識の醸成に向けた取り組み" [level=1]
    - region "年次計画・目標・評価":
      - table:
        - rowgroup:
          - row "R1 R2 R3 R4 R5":
            - columnheader "R5"
        - rowgroup:
          - row /^年次計画 令和元年度から令和5年度/:
            - rowheader "年次計画"
          - row:
            - rowheader "実績"
            - cell:
              - textbox "令和元年度のボランティア体験プログラムの件数と参加者数（件）の実績"
          - row "自己評価 A 達成 B 未達成 A 達成 B 未達成 A 達成"
    - group /^自己評価 /:
      - radio /^A 達成/ [checked]
      - radio /^B 未達成/
      - radio "評価しない"
    - textbox "評価の理由"
    - group /^査定 /:
      - radio /^A 達成/ [checked]
    - textbox "今後の方針"
    - textbox "備考"
    - link "前のシート"
    - link "次のシート"
  `);
});

test('the assessment: who is through is a status, a rating a group of radio buttons', async ({ page }) => {
  await open(page, '#/sample/honjo/2022/assess/p44');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - status: 未評価
    - heading "② 学生の福祉意識の醸成に向けた取り組み" [level=1]
    - region "目標と実績":
      - table "目標と実績"
    - region "評価と実績の移り変わり":
      - table "評価と実績の移り変わり"
    - group /^査定 /:
      - radio /^A 達成/
      - radio "評価しない"
    - status: 36枚目／49枚 49枚のうち 0枚が済み、残り 49枚
    - link "次の残りへ"
  `);
  await page.getByRole('radio', { name: /^B 未達成/ }).check();
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - status: 評価済
    - status: 36枚目／49枚 49枚のうち 1枚が済み、残り 48枚
  `);
});

test('the grid: a cell says its year, its grade, and what is unusual about it', async ({ page }) => {
  await open(page, '#/sample/honjo/2023/grid');
  await expect(heading(page, /^評価/)).toBeVisible();
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - region "令和5年度の件数（自己評価・掲載ごと）":
      - img "評価の割合 A 70.0％、B 30.0％、C 0.0％、D 0.0％"
    - combobox "担当係"
    - searchbox "探す"
    - status: 60件を表示しています。
    - grid /^令和5年度までの評価/:
      - caption
      - rowgroup:
        - row "重点的取組 担当係 R1 R2 R3 R4 R5 頁"
      - rowgroup:
        - row /^②個別相談窓口の再構築/:
          - rowheader "②個別相談窓口の再構築"
          - gridcell "令和5年度 B 未達成 前年より下がった 評価の段階によって評価が違う":
            - button
  `);
});

test('what is done is announced, and saving only where it fails', async ({ page }) => {
  await open(page);
  await openSmallPlan(page);
  await write(issues(page), '新しい課題');
  await saved(page);
  await page.getByRole('button', { name: '元に戻す' }).click();
  await expect(page.getByRole('status').filter({ hasText: '元に戻しました' })).toHaveCount(1);
  await page.getByRole('button', { name: 'やり直す' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'やり直しました' })).toHaveCount(1);
  await expect(page.locator('.save-state')).not.toHaveAttribute('role', /./);
  await expect(page.getByRole('alert')).toHaveCount(0);
});
