// Backups: everything in one file, brought back on a new machine, never over what is here; the
// folder that is kept up to date; the reminder.
import type { Page } from '@playwright/test';
import { SMALL, fileOf, smallPlan, textFile } from './bundles';
import { download, exportPlan, goTo, heading, issues, notice, openInitiative, openSmallPlan, receivePlan, saved, undo, write } from './clerk';
import { expect, test } from './machine';
import { expectAccessible, open } from './support';

/** Goes to the page of backups. */
async function toBackups(page: Page): Promise<void> {
  await page.goto('./#/backup');
  await expect(heading(page, '控え')).toBeVisible();
}

/** Makes a backup and reads the file. */
async function backUp(page: Page): Promise<{ name: string; text: string }> {
  await toBackups(page);
  const file = await download(page, page.getByRole('button', { name: '控えのファイルをつくる' }));
  await expect(notice(page, 'をブラウザーに渡しました')).toContainText(file.name);
  return file;
}

/** Lays a backup on the page; what it would do is shown then. */
async function layDown(page: Page, text: string, name = 'あゆみ控え.json'): Promise<void> {
  await toBackups(page);
  await page.getByLabel('ファイルを選ぶ').setInputFiles(textFile(text, name));
}

/** The row of a plan in what would be done. */
function row(page: Page, title = SMALL.title) {
  return page.getByRole('row').filter({ hasText: title });
}

/** Brings back what was laid down. */
async function restore(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'この控えから戻す' }).click();
  await expect(notice(page, '控えから戻しました')).toBeVisible();
}

test.describe('on a new machine', () => {
  test('everything is as it was: plans, versions, undo and the bin', async ({ machine, newMachine }) => {
    const page = await machine.open();
    await openSmallPlan(page);
    await write(issues(page), '一つめの課題');
    await saved(page);
    await goTo(page, '版の履歴');
    await page.getByRole('button', { name: 'いまの状態を残す' }).click();
    await expect(notice(page, 'いまの状態を残しました')).toBeVisible();
    await openInitiative(page);
    await write(issues(page), '二つめの課題 辻󠄀𠮷😀');
    await saved(page);
    const before = await exportPlan(page);
    await page.goto('./#/');
    await receivePlan(page, smallPlan((tables) => Object.assign(tables.plan[0]!, { id: 'gone', title: '消した計画' })));
    await page.goto('./#/');
    await page.getByRole('button', { name: '削除：消した計画' }).click();
    await expect(notice(page, 'を削除しました')).toBeVisible();
    const backup = await backUp(page);
    expect(backup.name).toMatch(/^あゆみ控え_\d{4}-\d\d-\d\d\.json$/);

    const other = await (await newMachine()).open();
    await layDown(other, backup.text, backup.name);
    await expect(row(other)).toContainText('ありません');
    await expect(row(other)).toContainText('控えのとおりに戻します');
    await expect(row(other, '消した計画')).toContainText('削除した計画として戻します');
    await expectAccessible(other);
    await restore(other);
    await other.goto('./#/');
    await expect(other.getByText('削除した計画（1）')).toBeVisible();
    await openInitiative(other);
    await expect(issues(other)).toHaveValue('二つめの課題 辻󠄀𠮷😀');
    const after = await exportPlan(other);
    expect(after.bundle.sha256).toBe(before.bundle.sha256);
    expect(after.bundle.tables).toEqual(before.bundle.tables);
    await goTo(other, '版の履歴');
    await expect(other.getByRole('row').filter({ hasText: '残した版' })).not.toHaveCount(0);
    await openInitiative(other);
    await undo(other);
    await expect(issues(other)).toHaveValue('一つめの課題');
    await saved(other);
  });

  test('a file that was cut off gives what stands before the cut', async ({ machine, newMachine }) => {
    const page = await machine.open();
    await openSmallPlan(page);
    await write(issues(page), '残る課題');
    await saved(page);
    const { text } = await backUp(page);
    const other = await (await newMachine()).open();
    await layDown(other, text.slice(0, text.indexOf('"log"') + 3));
    await expect(notice(other, '途中で切れているか、壊れています')).toBeVisible();
    await restore(other);
    await openInitiative(other);
    await expect(issues(other)).toHaveValue('残る課題');
  });
});

