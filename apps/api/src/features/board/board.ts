import type { AwaitingBody, CountingPolicyBody, PlanPolicy } from '@tiendo/contracts';
import type { Cause, Day, Evaluation, ItemStatus, Timeliness } from '@tiendo/indicators';
import { FIGURES_DISAGREE, type AttentionKind, attentionOf } from '@tiendo/indicators';
import type { ItemAsAsked, MeasureAsAsked, PlanRef, SectionRows } from '../plans/index.js';
import type { DatedReading, YearToDate } from '@tiendo/indicators';
import type { DatedObservation, FigureOfUnits } from '../figures/index.js';
import type { NotedContradiction } from './contradictions.js';
import type { Moment } from './moment.js';
import type { ItemState } from '../statements/index.js';
import type { ItemFound } from './finding.js';

/** A figure that a measure can be judged by: one stated for the province, or one put together from its units. */
export interface SpeakingFigure
  extends
    Pick<
      DatedObservation,
      | 'asOf'
      | 'periodEndsOn'
      | 'numerator'
      | 'denominator'
      | 'value'
      | 'qualifier'
      | 'sourceDocumentId'
      | 'sourceSection'
    >,
    Pick<DatedReading, 'range'> {
  /** The statement; null: nobody stated it. */
  readonly id: string | null;
  /** Null: it was stated. */
  readonly fromUnits: FigureOfUnits['fromUnits'] | null;
  /** What it was added up over since the year's start; null: it is one figure. */
  readonly yearToDate: Pick<YearToDate, 'from' | 'periods' | 'missing'> | null;
}

/** A measure with what was observed for it. */
export interface MeasuredRow {
  readonly measure: MeasureAsAsked;
  /** Results of the plan that stand, the latest first. */
  readonly observations: readonly DatedObservation[];
  /** Figures from before the plan's span that stand, the latest first: shown with their day, never judged. */
  readonly baselines: readonly DatedObservation[];
  /** The result it is judged by; null: there is none. */
  readonly judgedBy: SpeakingFigure | null;
  readonly verdict: Evaluation;
  /** Measures of another horizon are judged by themselves, not the target by them. */
  readonly counts: boolean;
  /** The day it has to be met by; null: none is named. */
  readonly deadline: Day | null;
  /** Reached by the figures, or stated as done where they say nothing of it. */
  readonly isReached: boolean;
  readonly overdueDays: number | null;
}

/** What was said in the statement that holds. */
export interface Said {
  readonly entryId: string;
  readonly reason: string | null;
  readonly cause: Cause | null;
  readonly proposal: string | null;
  readonly proposalTo: string | null;
  /** The day an item left for the year's end is evaluated on; null: not named. */
  readonly evaluationOn: Day | null;
  readonly awaiting: AwaitingBody | null;
  readonly sourceDocumentId: string | null;
  readonly sourceSection: string | null;
  /** A document allows stopping or going on next year. */
  readonly authorised: boolean;
}

/** How far the executing units of a task are, by what they stated. */
export interface Executing {
  readonly completed: number;
  readonly total: number;
  /** Units that stated nothing: neither finished nor unfinished. */
  readonly unreported: number;
}

/** Everything known of one item at a point of both times. */
export interface BoardItem {
  readonly item: ItemAsAsked;
  readonly state: ItemState;
  readonly status: ItemStatus;
  readonly continuesInYear: number | null;
  readonly said: Said | null;
  readonly section: { readonly code: string; readonly name: string } | null;
  readonly measures: readonly MeasuredRow[];
  /** Contradictions noted in the source. */
  readonly noted: readonly NotedContradiction[];
  /** Where what is known of it disagrees, found by the rules or noted; settled ones among them. */
  readonly findings: readonly ItemFound[];
  readonly dueOn: Day | null;
  readonly overdueDays: number | null;
  readonly timeliness: Timeliness | null;
  /** Days since the last word on an open item, once they are too many; null otherwise. */
  readonly silentDays: number | null;
  /** n/N of the executing units; null for an item without any. */
  readonly executing: Executing | null;
}

/** A plan at a point of both times: what the overview, the lists and single items are read from. */
export interface Board extends Moment {
  readonly plan: PlanRef;
  readonly policy: PlanPolicy;
  readonly sections: SectionRows;
  /** In the plan's own order, targets first. */
  readonly items: readonly BoardItem[];
  /** Contradictions noted on the plan as a whole. */
  readonly noted: readonly NotedContradiction[];
}

/** Whether an item has an open contradiction of figures: what the overview and the lists count. */
export function contradicts({ findings }: BoardItem): boolean {
  return findings.some(({ kind, state }) => state !== 'settled' && FIGURES_DISAGREE.includes(kind));
}

/** The counting policy of an item's kind. */
export const policyOf = ({ policy }: Pick<Board, 'policy'>, { item }: Pick<BoardItem, 'item'>): CountingPolicyBody =>
  item.kind === 'target' ? policy.targets : policy.tasks;

/** Why an item needs a decision; empty when it does not. */
export function attentionKinds(board: Pick<Board, 'policy'>, row: BoardItem): AttentionKind[] {
  const { status, overdueDays, silentDays, said } = row;
  const facts = { status, overdueDays, silentDays, cause: said?.cause ?? null };
  return attentionOf({ ...facts, policy: policyOf(board, row), contradicts: contradicts(row) });
}

/** Stopped, or going on next year, without a document that allows it: "chưa có văn bản cho phép". */
export function lacksPermission({ status, continuesInYear, said }: BoardItem): boolean {
  return (status === 'stopped' || continuesInYear !== null) && said?.authorised !== true;
}

/**
 * The measure that decides: one that contradicts or misses its level by the figures, else the unmet one due first, one
 * that was observed before one that was not; else the first.
 */
export function decidingMeasure(measures: readonly MeasuredRow[]): MeasuredRow | null {
  const judged = measures.filter(({ counts }) => counts);
  const unmet = judged.filter(({ verdict }) => verdict !== 'met' && verdict !== 'exceeded');
  const observed = unmet.filter(({ judgedBy }) => judgedBy !== null);
  const missed = observed.filter(({ verdict }) => verdict === 'notMet');
  const byDeadline = (a: MeasuredRow, b: MeasuredRow): number =>
    (a.deadline ?? '9999').localeCompare(b.deadline ?? '9999') || a.measure.position - b.measure.position;
  for (const candidates of [missed, observed, unmet]) {
    const first = [...candidates].sort(byDeadline)[0];
    if (first) return first;
  }
  return judged[0] ?? measures[0] ?? null;
}
