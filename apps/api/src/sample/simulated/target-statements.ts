import type { Day } from '@tiendo/indicators';
import type { PlanFile } from '../sample-file.js';
import type { FigureRow } from './locality-reports.js';
import { type Statement, stated } from './stated.js';

type Target = PlanFile['plan']['targets'][number];

/** When the office says how the targets stand, and by which periods. */
export interface TargetTelling {
  /** Days on which every target was still under way. */
  readonly open: readonly Day[];
  /** A day and the period it speaks of: what was met then and last is done since this day. */
  readonly since: { readonly day: Day; readonly period: string };
  readonly last: { readonly day: Day; readonly period: string };
}

/** Days after which the office records what it states. */
const RECORDED_AFTER = 3;

/** Statements on targets by what the localities reported together. */
export function targetStatements(
  targets: readonly Target[],
  figures: readonly FigureRow[],
  { open, since, last }: TargetTelling,
): Statement[] {
  const told = (item: string, day: Day, status: Statement['status'], reason: string | null = null) =>
    stated(item, day, status, { recordedAfter: RECORDED_AFTER, said: { reason } });
  return targets.flatMap((target) => {
    const { code } = target;
    const met = isMet(target, figures, last.period);
    const wasMet = met && isMet(target, figures, since.period);
    return [
      ...open.map((day) => told(code, day, 'inProgress')),
      told(code, since.day, wasMet ? 'completed' : 'inProgress'),
      met
        ? told(code, last.day, 'completed')
        : told(code, last.day, 'inProgress', 'Kết quả chung của các xã, phường chưa đạt mức đề ra.'),
    ];
  });
}

/** Whether the localities of a period reach the level of a target together. */
export function isMet({ measures: [measure] }: Target, figures: readonly FigureRow[], period: string): boolean {
  const percent = percentIn(measure?.indicator ?? '', figures, period);
  const level = Number(measure?.value ?? 0);
  return measure?.comparator === 'atMost' ? percent <= level : percent >= level;
}

/** The share that the localities of a period have together, in percent. */
export function percentIn(code: string, figures: readonly FigureRow[], period: string): number {
  const rows = figures.filter((row) => row.period === period && row.indicator === code && row.unit !== null);
  const sum = (field: 'numerator' | 'denominator') => rows.reduce((total, row) => total + Number(row[field] ?? 0), 0);
  return (100 * sum('numerator')) / sum('denominator');
}
