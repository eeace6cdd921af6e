// The three main tasks by keyboard alone: on the site, in forced colours, without a network, and in the
// one-file edition.
import { copyFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Download, Locator, Page, TestInfo } from '@playwright/test';
import { type Bundle, type File, fileOf, smallIssue, smallPlan } from './bundles';
import { heading, saved } from './clerk';
import { type Mail, contentOf, replyTo, sheetOf } from './mail';
import { Site } from './site';
import { expect, test } from './support';

/** How the program is opened. */
type Edition = { name: string; open: (page: Page, info: TestInfo, route?: string) => Promise<void> };

const EDITIONS: Edition[] = [
  { name: 'the site', open: openSite },
  { name: 'forced colours', open: openSite },
  {
    name: 'without a network',
    open: async (page, info, route = '') => {
      const site = await Site.of(info.outputPath('site'));
      await page.goto(site.address);
      await page.evaluate(async () => void (await navigator.serviceWorker.ready));
      await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)).toBe('activated');
      await site.off();
      await page.goto('about:blank');
      await page.goto(site.address + route);
    },
  },
  {
    name: 'one file',
    open: async (page, info, route = '') => {
      const file = info.outputPath('ayumi.html');
      await copyFile('dist/ayumi.html', file);
      await page.goto(pathToFileURL(file).href + route);
    },
  },
];

async function openSite(page: Page, _: TestInfo, route = ''): Promise<void> {
  await page.goto(`./${route}`);
}

/** Goes on with Tab until the control has the focus, as a person would. */
async function reach(page: Page, control: Locator): Promise<void> {
  const hasFocus = () => control.evaluate((element) => element === document.activeElement);
  await expect(control).toBeVisible();
  for (let presses = 0; presses < 150 && !(await hasFocus()); presses += 1) await page.keyboard.press('Tab');
  await expect(control).toBeFocused();
}

async function press(page: Page, control: Locator, key = 'Enter'): Promise<void> {
  await reach(page, control);
  await page.keyboard.press(key);
}

/** Picks files in the browser's own dialog. */
async function pick(page: Page, ...files: File[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await press(page, page.getByLabel('ファイルを選ぶ'));
  await (await chooser).setFiles(files);
}

async function type(page: Page, name: string, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name, exact: true });
  await reach(page, field);
  await page.keyboard.insertText(text);
  await expect(field).toHaveValue(text);
}

async function receive(page: Page, bundle: Bundle): Promise<void> {
  await press(page, page.getByRole('link', { name: '届いたファイルを開く' }));
  await expect(heading(page, 'ファイルから開く')).toBeFocused();
  await pick(page, fileOf(bundle));
}

function menu(page: Page, name: string): Locator {
  return page.getByRole('navigation', { name: '計画の画面' }).getByRole('link', { name, exact: true });
}

function issueOfThree(): Bundle {
  return smallIssue((tables) => {
    tables.initiatives.push({ id: 'initiative-4', title: '移動の支え', sections: ['section-2'] });
    tables.placements.push({ id: 'placement-4', node: 'node-1', initiative: 'initiative-4', position: '1d' });
  });
}

function planOfFive(): Bundle {
  return smallPlan((tables) => {
    for (const index of [3, 4, 5]) {
      tables.sections.push({ id: `section-${index}`, position: `1${'_abcde'[index]}`, name: `第${index}係` });
      tables.initiatives.push({ id: `initiative-${index}`, title: `第${index}の取組`, sections: [`section-${index}`] });
      tables.placements.push({ id: `placement-${index}`, node: 'node-1', initiative: `initiative-${index}`, position: `1${'_abcde'[index]}` });
    }
  });
}

