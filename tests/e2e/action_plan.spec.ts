// The action plan family on its sample: the overview, an item's page, bars by pointer and by key,
// shared actions, drifts, targets pasted from a spreadsheet.
import { type Locator, type Page } from '@playwright/test';
import { heading, notice, undo, write } from './clerk';
import { expect, expectAccessible, open, test } from './support';

test.use({ allowed: { requestsAfterStart: [/\/samples\/nishitokyo\.json$/] } });

/** Goes to a page of the sample. */
async function goTo(page: Page, path: string, name: string): Promise<void> {
  await open(page, `#/sample/nishitokyo/2019/${path}`);
  await expect(heading(page, name)).toBeVisible();
}

/** A bar of the schedule by what is said of it. */
function bar(page: Page, name: RegExp): Locator {
  return page.locator('.schedule-editor').getByRole('button', { name });
}

/** The track of an action. */
function track(page: Page, name: RegExp): Locator {
  return page.locator('.schedule-editor').getByRole('list', { name });
}

test('the overview holds every item, and the map of goals', async ({ page }) => {
  await goTo(page, 'overview', '全体計画表');
  await expect(page.getByText('25項目、実施内容98行（関連する目標のない行 4）')).toBeVisible();
  const table = page.getByRole('region', { name: '全体計画表' });
  await expect(table.getByRole('link')).toHaveCount(25);
  const row = table.getByRole('row').filter({ hasText: '社協他部署や関係機関との連携して' }).nth(1);
  await expect(row).toContainText('４全般');
  const map = page.getByRole('region', { name: '関連する目標と項目の対応' });
  await expect(page.getByRole('navigation', { name: '年度' }).getByRole('link')).toHaveText(['2019', '2020', '2021', '2022', '2023']);
  await expect(map.getByRole('row').filter({ hasText: '行の数' })).toHaveText(/行の数81410326364/);
  await expectAccessible(page);
  await table.getByRole('link', { name: '生活福祉資金事業' }).click();
  await expect(heading(page, '生活福祉資金貸付事業')).toBeVisible();
});

test('a page is shown in the order of the document', async ({ page }) => {
  await goTo(page, 'initiative/i05', 'ファミリー・サポート・センター事業');
  await page.getByRole('button', { name: '印刷の形で見る' }).click();
  const printed = page.locator('.action-page');
  await expect(printed).toBeVisible();
  const text = (await printed.innerText()).replace(/\s+/g, ' ');
  const order = [
    '項目番号', '福祉支援課', '市委託事業', '基本方針Ⅰ 事業活動の再構築', '（2） 地域での助け合い活動の推進', 'ファミリー・サポート・センター事業',
    '現状と課題', '基本的な方向性（目的）', '具体的な対応（取組内容）', '①', '②', '③',
    'サポート会員研修（継続）', '基本目標２', '市と協議', '共通１', '目標(数値)', '平成30年度(見込み)', '824件 (*１）', '690件', '66人（31人）', '備考', '*2：',
  ];
  let from = 0;
  for (const words of order) {
    const at = text.indexOf(words, from);
    expect(at, `${words} after ${text.slice(Math.max(0, from - 20), from)}`).toBeGreaterThanOrEqual(from);
    from = at;
  }
  await expectAccessible(page);
  await page.getByRole('button', { name: '印刷の形で見る' }).click();
  await expect(page.getByLabel('現状と課題')).toBeVisible();
  await expectAccessible(page);
});

test('bars are moved by key and say where they lie', async ({ page }) => {
  await goTo(page, 'initiative/i07', '法人後見事業');
  const trial = bar(page, /^試行/);
  await expect(trial).toHaveAccessibleName('試行　2019年度　1段目');
  await trial.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(trial).toHaveAccessibleName('試行　2019年度から2020年度まで　1段目　ほかの線と重なっています');
  await page.keyboard.press('ArrowRight');
  await expect(trial).toHaveAccessibleName('試行　2020年度から2021年度まで　1段目　ほかの線と重なっています');
  await expect(page.getByRole('status').filter({ hasText: '2020年度から2021年度まで' })).toBeAttached();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(trial).toHaveAccessibleName('試行　2021年度　1段目　ほかの線と重なっています');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(trial).toHaveAccessibleName('試行　2021年度　2段目');
  await expect(trial).toBeFocused();
  await expect(track(page, /^法人後見の実施\s2段目/)).toBeVisible();
  for (let step = 0; step < 4; step += 1) await undo(page);
  await expect(trial).toHaveAccessibleName('試行　2019年度　1段目');
});

