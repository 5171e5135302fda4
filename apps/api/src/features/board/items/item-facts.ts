import type { CountingPolicyBody } from '@tiendo/contracts';
import {
  completion,
  dueDayOf,
  horizonInForce,
  isCompleted,
  isLevelDone,
  itemDeadline,
  judgeMeasure,
  measureDeadline,
  overdueDays,
  readingOfNothing,
  silenceStart,
  silentDays,
  splitBaselines,
  targetDueOn,
  timeliness,
  withFigureOfUnits,
  yearOf,
  type Day,
  type ItemStatus,
} from '@tiendo/indicators';
import type { ItemAsAsked, MeasureAsAsked, PlanRef } from '../../plans/index.js';
import type { DatedObservation, FigureOfUnits, FlowOfUnits } from '../../figures/index.js';
import type { NotedContradiction } from '../contradictions.js';
import type { ItemState } from '../../statements/index.js';
import type { Executing, MeasuredRow, Said, SpeakingFigure } from '../board.js';
import { figuresOfYear } from './figures-of-year.js';
import type { JudgedItem } from './item-findings.js';

/** What decides when an item is due, and whether it is late. */
export interface DueQuestion {
  readonly plan: PlanRef;
  readonly asOf: Day;
  readonly policy: CountingPolicyBody;
  readonly item: ItemAsAsked;
  readonly state: Pick<ItemState, 'steps' | 'current'>;
  readonly measures: readonly MeasureAsAsked[];
  readonly observations: ReadonlyMap<string, readonly DatedObservation[]>;
  /** By indicator, what the units of the province say of it as a whole. */
  readonly ofUnits: ReadonlyMap<string, FigureOfUnits>;
  /** By indicator of a flow, the plan's periods with what their units say. */
  readonly flows: ReadonlyMap<string, readonly FlowOfUnits[]>;
  readonly said: Pick<Said, 'evaluationOn'> | null;
}

export interface ItemQuestion extends DueQuestion {
  readonly state: ItemState;
  /** First day on which the plan asked for the item. */
  readonly beganOn: Day;
  readonly said: Said | null;
  readonly noted: readonly NotedContradiction[];
  readonly section: { readonly code: string; readonly name: string } | null;
}

/** What an item shows and how late it is: of {@link judge}, what its course in time asks for. */
export function latenessOf(question: DueQuestion): Pick<JudgedItem, 'status' | 'overdueDays'> {
  const status = question.state.current?.status ?? 'noStatement';
  return { status, overdueDays: overdueDays(dueFacts(question, measured(question))) };
}

/** Judges one item by the rules of the field: verdicts, due day, overdue, silence, executing units. */
export function judge(question: ItemQuestion): JudgedItem {
  const { plan, asOf, policy, item, state, beganOn, said, noted, section } = question;
  const levels = measured(question);
  const facts = dueFacts(question, levels);
  const { status, continuesInYear, dueOn } = facts;
  const silence = {
    lastStatementOn: lastWord(state),
    since: silenceStart({ firstAskedOn: beganOn, planStartsOn: plan.startsOn, planIssuedOn: plan.issuedOn }),
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
    measures: levels.map(({ row }) => row),
    noted,
    dueOn,
    overdueDays: overdueDays(facts),
    timeliness: timeliness({
      ...facts,
      completion: completion(state.steps, asOf, policy),
    }),
    silentDays: silentDays(silence),
    executing: executingOf(item, state, policy),
  };
}

/** A measure with what decides when its target is due. */
interface Level {
  readonly row: MeasuredRow;
  readonly isDone: boolean;
  /** Its horizon is in force, past, or it has none: a level of a later year is not yet asked for. */
  readonly isAsked: boolean;
}

