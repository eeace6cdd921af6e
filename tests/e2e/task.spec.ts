// A section clerk gets a mail with a file: it is opened, filled in and handed in, without knowing
// anything, and nothing of it is ever lost.
import type { Locator, Page } from '@playwright/test';
import { type Bundle, SMALL, fileOf, smallIssue, smallPlan } from './bundles';
import { download, goTo, heading, notice, receivePlan, saved, undo, write } from './clerk';
import { expect, expectAccessible, open, test } from './support';

type Reply = Bundle & {
  kind: string;
  office: string;
  scope: { sections: string[]; year: number; stage: string };
  base: { hash: string; tables: Record<string, unknown[]> };
  supersedes?: string;
};

/** Opens a mailed file from the list of plans. */
async function openMail(page: Page, bundle: Bundle, name = '依頼.json'): Promise<void> {
  await page.goto('./#/');
  await page.getByRole('link', { name: 'ファイルから開く' }).click();
  await expect(heading(page, 'ファイルから開く')).toBeFocused();
  await page.getByLabel('ファイルを選ぶ').setInputFiles(fileOf(bundle, name));
}

/** Opens the issue, which leads straight to what is to be done. */
async function openIssue(page: Page): Promise<void> {
  await open(page);
  await openMail(page, smallIssue());
  await expect(heading(page, '提出')).toBeVisible();
}

const sheets = (page: Page) => page.getByRole('list', { name: '記入するシート' });
const makeFile = (page: Page) => page.getByRole('button', { name: '提出用に書き出す' });
const text = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const grade = (page: Page) => page.getByRole('radio', { name: /達成/ }).first();

/** Tabs until the control is reached. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(control).toBeFocused();
}

/** Fills in the open sheet by keyboard alone. */
async function fillIn(page: Page, activity: string): Promise<void> {
  for (const [name, words] of [['具体的な取組内容', activity], ['成果', '三か所で始めた。'], ['今後の方針', '続ける。']]) {
    await tabTo(page, text(page, name!));
    await page.keyboard.insertText(words!);
    await expect(text(page, name!)).toHaveValue(words!);
    if (name === '成果') {
      await tabTo(page, grade(page));
      await page.keyboard.press('Space');
      await expect(grade(page)).toBeChecked();
    }
  }
}

/** Hands in and reads the file. */
async function handIn(page: Page, button: Locator): Promise<{ name: string; reply: Reply }> {
  const { name, text } = await download(page, button);
  return { name, reply: JSON.parse(text) as Reply };
}