test('the fields of a bar are opened and left by key, and the last bar of a track leaves the focus near', async ({ page }) => {
  await goTo(page, 'initiative/i07', '法人後見事業');
  const trial = bar(page, /^試行/);
  await trial.focus();
  // On top of another bar of its track: said and shown, and nothing is moved away.
  await page.keyboard.press('Shift+ArrowRight');
  await expect(trial).toHaveAccessibleName('試行　2019年度から2020年度まで　1段目　ほかの線と重なっています');
  await expect(page.locator('.bar-overlap:visible')).toHaveCount(2);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(trial).toHaveAccessibleName('試行　2019年度から2020年度まで　2段目');
  await expect(trial).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('線のことば')).toBeFocused();
  await page.keyboard.insertText('！');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  const alone = bar(page, /^試行！/);
  await expect(page.getByLabel('線のことば')).toHaveCount(0);
  await expect(alone).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(alone).toHaveCount(0);
  await expect(page.getByRole('button', { name: '法人後見の実施　1段目に線を足す' })).toBeFocused();
});

test('the ends of a bar are grips of a finger’s width', async ({ page }) => {
  await goTo(page, 'initiative/i07', '法人後見事業');
  const first = page.locator('.schedule-editor .schedule-bar').first();
  await expect(first).toBeVisible();
  await first.scrollIntoViewIfNeeded();
  const bounds = (await first.boundingBox())!;
  // Above and below the tip of the arrow, where the bar itself is not drawn.
  const grips = [[2, 2], [22, 20], [bounds.width - 2, 2], [bounds.width - 22, 20], [bounds.width - 2, 24]];
  for (const [x, y] of grips) {
    const is = await page.evaluate(([left, top]) => document.elementFromPoint(left!, top!)?.className, [bounds.x + x!, bounds.y + y!]);
    expect(is, `${x}, ${y}`).toBe('bar-edge');
  }
});

test('bars are dragged, added in an empty year, written over and deleted', async ({ page }) => {
  await goTo(page, 'initiative/i18', '寄附金・歳末たすけあい募金等の啓発強化');
  const first = bar(page, /^検討\s2019年度から2020年度まで/).first();
  const lane = track(page, /^福しんごうくん/);
  await first.hover();
  const bounds = (await lane.boundingBox())!;
  const year = bounds.width / 5;
  const middle = bounds.y + bounds.height / 2;
  // The end of the first bar is drawn one year back.
  await page.mouse.move(bounds.x + 2 * year - 8, middle);
  await page.mouse.down();
  await page.mouse.move(bounds.x + 1.5 * year, middle, { steps: 4 });
  await page.mouse.move(bounds.x + year - 8, middle, { steps: 4 });
  await page.mouse.up();
  await expect(bar(page, /^検討\s2019年度\s1段目/)).toBeVisible();
  // The empty year gets a bar; a phase word fills its label.
  await page.mouse.click(bounds.x + 1.5 * year, middle);
  await expect(page.getByLabel('線のことば')).toBeFocused();
  await page.getByLabel('段階のことば').selectOption({ label: '試行' });
  const trial = bar(page, /^試行\s2020年度/);
  await expect(trial).toBeVisible();
  // The whole bar is dragged to the last year.
  await page.getByRole('button', { name: '閉じる' }).click();
  await expect(trial).toBeFocused();
  await page.mouse.move(bounds.x + 1.5 * year, middle);
  await page.mouse.down();
  await page.mouse.move(bounds.x + 4.5 * year, middle, { steps: 6 });
  await page.mouse.up();
  const moved = bar(page, /^試行\s2023年度/);
  await expect(moved).toBeVisible();
  await expect(page.getByLabel('線のことば')).toHaveCount(0);
  await moved.click();
  await write(page.getByLabel('線のことば'), '市と協議');
  await expect(page.getByLabel('段階のことば')).toHaveValue('');
  await page.getByRole('button', { name: 'この線を削除' }).click();
  await expect(bar(page, /^市と協議/)).toHaveCount(0);
  await undo(page);
  await expect(bar(page, /^市と協議/)).toBeVisible();
  await undo(page);
  await undo(page);
  await undo(page);
  await undo(page);
  await undo(page);
  await expect(first).toBeVisible();
});

