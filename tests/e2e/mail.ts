// What is mailed between the secretariat and the sections, made and read without the program.
import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import { type Bundle, type Tables, fingerprint } from './bundles';

/** A file that is mailed, as it is written. */
export type Mail = Bundle & { kind: string; office: string; made_at: string; base?: unknown; scope?: { sections?: string[] } };

/** Reads a file that was downloaded. */
export async function contentOf(download: Download): Promise<Mail> {
  return JSON.parse(await readFile(await download.path(), 'utf8')) as Mail;
}

/** What a section makes of the file it was sent. */
export function replyTo(issued: Mail, office: string, change: (tables: Tables) => void, minute = 10, supersedes?: string): Mail {
  const tables = structuredClone(issued.tables);
  const [asked] = tables.assignments!;
  const base = { revision: issued.revision, hash: asked!.base_hash, tables: JSON.parse(String(asked!.base)) as Tables };
  delete asked!.base;
  asked!.opened_at = '2025-04-12T09:00:00+09:00';
  change(tables);
  return {
    ...issued, kind: 'reply', office, made_at: `2025-04-14T10:${minute}:00+09:00`, base, tables,
    ...(supersedes ? { supersedes } : {}), sha256: fingerprint(tables),
  };
}

/** The sheet of an initiative, made where it is not there. */
export function sheetOf(tables: Tables, initiative: string): Record<string, unknown> {
  tables.sheets ??= [];
  const there = tables.sheets.find((row) => row.initiative === initiative);
  if (there) return there;
  const made = { id: `made-${initiative}`, initiative, year: 2024 };
  tables.sheets.push(made);
  return made;
}
