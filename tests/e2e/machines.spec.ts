// Two machines of one office that write on the same plan and send each other the whole of it as a
// file: what only one wrote is taken, what both wrote differently is asked, nothing is lost.
import type { Page } from '@playwright/test';
import { type File, SMALL, smallPlan, textFile } from './bundles';
import { direction, exportPlan, goTo, issues, layBeside, notice, openInitiative, openSmallPlan, receivePlan, saved, undo, write } from './clerk';
import { expect, test } from './machine';
import { open } from './support';

const takeIn = (page: Page) => page.getByRole('button', { name: 'この内容を取り込む' });

/** The file as a machine writes it now. */
async function sent(page: Page, name: string): Promise<File> {
  return textFile((await exportPlan(page)).text, name);
}

async function take(page: Page, file: File): Promise<void> {
  await layBeside(page, file);
  await takeIn(page).click();
  await expect(notice(page, /^.*取り込みました。/)).toBeVisible();
  await saved(page);
}

test('two machines write, send each other their files both ways, and end with the same plan', async ({ newMachine }) => {
  const first = await (await newMachine()).open();
  const second = await (await newMachine()).open();
  await openSmallPlan(first);
  await test.step('二台目は、一台目のファイルから始める', async () => {
    const file = JSON.parse((await exportPlan(first)).text);
    await receivePlan(second, file);
  });
  await test.step('別々に書き進める', async () => {
    await openInitiative(first);
    await write(issues(first), '一台目の課題');
    await saved(first);
    await openInitiative(second);
    await write(direction(second), '二台目の方向');
    await openInitiative(second, 'initiative-2', SMALL.other);
    await write(issues(second), '二台目が書いた配食の課題');
    await saved(second);
  });
  await test.step('二台目のファイルを一台目に取り込むと、両方の内容がそろう', async () => {
    await layBeside(first, await sent(second, '二台目.json'));
    await expect(first.getByText('同じ状態から別々に書き進められています')).toBeVisible();
    await expect(first.getByText('変わる 2 件、加わる 0 件、なくなる 0 件')).toBeVisible();
    await takeIn(first).click();
    await expect(notice(first, '取り込みました。')).toBeVisible();
    await openInitiative(first);
    await expect(issues(first)).toHaveValue('一台目の課題');
    await expect(direction(first)).toHaveValue('二台目の方向');
    await saved(first);
  });
  await test.step('同じファイルをもう一度置いても、することはない', async () => {
    await layBeside(first, await sent(second, '二台目.json'));
    await expect(first.getByText('もうこの計画に入っています')).toBeVisible();
    await expect(takeIn(first)).toBeDisabled();
  });
  await test.step('一台目のファイルは、二台目の続きになっている', async () => {
    await layBeside(second, await sent(first, '一台目.json'));
    await expect(second.getByText('いまの計画の続きです')).toBeVisible();
    await takeIn(second).click();
    await expect(notice(second, '取り込みました。')).toBeVisible();
    await openInitiative(second);
    await expect(issues(second)).toHaveValue('一台目の課題');
    await openInitiative(second, 'initiative-2', SMALL.other);
    await expect(issues(second)).toHaveValue('二台目が書いた配食の課題');
  });
  await test.step('同じ欄に違うことを書くと、決めるまで両方が残る', async () => {
    await openInitiative(first);
    await write(issues(first), '一台目の二度目の課題');
    await saved(first);
    await openInitiative(second);
    await write(issues(second), '二台目の二度目の課題');
    await saved(second);
    await layBeside(second, await sent(first, '一台目.json'));
    await expect(second.getByText('1か所は「確認が必要な点」になります')).toBeVisible();
    await takeIn(second).click();
    await expect(notice(second, '確認が必要な点が1件あります')).toBeVisible();
    await goTo(second, '確認が必要な点');
    await expect(second.getByRole('main')).toContainText('一台目の二度目の課題');
    await expect(second.getByRole('main')).toContainText('二台目の二度目の課題');
    await second.getByRole('button', { name: /^この内容にする：.*事務局/ }).click();
    await openInitiative(second);
    await expect(issues(second)).toHaveValue('二台目の二度目の課題');
    await saved(second);
  });
  await test.step('決めたことは、もう一台にも届く', async () => {
    await take(first, await sent(second, '二台目.json'));
    await openInitiative(first);
    await expect(issues(first)).toHaveValue('二台目の二度目の課題');
    await expect(direction(first)).toHaveValue('二台目の方向');
    expect((await exportPlan(first)).bundle.tables.initiatives).toEqual((await exportPlan(second)).bundle.tables.initiatives);
  });
});

test('a file taken in is taken back with one press, and can be taken in again', async ({ newMachine }) => {
  const first = await (await newMachine()).open();
  const second = await (await newMachine()).open();
  await openSmallPlan(first);
  await receivePlan(second, JSON.parse((await exportPlan(first)).text));
  await openInitiative(second);
  await write(direction(second), '二台目の方向');
  await openInitiative(first);
  await write(issues(first), '一台目の課題');
  const file = await sent(second, '二台目.json');
  await take(first, file);
  await undo(first);
  await openInitiative(first);
  await expect(direction(first)).toHaveValue('');
  await expect(issues(first)).toHaveValue('一台目の課題');
  await take(first, file);
  await openInitiative(first);
  await expect(direction(first)).toHaveValue('二台目の方向');
});

test('a file can also be taken as it is, which says what goes and is taken back', async ({ page }) => {
  await open(page);
  await openSmallPlan(page);
  await write(issues(page), 'こちらだけの課題');
  await saved(page);
  await layBeside(page, textFile(JSON.stringify(smallPlan()), '古い端末から.json'));
  await page.getByText('合わせずに、このファイルの内容に置きかえる').click();
  await expect(page.getByText('こちらだけで書いた内容はなくなります')).toBeVisible();
  await page.getByRole('button', { name: 'ファイルの内容に置きかえる' }).click();
  await openInitiative(page);
  await expect(issues(page)).toHaveValue('');
  await undo(page);
  await expect(issues(page)).toHaveValue('こちらだけの課題');
});

test('a file that says nothing of where it comes from is asked about and removes nothing', async ({ page }) => {
  await open(page);
  await openSmallPlan(page);
  await write(issues(page), 'こちらの課題');
  await saved(page);
  const other = smallPlan((tables) => {
    tables.initiatives[0]!.current_issues = '別の課題';
    tables.initiatives.splice(1, 1);
    tables.placements.splice(1, 1);
  });
  await layBeside(page, textFile(JSON.stringify(other), '出どころ不明.json'));
  await expect(page.getByText('どの状態から分かれたのかわかりません')).toBeVisible();
  await expect(page.getByText('1か所は「確認が必要な点」になります')).toBeVisible();
  await takeIn(page).click();
  await openInitiative(page, 'initiative-2', SMALL.other);
  await goTo(page, '確認が必要な点');
  await expect(page.getByRole('main')).toContainText('別の課題');
  await expect(page.getByRole('main')).toContainText('こちらの課題');
});
