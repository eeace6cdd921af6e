// Nothing that the page called saved is ever lost, and what is not saved is said.
import type { Page } from '@playwright/test';
import { SMALL, smallPlan } from './bundles';
import {
  direction, download, exportPlan, goTo, heading, issues, notice, openInitiative, openSmallPlan, receivePlan,
  saved, saveState, write,
} from './clerk';
import { crash } from './faults';
import { expect, test } from './machine';
import { open } from './support';
import { damage, replaceVersion, storedVersions } from './stored';

const FIRST = '高齢者のみの世帯が増え、見守る人が足りません。𠮷野町では「つじさん」（辻󠄀）が一人で回っています。';
const SECOND = '町内会ごとに協力員を置き、月に一度の声かけから始めます。😀';

test('Escape puts back what stood in a field', async ({ page }) => {
  await open(page);
  await openSmallPlan(page);
  await write(issues(page), FIRST);
  await saved(page);
  await issues(page).pressSequentially(SECOND.slice(0, 9));
  await saved(page);
  await issues(page).pressSequentially(SECOND.slice(9));
  await issues(page).press('Escape');
  await expect(issues(page)).toHaveValue(FIRST);
  await saved(page);
  await page.reload();
  await expect(issues(page)).toHaveValue(FIRST);
});

test.describe('what was saved', () => {
  test('is there after a reload', async ({ page }) => {
    await open(page);
    await openSmallPlan(page);
    await write(issues(page), FIRST);
    await saved(page);
    await page.reload();
    await expect(issues(page)).toHaveValue(FIRST);
  });

  test('A1 is there after the power was cut', async ({ machine }) => {
    const page = await machine.open();
    await openSmallPlan(page);
    for (const text of [FIRST, SECOND]) {
      await write(issues(page), text);
      await write(direction(page), `${text}　第二段`);
    }
    await saved(page);
    await machine.kill();

    const again = await machine.open();
    await openInitiative(again);
    await expect(issues(again)).toHaveValue(SECOND);
    await expect(direction(again)).toHaveValue(`${SECOND}　第二段`);
  });

  test('A2 is there after the page has crashed', async ({ page, context }) => {
    await open(page);
    await openSmallPlan(page);
    await write(issues(page), FIRST);
    await saved(page);
    await crash(page);

    const again = await context.newPage();
    await open(again);
    await openInitiative(again);
    await expect(issues(again)).toHaveValue(FIRST);
  });
});

test.describe('what was not saved yet', () => {
  test('A3 is brought back after the tab was closed at once', async ({ page, context }) => {
    await open(page);
    await openSmallPlan(page);
    await issues(page).click();
    await page.keyboard.type('閉じる直前の', { delay: 0 });
    await page.keyboard.insertText('書きかけ');
    await page.close();

    const again = await context.newPage();
    await open(again);
    await openInitiative(again);
    await expect(issues(again)).toHaveValue('閉じる直前の書きかけ');
    // The save that leaving began may have ended by itself; then there is nothing to store any more.
    await expect(saveState(again)).toHaveText(/^保存済み/);
    await again.reload();
    await expect(issues(again)).toHaveValue('閉じる直前の書きかけ');
  });

  test('A4 is brought back after a reload at once', async ({ page }) => {
    await open(page);
    await openSmallPlan(page);
    await issues(page).click();
    await page.keyboard.insertText(FIRST);
    // The page is dirty, so the browser asks; the person leaves.
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await expect(issues(page)).toHaveValue(FIRST);
  });

  test('A4 is stored before another page of the program is shown', async ({ page }) => {
    await open(page);
    await openSmallPlan(page);
    await issues(page).click();
    await page.keyboard.insertText(FIRST);
    await goTo(page, '体系');
    await page.goBack();
    await expect(issues(page)).toHaveValue(FIRST);
    await saved(page);
    await page.reload();
    await expect(issues(page)).toHaveValue(FIRST);
  });

  test('A5 is brought back after the tab was frozen and the power cut', async ({ machine }) => {
    const page = await machine.open();
    await openSmallPlan(page);
    await issues(page).click();
    await page.keyboard.insertText(FIRST);
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    // The small store reaches the disk within seconds; the freeze has to have started a save too.
    await expect.poll(async () => {
      const other = await machine.newPage();
      await open(other);
      const versions = await storedVersions(other, SMALL.id);
      await other.close();
      return versions.some(({ text }) => text.includes('見守る人'));
    }).toBe(true);
    await machine.kill();

    const again = await machine.open();
    await openInitiative(again);
    await expect(issues(again)).toHaveValue(FIRST);
  });

  test('A1 is not called saved while it is being typed', async ({ page }) => {
    await open(page);
    await openSmallPlan(page);
    await write(issues(page), FIRST);
    await saved(page);
    await issues(page).focus();
    await page.keyboard.press('End');
    await page.keyboard.insertText('続き');
    // Said at once: a wait would find the save that follows.
    expect(await saveState(page).innerText()).toBe('保存中');
    await saved(page);
  });
});

