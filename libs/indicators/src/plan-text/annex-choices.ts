import type { PartKind } from '../reconcile/named-parts.js';
import type { Day } from '../time/day.js';
import { formatDay } from '../vietnamese/index.js';
import { isOfDue, isOfLevel } from './annex-remarks.js';
import type { AnnexItem, AnnexKind, AnnexRemark } from './annex-shapes.js';
import { parseDue } from './due.js';
import { levelInName } from './level-name.js';
import { readLevel, type Level } from './level.js';

/** One answer to a doubtful line: a deadline (or work without an end), a level, or how it is a part (null: it is none). */
export type AnnexChoice =
  | { readonly of: 'due'; readonly day: Day | null; readonly regular: boolean }
  /** Several deadlines that all hold: each of its own. */
  | { readonly of: 'dues'; readonly days: readonly Day[] }
  | { readonly of: 'level'; readonly level: Level }
  | { readonly of: 'part'; readonly kind: PartKind | null };

/** Of what is asked: target or task, its name, the unit its column states, the year that a deadline may leave out. */
export interface AskedOf {
  readonly kind: AnnexKind;
  readonly name: string;
  readonly measureUnit: string;
  readonly year: number | null;
}

/** More deadlines in one line than this are no deadlines. */
const MOST_DUES = 12;

/** What may be meant by the doubtful text of a remark, the likeliest first; empty where only a person can say. */
export function choicesOf(remark: AnnexRemark, { kind: of, name, measureUnit, year }: AskedOf): AnnexChoice[] {
  const { text } = remark;
  if (isOfDue(remark)) {
    // Only tasks can be without an end.
    const read = parseDue(text, year);
    const choices = read.choices.filter(({ regular }) => of === 'task' || !regular);
    const areAll = of === 'task' && read.doubt === 'several' && read.days.length <= MOST_DUES;
    return [
      ...choices.map((choice) => ({ of: 'due' as const, ...choice })),
      ...(areAll ? [{ of: 'dues' as const, days: [...read.days].sort() }] : []),
    ];
  }
  if (remark.kind === 'maybePart')
    return (['ofWhich', 'comprises', null] as const).map((kind) => ({ of: 'part', kind }));
  if (!isOfLevel(remark)) return [];
  const isName = name.endsWith(text);
  const { choices } = isName ? levelInName(text, measureUnit, name) : readLevel(text, { name, measureUnit });
  return choices.map((level) => ({ of: 'level', level }));
}

/** An item with a question answered: the remark is gone, the answer stands where the doubtful reading stood. */
export function answered(item: AnnexItem, remark: AnnexRemark, choice: AnnexChoice): AnnexItem {
  const remarks = item.remarks.filter((one) => one !== remark);
  if (choice.of === 'due') return { ...item, remarks, dueOn: choice.day, regular: choice.regular };
  if (choice.of === 'dues') return { ...item, remarks, dueDays: choice.days };
  if (choice.of === 'part') return { ...item, remarks, partOf: item.partOf && { ...item.partOf, kind: choice.kind } };
  const { at, horizon } = remark.level ?? { at: null, horizon: null };
  const others = item.levels.filter((one) => one.at !== at);
  const answer = { level: choice.level, horizon, part: '', at };
  // Columns stay in their order.
  const levels = [...others, answer].sort((one, other) => (one.at ?? 0) - (other.at ?? 0));
  return { ...item, remarks, levels };
}

/** A task with several deadlines as a task for each, told apart by its day; anything else as it is. */
export function eachDue<T extends { readonly name: string; readonly dueOn: Day | null }>(
  task: T,
  days: readonly Day[] | undefined,
): T[] {
  if (days === undefined || days.length < 2) return [task];
  return days.map((dueOn) => ({ ...task, name: `${task.name} (${formatDay(dueOn)})`, dueOn }));
}
