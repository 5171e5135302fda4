import type { AwaitedBody, BaselineBody, FromUnitsBody, ItemLevel, ItemRow, YearToDateBody } from '@tiendo/contracts';
import { awaitedDays, type Day } from '@tiendo/indicators';
import { unitBody } from '../../statements/index.js';
import {
  attentionKinds,
  type Board,
  type BoardItem,
  contradicts,
  lacksPermission,
  type MeasuredRow,
} from '../board.js';
import { lastWord } from './item-facts.js';

/** One line of a list, as staff see it. */
export function itemRow(board: Pick<Board, 'policy' | 'asOf'>, row: BoardItem): ItemRow {
  const { item, state, said } = row;
  return {
    kind: item.kind,
    code: item.code,
    name: item.name,
    section: row.section,
    status: row.status,
    statusSince: state.statusSince,
    updatedOn: lastWord(state),
    continuesInYear: row.continuesInYear,
    timeliness: row.timeliness,
    notNamed: [...(state.current?.notNamed ?? [])],
    overdueDays: row.overdueDays,
    dueOn: row.dueOn,
    leadUnits: item.units.lead.map(unitBody),
    executing: row.executing && { ...row.executing },
    evaluationOn: row.status === 'yearEnd' ? (said?.evaluationOn ?? null) : null,
    awaiting: awaitedOf(row, board.asOf),
    levels: row.measures.map(levelOf),
    reason: said?.reason ?? null,
    cause: said?.cause ?? null,
    lacksPermission: lacksPermission(row),
    contradicts: contradicts(row),
    attention: attentionKinds(board, row),
    silentDays: row.silentDays,
    measure: firstMeasure(row),
    frequency: item.kind === 'task' ? (item.frequency ?? 'once') : null,
    version: item.version,
  };
}

/** Whom it waits for, with the days since the letter that asked. */
export function awaitedOf({ said }: BoardItem, asOf: Day): AwaitedBody | null {
  const awaiting = said?.awaiting ?? null;
  return awaiting && { ...awaiting, days: awaitedDays(awaiting, asOf) };
}

function levelOf({ measure, verdict, deadline, isReached, overdueDays }: MeasuredRow): ItemLevel {
  return {
    label: measure.label,
    horizon: measure.horizon,
    dueOn: deadline,
    comparator: measure.comparator,
    targetValue: measure.value,
    targetValueUpper: measure.valueUpper,
    measureUnit: measure.measureUnit,
    verdict,
    isReached,
    overdueDays,
  };
}

/** The last figure from before the plan's span, where no result is known yet. */
export function baselineOf({ judgedBy, baselines }: MeasuredRow): BaselineBody | null {
  const last = judgedBy === null ? baselines[0] : undefined;
  if (!last) return null;
  const { asOf, value, numerator, denominator, qualifier } = last;
  return { asOf, value, numerator, denominator, qualifier };
}

/** How the figure it is judged by was put together; null: it was stated, or there is none. */
export function fromUnitsOf({ judgedBy }: MeasuredRow): FromUnitsBody | null {
  if (!judgedBy?.fromUnits) return null;
  const { period, units, of } = judgedBy.fromUnits;
  const { code, kind, year, ordinal, title, startsOn, endsOn } = period;
  return { period: { code, kind, year, ordinal, title, startsOn, endsOn }, units, of };
}

/** What the figure it is judged by was added up over; null: it is one figure, or there is none. */
export function yearToDateOf({ judgedBy }: MeasuredRow): YearToDateBody | null {
  return judgedBy?.yearToDate ? { ...judgedBy.yearToDate } : null;
}

function firstMeasure({ measures }: BoardItem): ItemRow['measure'] {
  const first = measures.find(({ counts }) => counts) ?? measures[0];
  if (!first) return null;
  const reading = first.judgedBy;
  return {
    value: reading?.value ?? null,
    numerator: reading?.numerator ?? null,
    denominator: reading?.denominator ?? null,
    qualifier: reading?.qualifier ?? null,
    comparator: first.measure.comparator,
    targetValue: first.measure.value,
    targetValueUpper: first.measure.valueUpper,
    measureUnit: first.measure.measureUnit,
    horizon: first.measure.horizon,
    asOf: reading?.asOf ?? null,
    baseline: baselineOf(first),
    fromUnits: fromUnitsOf(first),
    yearToDate: yearToDateOf(first),
  };
}