test.describe('a full disk', () => {
  test('A7 is said until writing works again; nothing is lost meanwhile', async ({ page }) => {
    await open(page);
    await openSmallPlan(page);
    await page.evaluate(() => {
      const put = IDBObjectStore.prototype.put;
      const add = IDBObjectStore.prototype.add;
      const full = () => { throw new DOMException('full', 'QuotaExceededError'); };
      Object.assign(IDBObjectStore.prototype, { put: full, add: full });
      Object.assign(window, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put, add }) });
    });

    await test.step('書いても保存できないことが出続ける', async () => {
      await write(issues(page), FIRST);
      await expect(saveState(page)).toHaveText('保存できていません');
      await expect(notice(page, '保存場所がいっぱい')).toBeVisible();
    });
    await test.step('書き続けられ、ファイルに書き出せる', async () => {
      await write(direction(page), SECOND);
      const { text } = await exportPlan(page);
      expect(text).toContain(FIRST);
      expect(text).toContain(SECOND);
      await expect(saveState(page)).toHaveText('保存できていません');
    });
    await test.step('空きができると、ひとりでに保存される', async () => {
      await page.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom());
      await expect(saveState(page)).toHaveText(/^保存済み/, { timeout: 20_000 });
      await expect(notice(page, '保存場所がいっぱい')).toHaveCount(0);
      await page.reload();
      await openInitiative(page);
      await expect(issues(page)).toHaveValue(FIRST);
      await expect(direction(page)).toHaveValue(SECOND);
    });
  });
});

test.describe('a browser that keeps nothing', () => {
  const block = {
    'refuses its database': () => {
      const refuse = () => { throw new DOMException('blocked', 'SecurityError'); };
      Object.defineProperty(IDBFactory.prototype, 'open', { value: refuse });
    },
    'refuses all storage': () => {
      const refuse = () => { throw new DOMException('blocked', 'SecurityError'); };
      Object.defineProperty(window, 'indexedDB', { get: refuse });
      Object.defineProperty(window, 'localStorage', { get: refuse });
    },
    'fails to open its database': () => {
      IDBFactory.prototype.open = () => {
        const request = new EventTarget() as IDBOpenDBRequest;
        const error = new DOMException('broken', 'UnknownError');
        Object.defineProperties(request, { error: { value: error }, readyState: { value: 'done' } });
        queueMicrotask(() => {
          const event = new Event('error');
          request.onerror?.(event);
          request.dispatchEvent(event);
        });
        return request;
      };
    },
  };
  for (const [how, script] of Object.entries(block)) {
    test(`B8 and ${how} is said, and can be worked with`, async ({ page }) => {
      await page.addInitScript(script);
      await open(page);
      await expect(notice(page, 'このブラウザーは保存が止められています')).toBeVisible();
      await openSmallPlan(page);
      await expect(notice(page, 'このブラウザーは保存が止められています')).toBeVisible();
      await write(issues(page), FIRST);
      const { text } = await exportPlan(page);
      expect(text).toContain(FIRST);
      const asked = page.waitForEvent('dialog');
      void page.close({ runBeforeUnload: true });
      await (await asked).accept();
    });
  }
});

test('B10 data cleared under an open page are written anew from memory', async ({ page, context, baseURL }) => {
  await open(page);
  await openSmallPlan(page);
  await write(issues(page), FIRST);
  await saved(page);
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(baseURL ?? '').origin, storageTypes: 'all' });
  await write(direction(page), SECOND);
  await saved(page);
  await expect.poll(async () => (await storedVersions(page, SMALL.id)).length).toBeGreaterThan(0);
  await page.reload();
  await expect(issues(page)).toHaveValue(FIRST);
  await expect(direction(page)).toHaveValue(SECOND);
});

