// A disk of its own that can be filled to the last byte: a file system in memory, a few hundred
// megabytes large. Only root may make one.
import { execFile } from 'node:child_process';
import { mkdtemp, open, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MEGABYTE = 1024 * 1024;

/** A small disk. */
export class Disk {
  private constructor(readonly folder: string) {}

  /** Makes one, empty; nothing where this machine does not allow it. */
  static async make(megabytes: number): Promise<Disk | undefined> {
    const folder = await mkdtemp(join(tmpdir(), 'ayumi-disk-'));
    try {
      await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
      return new Disk(folder);
    } catch {
      await rmdir(folder);
      return undefined;
    }
  }

  /** Writes until nothing fits any more. The browser may make room by clearing its caches. */
  async fill(): Promise<void> {
    const file = await open(this.ballast, 'a');
    try {
      for (let size = MEGABYTE; size >= 1; size = Math.floor(size / 2)) await writeWhileItFits(file, size);
    } finally {
      await file.close();
    }
  }

  /** Takes away what filled it. */
  async empty(): Promise<void> {
    await rm(this.ballast, { force: true });
  }

  /** Gives it back, with everything on it. */
  async scrap(): Promise<void> {
    await run('umount', ['-l', this.folder]);
    await rmdir(this.folder);
  }

  private get ballast(): string {
    return join(this.folder, 'ballast');
  }
}

async function writeWhileItFits(file: Awaited<ReturnType<typeof open>>, size: number): Promise<void> {
  const block = Buffer.alloc(size);
  for (;;) {
    try {
      await file.appendFile(block);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return;
      throw error;
    }
  }
}