test('a section opens the mailed file, fills in what is asked and hands it in', async ({ page }) => {
  test.setTimeout(120_000);
  await openIssue(page);
  await test.step('何を、いつまでに', async () => {
    await expect(page.getByText('地域福祉係に、令和6年度のシートの記入をお願いしています。')).toBeVisible();
    await expect(page.getByText(/5月29日（金）　あと\d+日/)).toBeVisible();
    await expect(page.getByText('成果は数字でも書いてください。')).toBeVisible();
    await expect(sheets(page).getByRole('listitem')).toHaveCount(2);
    await expect(page.getByText('2枚のうち 0枚が記入済みです')).toBeVisible();
    await expect(sheets(page)).not.toContainText(SMALL.initiative);
  });
  await test.step('次に記入するシートから、キーボードだけで', async () => {
    const next = page.getByRole('link', { name: /^次に記入するシート：.*配食サービス/ });
    await tabTo(page, next);
    await page.keyboard.press('Enter');
    await expect(heading(page, /配食サービス/)).toBeFocused();
    await fillIn(page, '弁当を届けた。');
    await page.keyboard.press('Alt+PageDown');
    await expect(heading(page, /ふれあい食堂/)).toBeFocused();
    await saved(page);
    await page.keyboard.press('Alt+PageDown');
    await expect(heading(page, '提出')).toBeFocused();
  });
  await test.step('記入もれを見て、途中提出する', async () => {
    await expect(page.getByText('2枚のうち 1枚が記入済みです')).toBeVisible();
    await makeFile(page).click();
    const check = page.getByRole('dialog', { name: '提出の前に確かめてください' });
    await expect(check.getByRole('link', { name: /ふれあい食堂/ })).toBeVisible();
    await expect(check).toContainText('具体的な取組内容・成果・今後の方針・評価');
    await expectAccessible(page);
    const { name, reply } = await handIn(page, check.getByRole('button', { name: '途中提出する' }));
    expect(name).toContain('地域福祉係');
    expect(reply.kind).toBe('reply');
    expect(reply.office).toBe('地域福祉係');
    expect(reply.plan_id).toBe(SMALL.id);
    expect(reply.scope).toEqual({ sections: ['section-2'], year: 2024, stage: 'stage-1' });
    expect(reply.base.hash).toBe(smallIssue().tables.assignments![0]!.base_hash);
    expect(reply.base.tables.initiatives).toHaveLength(3);
    expect(reply.supersedes).toBeUndefined();
    expect(reply.tables.sheets!.map((row) => row.initiative)).toEqual(['initiative-2']);
    await expect(page.getByRole('heading', { name: 'つぎにすること' })).toBeFocused();
    await expect(page.getByText(name, { exact: true })).toBeVisible();
    await expect(page.getByLabel('本文')).toHaveValue(new RegExp(name.replaceAll(/[.()]/g, '.')));
    await expect(notice(page, /^完了提出しました（.+）/)).toBeVisible();
    await expectAccessible(page);

    await test.step('保存しそこねたら、同じファイルをもう一度', async () => {
      const again = await handIn(page, page.getByRole('button', { name: '同じファイルをもう一度書き出す' }));
      expect(again.reply).toEqual(reply);
    });
    await test.step('元に戻しても、提出した記録は消えない', async () => {
      await undo(page);
      await expect(notice(page, '提出後に変更があります')).toBeVisible();
      await page.getByRole('banner').getByRole('button', { name: 'やり直す' }).click();
      await expect(notice(page, '提出後に変更があります')).toHaveCount(0);
    });
    await test.step('直して、もう一度提出すると差し替わる', async () => {
      await sheets(page).getByRole('link', { name: /ふれあい食堂/ }).click();
      await expect(heading(page, /ふれあい食堂/)).toBeFocused();
      await fillIn(page, '月に一度ひらいた。');
      await page.getByRole('link', { name: '提出の画面へ' }).first().click();
      await expect(page.getByText('すべて記入できました')).toBeVisible();
      await expect(notice(page, '提出後に変更があります')).toBeVisible();
      const second = await handIn(page, makeFile(page));
      expect(second.reply.supersedes).toBe(reply.sha256);
      expect(second.name).not.toBe(name);
      expect(second.reply.tables.sheets!.map((row) => row.initiative).sort()).toEqual(['initiative-2', 'initiative-3']);
      await expect(notice(page, /提出しました（.+、2回目）/)).toBeVisible();
    });
  });
  await test.step('計画一覧でも、提出用だとわかる', async () => {
    await saved(page);
    await page.goto('./#/');
    const card = page.getByRole('article').filter({ hasText: '提出用：地域福祉係 令和6年度' });
    await expect(card).toContainText(/期限 5月29日.*に提出済み/);
    await card.getByRole('link', { name: /^提出用：/ }).click();
    await expect(heading(page, '提出')).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('article').filter({ hasText: '提出用：' })).toBeVisible();
  });
});

test('what is not asked for can be looked at and not changed', async ({ page }) => {
  await openIssue(page);
  const copy = page.url().replace(/\/\d+\/task$/, '');
  await test.step('ほかの係のシート', async () => {
    await page.goto(`${copy}/2024/sheet/initiative-1`);
    await expect(page.getByText('ほかの係のシートです。')).toBeVisible();
    await expect(text(page, '成果 編集不可')).toHaveAttribute('readonly');
    await expect(grade(page)).toBeDisabled();
    await expectAccessible(page);
  });
  await test.step('ほかの年度', async () => {
    await page.goto(`${copy}/2025/sheet/initiative-2`);
    await expect(page.getByText('今回の依頼とは別の年度です。')).toBeVisible();
    await expect(text(page, '成果 編集不可')).toHaveAttribute('readonly');
  });
  await test.step('計画そのもの', async () => {
    await expect(page.getByRole('navigation', { name: '計画の画面' }).getByRole('link', { name: '発行' })).toHaveCount(0);
    await page.goto(`${copy}/2024/initiative/initiative-2`);
    await expect(page.getByText('この画面は見るだけです。')).toBeVisible();
    await expect(page.getByLabel('現状と課題')).toHaveAttribute('readonly');
    await expectAccessible(page);
  });
  await test.step('最後の守り：体系で押しても変わらない', async () => {
    await page.goto(`${copy}/2024/outline`);
    const row = page.getByRole('treeitem').filter({ hasText: SMALL.other });
    await row.click();
    await expect(row).toBeFocused();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(notice(page, '記入をお願いしているところではない')).toBeVisible();
    await expect(page.getByRole('treeitem').last()).toContainText('ふれあい食堂');
  });
});

