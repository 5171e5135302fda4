import type { PlanDocument, Unit } from '@tiendo/contracts';
import type { ItemStatus } from '@tiendo/indicators/status';
import { addYears } from '@tiendo/indicators/time';
import { itemPrefix } from '../draft/codes';
import {
  readDraft,
  type DraftDocument,
  type DraftItem,
  type DraftMeasure,
  type DraftTarget,
  type DraftTask,
  type ReviewRemark,
} from '../draft/draft-document';

/** What the new plan is called; what is left empty stays to be typed. */
export interface CopyHead {
  readonly code: string;
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn: string | null;
  readonly year: number;
}

export interface CopyOptions {
  readonly head: CopyHead;
  /** Status of each task by code, as it is now. */
  readonly statuses: ReadonlyMap<string, ItemStatus>;
  /** Leaves out one-time tasks that are finished, stopped or no longer apply. */
  readonly leaveFinished: boolean;
  /** The owner's units, to find those that have ended. */
  readonly units: readonly Unit[];
}

/** Work that next year's plan need not ask for again. */
const FINISHED: ReadonlySet<ItemStatus> = new Set([
  'completed',
  'maintained',
  'stopped',
  'noOccurrence',
  'notApplicable',
]);

/** "năm 2024" as a word of its own: not the 2024 of a number such as 12024. */
const yearWord = (year: number): RegExp => new RegExp(`(?<![\\d/.-])${year}(?!\\d)`, 'g');

/** The title with the year of the new plan in the place of the old one's. */
export const titleOfYear = (title: string, from: number, to: number): string =>
  title.replace(yearWord(from), String(to));

/** Whether a task is left out: a regular one never is. */
export const isLeftOut = (
  { code, frequency }: Pick<PlanDocument['tasks'][number], 'code' | 'frequency'>,
  statuses: CopyOptions['statuses'],
): boolean => frequency !== 'regular' && FINISHED.has(statuses.get(code) ?? 'noStatement');

/**
 * Next year's plan out of this one's: the same goals, targets, tasks, levels, leads and groups with their days moved by
 * the years between. What was said of the old year (evidence, source places, its note) is not taken over. What cannot be
 * moved by itself is taken as it stands and marked to be looked at: levels of a year, days after the old plan, names that
 * name its year, documents, units that have ended.
 */
export function nextYearOf(plan: PlanDocument, options: CopyOptions): DraftDocument {
  const { head, statuses, leaveFinished } = options;
  const { year, startsOn, endsOn } = plan;
  const years = head.year - year;
  const moved = (day: string): string => addYears(day, years);
  const prefix = { from: `${itemPrefix(plan.code)}-`, to: head.code === '' ? '' : `${itemPrefix(head.code)}-` };
  const unitNow = unitsOn(options.units, moved(startsOn));
  const start = readDraft(plan);
  const codeOf = (code: string): string =>
    prefix.to !== '' && code.startsWith(prefix.from) ? prefix.to + code.slice(prefix.from.length) : code;
  const dayOf = (day: string | null, review: ReviewRemark[]): string | null => {
    if (day === null || day <= endsOn) return day && moved(day);
    review.push({ kind: 'dayBeyond', text: day });
    return day;
  };
  const itemOf = <T extends DraftItem>(item: T): { item: T; review: ReviewRemark[] } => {
    const review: ReviewRemark[] = [];
    const named = item.name.match(yearWord(year))?.[0];
    if (named !== undefined) review.push({ kind: 'namesYear', text: named });
    const units = (codes: readonly string[]): string[] => [...new Set(codes.map((code) => unitNow(code, review)))];
    const { leadUnits, coordinatingUnits, executingUnits } = item;
    return {
      item: {
        ...item,
        code: codeOf(item.code),
        leadUnits: units(leadUnits),
        coordinatingUnits: units(coordinatingUnits),
        executingUnits: units(executingUnits),
        dueOn: dayOf(item.dueOn, review),
        sourceSection: '',
      },
      review,
    };
  };
  const measureOf = (measure: DraftMeasure, review: ReviewRemark[]): DraftMeasure => {
    const { horizon } = measure;
    const isPast = horizon !== null && horizon < head.year;
    if (isPast) review.push({ kind: 'levelOfYear', text: String(horizon) });
    return { ...measure, horizon: isPast ? head.year : horizon, dueOn: dayOf(measure.dueOn, review) };
  };
  const targetOf = (target: DraftTarget): DraftTarget => {
    const { item, review } = itemOf(target);
    const measures = standing(item.measures, head.year).map((measure) => measureOf(measure, review));
    return { ...item, measures, review: once(review) };
  };
  const taskOf = (task: DraftTask): DraftTask => {
    const { item, review } = itemOf(task);
    if (item.sourceDocument !== '') review.push({ kind: 'sourceOfPlan', text: '' });
    return { ...item, review: once(review) };
  };
  const isKept = ({ code, frequency }: DraftTask): boolean =>
    !leaveFinished || !isLeftOut({ code, frequency }, statuses);
  return {
    ...start,
    ...head,
    startsOn: moved(startsOn),
    endsOn: moved(endsOn),
    sourceNote: '',
    pillars: start.pillars.map((pillar) => ({ ...pillar, note: '', evidence: [] })),
    groups: start.groups.map((group) => ({ ...group, solutionSection: '' })),
    targets: start.targets.map(targetOf),
    tasks: start.tasks.filter(isKept).map(taskOf),
  };
}

/** Of several years' levels of one indicator the earlier ones are over where one is asked for the new year, or a later past one. */
function standing(measures: readonly DraftMeasure[], year: number): DraftMeasure[] {
  const isOver = ({ indicator, horizon }: DraftMeasure): boolean =>
    horizon !== null &&
    horizon < year &&
    measures.some(
      (other) => other.indicator === indicator && (other.horizon ?? 0) > horizon && (other.horizon ?? 0) <= year,
    );
  return measures.filter((measure) => !isOver(measure));
}

const once = (review: readonly ReviewRemark[]): ReviewRemark[] => [
  ...new Map(review.map((remark) => [`${remark.kind} ${remark.text}`, remark])).values(),
];

/** The unit that stands on a day for the one named: itself, or the only one it became; one that has ended is remarked. */
function unitsOn(units: readonly Unit[], day: string): (code: string, review: ReviewRemark[]) => string {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  return (code, review) => {
    const unit = byCode.get(code);
    if (!unit || unit.validTo === null || unit.validTo >= day) return code;
    review.push({ kind: 'endedUnit', text: unit.name });
    const [successor, ...others] = unit.successors;
    return successor && others.length === 0 ? successor.code : code;
  };
}
