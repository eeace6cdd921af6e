// Plans as files: what tests put into the program, and how they compare what comes out of it.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

type Row = { id: string } & Record<string, unknown>;
export type Tables = Record<string, Row[]>;

/** A plan as a file holds it. */
export type Bundle = {
  format: string;
  version: number;
  plan_id: string;
  plan_title: string;
  revision: number;
  sha256: string;
  /** The states it comes from, as far as it says. */
  ancestors?: string[];
  tables: Tables;
};

/** A file as it is handed to a file field. */
export type File = { name: string; mimeType: string; buffer: Buffer };

/** The sample, as it lies beside the page. */
export async function sampleFile(): Promise<File> {
  const path = fileURLToPath(new URL('../../public/samples/honjo.json', import.meta.url));
  return { name: 'honjo.json', mimeType: 'application/json', buffer: await readFile(path) };
}

/** The names in the small plan. */
export const SMALL = {
  id: 'small',
  title: '小さな地域福祉計画',
  node: '支え合いの輪を広げる',
  initiative: '見守り活動',
  other: '配食サービス',
  sections: ['総務係', '地域福祉係'],
};

/** A plan of two initiatives, enough for what has nothing to do with size. */
export function smallPlan(change: (tables: Tables) => void = () => {}): Bundle {
  const tables: Tables = {
    plan: [{ id: SMALL.id, title: SMALL.title, organisation: '見本町社会福祉協議会', first_year: 2024, last_year: 2028 }],
    levels: [
      { id: 'level-1', position: '1a', name: '基本目標' },
      { id: 'level-2', position: '1b', name: '重点的取組' },
    ],
    sections: SMALL.sections.map((name, index) => ({ id: `section-${index + 1}`, position: `1${'ab'[index]}`, name })),
    scales: [{ id: 'scale-1', position: '1a', name: '評価区分' }],
    grades: [
      { id: 'grade-a', scale: 'scale-1', position: '1a', symbol: 'A', label: '達成', achieved: true, rank: 1 },
      { id: 'grade-b', scale: 'scale-1', position: '1b', symbol: 'B', label: '未達成', rank: 2 },
    ],
    stages: [{ id: 'stage-1', position: '1a', name: '自己評価', scale: 'scale-1' }],
    nodes: [{ id: 'node-1', position: '1a', level: 'level-1', title: SMALL.node }],
    initiatives: [
      { id: 'initiative-1', title: SMALL.initiative, sections: ['section-1'] },
      { id: 'initiative-2', title: SMALL.other, sections: ['section-2'] },
    ],
    placements: [
      { id: 'placement-1', node: 'node-1', initiative: 'initiative-1', position: '1a' },
      { id: 'placement-2', node: 'node-1', initiative: 'initiative-2', position: '1b' },
    ],
  };
  change(tables);
  const plan = tables.plan[0] ?? { id: SMALL.id };
  return {
    format: 'ayumi-bundle',
    version: 1,
    plan_id: plan.id,
    plan_title: String(plan.title ?? ''),
    revision: 1,
    sha256: fingerprint(tables),
    tables,
  };
}

/** The small plan as the secretariat mails it to one of its sections: two sheets of 令和6年度 are asked for. */
export function smallIssue(change: (tables: Tables) => void = () => {}): Bundle {
  const issued = smallPlan((tables) => {
    tables.initiatives.push({ id: 'initiative-3', title: 'ふれあい食堂', sections: ['section-2'] });
    tables.placements.push({ id: 'placement-3', node: 'node-1', initiative: 'initiative-3', position: '1c' });
    change(tables);
  });
  const dispatch = {
    id: 'dispatch-1', number: 1, year: 2024, stage: 'stage-1', due: '2099-05-29',
    instructions: '成果は数字でも書いてください。', issued_at: '2026-05-01T09:00:00+09:00', issued_by: '総務係', hash: issued.sha256,
  };
  const assignment = {
    id: 'assignment-1', dispatch: 'dispatch-1', section: 'section-2', base_hash: issued.sha256, base: canonical(issued.tables),
  };
  const tables: Tables = { ...issued.tables, dispatches: [dispatch], assignments: [assignment] };
  const scope = { sections: ['section-2'], year: 2024, stage: 'stage-1' };
  return { ...issued, kind: 'issue', scope, office: '総務係', sha256: fingerprint(tables), tables } as Bundle;
}

/** A bundle as a file. */
export function fileOf(bundle: unknown, name = '計画.json'): File {
  return textFile(JSON.stringify(bundle, null, 1), name);
}

/** A text as a file, in UTF-8. */
export function textFile(text: string, name: string): File {
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

/** The fingerprint of tables as the format defines it: compact, keys sorted, lists in their order. */
export function fingerprint(tables: Tables): string {
  return createHash('sha256').update(canonical(tables)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical((value as Record<string, unknown>)[key])}`).join(',')}}`;
}
