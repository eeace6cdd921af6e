// Faults while a plan is opened: damage at any place, a head that is lost, other data in the plan's
// place, a program that panics, a store that is slow, emptied or kept for the day only.
import type { Page } from '@playwright/test';
import { SMALL } from './bundles';
import { direction, download, exportPlan, heading, issues, notice, openInitiative, openSmallPlan, saved, write } from './clerk';
import { expect, test } from './machine';
import { open } from './support';
import { type Stored, damage, everythingStored, replaceVersion, setHead, storedVersions } from './stored';

const OLDER = '一つ前に保存した課題';
const NEWEST = '最後に保存した課題。見守る人が足りません。';

/** A plan with an older and a newest version; says what lies there. */
async function withTwoVersions(page: Page): Promise<{ versions: Stored[]; newest: Stored }> {
  await open(page);
  await openSmallPlan(page);
  await write(issues(page), OLDER);
  await saved(page);
  await write(issues(page), NEWEST);
  await saved(page);
  const versions = await storedVersions(page, SMALL.id);
  return { versions, newest: versions.at(-1)! };
}

/** Has the program read the plan from the store anew, without loading the page. */
async function openAnew(page: Page): Promise<void> {
  await page.goto('./#/');
  await expect(heading(page, '計画一覧')).toBeVisible();
  await page.goto(`./#/plan/${SMALL.id}/2024/initiative/initiative-1`);
}

test('B1 a version that is cut off or changed at any place is passed over, kept, and not written over', async ({ page }) => {
  test.setTimeout(90_000);
  const { newest } = await withTwoVersions(page);
  const { length } = newest.text;
  const cuts = Array.from({ length: 16 }, (_, step) => newest.text.slice(0, Math.floor((length * step) / 16)));
  const flips = Array.from({ length: 8 }, (_, step) => {
    const place = Math.floor((length * step) / 8);
    const flipped = String.fromCharCode(newest.text.charCodeAt(place) ^ 1);
    return newest.text.slice(0, place) + flipped + newest.text.slice(place + 1);
  });
  for (const broken of [...cuts, ...flips, newest.text.slice(0, -1)]) {
    await damage(page, SMALL.id, newest.revision, broken);
    const before = await everythingStored(page);
    await openAnew(page);
    await expect(notice(page, '読めるうちで最も新しい版を開きました')).toBeVisible();
    await expect(issues(page)).toHaveValue(OLDER);
    expect(await everythingStored(page)).toBe(before);
  }
});

test('B3 a plan without a head, or with one that leads nowhere, opens at its newest version and heals', async ({ page }) => {
  const { versions } = await withTwoVersions(page);
  for (const head of [undefined, 99]) {
    await setHead(page, SMALL.id, head);
    await openAnew(page);
    await expect(notice(page, '読めるうちで最も新しい版を開きました')).toBeVisible();
    await expect(issues(page)).toHaveValue(NEWEST);
  }
  await write(direction(page), '直したあとに書いた方向');
  await saved(page);
  await page.reload();
  await expect(direction(page)).toHaveValue('直したあとに書いた方向');
  await expect(notice(page, '読めるうちで最も新しい版を開きました')).toHaveCount(0);
  const kept = await storedVersions(page, SMALL.id);
  expect(kept.filter(({ revision }) => versions.some((known) => known.revision === revision))).toEqual(versions);
});

test('B4 something else in the place of a version is refused and kept', async ({ page }) => {
  const { newest } = await withTwoVersions(page);
  for (const other of ['null', '[]', '""', '{"format":"other","version":1}', '<!DOCTYPE html><p>ログイン</p>', '0']) {
    await replaceVersion(page, SMALL.id, newest.revision, other);
    const before = await everythingStored(page);
    await openAnew(page);
    await expect(notice(page, '読めるうちで最も新しい版を開きました')).toBeVisible();
    await expect(issues(page)).toHaveValue(OLDER);
    expect(await everythingStored(page)).toBe(before);
  }
});