test.describe('a backup made here', () => {
  test('is read back whole and changes nothing', async ({ page }) => {
    await open(page);
    await openSmallPlan(page);
    await write(issues(page), '課題');
    await saved(page);
    const { text } = await backUp(page);
    await layDown(page, text);
    await expect(row(page)).toContainText('同じ内容です');
    await expect(page.getByText('控えは正しく読めました')).toBeVisible();
    await expect(page.getByRole('button', { name: 'この控えから戻す' })).toHaveCount(0);
    await openInitiative(page);
    await write(issues(page), '書き進めた課題');
    await saved(page);
    await layDown(page, text);
    await expect(row(page)).toContainText('控えのあとも書き進めています');
    await expect(row(page)).toContainText('何もしません');
  });

  test('counts as written out', async ({ page }) => {
    await open(page);
    await openSmallPlan(page);
    await write(issues(page), '課題');
    await saved(page);
    await expect(page.getByText('まだファイルに書き出していません')).toBeVisible();
    await backUp(page);
    await openInitiative(page);
    await expect(page.getByText(/^最後の書き出し：/)).toBeVisible();
  });
});

test('a newer state goes on from here; where both went on, the two are put together and asked', async ({ machine, newMachine }) => {
  const page = await machine.open();
  await openSmallPlan(page);
  await write(issues(page), 'はじめの課題');
  await saved(page);
  const first = await backUp(page);
  const other = await (await newMachine()).open();
  await layDown(other, first.text);
  await restore(other);

  await openInitiative(page);
  await write(issues(page), '進んだ課題');
  await saved(page);
  const second = await backUp(page);
  await layDown(other, second.text);
  await expect(row(other)).toContainText('控えより前の状態です');
  await restore(other);
  await openInitiative(other);
  await expect(issues(other)).toHaveValue('進んだ課題');

  await write(issues(other), 'こちらの課題');
  await saved(other);
  await openInitiative(page);
  await write(issues(page), 'むこうの課題');
  await openInitiative(page, 'initiative-2', SMALL.other);
  await write(issues(page), 'むこうだけの課題');
  await saved(page);
  const third = await backUp(page);
  await layDown(other, third.text);
  await expect(row(other)).toContainText('控えとは別に書き進めています');
  await restore(other);
  await expect(notice(other, '控えの変更 1 件を合わせました。食い違い 1 件')).toBeVisible();
  await openInitiative(other);
  await expect(issues(other)).toHaveValue('こちらの課題');
  await openInitiative(other, 'initiative-2', SMALL.other);
  await expect(issues(other)).toHaveValue('むこうだけの課題');
  await undo(other);
  await expect(issues(other)).toHaveValue('');
});

test('other files are led to where they belong', async ({ page }) => {
  await open(page);
  await layDown(page, JSON.stringify(smallPlan()), '計画.json');
  await notice(page, '計画1つのファイルです').getByRole('button', { name: '「ファイルから開く」へ' }).click();
  await expect(heading(page, 'ファイルから開く')).toBeVisible();
  await page.getByLabel('ファイルを選ぶ').setInputFiles(fileOf({ format: 'ayumi-backup', version: 1, plans: [] }, '控え.json'));
  await notice(page, 'これは計画1つのファイルではなく、控えです').getByRole('button', { name: '「控え」へ' }).click();
  await expect(heading(page, '控え')).toBeVisible();
  const files: [string, string][] = [
    [JSON.stringify({ format: 'ayumi-backup', version: 2 }), 'もっと新しい版の「あゆみ」'],
    ['[1, 2]', 'あゆみの控えではありません'],
    ['', '中身が空です'],
  ];
  for (const [text, because] of files) {
    await page.getByLabel('ファイルを選ぶ').setInputFiles(textFile(text, 'だめ.json'));
    await expect(notice(page, because).last()).toBeVisible();
  }
});

