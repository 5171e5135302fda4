import { rollUp, summarize, type Summary } from '@tiendo/indicators/rollup';
import type { ItemStatus } from '@tiendo/indicators/status';
import {
  contradiction,
  evaluateMeasure,
  evaluateTarget,
  isMet,
  targetDueOn,
  type MeasuredMeasure,
} from '@tiendo/indicators/target';
import type { Statement } from '@tiendo/indicators/status';
import { statusAt } from '@tiendo/indicators/time';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type RequestsFile, RequestsFileSchema } from '../sample/requests-file.js';
import { PlanFileSchema, ProvinceFileSchema, type PlanFile, type ProvinceFile } from '../sample/sample-file.js';

const DATA = join(import.meta.dirname, '../../../../data');
export const YEAR_END = '2024-12-31';

export const filesOf = (folder: string) => readdirSync(join(DATA, folder)).filter((name) => name.endsWith('.json'));
const textOf = (folder: string, name: string) => readFileSync(join(DATA, folder, name), 'utf8');

export const provinces = new Map<string, ProvinceFile>(
  filesOf('provinces').map((name) => {
    const file = ProvinceFileSchema.parse(JSON.parse(textOf('provinces', name)));
    return [file.province.code, file];
  }),
);
export const plans = new Map<string, PlanFile>(
  filesOf('plans').map((name) => {
    const file = PlanFileSchema.parse(JSON.parse(textOf('plans', name)));
    return [file.slug, file];
  }),
);

export const requests = new Map<string, RequestsFile>(
  filesOf('requests').map((name) => [name, RequestsFileSchema.parse(JSON.parse(textOf('requests', name)))]),
);

export function planFile(slug: string): PlanFile {
  const file = plans.get(slug);
  if (!file) throw new Error(`no plan file ${slug}`);
  return file;
}

export type Kind = 'targets' | 'tasks';

/** The statement that holds for one item (as a whole, not of one executing unit) on a day, as known at a moment. */
export function held(file: PlanFile, item: string, asOf: string, knownAt: string | null = null) {
  const rows = file.statements.flatMap((row, index): (Statement & { row: typeof row })[] =>
    row.item === item && row.unit === null
      ? [
          {
            id: row.key ?? String(index),
            seq: index,
            effectiveOn: row.effectiveOn,
            recordedAt: row.recordedAt ?? '2025-01-01T00:00:00+07:00',
            supersedes: row.supersedes,
            status: row.status,
            continuesInYear: row.continuesInYear,
            row,
          },
        ]
      : [],
  );
  return statusAt(rows, asOf, knownAt);
}

export function itemsAt(file: PlanFile, kind: Kind, asOf: string, knownAt: string | null = null) {
  const list: { code: string; partition: string | null; dueOn: string | null }[] =
    kind === 'targets'
      ? file.plan.targets.map(({ code, pillar, dueOn }) => ({ code, partition: pillar, dueOn }))
      : file.plan.tasks.map(({ code, group, dueOn }) => ({ code, partition: group, dueOn }));
  return list.map((item) => {
    const statement = held(file, item.code, asOf, knownAt);
    const status: ItemStatus = statement?.status ?? 'noStatement';
    return { ...item, status, continuing: (statement?.continuesInYear ?? null) !== null, statement };
  });
}

export function summaries(file: PlanFile, kind: Kind, asOf = YEAR_END): Map<string | null, Summary> {
  const policy = file.plan.policy[kind];
  const cells = rollUp(itemsAt(file, kind, asOf), ({ partition }) => partition);
  return new Map([...cells].map(([key, cell]) => [key, summarize(cell.counts, cell.continuing, policy)]));
}

export function headline(file: PlanFile, kind: Kind, asOf = YEAR_END, knownAt: string | null = null): Summary {
  const cell = rollUp(itemsAt(file, kind, asOf, knownAt), () => 'all').get('all');
  return summarize(cell?.counts ?? {}, cell?.continuing ?? 0, file.plan.policy[kind]);
}

export const counts = (summary: Summary) =>
  Object.fromEntries(summary.byStatus.map(({ status, count }) => [status, count]));

/** The measures of a target with what was last observed for the province as a whole up to a day. */
function measured(file: PlanFile, code: string, asOf: string): MeasuredMeasure[] {
  const target = file.plan.targets.find((candidate) => candidate.code === code);
  return (target?.measures ?? []).map((measure) => {
    const rows = file.observations.filter(
      (row) => row.indicator === measure.indicator && row.unit === null && row.asOf <= asOf,
    );
    const last = rows.reduce<(typeof rows)[number] | null>(
      (best, row) => (best && best.asOf > row.asOf ? best : row),
      null,
    );
    return { measure, reading: last };
  });
}

/** Due day of an item: of a task as laid, of a target from its measures not met. */
export function dueOn(file: PlanFile, kind: Kind, code: string, asOf: string): string | null {
  if (kind === 'tasks')
    return file.plan.tasks.find((task) => task.code === code)?.dueOn ?? (file.plan.dueAtEnd ? file.plan.endsOn : null);
  const measures = measured(file, code, asOf).map(({ measure, reading }) => ({
    met: isMet(evaluateMeasure(measure, reading)),
    dueOn: measure.dueOn,
  }));
  return targetDueOn({ measures, planEndsOn: file.plan.endsOn });
}

/** Targets whose stated status and whose numbers disagree. */
export function contradictions(file: PlanFile, asOf: string): [string, string][] {
  return itemsAt(file, 'targets', asOf).flatMap(({ code, status }): [string, string][] => {
    const kind = contradiction(status, evaluateTarget(measured(file, code, asOf)), file.plan.policy.targets);
    return kind === null ? [] : [[code, kind]];
  });
}