test.describe('a program that panics while it shows a plan for the first time', () => {
  test.use({ allowed: { errors: [/panicked|unreachable|RuntimeError|no text fields today|closure|recursive/] } });

  test('B5 has written nothing, and offers the plan and what was being typed without WebAssembly', async ({ page, context }) => {
    await withTwoVersions(page);
    // Left within the pause before saving, so that the next start has something to bring back and to write.
    await issues(page).focus();
    await page.keyboard.insertText('書きかけの一文');
    await page.evaluate(() => {
      const never = () => { throw new DOMException('full', 'UnknownError'); };
      Object.assign(IDBObjectStore.prototype, { put: never, add: never });
    });
    await page.close();

    const broken = await context.newPage();
    // The page makes its text fields with this: it fails in the middle of the first rendering.
    await broken.addInitScript(() => {
      const create = Document.prototype.createElement;
      Document.prototype.createElement = function (this: Document, name: string, options?: ElementCreationOptions) {
        if (name.toLowerCase() === 'textarea') throw new DOMException('no text fields today', 'NotSupportedError');
        return create.call(this, name, options);
      } as typeof create;
    });
    await open(broken);
    const before = await everythingStored(broken);
    const journals = () => broken.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('journal')).sort());
    const journalsBefore = await journals();
    expect(journalsBefore).toHaveLength(1);
    await broken.goto(`./#/plan/${SMALL.id}/2024/initiative/initiative-1`);
    const alert = broken.getByRole('alert');
    await expect(alert).toContainText('あゆみが動かなくなりました');
    expect((await download(broken, alert.getByRole('button', { name: `「${SMALL.title}」を取り出す` }))).text).toContain(NEWEST);
    expect((await download(broken, alert.getByRole('button', { name: '「書きかけの控え 1」を取り出す' }))).text).toContain('書きかけの一文');
    // Longer than any pause before a save: nothing may come after the panic either.
    await broken.clock.install();
    await broken.clock.fastForward(60_000);
    expect(await everythingStored(broken)).toBe(before);
    expect(await journals()).toEqual(journalsBefore);
    await broken.close();

    const again = await context.newPage();
    await open(again);
    await openInitiative(again);
    await expect(issues(again)).toHaveValue(/書きかけの一文/);
  });
});

test('B7 what is typed before a slow store has answered changes nothing and makes no empty plan', async ({ page, context }) => {
  await withTwoVersions(page);
  const before = await everythingStored(page);
  await page.close();
  const slow = await context.newPage();
  await slow.addInitScript(() => {
    const original = IDBFactory.prototype.open;
    const wait = new Promise<void>((resolve) => Object.assign(window, { answer: resolve }));
    IDBFactory.prototype.open = function (this: IDBFactory, ...parameters: [string, number?]) {
      const request = original.apply(this, parameters);
      for (const event of ['success', 'upgradeneeded'] as const) {
        let isLate = false;
        request.addEventListener(event, (early) => {
          if (isLate || event === 'upgradeneeded') return;
          early.stopImmediatePropagation();
          isLate = true;
          void wait.then(() => request.dispatchEvent(new Event('success')));
        });
      }
      return request;
    };
  });
  await slow.goto(`./#/plan/${SMALL.id}/2024/initiative/initiative-1`);
  await expect(slow.locator('body')).not.toBeEmpty();
  await slow.keyboard.type('早すぎる入力');
  await slow.keyboard.press('Enter');
  await slow.evaluate(() => (window as unknown as { answer: () => void }).answer());
  await expect(issues(slow)).toHaveValue(NEWEST);
  await write(direction(slow), '開いたあとに書いた方向');
  await saved(slow);
  const { bundle } = await exportPlan(slow);
  expect(bundle.tables.initiatives?.[0]).toMatchObject({ current_issues: NEWEST, direction: '開いたあとに書いた方向' });
  expect(before).toContain(NEWEST);
});

test('B9 a browser that keeps data for the day only: the next day says what happened and takes the file', async ({ machine }) => {
  // What an administrator sets so that cookies and site data end with the session.
  await machine.prefer({ profile: { default_content_setting_values: { cookies: 4 } } });
  const page = await machine.open();
  await openSmallPlan(page);
  await write(issues(page), NEWEST);
  await saved(page);
  const { bundle } = await exportPlan(page);
  await machine.close();

  const nextDay = await machine.open();
  await expect(nextDay.getByText('まだ計画がありません')).toBeVisible();
  await expect(nextDay.getByText('以前の計画が見えないときは、ブラウザーの保存データが消えています。「控え」か、書き出したファイルから戻せます。')).toBeVisible();
  await openSmallPlan(nextDay, bundle);
  await expect(issues(nextDay)).toHaveValue(NEWEST);
});

test('B11 data that the browser threw away overnight: both first screens say what to do, and the file brings all back', async ({ page, context, baseURL }) => {
  await withTwoVersions(page);
  const { bundle } = await exportPlan(page);
  await page.close();
  const nextDay = await context.newPage();
  const session = await context.newCDPSession(nextDay);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(baseURL ?? '').origin, storageTypes: 'all' });

  await open(nextDay, `#/plan/${SMALL.id}/2024/initiative/initiative-1`);
  await expect(heading(nextDay, '計画が見つかりません')).toBeVisible();
  await expect(nextDay.getByText('書き出したファイルがあれば、計画一覧から取り込めます')).toBeVisible();
  await nextDay.getByRole('link', { name: '計画一覧へ' }).click();
  await expect(nextDay.getByText('まだ計画がありません')).toBeVisible();
  await openSmallPlan(nextDay, bundle);
  await expect(issues(nextDay)).toHaveValue(NEWEST);
});