test('the same file opened again goes on where the work was', async ({ page }) => {
  await openIssue(page);
  await page.getByRole('link', { name: /^次に記入するシート/ }).click();
  await write(text(page, '成果'), '書きかけの成果');
  await saved(page);
  await openMail(page, smallIssue());
  await expect(heading(page, '提出')).toBeVisible();
  await expect(notice(page, 'すでにこの端末で開いています')).toBeVisible();
  await sheets(page).getByRole('link', { name: /配食サービス/ }).click();
  await expect(text(page, '成果')).toHaveValue('書きかけの成果');

  await test.step('同僚が途中まで書いたファイルは、変わるところを見せてから、いっしょにする', async () => {
    await page.goto('./#/');
    const colleague = { ...smallIssue(), kind: 'plan' } as Bundle;
    colleague.tables.sheets = [{ id: 'sheet-9', initiative: 'initiative-3', year: 2024, outcome: '同僚が書いた成果' }];
    await openMail(page, colleague, '同僚から.json');
    await expect(heading(page, '受渡し')).toBeVisible();
    await expect(page.getByText('変わる 0 件、加わる 1 件、なくなる 0 件')).toBeVisible();
    await page.getByRole('button', { name: 'この内容を取り込む' }).click();
    await expect(notice(page, '取り込みました')).toBeVisible();
    for (const [sheet, words] of [[/配食サービス/, '書きかけの成果'], [/ふれあい食堂/, '同僚が書いた成果']] as const) {
      await goTo(page, '提出');
      await sheets(page).getByRole('link', { name: sheet }).click();
      await expect(heading(page, sheet)).toBeVisible();
      await expect(text(page, '成果')).toHaveValue(words);
    }
  });
});

test('the secretariat\'s own plan on the same machine stays as it is', async ({ page }) => {
  await open(page);
  await receivePlan(page, smallPlan());
  await openMail(page, smallIssue());
  await expect(heading(page, '提出')).toBeVisible();
  await page.getByRole('link', { name: /^次に記入するシート/ }).click();
  await write(text(page, '成果'), '写しにだけ書いた成果');
  await saved(page);
  await page.goto(`./#/plan/${SMALL.id}/2024/sheet/initiative-2`);
  await expect(heading(page, /配食サービス/)).toBeVisible();
  await expect(text(page, '成果')).toHaveValue('');
  await expect(page.getByRole('navigation', { name: '計画の画面' }).getByRole('link', { name: /^提出/ })).toHaveCount(0);

  await test.step('依頼のファイルは、計画の全体としては取り込まれない', async () => {
    await goTo(page, '受渡し');
    await page.getByLabel('ファイルを選ぶ').setInputFiles(fileOf(smallIssue()));
    await expect(heading(page, /^回答/)).toBeVisible();
    await page.goto(`./#/plan/${SMALL.id}/2024/sheet/initiative-2`);
    await expect(text(page, '成果')).toHaveValue('');
    await expect(text(page, '成果')).toBeEditable();
  });
});

test('a file the browser does not take is not called handed in', async ({ page }) => {
  await openIssue(page);
  await page.evaluate(() => { URL.createObjectURL = () => { throw new Error('refused'); }; });
  await makeFile(page).click();
  await page.getByRole('button', { name: '途中提出する' }).click();
  await expect(notice(page, '提出はまだ終わっていません')).toBeVisible();
  await expect(notice(page, '提出しました')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'つぎにすること' })).toHaveCount(0);
  await page.reload();
  await expect(heading(page, '提出')).toBeVisible();
  await expect(notice(page, '提出しました')).toHaveCount(0);
});

