// What a merge could not decide by itself: every value stands side by side until someone decides,
// by mouse or by keyboard, and every decision is taken back like any other action.
import type { Locator, Page } from '@playwright/test';
import { type Bundle, SMALL, smallPlan } from './bundles';
import { exportPlan, heading, receivePlan, undo } from './clerk';
import { expect, expectAccessible, open, test } from './support';

const TEXTS = {
  base: '見守り訪問は集計中',
  plan: '見守り訪問は120件',
  a: '見守り訪問は年間124件',
  b: '見守り訪問は約130件（一部推計）',
};

/** The small plan with an answer to everything a merge can ask. */
function planWithQuestions(): Bundle {
  return smallPlan((tables) => {
    tables.sheets = [
      { id: 'sheet-1', initiative: 'initiative-1', year: 2024, outcome: TEXTS.base, activity: '訪問した' },
      { id: 'sheet-2', initiative: 'initiative-2', year: 2024, activity: '配食した' },
    ];
    tables.ratings = [{ id: 'rating-1', sheet: 'sheet-1', stage: 'stage-1', grade: 'grade-b' }];
    const question = (id: string, about: Record<string, string>) => ({ id, ...about });
    tables.questions = [
      question('question-1', { table: 'sheets', record: 'sheet-1', field: 'outcome', base: JSON.stringify(TEXTS.base) }),
      question('question-2', { table: 'ratings', record: 'rating-1', field: 'grade', base: '"grade-b"' }),
      question('question-3', { kind: 'outside', table: 'initiatives', record: 'initiative-2', field: 'title', base: JSON.stringify(SMALL.other) }),
      question('question-4', { kind: 'removed', table: 'sheets', record: 'sheet-2', base: 'true' }),
    ];
    const candidate = (id: string, of: number, office: string, value: unknown, minute: number) => ({
      id, question: `question-${of}`, office, value: JSON.stringify(value), at: `2025-04-14T10:${minute}:00+09:00`, reply: `hash-${minute}`,
    });
    tables.candidates = [
      candidate('candidate-1', 1, '総務係', TEXTS.a, 10),
      candidate('candidate-2', 1, '地域福祉係', TEXTS.b, 22),
      candidate('candidate-3', 2, '総務係', 'grade-a', 10),
      candidate('candidate-4', 2, '地域福祉係', null, 22),
      candidate('candidate-5', 3, '総務係', '配食の活動', 10),
      candidate('candidate-6', 4, '総務係', null, 10),
      candidate('candidate-7', 4, '地域福祉係', { id: 'sheet-2', initiative: 'initiative-2', year: 2024, activity: '配食を毎日した' }, 22),
    ];
  });
}

async function openQuestions(page: Page, bundle = planWithQuestions()): Promise<void> {
  await open(page);
  await receivePlan(page, bundle);
  await page.goto(`./#/plan/${SMALL.id}/2024/questions`);
  await expect(heading(page, '確認が必要な点')).toBeVisible();
}

/** The question about that. */
function question(page: Page, what: string): Locator {
  return page.getByRole('article', { name: what, exact: true });
}

/** One value of a question, by what it is called. */
function value(card: Locator, name: string): Locator {
  return card.locator('.choice').filter({ has: card.page().getByRole('heading', { level: 4, name: new RegExp(`^${name}\\b|^${name} `) }) });
}

function count(page: Page): Locator {
  return page.getByText(/^\d+件あります。決めるまで/);
}

/** A field of a row as the exported plan has it. */
async function stored(page: Page, table: string, id: string): Promise<Record<string, unknown> | undefined> {
  const { bundle } = await exportPlan(page);
  await page.goto(`./#/plan/${SMALL.id}/2024/questions`);
  await expect(heading(page, '確認が必要な点')).toBeVisible();
  return bundle.tables[table]?.find((row) => row.id === id);
}

