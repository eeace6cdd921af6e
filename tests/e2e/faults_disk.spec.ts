// A8: the disk is full, really full, under a browser that is in use.
import { direction, exportPlan, issues, notice, openInitiative, openSmallPlan, saveState, saved, write } from './clerk';
import { Disk } from './disk';
import { expect, test } from './machine';

const FIRST = '書けるうちに書いた課題';
const SECOND = 'いっぱいになってから書いた課題。'.repeat(4_000);

test('A8 a disk without a byte left is said until there is room; nothing is lost, not at the second start either', async ({ newMachine }) => {
  test.setTimeout(90_000);
  const disk = await Disk.make(256);
  test.skip(disk === undefined, 'a disk of its own needs the right to mount one (root)');
  if (!disk) return;
  try {
    const machine = await newMachine(disk.folder);
    const page = await machine.open();
    await openSmallPlan(page);
    await write(issues(page), FIRST);
    await saved(page);

    await test.step('保存できていないことが出続け、書き出せる', async () => {
      await disk.fill();
      await write(issues(page), SECOND);
      await expect(saveState(page)).toHaveText('保存できていません');
      await expect(notice(page, '保存できていません')).toBeVisible();
      await write(direction(page), 'そのまま書き続けた方向');
      expect((await exportPlan(page)).text).toContain(SECOND);
    });
    await test.step('空きができると、ひとりでに保存され、二度開き直してもある', async () => {
      await disk.empty();
      await expect(saveState(page)).toHaveText(/^保存済み/, { timeout: 60_000 });
      await machine.kill();
      // What the disk cut short shows at the second start, after something was written behind it.
      await machine.open();
      await machine.close();
      const again = await machine.open();
      await openInitiative(again);
      await expect(issues(again)).toHaveValue(SECOND);
      await expect(direction(again)).toHaveValue('そのまま書き続けた方向');
    });
    await machine.scrap();
  } finally {
    await disk.scrap();
  }
});
