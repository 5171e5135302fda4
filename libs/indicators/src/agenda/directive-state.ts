import { compareDays, daysBetween, type Day } from '../time/day.js';

/** What may be stated of a directive. `overdue` is computed, never stated. */
export const DIRECTIVE_STATES = ['open', 'inProgress', 'done', 'withdrawn'] as const;

export type DirectiveState = (typeof DIRECTIVE_STATES)[number];

/** One dated statement of what became of a directive; `seq` grows with recording. */
export interface DirectiveStatement {
  readonly seq: number;
  readonly state: DirectiveState;
  readonly effectiveOn: Day;
  /** A new deadline allowed from the day on; null leaves the one in force. */
  readonly dueOn: Day | null;
}

export interface DirectiveStanding {
  /** `open` until something is stated. */
  readonly state: DirectiveState;
  /** First day of the unbroken run of the state; null while nothing was stated. */
  readonly since: Day | null;
  /** The deadline in force: the last one allowed, else the one it was given with. */
  readonly dueOn: Day | null;
  /** Days past the deadline in force, while it is neither done nor withdrawn; null otherwise. */
  readonly overdueDays: number | null;
  /** Done after the deadline in force when it was done. */
  readonly doneLate: boolean;
}

/**
 * How a directive stands on a day: the latest effective day up to it speaks, of several on one day the last recorded.
 * A correction is therefore a statement for the same day. Units: days; the deadline itself is in time.
 */
export function directiveStanding(
  statements: readonly DirectiveStatement[],
  dueOn: Day | null,
  asOf: Day,
): DirectiveStanding {
  const spoken = statements
    .filter(({ effectiveOn }) => compareDays(effectiveOn, asOf) <= 0)
    .sort((a, b) => compareDays(a.effectiveOn, b.effectiveOn) || a.seq - b.seq)
    .filter(({ effectiveOn }, index, all) => all[index + 1]?.effectiveOn !== effectiveOn);
  let since: Day | null = null;
  let state: DirectiveState = 'open';
  let deadline = dueOn;
  for (const statement of spoken) {
    if (since === null || statement.state !== state) since = statement.effectiveOn;
    state = statement.state;
    deadline = statement.dueOn ?? deadline;
  }
  const isClosed = state === 'done' || state === 'withdrawn';
  const late = deadline === null ? null : daysBetween(deadline, asOf);
  return {
    state,
    since,
    dueOn: deadline,
    overdueDays: !isClosed && late !== null && late > 0 ? late : null,
    doneLate: state === 'done' && since !== null && deadline !== null && compareDays(since, deadline) > 0,
  };
}