test('what a merge asks stands side by side, where it is and whose it is', async ({ page }) => {
  await openQuestions(page);
  await expect(count(page)).toHaveText(/^4件/);
  await expect(page.getByRole('navigation', { name: '計画の画面' }).getByRole('link', { name: /^確認が必要な点\s*4$/ })).toBeVisible();

  await test.step('文は、発行したときとの違いに印がつく', async () => {
    const outcome = question(page, '成果');
    await expect(value(outcome, '元')).toContainText(TEXTS.base);
    await expect(value(outcome, '元')).toContainText('いまの計画');
    await expect(value(outcome, 'A')).toContainText('総務係');
    await expect(value(outcome, 'A')).toContainText('4月14日 10:10');
    await expect(value(outcome, 'A').locator('ins')).toHaveText('年間124件');
    await expect(value(outcome, 'A').locator('del')).toHaveText('集計中');
    await expect(value(outcome, 'B')).toContainText('地域福祉係');
  });
  await test.step('評価は印と言葉で', async () => {
    const grade = question(page, '自己評価　評価');
    await expect(value(grade, 'A').locator('.seal')).toHaveText('A');
    await expect(value(grade, 'A')).toContainText('達成');
    await expect(value(grade, 'B')).toContainText('（空欄）');
  });
  await expect(page.getByRole('heading', { level: 2, name: /見守り活動.*令和6年度/ })).toHaveCount(1);
  await expectAccessible(page);
});

test('a value is taken, both are kept, a third is written, and all of it taken back', async ({ page }) => {
  await openQuestions(page);

  await test.step('両方を残す', async () => {
    await question(page, '成果').getByRole('button', { name: '両方を残す' }).click();
    await expect(count(page)).toHaveText(/^3件/);
    expect((await stored(page, 'sheets', 'sheet-1'))?.outcome).toBe(`${TEXTS.a}\n${TEXTS.b}`);
    await undo(page);
    await expect(count(page)).toHaveText(/^4件/);
    expect((await stored(page, 'sheets', 'sheet-1'))?.outcome).toBe(TEXTS.base);
  });
  await test.step('別の内容を書く', async () => {
    const outcome = question(page, '成果');
    await outcome.getByRole('button', { name: '別の内容を書く' }).click();
    const field = outcome.getByLabel('別の内容');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(`${TEXTS.a}\n${TEXTS.b}`);
    await field.fill('見守り訪問は127件');
    await expectAccessible(page);
    await outcome.getByRole('button', { name: 'この内容に決める' }).click();
    await expect(count(page)).toHaveText(/^3件/);
    expect((await stored(page, 'sheets', 'sheet-1'))?.outcome).toBe('見守り訪問は127件');
  });
  await test.step('評価はほかの評価から選べる', async () => {
    const grade = question(page, '自己評価　評価');
    await grade.getByRole('button', { name: '別の内容を書く' }).click();
    await grade.getByLabel('別の内容').selectOption('A 達成');
    await grade.getByRole('button', { name: 'この内容に決める' }).click();
    await expect(count(page)).toHaveText(/^2件/);
    expect((await stored(page, 'ratings', 'rating-1'))?.grade).toBe('grade-a');
  });
  await test.step('担当外の変更は、取り込むか、取り込まないか', async () => {
    const outside = question(page, '取組　名称');
    await expect(outside.getByRole('button', { name: /^取り込まない：元/ })).toBeVisible();
    await outside.getByRole('button', { name: /^取り込む：A 総務係/ }).click();
    await expect(count(page)).toHaveText(/^1件/);
    expect((await stored(page, 'initiatives', 'initiative-2'))?.title).toBe('配食の活動');
  });
  await test.step('消すか、残すか', async () => {
    const sheet = question(page, '進捗管理シート');
    await expect(value(sheet, 'B')).toContainText('配食を毎日した');
    await sheet.getByRole('button', { name: /^消すことにする/ }).click();
    await expect(page.getByText('すべて決めました')).toBeFocused();
    expect(await stored(page, 'sheets', 'sheet-2')).toBeUndefined();
    await undo(page);
    expect((await stored(page, 'sheets', 'sheet-2'))?.activity).toBe('配食した');
    await question(page, '進捗管理シート').getByRole('button', { name: /^残すことにする/ }).click();
    await expect(page.getByText('すべて決めました')).toBeFocused();
    expect((await stored(page, 'sheets', 'sheet-2'))?.activity).toBe('配食した');
  });
});

