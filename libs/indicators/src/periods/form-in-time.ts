import { addDays, compareDays, type Day } from '../time/day.js';

/** A line of a form: an indicator asked of a block or of one unit, in the periods that end within its days. */
export interface FormLineInTime {
  /** Where it stands: the block that is asked, or that of the unit; null: the unit is in no block any more. */
  readonly block: string | null;
  /** The only unit it is asked of; null: every unit of the block. */
  readonly unitId: string | null;
  /** Who supplies its figures; null: each unit its own. */
  readonly supplierUnitId: string | null;
  readonly indicatorId: string;
  readonly pillarCode: string | null;
  readonly cumulative: boolean;
  /** Its place among the lines of its block. */
  readonly position: number;
  /** Asked in periods that end on this day or later; null: from the beginning. */
  readonly askedFrom: Day | null;
  /** Asked in periods that end on this day or before; null: without end. */
  readonly askedUntil: Day | null;
}

/** A line as somebody wants it from now on. */
export type WantedLine = Omit<FormLineInTime, 'askedFrom' | 'askedUntil'>;

interface FormPeriod {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly state: string;
}

/** Whether a line is asked in a period that ends on a day. */
export function isAskedOn(
  { askedFrom, askedUntil }: Pick<FormLineInTime, 'askedFrom' | 'askedUntil'>,
  day: Day,
): boolean {
  return (
    (askedFrom === null || compareDays(askedFrom, day) <= 0) &&
    (askedUntil === null || compareDays(day, askedUntil) <= 0)
  );
}

/** The day of the last change of a form: from it on the form is what it will be. null: it never changed. */
export function lastChangeOf(lines: readonly Pick<FormLineInTime, 'askedFrom' | 'askedUntil'>[]): Day | null {
  const days = lines.flatMap(({ askedFrom, askedUntil }) => [
    ...(askedFrom === null ? [] : [askedFrom]),
    ...(askedUntil === null ? [] : [addDays(askedUntil, 1)]),
  ]);
  return days.reduce<Day | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
}

/**
 * The day from which a form that is saved now holds: the first that no closed period reaches, so that what closed
 * periods asked never changes, and no earlier than a change that is there (`lines`). null: it holds from the beginning.
 * `period`: the one it is to hold
 * from; `closed` when a closed period ends with it or later.
 */
export function formHoldsFrom(
  periods: readonly FormPeriod[],
  period: FormPeriod | null,
  lines: readonly FormLineInTime[],
): { readonly from: Day | null } | 'closed' {
  const ends = periods.filter(({ state }) => state === 'closed').map(({ endsOn }) => endsOn);
  const last = ends.reduce<Day | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
  const earliest = last === null ? null : addDays(last, 1);
  if (period === null) {
    const change = lastChangeOf(lines);
    return { from: change !== null && (earliest === null || change > earliest) ? change : earliest };
  }
  if (earliest !== null && compareDays(period.endsOn, earliest) < 0) return 'closed';
  const isFirst = !periods.some(({ endsOn }) => compareDays(endsOn, period.endsOn) < 0);
  if (earliest === null && isFirst) return { from: null };
  // A longer period that ends before this one began keeps the form it had.
  return { from: earliest !== null && compareDays(period.startsOn, earliest) < 0 ? earliest : period.startsOn };
}

/**
 * The lines of a form after somebody saved what is `wanted` from a day on. What is asked in periods that end before that
 * day stays what it was; in those that end on it or later exactly what is wanted is asked, in the wanted order. A line
 * that goes on as it was is one line still; one that ended just before and comes back as it was goes on.
 */
export function changedForm(
  lines: readonly FormLineInTime[],
  wanted: readonly WantedLine[],
  from: Day | null,
): FormLineInTime[] {
  const keyOf = ({ block, unitId, indicatorId }: WantedLine): string => `${unitId ?? block ?? ''}|${indicatorId}`;
  const open = new Map(wanted.map((line) => [keyOf(line), line]));
  const dayBefore = from === null ? null : addDays(from, -1);
  const kept: FormLineInTime[] = [];
  for (const line of lines) {
    const beganBefore = from !== null && (line.askedFrom === null || line.askedFrom < from);
    // From that day on the form is the wanted one, whatever was to come later.
    if (!beganBefore) continue;
    const next = open.get(keyOf(line));
    const goesOn =
      next !== undefined && isAlike(line, next) && (line.askedUntil === null || line.askedUntil >= (dayBefore ?? ''));
    if (goesOn) {
      open.delete(keyOf(line));
      kept.push({ ...line, position: next.position, askedUntil: null });
    } else {
      const hasEnded = line.askedUntil !== null && line.askedUntil < from;
      kept.push(hasEnded ? line : { ...line, askedUntil: dayBefore });
    }
  }
  return [...kept, ...[...open.values()].map((line) => ({ ...line, askedFrom: from, askedUntil: null }))];
}

const isAlike = (a: WantedLine, b: WantedLine): boolean =>
  a.pillarCode === b.pillarCode && a.cumulative === b.cumulative && a.supplierUnitId === b.supplierUnitId;
