import { compareDays, type Day } from './day.js';
import { compareInstants, type Instant } from './instant.js';
import type { Step, StepSeries } from './steps.js';

/** What two-time resolution needs of a row. `seq` grows with recording; it settles what the clock cannot. */
export interface Recorded {
  readonly id: string;
  readonly seq: number;
  readonly effectiveOn: Day;
  readonly recordedAt: Instant;
  /** The row this one corrects. */
  readonly supersedes?: string | null;
  /** The row this one takes back; a withdrawal states nothing itself. */
  readonly withdraws?: string | null;
}

/**
 * The statements of one item that stand, as known at a moment (default: now), by effective day, then recording.
 *
 * - A withdrawal takes a row back and is itself not a statement. Withdrawing a withdrawal gives the row back.
 * - A row is out while a correction of it stands. A correction stands unless it was withdrawn, and also while a
 *   correction of itself stands: correcting a correction never revives the first row, withdrawing all of them does.
 * - Several corrections of one row are all heard; the usual order decides between them.
 *
 * Rows point only at rows recorded before them; a pointer to a row that is not known is ignored.
 */
export function liveStatements<S extends Recorded>(all: readonly S[], knownAt?: Instant | null): S[] {
  const known = (
    knownAt === null || knownAt === undefined ? [...all] : all.filter((row) => isKnown(row, knownAt))
  ).sort((a, b) => b.seq - a.seq);
  const withdrawn = new Set<string>();
  const corrected = new Set<string>();
  const live: S[] = [];
  // Latest first: what could take a row back or correct it has been judged before the row itself.
  for (const row of known) {
    const isWithdrawn = withdrawn.has(row.id);
    const isCorrected = corrected.has(row.id);
    if (isNamed(row.withdraws)) {
      if (!isWithdrawn) withdrawn.add(row.withdraws);
      continue;
    }
    if (isNamed(row.supersedes) && (!isWithdrawn || isCorrected)) corrected.add(row.supersedes);
    if (!isWithdrawn && !isCorrected) live.push(row);
  }
  return live.sort(compareStatements);
}

/** The statement that holds on `asOf`, as known at a moment: latest effective day up to it, then latest recorded. */
export function statusAt<S extends Recorded>(all: readonly S[], asOf: Day, knownAt?: Instant | null): S | null {
  return liveStatements(all, knownAt).findLast((row) => compareDays(row.effectiveOn, asOf) <= 0) ?? null;
}

/** The statement that holds on each day, as steps. */
export function stepsOf<S extends Recorded>(all: readonly S[], knownAt?: Instant | null): StepSeries<S> {
  const steps: Step<S>[] = [];
  for (const row of liveStatements(all, knownAt)) {
    if (steps.at(-1)?.from === row.effectiveOn) steps.pop();
    steps.push({ from: row.effectiveOn, value: row });
  }
  return steps;
}

/**
 * Where a statement that stands is, seen from a day: `inForce` speaks on it; `earlier` spoke on earlier days; `sameDay` is
 * of the day of the one in force, which was recorded after it; `later` speaks only after the day.
 */
export type StatementPlace = 'inForce' | 'earlier' | 'sameDay' | 'later';

/** The place of every statement of one subject that stands on a day, by id; corrected and withdrawn ones have none. */
export function placesOf<S extends Recorded>(all: readonly S[], asOf: Day): Map<string, StatementPlace> {
  const live = liveStatements(all);
  const inForce = live.findLast((row) => compareDays(row.effectiveOn, asOf) <= 0);
  return new Map(
    live.map((row) => {
      if (compareDays(row.effectiveOn, asOf) > 0) return [row.id, 'later'];
      if (row === inForce) return [row.id, 'inForce'];
      return [row.id, row.effectiveOn === inForce?.effectiveOn ? 'sameDay' : 'earlier'];
    }),
  );
}

/** By effective day, then by recording. */
export function compareStatements(a: Recorded, b: Recorded): number {
  return compareDays(a.effectiveOn, b.effectiveOn) || a.seq - b.seq;
}

function isKnown(row: Recorded, knownAt: Instant): boolean {
  return compareInstants(row.recordedAt, knownAt) <= 0;
}

function isNamed(id: string | null | undefined): id is string {
  return id !== null && id !== undefined;
}