test('questions are gone through and decided by the keyboard', async ({ page }) => {
  await openQuestions(page);
  const title = (what: string) => question(page, what).getByRole('heading', { level: 3 });
  await title('成果').focus();
  await expect(title('成果')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(title('自己評価　評価')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(title('成果')).toBeFocused();
  await page.keyboard.press('2');
  await expect(title('自己評価　評価')).toBeFocused();
  expect((await stored(page, 'sheets', 'sheet-1'))?.outcome).toBe(TEXTS.b);

  await test.step('あとで決める', async () => {
    await question(page, '自己評価　評価').getByRole('button', { name: 'あとで決める' }).press('Enter');
    await expect(count(page)).toHaveText(/^3件/);
    await expect(title('自己評価　評価')).not.toBeFocused();
    await expect(page.getByRole('article').getByRole('heading', { level: 3 }).and(page.locator(':focus'))).toHaveCount(1);
  });
  await test.step('書いているあいだの数字は文字', async () => {
    const grade = question(page, '取組　名称');
    await grade.getByRole('button', { name: '別の内容を書く' }).click();
    await expect(grade.getByLabel('別の内容')).toBeFocused();
    await page.keyboard.press('1');
    await expect(count(page)).toHaveText(/^3件/);
    await expect(grade.getByLabel('別の内容')).toHaveValue(/1/);
  });
});

test('what was decided says by whom, is decided anew, and opens again when more arrives', async ({ page }) => {
  const later = planWithQuestions();
  const [first] = later.tables.questions!;
  Object.assign(first!, { chosen: JSON.stringify(TEXTS.a), decided_by: '事務局', decided_at: '2025-04-15T09:00:00+09:00' });
  later.tables.candidates!.find((row) => row.id === 'candidate-1')!.seen = true;
  await openQuestions(page, smallPlan((tables) => Object.assign(tables, later.tables)));
  const outcome = question(page, '成果');
  await expect(outcome).toContainText('前に決めた内容（事務局　4月15日 09:00）');
  await expect(value(outcome, 'B')).toContainText('あとから届いた内容');
  await outcome.getByRole('button', { name: /^この内容にする：A/ }).click();

  const decided = page.getByRole('region', { name: '決めたもの' });
  const row = decided.getByRole('row').filter({ hasText: '成果' });
  await expect(row).toContainText(TEXTS.a.slice(-3));
  await expect(row).toContainText('事務局');
  await row.getByRole('button', { name: /^決め直す/ }).click();
  await expect(outcome.getByRole('heading', { level: 3 })).toBeFocused();
  await expectAccessible(page);
  await outcome.getByRole('button', { name: /^元のままにする/ }).click();
  await expect(outcome).toHaveCount(0);
  expect((await stored(page, 'sheets', 'sheet-1'))?.outcome).toBe(TEXTS.base);
});

test('nothing to decide says so', async ({ page }) => {
  await openQuestions(page, smallPlan());
  await expect(page.getByRole('heading', { name: '確認が必要な点はありません' })).toBeVisible();
  await expectAccessible(page);
});

test('a small screen is not scrolled sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openQuestions(page);
  await expect(question(page, '成果')).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  await expectAccessible(page);
});

test('a third value of a list is ticked by the plan\'s own names', async ({ page }) => {
  const bundle = smallPlan((tables) => {
    tables.sections.push({ id: 'section-3', position: '1c', name: 'ボランティア係' });
    tables.questions = [{ id: 'question-1', table: 'initiatives', record: 'initiative-1', field: 'sections', base: '["section-1"]' }];
    tables.candidates = [['section-2'], []].map((value, index) => ({
      id: `candidate-${index}`, question: 'question-1', office: `第${index + 1}係`, value: JSON.stringify(value), at: `2025-04-14T10:1${index}:00+09:00`, reply: `hash-${index}`,
    }));
  });
  await openQuestions(page, bundle);
  const card = page.getByRole('article').first();
  await card.getByRole('button', { name: '別の内容を書く' }).click();
  const box = (name: string) => card.getByRole('checkbox', { name });
  await expect(box('総務係')).toBeChecked();
  await box('総務係').uncheck();
  await box('ボランティア係').check();
  await box('地域福祉係').check();
  await expectAccessible(page);
  await card.getByRole('button', { name: 'この内容に決める' }).click();
  await expect(page.getByText('すべて決めました')).toBeVisible();
  expect((await stored(page, 'initiatives', 'initiative-1'))?.sections).toEqual(['section-3', 'section-2']);
});