test('a shared action is edited once and shown on its items', async ({ page }) => {
  await goTo(page, 'shared', '共通の取組');
  await expect(page.getByText('13項目に載っています')).toBeVisible();
  await expect(page.getByText('5項目に載っています')).toHaveCount(2);
  await expectAccessible(page);
  await write(page.getByLabel('実施内容').nth(1), '窓口を一つにする');
  await page.getByRole('link', { name: '12 市民協働推進センターゆめこらぼ事業' }).first().click();
  await expect(heading(page, '市民協働推進センターゆめこらぼ事業')).toBeVisible();
  await expect(page.locator('.shared-wording').first()).toHaveText('窓口を一つにする');
});

test('drifts show both wordings and are settled either way', async ({ page }) => {
  await goTo(page, 'drift', '記載のずれ');
  await expect(page.getByText('18件のうち、ことばの違いが15件')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '2 生活福祉資金貸付事業の項目の名称を体系・全体計画表の書き方にそろえる' }).click();
  await expect(page.getByText('17件のうち')).toBeFocused();
  await page.getByRole('button', { name: '12-共通３ 市民協働推進センターゆめこらぼ事業の関連する目標を項目のページの書き方にそろえる' }).click();
  await expect(page.getByText('16件のうち')).toBeVisible();
  await undo(page);
  await undo(page);
  await expect(page.getByText('18件のうち')).toBeVisible();
});

test('goals are ticked and put in words; targets are pasted as a block', async ({ page }) => {
  await goTo(page, 'initiative/i17', '会員会費制度の啓発・増強');
  const cell = page.getByRole('button', { name: /^1行目の関連する目標/ });
  await cell.click();
  const panel = page.getByRole('dialog', { name: '1行目の関連する目標' });
  const goal = panel.getByRole('checkbox', { name: '３ 地域の課題解決力強化' });
  // Every goal on a line of its own: nothing is squeezed into the cell.
  expect((await panel.locator('.check').first().boundingBox())!.height).toBeLessThan(50);
  await goal.check();
  await expect(cell).toContainText('３、６');
  await panel.getByRole('checkbox', { name: /^６/ }).uncheck();
  await expectAccessible(page);
  // Escape first puts back what is being typed, then closes the panel.
  await panel.getByLabel(/のことば$/).fill('だめ');
  await page.keyboard.press('Escape');
  await expect(panel.getByLabel(/のことば$/)).toHaveValue('');
  await panel.getByLabel(/のことば$/).fill('全般');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(cell).toBeFocused();
  await expect(cell).toContainText('３、全般');

  const target = page.getByLabel('会員件数 2020の目標');
  await target.focus();
  await target.evaluate((element, block) => {
    const data = new DataTransfer();
    data.setData('text', block);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, '1,000件\t"1,100件\n（100件）"\n900千円\t950千円\n余り\t');
  await expect(target).toHaveValue('1,000件');
  await expect(page.getByLabel('会員件数 2021の目標')).toHaveValue('1,100件\n（100件）');
  await expect(page.getByLabel('会員収入額 2021の目標')).toHaveValue('950千円');
  await expect(notice(page, /個の欄に貼り付けました/)).toContainText('「余り」：表からはみ出しています');
  await undo(page);
  await expect(target).toHaveValue('4,250件');
});

test('other plans keep their year as printed, and their goals', async ({ page }) => {
  await goTo(page, 'outside', '関連計画・指針');
  await expect(page.getByLabel('年・期間（書かれたとおり）').nth(3)).toHaveValue('平成31～35年度');
  await expectAccessible(page);
  await page.getByRole('button', { name: '関連計画・指針を足す' }).click();
  await page.keyboard.insertText('市の指針');
  await expect(page.getByLabel('名称').last()).toHaveValue('市の指針');
});

test('a merging is written down', async ({ page }) => {
  await goTo(page, 'initiative/i17', '会員会費制度の啓発・増強');
  await page.getByText('統合・分割・中止などの記録を書く、直す').click();
  await page.getByRole('button', { name: '記録を足す' }).click();
  await page.getByLabel('種類').selectOption({ label: '統合' });
  await expect(page.locator('.timeline')).toContainText('統合');
});