function measured(question: DueQuestion): Level[] {
  const { plan, asOf, policy, state, measures, observations, ofUnits, flows } = question;
  // Once the plan is over, its last year decides.
  const horizon = horizonInForce(measures, Math.min(yearOf(asOf), yearOf(plan.endsOn)));
  const status = state.current?.status ?? 'noStatement';
  const continuesInYear = state.current?.continuesInYear ?? null;
  return measures.map((measure): Level => {
    const given = (observations.get(measure.indicatorId) ?? []).map((one) => withNothing(measure, one));
    const { results, baselines } = splitBaselines(given, plan.startsOn);
    const deadline = measureDeadline(measure, deadlineOf(question));
    const periods = flows.get(measure.indicatorId);
    const figures =
      measure.kind === 'flow' && periods
        ? figuresOfYear(measure, results, periods, plan.startsOn)
        : speaking(results, ofUnits.get(measure.indicatorId));
    const { reading, verdict } = judgeMeasure(measure, figures, deadline);
    const isDone = isLevelDone({ verdict, deadline, asOf, steps: state.steps, policy });
    const dueOn = dueAs(status, question, deadline);
    const counts = measure.horizon === null || measure.horizon === horizon;
    const row: MeasuredRow = {
      measure,
      observations: results,
      baselines,
      judgedBy: reading,
      verdict,
      counts,
      deadline,
      isReached: isDone || (verdict === 'undetermined' && counts && isCompleted(status, policy)),
      overdueDays: isDone ? null : overdueDays({ dueOn, asOf, status, policy, continuesInYear }),
    };
    return { row, isDone, isAsked: counts || (horizon !== null && (measure.horizon ?? 0) < horizon) };
  });
}

/** "Không phát sinh" as the figure it is for a measure, where it is one. */
function withNothing(measure: MeasureAsAsked, observation: DatedObservation): DatedObservation {
  const nothing = observation.outcome === 'noOccurrence' ? readingOfNothing(measure) : null;
  return nothing === null
    ? observation
    : { ...observation, value: nothing.value ?? null, qualifier: nothing.qualifier };
}

/** What may speak for a measure, latest first. */
function speaking(results: readonly DatedObservation[], ofUnits: FigureOfUnits | undefined): SpeakingFigure[] {
  const unsourced = { id: null, yearToDate: null, sourceDocumentId: null, sourceSection: null };
  return withFigureOfUnits(
    results.map((one): SpeakingFigure => ({ ...one, fromUnits: null, yearToDate: null })),
    ofUnits === undefined ? null : { ...ofUnits, ...unsourced },
  );
}

/** The deadline the plan states for the item, or its end. */
function deadlineOf({ plan, item }: DueQuestion): Day | null {
  return itemDeadline({ dueOn: item.dueOn, frequency: item.frequency, planEndsOn: plan.dueAtEnd ? plan.endsOn : null });
}

function dueAs(status: ItemStatus, { said }: DueQuestion, deadline: Day | null): Day | null {
  return dueDayOf({ status, evaluationOn: said?.evaluationOn ?? null, deadline });
}

/** What says whether an item is late. */
function dueFacts(question: DueQuestion, levels: readonly Level[]) {
  const { policy, asOf, state } = question;
  const status = state.current?.status ?? 'noStatement';
  const continuesInYear = state.current?.continuesInYear ?? null;
  return { status, policy, dueOn: dueDay(question, levels), asOf, continuesInYear };
}

/** The day an item falls due as it stands; a target with its earliest measure not met. */
function dueDay(question: DueQuestion, levels: readonly Level[]): Day | null {
  const deadline = deadlineOf(question);
  const measures = levels
    .filter(({ isAsked }) => isAsked)
    .map(({ row, isDone }) => ({ met: isDone, dueOn: row.deadline }));
  const due = question.item.kind === 'task' ? deadline : targetDueOn({ measures, planEndsOn: deadline });
  return dueAs(question.state.current?.status ?? 'noStatement', question, due);
}

/** Effective day of the last statement on the item or on any of its executing units. */
export function lastWord(state: ItemState): Day | null {
  const days = [state.lastStatementOn, ...[...state.byUnit.values()].map((unit) => unit.lastStatementOn)];
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}

function executingOf(item: ItemAsAsked, state: ItemState, policy: CountingPolicyBody): Executing | null {
  const units = item.units.executing;
  if (units.length === 0) return null;
  const stated = units.flatMap(({ id }) => state.byUnit.get(id)?.status ?? []);
  const completed = stated.filter((status) => isCompleted(status, policy));
  return { completed: completed.length, total: units.length, unreported: units.length - stated.length };
}
