// The review of the whole plan, its issues, and the next plan made from it, on the sample of that
// family.
import { goTo, heading, openSample, write } from './clerk';
import { expect, expectAccessible, open, test } from './support';

test.use({ allowed: { requestsAfterStart: [/\/samples\/kawaguchi\.json$/] } });

test.beforeEach(async ({ page }) => {
  await open(page);
  await openSample(page, '川口', /^計画の総括/);
});

test('the counts stand at the top and by item', async ({ page }) => {
  await expect(page.getByRole('status').filter({ hasText: '体系では14項目' })).toHaveText(/16件.*達成 12件、未達成 4件。延長 6件/);
  const counts = page.getByRole('table', { name: '項目ごとの達成状況の件数' });
  await expect(counts.getByRole('row').last()).toHaveText(/計画全体\s*8\s*4\s*2\s*2\s*0\s*16/);
  const cells = counts.getByRole('row', { name: /⑤/ }).getByRole('cell');
  await expect(cells).toHaveText(['3', '1', '1', '1', '0', '6']);
  await expect(page.getByText('2年間延ばし、令和6年度までとしました')).toBeVisible();
  await expect(page.getByRole('rowheader', { name: '財源確保に向けた取り組み' })).toHaveAttribute('rowspan', '3');
  await expectAccessible(page);
});

test('the two questions choose a disposition, and an extension asks for its text', async ({ page }) => {
  const name = '地域拠点の設置';
  const onward = page.getByLabel(`${name}：終了か延長か`);
  await expect(page.getByLabel(`${name}：【延長後の取り組み】`)).toHaveCount(0);
  await onward.selectOption('延長');
  await expect(page.getByText('確かめるところが 1件あります')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '体系では' })).toHaveText(/延長 7件/);
  await write(page.getByLabel(`${name}：【延長後の取り組み】`), '三つ目のエリアでも始めた。');
  await expect(page.getByText('確かめるところが')).toHaveCount(0);

  // One answer alone is no disposition yet.
  await page.getByLabel(`${name}：達成したか`).selectOption('未定');
  await expect(page.getByRole('status').filter({ hasText: '体系では' })).toHaveText(/まだ決めていないもの 1件/);
  await page.getByLabel(`${name}：達成したか`).selectOption('未達成');
  await expect(page.getByRole('row', { name: new RegExp(name) }).getByText('未達成・延長')).toBeVisible();

  await page.getByLabel('達成状況の選び方').selectOption('区分から選ぶ');
  await page.getByLabel(`${name}：達成状況`).selectOption('目標を達成');
  await expect(page.getByRole('status').filter({ hasText: '体系では' })).toHaveText(/延長 6件/);
});

test('a mid-term review can be looked at, and a new one begins with what it says', async ({ page }) => {
  await page.getByRole('combobox', { name: /^総括/ }).selectOption('中間総括（令和4年度）');
  await expect(page.getByLabel('会員の増強：【延長後の取り組み】')).toHaveValue('');
  await page.getByText('別の総括を加える').click();
  await page.getByRole('button', { name: '最終総括を始める' }).click();
  await expect(page.getByRole('status').filter({ hasText: '体系では' })).toHaveText(/まだ決めていないもの 16件/);
  await page.getByText('この総括の年度と区分').click();
  await page.getByRole('button', { name: /最終総括（令和6年度）の内容を/ }).click();
  await expect(page.getByRole('status').filter({ hasText: '体系では' })).toHaveText(/達成 12件/);
});

test('the next plan is made, and traces lead both ways', async ({ page }) => {
  await goTo(page, '次の計画');
  // Without a name there is no plan.
  await expect(page.getByLabel('次の計画の名前')).toHaveValue('');
  await page.getByRole('button', { name: '次の計画を作る' }).click();
  await expect(page.getByRole('region', { name: '次の計画を作る' })).toHaveText('次の計画の名前を入れてください。');
  await write(page.getByLabel('次の計画の名前'), '川口市社協　第４次計画');
  await expect(page.getByRole('checkbox', { name: /会員の増強/ })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /人事の強化/ })).not.toBeChecked();

  // One is renamed, two are made one.
  await write(page.getByLabel('ＰＲ活動の推進：次の計画の項目'), '若い世代への広報');
  await page.getByRole('button', { name: '事務局組織の強化・改編：整える' }).click();
  await page.getByLabel('ほかの項目にまとめる').selectOption('職員の経営意識の向上');
  await expect(page.getByText('事務局組織の強化・改編').last()).toBeVisible();

  // What was chosen is still there after a look at another page.
  await goTo(page, '課題');
  await expect(page.getByText('課題は 14件です。')).toBeVisible();
  await goTo(page, '次の計画');
  await expect(page.getByLabel('次の計画の名前')).toHaveValue('川口市社協　第４次計画');
  await expect(page.getByLabel('若い世代への広報：次の計画の項目')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: '次の計画を作る' }).click();
  await expect(heading(page, '体系')).toBeVisible();
  await expect(page.getByText('令和7年度～令和9年度')).toBeVisible();
  await expect(page.getByText('見本から作った計画です').first()).toBeVisible();

  // Back from the new plan …
  await page.getByRole('treeitem', { name: /若い世代への広報/ }).click();
  await page.getByRole('link', { name: 'ＰＲ活動の推進' }).click();
  await expect(heading(page, 'ＰＲ活動の推進')).toBeVisible();
  // … and on from the old one.
  await expect(page.getByRole('link', { name: '若い世代への広報' })).toBeVisible();
  await goTo(page, '課題');
  await expect(page.getByText('そのうち 14件が次の計画につながっています')).toBeVisible();
  await page.getByRole('button', { name: /元に戻す/ }).click();
  await expect(page.getByText('課題は 14件です。')).toBeVisible();
});