for (const edition of EDITIONS) {
  test.describe(edition.name, () => {
    test.use({
      serviceWorkers: edition.name === 'without a network' ? 'allow' : 'block',
      contextOptions: { forcedColors: edition.name === 'forced colours' ? 'active' : 'none' },
      allowed: {
        requestsAfterStart: [/\/samples\/honjo\.json$/],
        errors: [
          /^request to another origin: GET file:\/\/\S+\.html(#\S*)?$/,
          /^request to another origin: GET http:\/\/127\.0\.0\.1:\d+\/fukushi\/ayumi\//,
        ],
      },
    });

    test('a section receives a file, fills in three sheets and hands in', async ({ page }, info) => {
      test.setTimeout(120_000);
      await edition.open(page, info);
      await receive(page, issueOfThree());
      await expect(heading(page, '提出')).toBeVisible();
      await press(page, page.getByRole('link', { name: /^次に記入するシート/ }));
      for (const title of ['配食サービス', 'ふれあい食堂', '移動の支え']) {
        await expect(heading(page, new RegExp(title))).toBeFocused();
        await type(page, '具体的な取組内容', `${title}を行った。`);
        await type(page, '成果', '三か所で始めた。');
        await press(page, page.getByRole('radio', { name: /達成/ }).first(), 'Space');
        await type(page, '今後の方針', '続ける。');
        await saved(page);
        await page.keyboard.press('Alt+PageDown');
      }
      await expect(heading(page, '提出')).toBeFocused();
      await expect(page.getByText('すべて記入できました')).toBeVisible();
      const download = page.waitForEvent('download');
      await press(page, page.getByRole('button', { name: '提出用に書き出す' }));
      const reply = await contentOf(await download);
      expect(reply.tables.sheets).toHaveLength(3);
      expect(reply.tables.ratings).toHaveLength(3);
    });

    test('the secretariat issues, merges five replies and prints the grid', async ({ page }, info) => {
      test.setTimeout(120_000);
      await page.addInitScript(() => {
        window.print = () => document.body.setAttribute('data-printed', '');
      });
      await edition.open(page, info);
      await receive(page, planOfFive());
      await expect(heading(page, '体系')).toBeVisible();
      // The year of the plan that the replies are of.
      await press(page, page.getByRole('navigation', { name: '年度' }).getByRole('link', { name: 'R6' }));
      await press(page, menu(page, '発行'));
      await expect(heading(page, '発行')).toBeFocused();
      const downloads: Download[] = [];
      page.on('download', (download) => downloads.push(download));
      await press(page, page.getByRole('button', { name: '発行してファイルを保存' }));
      await expect.poll(() => downloads.length).toBe(5);
      const mails: Mail[] = await Promise.all(downloads.map(contentOf));
      const replies = mails.map((mail) => {
        const section = mail.scope!.sections![0]!;
        const initiative = section.replace('section', 'initiative');
        return fileOf(replyTo(mail, section, (tables) => { sheetOf(tables, initiative).activity = `${section}の取組`; }), `${section}.json`);
      });

      await press(page, menu(page, '回答'));
      await expect(heading(page, '回答')).toBeFocused();
      await pick(page, ...replies);
      await press(page, page.getByRole('button', { name: 'この内容を取り込む' }));
      await expect(page.locator('.notice').filter({ hasText: '5件を取り込みました' })).toBeVisible();
      await expect(page.getByRole('region', { name: '回答の状況' }).getByText('4月14日 10:10').first()).toBeVisible();

      await press(page, menu(page, '評価'));
      await expect(heading(page, /^評価/)).toBeFocused();
      await press(page, page.getByRole('button', { name: '印刷する' }));
      await expect(heading(page, '印刷')).toBeFocused();
      await expect(page.getByRole('button', { name: '印刷する' })).toBeEnabled();
      await press(page, page.getByRole('button', { name: '印刷する' }));
      await expect(page.locator('body')).toHaveAttribute('data-printed', '');
    });

    test('a committee rates ten sheets', async ({ page }, info) => {
      test.setTimeout(120_000);
      await edition.open(page, info, '#/sample/honjo/2022/assessment');
      const counts = page.getByRole('status').filter({ hasText: '済み、残り' });
      await expect(counts).toHaveText('49枚のうち 0枚が済み、残り 49枚');
      await press(page, page.getByRole('link', { name: '評価をはじめる' }));
      await expect(page.getByRole('radio', { name: 'A 達成' })).toBeFocused();
      for (let rated = 1; rated <= 10; rated += 1) {
        // As fast as the keys come: each is for the sheet that is on the way.
        await page.keyboard.press(rated % 3 === 0 ? 'b' : 'a');
        await page.keyboard.press('Control+Enter');
      }
      await expect(counts).toContainText('10枚が済み');
      await saved(page);
    });
  });
}
