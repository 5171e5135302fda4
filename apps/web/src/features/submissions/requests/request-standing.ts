import type { BoardUnit, ReportRequestRow } from '@tiendo/contracts';
import { dueStateOf } from '@tiendo/indicators/submission';

/** How a unit stands on the board, those that still have something to do first. */
export const BOARD_GROUPS = [
  ...(['overdue', 'waiting', 'takenBack', 'source', 'onTime', 'late', 'planned', 'excused'] as const),
] as const;
export type BoardGroup = (typeof BOARD_GROUPS)[number];

/**
 * How a request stands as a whole. `overdue`: it is past its due time and somebody has not handed in. `source`: it stands
 * as a source states it, and nobody waits.
 */
export const REQUEST_STANDINGS = ['overdue', 'waiting', 'draft', 'complete', 'source', 'withdrawn'] as const;
export type RequestStanding = (typeof REQUEST_STANDINGS)[number];

/**
 * How a unit stands. `planned`: the request is a draft still; `excused`: it was withdrawn before the unit had sent;
 * `takenBack`: sent once, and taken back to be mended.
 */
export function groupOf(
  { state, dueState, firstSentAt }: Pick<BoardUnit, 'state' | 'dueState' | 'firstSentAt'>,
  request: ReportRequestRow['state'],
): BoardGroup {
  if (request === 'draft') return 'planned';
  if (state === 'sent') return dueState;
  if (request === 'withdrawn') return 'excused';
  return firstSentAt === null ? dueState : 'takenBack';
}

/** Whether a unit of this group is still asked for its report. */
export const isMissing = (group: BoardGroup): boolean =>
  group === 'overdue' || group === 'waiting' || group === 'takenBack';

type Row = Pick<ReportRequestRow, 'state' | 'due' | 'units' | 'sent' | 'fromSource'>;

/** How a request stands at a moment (ISO). */
export function standingOf({ state, due, units, sent, fromSource }: Row, now: string): RequestStanding {
  if (state !== 'open') return state;
  if (sent >= units) return 'complete';
  const dueState = dueStateOf(due, null, now, fromSource);
  return dueState === 'overdue' || dueState === 'source' ? dueState : 'waiting';
}

/** Late requests first, then what is due next; of what asks for nothing any more the latest first. */
export function inOrder<T extends Row>(rows: readonly T[], now: string): T[] {
  const rank = (row: T) => REQUEST_STANDINGS.indexOf(standingOf(row, now));
  return [...rows].sort((one, other) => {
    const between = rank(one) - rank(other);
    if (between !== 0) return between;
    const byDue = one.due.at.localeCompare(other.due.at);
    return ['complete', 'source', 'withdrawn'].includes(standingOf(one, now)) ? -byDue : byDue;
  });
}
