// People and time: a mistake noticed a week later, an hour without saving, printing in the middle,
// the night of 31 March, a network that is gone from the first second.
import { SMALL, smallPlan } from './bundles';
import { direction, exportPlan, goTo, heading, issues, notice, openInitiative, openSmallPlan, receivePlan, saveState, saved, undo, write } from './clerk';
import { expect, open, test } from './support';
import { storedVersions } from './stored';

test('F1 what was written over is brought back a week later, and that is taken back too', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-06-01T09:00:00+09:00') });
  await open(page);
  await openSmallPlan(page);
  await write(issues(page), '先週の大事な課題');
  await saved(page);
  await page.clock.setSystemTime(new Date('2026-06-08T09:00:00+09:00'));
  await page.reload();
  await write(issues(page), '誤って書きかえた課題');
  await saved(page);
  await undo(page);
  await expect(issues(page)).toHaveValue('先週の大事な課題');
  await page.getByRole('banner').getByRole('button', { name: 'やり直す' }).click();
  await expect(issues(page)).toHaveValue('誤って書きかえた課題');
  await saved(page);

  const version = (await storedVersions(page, SMALL.id)).find(({ text }) => text.includes('先週の大事な課題'));
  await goTo(page, '版の履歴');
  await page.getByRole('button', { name: `中を見る：第${version?.revision}版` }).click();
  await page.getByRole('button', { name: 'この版に戻す' }).click();
  await expect(notice(page, '版に戻しました')).toBeVisible();
  await openInitiative(page);
  await expect(issues(page)).toHaveValue('先週の大事な課題');
  await undo(page);
  await expect(issues(page)).toHaveValue('誤って書きかえた課題');
});

test('F1 a deleted plan is in the bin for thirty days by the calendar, whatever the page was doing', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-06-01T09:00:00+09:00') });
  await open(page);
  await receivePlan(page, smallPlan());
  await page.goto('./#/');
  await page.getByRole('button', { name: `削除：${SMALL.title}` }).click();
  await expect(notice(page, 'を削除しました')).toBeVisible();
  await page.clock.setSystemTime(new Date('2026-06-30T09:00:00+09:00'));
  await page.reload();
  await page.getByText('削除した計画（1）').click();
  await page.getByRole('button', { name: `元に戻す：${SMALL.title}` }).click();
  await expect(page.getByRole('link', { name: SMALL.title })).toBeVisible();
});

test('F4 an hour in which nothing can be stored: said all the time, asked about on leaving, ended by itself', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-06-01T09:00:00+09:00') });
  await open(page);
  await openSmallPlan(page);
  await page.evaluate(() => {
    const { put, add } = IDBObjectStore.prototype;
    const failing = () => { throw new DOMException('broken', 'UnknownError'); };
    Object.assign(IDBObjectStore.prototype, { put: failing, add: failing });
    Object.assign(window, { mend: () => Object.assign(IDBObjectStore.prototype, { put, add }) });
  });
  await write(issues(page), '保存できない一時間のはじめ');
  for (const minutes of [1, 9, 20, 30]) {
    await page.clock.fastForward(minutes * 60_000);
    await expect(saveState(page)).toHaveText('保存できていません');
    await expect(notice(page, '保存できていません')).toBeVisible();
  }
  await write(direction(page), '保存できない一時間のおわり');
  const asked = page.waitForEvent('dialog');
  const leaving = page.reload().catch(() => {});
  await (await asked).dismiss();
  await leaving;
  await expect(issues(page)).toHaveValue('保存できない一時間のはじめ');

  await page.evaluate(() => (window as unknown as { mend: () => void }).mend());
  // The longest pause between two attempts is half a minute.
  await page.clock.fastForward(31_000);
  await saved(page);
  await page.reload();
  await expect(issues(page)).toHaveValue('保存できない一時間のはじめ');
  await expect(direction(page)).toHaveValue('保存できない一時間のおわり');
});

test('F5 printing in the middle of typing prints what stands on the screen and disturbs no save', async ({ page }) => {
  await open(page);
  await openSmallPlan(page);
  await issues(page).focus();
  await page.keyboard.insertText('印刷のときに書きかけだった課題');
  const paper = await page.pdf();
  expect(paper.length).toBeGreaterThan(1_000);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('main')).toContainText('印刷のときに書きかけだった課題');
  await page.emulateMedia({ media: null });
  await expect(issues(page)).toHaveValue('印刷のときに書きかけだった課題');
  await issues(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('。続きも書いた');
  await saved(page);
  await page.reload();
  await expect(issues(page)).toHaveValue('印刷のときに書きかけだった課題。続きも書いた');
});

for (const timezoneId of ['Asia/Tokyo', 'UTC']) {
  test.describe(`the night of 31 March in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test('F6 takes nobody to another year, and a page opened after it shows the new one', async ({ page }) => {
      const midnight = new Date(timezoneId === 'UTC' ? '2026-04-01T00:00:00Z' : '2026-04-01T00:00:00+09:00');
      await page.clock.install({ time: new Date(midnight.getTime() - 60_000) });
      await open(page);
      await receivePlan(page, smallPlan());
      // The address names no year: the page decides.
      await page.goto(`./#/plan/${SMALL.id}/-/initiative/initiative-1`);
      const shownYear = page.getByRole('navigation', { name: '年度' }).locator('[aria-current]');
      await expect(heading(page, SMALL.initiative)).toBeVisible();
      await expect(shownYear).toHaveText(/7/);
      await write(issues(page), '3 月 31 日に書いた課題');
      await page.clock.fastForward(120_000);
      await write(issues(page), '4 月 1 日に書いた課題');
      await saved(page);
      await expect(shownYear).toHaveText(/7/);
      await page.reload();
      await expect(issues(page)).toHaveValue('4 月 1 日に書いた課題');
      await expect(shownYear).toHaveText(/8/);
    });
  });
}

test.describe('a machine that loses its network right after the page has come', () => {
  // The browser itself asks for the icon now and then.
  test.use({ allowed: { errors: [/ERR_INTERNET_DISCONNECTED.*icon\.svg/] } });

  test('F8 does a whole day’s work without a request', async ({ page, context }) => {
    const requests: string[] = [];
    await open(page);
    // The second half of the program is fetched right behind the first.
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    page.on('request', (request) => {
      if (!/^blob:|\/icon\.svg$/.test(request.url())) requests.push(request.url());
    });
    await openSmallPlan(page);
    await write(issues(page), '網のない所で書いた課題');
    await saved(page);
    for (const name of ['体系', '進捗管理シート', '集計', '点検', '版の履歴', '設定']) await goTo(page, name);
    expect((await exportPlan(page)).text).toContain('網のない所で書いた課題');
    expect(requests).toEqual([]);
  });
});