test('a reply leads on where the copy is gone', async ({ page, browser, baseURL }) => {
  await openIssue(page);
  await page.getByRole('link', { name: /^次に記入するシート/ }).click();
  await write(text(page, '成果'), '提出した成果');
  await page.getByRole('link', { name: '提出の画面へ' }).first().click();
  await makeFile(page).click();
  const { reply } = await handIn(page, page.getByRole('button', { name: '途中提出する' }));
  const elsewhere = await browser.newContext({ baseURL, locale: 'ja-JP' });
  const other = await elsewhere.newPage();
  await open(other);
  await openMail(other, reply, '回答.json');
  await expect(heading(other, '提出')).toBeVisible();
  await sheets(other).getByRole('link', { name: /配食サービス/ }).click();
  await expect(text(other, '成果')).toHaveValue('提出した成果');
  await elsewhere.close();
});

for (const viewport of [{ width: 1366, height: 768 }, { width: 390, height: 844 }]) {
  test(`the page can be used by everybody at ${viewport.width} pixels`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await openIssue(page);
    await expectAccessible(page);
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await wide()).toBeLessThanOrEqual(0);
    await makeFile(page).click();
    await handIn(page, page.getByRole('button', { name: '途中提出する' }));
    await expect(page.getByRole('heading', { name: 'つぎにすること' })).toBeFocused();
    expect(await wide()).toBeLessThanOrEqual(0);
    await page.getByRole('link', { name: /^次に記入するシート/ }).click();
    await expect(heading(page, /配食サービス/)).toBeVisible();
    await expectAccessible(page);
    expect(await wide()).toBeLessThanOrEqual(0);
  });
}

test('on pages that can only be looked at, no button is offered that would be refused', async ({ page }) => {
  test.setTimeout(120_000);
  await open(page);
  await openMail(page, smallIssue((tables) => {
    tables.nodes.push({ id: 'node-2', position: '1b', level: 'level-2', parent: 'node-1', title: '下の段' });
    tables.placements.push({ id: 'placement-4', node: 'node-2', initiative: 'initiative-2', position: '1a', cross_listed: true });
    tables.actions = [{ id: 'action-1', initiative: 'initiative-2', position: '1a', title: '訪問' }];
    tables.bars = [{ id: 'bar-1', initiative: 'initiative-2', action: 'action-1', from: 2024, to: 2025, label: '実施' }];
    tables.indicators = [{ id: 'indicator-1', initiative: 'initiative-2', position: '1a', name: '食数' }];
    tables.summary_texts = [{ id: 'text-1', year: 2024, block: 'まとめ', heading: '講座', text: '開いた', position: '1a' }];
    tables.reviews = [{ id: 'review-1', kind: 'final', year: 2024, scale: 'scale-1' }];
    tables.issues = [{ id: 'issue-1', node: 'node-1', text: '人手', position: '1a' }];
    tables.outside_plans = [{ id: 'outside-1', title: '市の計画', position: '1a' }];
    tables.shared_actions = [{ id: 'shared-1', title: '広報', position: '1a' }];
  }));
  await expect(heading(page, '提出')).toBeVisible();
  const copy = page.url().replace(/\/task.*$/, '').replace(/\/2024$/, '');
  const pages = ['initiative/initiative-2', 'grid', 'tally', 'overview', 'drift', 'shared', 'outside', 'document', 'disagreement', 'summary', 'review', 'issues', 'settings'];
  for (const name of pages) {
    await test.step(name, async () => {
      const go = async () => {
        await page.goto('./#/');
        await page.goto(`${copy}/2024/${name}`);
        await expect(page.getByText('この画面は見るだけです。')).toBeVisible();
        for (const summary of await page.locator('main summary:visible').all()) await summary.click();
      };
      await page.evaluate(() => { window.print = () => {}; });
      await go();
      const buttons = page.locator('main button:visible:enabled:not([aria-disabled="true"])');
      for (let index = 0; index < (await buttons.count()); index += 1) {
        const button = buttons.nth(index);
        const label = (await button.getAttribute('aria-label')) ?? (await button.textContent()) ?? '';
        await button.click();
        await expect(notice(page, '記入をお願いしているところではない'), `${name}: ${label}`).toHaveCount(0);
        const dialog = page.getByRole('dialog');
        if (await dialog.first().isVisible()) await page.keyboard.press('Escape');
        await go();
      }
    });
  }
});
