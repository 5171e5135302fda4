import type { CountingPolicyBody } from '@tiendo/contracts';
import {
  completion,
  daysBetween,
  evaluateMeasure,
  horizonInForce,
  isCompleted,
  isMet,
  isSilent,
  overdueDays,
  targetDueOn,
  timeliness,
  yearOf,
  type Day,
} from '@tiendo/indicators';
import type { ItemAsAsked, MeasureAsAsked, PlanRef } from '../../plans/index.js';
import type { ObservationRow } from '../../figures/index.js';
import type { NotedContradiction } from '../contradictions.js';
import type { ItemState } from '../../statements/index.js';
import type { BoardItem, MeasuredRow, Said } from '../board.js';
import type { JudgedItem } from './item-findings.js';

export interface ItemQuestion {
  readonly plan: PlanRef;
  readonly asOf: Day;
  readonly policy: CountingPolicyBody;
  readonly item: ItemAsAsked;
  readonly state: ItemState;
  /** First day on which the plan asked for the item. */
  readonly beganOn: Day;
  readonly measures: readonly MeasureAsAsked[];
  readonly observations: ReadonlyMap<string, readonly ObservationRow[]>;
  readonly said: Said | null;
  readonly noted: readonly NotedContradiction[];
  readonly section: { readonly code: string; readonly name: string } | null;
}

/** Judges one item by the rules of the field: verdicts, due day, overdue, silence, executing units. */
export function judge(question: ItemQuestion): JudgedItem {
  const { plan, asOf, policy, item, state, beganOn, said, noted, section } = question;
  const status = state.current?.status ?? 'noStatement';
  const continuesInYear = state.current?.continuesInYear ?? null;
  const measures = measured(question);
  const dueOn = dueDay(item, measures, plan);
  const facts = { status, policy, dueOn, asOf, continuesInYear };
  const silence = {
    lastStatementOn: lastWord(state),
    since: beganOn,
    asOf,
    silenceDays: plan.silenceDays,
    status,
    policy,
  };
  return {
    item,
    state,
    status,
    continuesInYear,
    said,
    section,
    measures,
    noted,
    dueOn,
    overdueDays: overdueDays(facts),
    timeliness: timeliness({
      ...facts,
      completion: completion(state.steps, asOf, policy),
    }),
    silentDays: isSilent(silence) ? daysBetween(silence.lastStatementOn ?? silence.since, asOf) : null,
    executing: executingOf(item, state, policy),
  };
}

function measured({ plan, asOf, measures, observations }: ItemQuestion): MeasuredRow[] {
  // Once the plan is over, its last year decides.
  const horizon = horizonInForce(measures, Math.min(yearOf(asOf), yearOf(plan.endsOn)));
  return measures.map((measure) => {
    const standing = observations.get(measure.indicatorId) ?? [];
    return {
      measure,
      observations: standing,
      verdict: evaluateMeasure(measure, standing[0] ?? null),
      counts: measure.horizon === null || measure.horizon === horizon,
    };
  });
}

function judged(measures: readonly MeasuredRow[]): MeasuredRow[] {
  return measures.filter(({ counts }) => counts);
}

/** An item's own deadline stands for the plan's end, where that is one; a target is due with its earliest measure not met. */
function dueDay(item: ItemAsAsked, measures: readonly MeasuredRow[], plan: PlanRef): Day | null {
  const end = item.dueOn ?? (plan.dueAtEnd ? plan.endsOn : null);
  if (item.kind === 'task') return end;
  return targetDueOn({
    measures: judged(measures).map(({ measure, verdict }) => ({ met: isMet(verdict), dueOn: measure.dueOn })),
    planEndsOn: end,
  });
}

/** Effective day of the last statement on the item or on any of its executing units. */
export function lastWord(state: ItemState): Day | null {
  const days = [state.lastStatementOn, ...[...state.byUnit.values()].map((unit) => unit.lastStatementOn)];
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}

function executingOf(item: ItemAsAsked, state: ItemState, policy: CountingPolicyBody): BoardItem['executing'] {
  const units = item.units.executing;
  if (units.length === 0) return null;
  const completed = units.filter(({ id }) => isCompleted(state.byUnit.get(id)?.status ?? 'noStatement', policy));
  return { completed: completed.length, total: units.length };
}