test.describe('a stored plan that is damaged', () => {
  async function withTwoVersions(page: Page): Promise<void> {
    await open(page);
    await openSmallPlan(page);
    await write(issues(page), FIRST);
    await saved(page);
    await write(issues(page), SECOND);
    await saved(page);
  }

  test('B1 is opened at its last sound version; what is damaged stays', async ({ page }) => {
    await withTwoVersions(page);
    const newest = (await storedVersions(page, SMALL.id)).at(-1);
    const broken = newest?.text.slice(0, newest.text.length / 2) ?? '';
    await damage(page, SMALL.id, newest?.revision ?? 0, broken);
    await page.reload();

    await expect(notice(page, '読めるうちで最も新しい版を開きました')).toBeVisible();
    await expect(issues(page)).toHaveValue(FIRST);
    await write(direction(page), '壊れたあとに書いたもの');
    await saved(page);
    const versions = await storedVersions(page, SMALL.id);
    expect(versions.find(({ revision }) => revision === newest?.revision)?.text).toBe(broken);
    await page.reload();
    await expect(direction(page)).toHaveValue('壊れたあとに書いたもの');
  });

  test('B2 and of which nothing is sound is offered as it lies there, and not written', async ({ page }) => {
    await withTwoVersions(page);
    for (const { revision } of await storedVersions(page, SMALL.id)) {
      await damage(page, SMALL.id, revision, `こわれた第${revision}版`);
    }
    const before = await storedVersions(page, SMALL.id);
    await page.reload();

    await expect(heading(page, '計画を読めません')).toBeVisible();
    const last = before.at(-1);
    const { text } = await download(page, page.getByRole('button', { name: `第${last?.revision}版をそのまま取り出す` }));
    expect(text).toBe(last?.text);
    expect(await storedVersions(page, SMALL.id)).toEqual(before);
  });

  test('B2 and was damaged and then put right is opened from a version chosen by hand', async ({ page }) => {
    await withTwoVersions(page);
    const versions = await storedVersions(page, SMALL.id);
    const oldest = versions[0];
    for (const { revision } of versions) await damage(page, SMALL.id, revision, 'こわれた');
    await page.reload();
    await expect(heading(page, '計画を読めません')).toBeVisible();
    await damage(page, SMALL.id, oldest?.revision ?? 0, oldest?.text ?? '');
    await page.getByRole('link', { name: '版の履歴を見る' }).click();
    await page.getByRole('button', { name: `中を見る：第${oldest?.revision}版` }).click();
    await page.getByRole('button', { name: 'この版に戻す' }).click();
    await expect(heading(page, '体系')).toBeVisible();
    await expect(page.getByText(SMALL.initiative).first()).toBeVisible();
  });
});

test('C2 a plan of a newer format can be looked at and exported, and is not written', async ({ page }) => {
  await open(page);
  await receivePlan(page, smallPlan());
  const [stored] = await storedVersions(page, SMALL.id);
  const newer = JSON.stringify({ ...(JSON.parse(stored?.text ?? '{}') as object), version: 2 });
  await replaceVersion(page, SMALL.id, stored?.revision ?? 0, newer);
  await page.reload();

  await expect(notice(page, 'もっと新しい版の「あゆみ」で書かれています')).toBeVisible();
  await expect(page.getByText(SMALL.initiative).first()).toBeVisible();
  await openInitiative(page);
  await write(issues(page), FIRST);
  await goTo(page, '受渡し');
  await page.reload();
  expect((await storedVersions(page, SMALL.id)).map(({ text }) => text)).toEqual([newer]);
});

test('B5 a lost program offers every stored plan without it', async ({ page }) => {
  await open(page);
  await openSmallPlan(page);
  await write(issues(page), FIRST);
  await saved(page);
  await page.evaluate(() => dispatchEvent(new CustomEvent('ayumi:lost', { detail: '試しの誤り' })));

  await expect(page.getByRole('alert')).toContainText('あゆみが動かなくなりました');
  await expect(page.getByRole('alert')).toContainText('試しの誤り');
  const { text } = await download(page, page.getByRole('button', { name: `「${SMALL.title}」を取り出す` }));
  expect(text).toContain(FIRST);
});