test.describe('a folder', () => {
  /** Runs before the page does: the folder that the person chooses is one the browser keeps for the page. */
  function standIn(): void {
    const picker = async () => {
      const root = await navigator.storage.getDirectory();
      return root.getDirectoryHandle('共有フォルダー', { create: true });
    };
    Object.assign(window, { showDirectoryPicker: picker });
  }

  const folder = (page: Page) =>
    page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const chosen = await root.getDirectoryHandle('共有フォルダー', { create: true });
      const files: Record<string, string> = {};
      for await (const [name, handle] of (chosen as unknown as { entries(): AsyncIterable<[string, FileSystemFileHandle]> }).entries()) {
        try {
          files[name] = await (await handle.getFile()).text();
        } catch (error) {
          // An old one that was cleared away after it was listed is not there.
          if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
        }
      }
      return files;
    });

  const put = (page: Page, name: string, text: string) =>
    page.evaluate(
      async ([name, text]) => {
        const root = await navigator.storage.getDirectory();
        const chosen = await root.getDirectoryHandle('共有フォルダー', { create: true });
        const stream = await (await chosen.getFileHandle(name, { create: true })).createWritable();
        await stream.write(text);
        await stream.close();
      },
      [name, text] as const,
    );

  test('gets a new file each time, and is remembered', async ({ page }) => {
    await page.addInitScript(standIn);
    await open(page);
    await openSmallPlan(page);
    await write(issues(page), '一つめ');
    await saved(page);
    await toBackups(page);
    await page.getByRole('button', { name: 'フォルダーを選ぶ' }).click();
    await expect(page.getByText('「共有フォルダー」に残しています。いちばん新しい控え：')).toBeVisible();
    expect(Object.keys(await folder(page))).toHaveLength(1);
    await page.getByRole('button', { name: 'いますぐ残す' }).click();
    await expect.poll(async () => Object.keys(await folder(page)).length).toBe(2);
    await page.reload();
    await expect(page.getByText('「共有フォルダー」に残しています。いちばん新しい控え：')).toBeVisible();
    for (let count = 3; count <= 6; count += 1) {
      const before = Object.keys(await folder(page));
      await page.getByRole('button', { name: 'いますぐ残す' }).click();
      await expect.poll(async () => Object.keys(await folder(page)).filter((name) => !before.includes(name)).length).toBe(1);
    }
    await expect.poll(async () => Object.keys(await folder(page)).length).toBe(5);
    for (const text of Object.values(await folder(page))) expect(JSON.parse(text).format).toBe('ayumi-backup');
    await expectAccessible(page);
    await page.getByRole('button', { name: '自動で残すのをやめる' }).click();
    await expect(page.getByRole('button', { name: 'フォルダーを選ぶ' })).toBeVisible();
    expect(Object.keys(await folder(page))).toHaveLength(5);
  });

  test('is brought up to date by itself when something was saved', async ({ page }) => {
    await page.addInitScript(standIn);
    await open(page);
    await openSmallPlan(page);
    await write(issues(page), '一つめ');
    await saved(page);
    await toBackups(page);
    await page.getByRole('button', { name: 'フォルダーを選ぶ' }).click();
    await expect.poll(async () => Object.keys(await folder(page)).length).toBe(1);
    // On another day, that is in another session, the first save is written at once.
    await page.reload();
    await openInitiative(page);
    await write(issues(page), 'ひとりでに残る課題');
    await expect.poll(async () => Object.values(await folder(page)).some((text) => text.includes('ひとりでに残る課題'))).toBe(true);
    expect(Object.keys(await folder(page))).toHaveLength(2);
  });

  test('that fails half-way keeps what was there and says so', async ({ page }) => {
    await page.addInitScript(standIn);
    await open(page);
    await openSmallPlan(page);
    await toBackups(page);
    await page.getByRole('button', { name: 'フォルダーを選ぶ' }).click();
    await expect(page.getByText('いちばん新しい控え：')).toBeVisible();
    const before = await folder(page);
    for (const [fault, because] of [['QuotaExceededError', '置き場所がいっぱいです'], ['NotAllowedError', '書く許可がありません']] as const) {
      await page.evaluate((fault) => {
        const stream = FileSystemWritableFileStream.prototype;
        const original = stream.write;
        stream.write = async function (data) {
          await original.call(this, (data as Uint8Array<ArrayBuffer>).slice(0, 100));
          stream.write = original;
          throw new DOMException('in the middle', fault);
        };
      }, fault);
      await page.getByRole('button', { name: /いますぐ残す|もう一度残す/ }).click();
      await expect(notice(page, because)).toContainText('前に残した控えはそのままです');
      expect(await folder(page)).toEqual(before);
    }
    await page.getByRole('button', { name: 'もう一度残す' }).click();
    await expect(page.getByText('いちばん新しい控え：')).toBeVisible();
    expect(Object.keys(await folder(page))).toHaveLength(2);
  });

  test('in which somebody else left something new waits for a decision', async ({ page, newMachine }) => {
    await page.addInitScript(standIn);
    await open(page);
    await openSmallPlan(page);
    await write(issues(page), 'こちらの課題');
    await saved(page);
    const mine = await backUp(page);
    await page.getByRole('button', { name: 'フォルダーを選ぶ' }).click();
    await expect(page.getByText('いちばん新しい控え：')).toBeVisible();

    const other = await (await newMachine()).open();
    await layDown(other, mine.text);
    await restore(other);
    await openInitiative(other, 'initiative-2', SMALL.other);
    await write(issues(other), '同僚の課題');
    await saved(other);
    const theirs = await backUp(other);
    await put(page, 'あゆみ控え_地域福祉係_2999-01-01_0900.json', theirs.text);
    const before = await folder(page);

    await page.getByRole('button', { name: 'いますぐ残す' }).click();
    await expect(notice(page, 'この端末にない内容が入っています')).toContainText('地域福祉係_2999-01-01');
    expect(await folder(page)).toEqual(before);
    await page.getByRole('button', { name: 'その控えの中身を見る' }).click();
    await expect(row(page)).toContainText('控えより前の状態です');
    await restore(page);
    await expect(page.getByText('いちばん新しい控え：')).toBeVisible();
    expect(Object.keys(await folder(page))).toHaveLength(3);
    expect(await folder(page)).toMatchObject(before);
    await openInitiative(page, 'initiative-2', SMALL.other);
    await expect(issues(page)).toHaveValue('同僚の課題');
  });

  test('is explained where the browser has none', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'showDirectoryPicker'));
    await open(page, '#/backup');
    await expect(page.getByText('このブラウザーではフォルダーを選べません')).toBeVisible();
  });
});

