// The whole way of a year's sheets, on real data and on three machines: the secretariat issues, two
// sections fill in and reply by file, one of them twice, the other with a change it was not asked
// for; the secretariat takes everything in at once, decides what is left, and nothing is lost.
import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { type Bundle, type File, fileOf, fingerprint, sampleFile } from './bundles';
import { download, exportPlan, heading, notice, saved, write } from './clerk';
import { expect, test } from './machine';

type Mail = Bundle & { kind: string; supersedes?: string };

const PLAN = '#/plan/honjo/2023';
const SHEET = { general: 'p01', welfare: 'p02' };

const text = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

async function openFile(page: Page, file: File): Promise<void> {
  await page.getByRole('link', { name: 'ファイルから開く' }).click();
  await page.getByLabel('ファイルを選ぶ').setInputFiles(file);
}

async function goToSheet(page: Page, initiative: string): Promise<void> {
  const address = new URL(page.url()).hash.replace(/\/(?:task|dispatch|replies|sheet\/.*)$/, '');
  await page.goto(`./${address}/sheet/${initiative}`);
  await expect(text(page, '成果')).toBeVisible();
}

/** Writes what came of it, and hands in what there is. */
async function answer(page: Page, initiative: string, outcome: string): Promise<{ name: string; mail: Mail }> {
  await goToSheet(page, initiative);
  await write(text(page, '成果'), outcome);
  await saved(page);
  await page.getByRole('navigation', { name: '計画の画面' }).getByRole('link', { name: /^提出/ }).click();
  await expect(heading(page, '提出')).toBeVisible();
  // Most of the year's entries are left empty, and the clerk is told so.
  await page.getByRole('button', { name: /書き出す$/ }).click();
  const check = page.getByRole('dialog', { name: '提出の前に確かめてください' });
  const { name, text: content } = await download(page, check.getByRole('button', { name: '途中提出する' }));
  return { name, mail: JSON.parse(content) as Mail };
}

test('a year’s sheets go out to two sections and come back, one twice, one with too much', async ({ newMachine }) => {
  test.setTimeout(240_000);
  const [secretariat, general, welfare] = [await newMachine(), await newMachine(), await newMachine()];
  const office = await secretariat.open();
  await openFile(office, await sampleFile());
  await expect(heading(office, '体系')).toBeVisible();

  const issued = await test.step('事務局が発行する', async () => {
    await office.goto(`./${PLAN}/dispatch`);
    await expect(heading(office, '発行')).toBeVisible();
    await office.getByLabel('提出期限').fill('2024-05-31');
    const downloads: Download[] = [];
    office.on('download', (file) => downloads.push(file));
    await office.getByRole('button', { name: '発行してファイルを保存' }).click();
    await expect(office.getByRole('heading', { name: /^発行したファイル/ })).toBeFocused();
    await expect.poll(() => downloads.length).toBeGreaterThanOrEqual(3);
    const files: Record<string, File> = {};
    for (const file of downloads) {
      const name = file.suggestedFilename();
      const section = ['庶務係', '地域福祉係', '社会福祉係'].find((section) => name.includes(section));
      if (section) files[section] = { name, mimeType: 'application/json', buffer: await readFile(await file.path()) };
    }
    await saved(office);
    return files;
  });

  const first = await test.step('庶務係が記入して返す', async () => {
    const page = await general.open();
    await openFile(page, issued['庶務係']!);
    await expect(heading(page, '提出')).toBeVisible();
    return answer(page, SHEET.general, '庶務係の一通目の成果');
  });
  const corrected = await test.step('庶務係が直してもう一度返す', async () => {
    const page = await general.page();
    const again = await answer(page, SHEET.general, '庶務係の直した成果');
    expect(again.mail.supersedes).toBe(first.mail.sha256);
    return again;
  });
  const tooMuch = await test.step('地域福祉係は、頼まれていないところまで変えて返す', async () => {
    const page = await welfare.open();
    await openFile(page, issued['地域福祉係']!);
    await expect(heading(page, '提出')).toBeVisible();
    const reply = await answer(page, SHEET.welfare, '地域福祉係の成果');
    // The page does not let them; a text editor does.
    const row = reply.mail.tables.initiatives!.find(({ id }) => id === SHEET.welfare)!;
    row.title = '頼まれていない名前';
    return { ...reply, mail: { ...reply.mail, sha256: fingerprint(reply.mail.tables) } };
  });

  await test.step('そのあいだに事務局も同じ欄に書く', async () => {
    await office.goto(`./${PLAN}/sheet/${SHEET.welfare}`);
    await write(text(office, '成果'), '事務局が聞き取った成果');
    await saved(office);
  });
  const before = (await exportPlan(office)).bundle.tables;

  await test.step('届いた三つのファイルをまとめて取り込む', async () => {
    await office.goto(`./${PLAN}/replies`);
    await expect(heading(office, '回答')).toBeVisible();
    const files = [tooMuch, corrected, first].map(({ name, mail }, index) => fileOf(mail, `${index}${name}`));
    await office.getByLabel('ファイルを選ぶ').setInputFiles(files);
    const preview = office.getByRole('region', { name: '取り込むと変わるところ' });
    await expect(preview).toContainText('確認が必要 1件、担当外 1件');
    await expect(preview).toContainText('庶務係の直した成果');
    await preview.getByRole('button', { name: 'この内容を取り込む' }).click();
    await expect(notice(office, '確認が必要な点が2件あります')).toBeVisible();
  });
  await test.step('確認が必要な点を決める', async () => {
    await office.goto(`./${PLAN}/questions`);
    const outcome = office.getByRole('article', { name: '成果', exact: true });
    await expect(outcome).toContainText('事務局が聞き取った成果');
    await expect(outcome).toContainText('地域福祉係の成果');
    await outcome.getByRole('button', { name: '両方を残す' }).click();
    const outside = office.getByRole('article', { name: /名称$/ });
    await expect(outside).toContainText('頼まれていない名前');
    await outside.getByRole('button', { name: /^取り込まない/ }).click();
    await expect(office.getByText('すべて決めました')).toBeFocused();
    await saved(office);
  });
  await test.step('すべてがあり、頼まれていない変更は入っていない', async () => {
    const { tables } = (await exportPlan(office)).bundle;
    const outcome = (initiative: string) =>
      tables.sheets!.find((sheet) => sheet.initiative === initiative && sheet.year === 2023)!.outcome;
    expect(outcome(SHEET.general)).toBe('庶務係の直した成果');
    expect(outcome(SHEET.welfare)).toContain('事務局が聞き取った成果');
    expect(outcome(SHEET.welfare)).toContain('地域福祉係の成果');
    expect(tables.initiatives).toEqual(before.initiatives);
    const others = (rows: Bundle['tables']) =>
      rows.sheets!.filter(({ initiative }) => !Object.values(SHEET).includes(String(initiative)));
    expect(others(tables)).toEqual(others(before));
    expect(tables.replies).toHaveLength(3);
  });
});
