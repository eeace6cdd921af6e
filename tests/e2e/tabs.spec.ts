// Several tabs on one plan: what was written in each is there in the end, or is asked about.
import type { Page } from '@playwright/test';
import { sampleFile } from './bundles';
import {
  direction, exportPlan, goTo, heading, issues, notice, openInitiative, openSample, openSmallPlan, saved,
  undo, write,
} from './clerk';
import { secondTab } from './faults';
import { expect, open, test } from './support';

/** The question about the field, where both values stand. */
function question(page: Page) {
  return page.getByRole('article', { name: /現状と課題$/ });
}

test('D2 two tabs write to different fields: both fields are there in both', async ({ page, context }) => {
  await open(page);
  await openSmallPlan(page);
  const other = await secondTab(context);
  await Promise.all([write(issues(page), '一つ目の画面から'), write(direction(other), '二つ目の画面から')]);
  for (const tab of [page, other]) {
    await expect(issues(tab)).toHaveValue('一つ目の画面から');
    await expect(direction(tab)).toHaveValue('二つ目の画面から');
    await saved(tab);
  }
  await page.reload();
  await expect(issues(page)).toHaveValue('一つ目の画面から');
  await expect(direction(page)).toHaveValue('二つ目の画面から');
});

test('D1 two tabs write to one field: one value is on screen, the other is offered and can be taken', async ({ page, context }) => {
  await open(page);
  await openSmallPlan(page);
  const other = await secondTab(context);
  await Promise.all([write(issues(page), '一つ目の画面から'), write(issues(other), '二つ目の画面から')]);

  const told = /別の画面と 1 か所で食い違いました/;
  const asked = await Promise.race([page, other].map((tab) => notice(tab, told).waitFor().then(() => tab)));
  const inPeace = asked === page ? other : page;
  const mine = asked === page ? '一つ目の画面から' : '二つ目の画面から';
  const theirs = asked === page ? '二つ目の画面から' : '一つ目の画面から';
  await expect(issues(asked)).toHaveValue(theirs);
  await expect(issues(inPeace)).toHaveValue(theirs);

  await goTo(asked, '確認が必要な点');
  await expect(question(asked)).toContainText(mine);
  await expect(question(asked)).toContainText(theirs);
  await question(asked).getByRole('button', { name: /もう一つの画面/ }).click();
  await expect(asked.getByText('すべて決めました')).toBeFocused();
  await saved(asked);
  await expect(issues(inPeace)).toHaveValue(mine);
});

test.describe('a tab that has not heard of the others', () => {
  test('D5 D6 cannot write over what they wrote', async ({ page, context }) => {
    await open(page);
    await openSmallPlan(page);
    const stale = await secondTab(context, { deaf: true });
    await write(issues(page), '先に保存したもの');
    await saved(page);
    await write(direction(stale), 'あとから書いたもの');
    await saved(stale);
    await expect(issues(stale)).toHaveValue('先に保存したもの');
    await page.reload();
    await expect(issues(page)).toHaveValue('先に保存したもの');
    await expect(direction(page)).toHaveValue('あとから書いたもの');
  });

  test('D9 is asked about the field it wrote differently; its text survives a reload, and is asked again', async ({ page, context }) => {
    await open(page);
    await openSmallPlan(page);
    const stale = await secondTab(context, { deaf: true });
    await write(issues(page), '先に保存したもの');
    await saved(page);
    await write(issues(stale), '知らずに書いたもの');
    await expect(notice(stale, '食い違いました')).toBeVisible();
    await expect(issues(stale)).toHaveValue('先に保存したもの');

    await saved(stale);
    await stale.reload();
    await goTo(stale, '確認が必要な点');
    await expect(question(stale)).toContainText('知らずに書いたもの');
    await question(stale).getByRole('button', { name: /もう一つの画面/ }).click();
    await expect(stale.getByText('すべて決めました')).toBeFocused();
    await openInitiative(stale);
    await expect(issues(stale)).toHaveValue('知らずに書いたもの');
    await undo(stale);
    await expect(issues(stale)).toHaveValue('先に保存したもの');
  });
});

test('D1 a tab that is being typed into while another saves loses neither text', async ({ page, context }) => {
  const typed = 'まだ書いている途中の文がここに続いていく';
  await open(page);
  await openSmallPlan(page);
  const other = await secondTab(context);
  await issues(other).click();
  // As fast as a person: the typing goes on while the other tab saves.
  const typing = other.keyboard.type(typed, { delay: 120 });
  await write(issues(page), '別の画面で先に保存');
  await saved(page);
  await typing;
  await issues(other).blur();

  await expect(notice(other, '食い違いました')).toBeVisible();
  await expect(issues(other)).toHaveValue('別の画面で先に保存');
  await goTo(other, '確認が必要な点');
  await expect(question(other)).toContainText(typed);
  await expect(question(other)).toContainText('別の画面で先に保存');
});

test.describe('the sample', () => {
  test.use({ allowed: { requestsAfterStart: [/\/samples\/honjo\.json$/] } });

  test('E18 and a real plan of the same name never touch each other', async ({ page, context }) => {
    test.setTimeout(60_000);
    await open(page);
    await page.getByRole('link', { name: 'ファイルから開く' }).click();
    await page.getByLabel('ファイルを選ぶ').setInputFiles(await sampleFile());
    await expect(heading(page, '体系')).toBeVisible();
    const before = await exportPlan(page);

    const sample = await context.newPage();
    await open(sample);
    await openSample(sample);
    await goTo(sample, '体系');
    await sample.getByRole('button', { name: '基本戦略を足す' }).click();
    await sample.getByRole('textbox', { name: '名称' }).first().fill('見本だけの項目');
    await sample.keyboard.press('Enter');
    await expect(sample.getByText('見本だけの項目').first()).toBeVisible();
    // Closed before it is saved: what is left of it must find the way back to the sample only.
    await sample.close();

    await page.reload();
    await expect(heading(page, '受渡し')).toBeVisible();
    await expect(notice(page, '元どおりにしました')).toHaveCount(0);
    const after = await exportPlan(page);
    expect(after.bundle.tables).toEqual(before.bundle.tables);
    expect(after.bundle.sha256).toBe(before.bundle.sha256);

    await page.goto('./#/');
    await openSample(page);
    await goTo(page, '体系');
    await expect(page.getByText('見本だけの項目').first()).toBeVisible();
  });
});