test('the reminder grows with the days, and a backup ends it', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-04-01T09:00:00+09:00') });
  await open(page);
  await openSmallPlan(page);
  await write(issues(page), '課題');
  await saved(page);
  const banner = notice(page, 'ファイルに残していない変更');
  const line = page.locator('footer').getByText('ファイルに残していない変更');
  const on = async (day: string) => {
    await page.clock.setSystemTime(new Date(`${day}T09:00:00+09:00`));
    await page.reload();
    await expect(issues(page)).toBeVisible();
  };
  await on('2026-04-07');
  await expect(line).toBeHidden();
  await on('2026-04-08');
  await expect(line).toContainText('変更が 1 件あります（7日分）。');
  await expect(banner).toHaveCount(0);
  await on('2026-04-15');
  await expect(banner).toBeVisible();
  await banner.getByRole('button', { name: '閉じる' }).click();
  await expect(banner).toHaveCount(0);
  await on('2026-05-01');
  await expect(banner).toBeVisible();
  await expect(banner.getByRole('button', { name: '閉じる' })).toBeHidden();
  await expectAccessible(page);
  await banner.getByRole('link', { name: '控えをつくる' }).click();
  await expect(heading(page, '控え')).toBeVisible();
  await download(page, page.getByRole('button', { name: '控えのファイルをつくる' }));
  await expect(notice(page, 'をブラウザーに渡しました')).toBeVisible();
  await openInitiative(page);
  await expect(banner).toHaveCount(0);
  await expect(line).toBeHidden();
});

test('the page stands on a narrow screen without sideways scrolling, and is accessible', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await page.getByRole('link', { name: '控え', exact: true }).click();
  await expect(heading(page, '控え')).toBeVisible();
  await expectAccessible(page);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wider).toBe(0);
});
