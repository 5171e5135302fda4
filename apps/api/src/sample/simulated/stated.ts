import { addDays, type Day } from '@tiendo/indicators';
import type { PlanFile } from '../sample-file.js';

/** A statement of a plan file. */
export type Statement = PlanFile['statements'][number];
/** What a statement says besides its status. */
export type Said = Partial<Omit<Statement, 'item' | 'status' | 'effectiveOn' | 'recordedAt'>>;

/** What was stated of an item on a day; the office recorded it at ten o'clock `recordedAfter` days later. */
export function stated(
  item: string,
  effectiveOn: Day,
  status: Statement['status'],
  { recordedAfter, said = {} }: { readonly recordedAfter: number; readonly said?: Said },
): Statement {
  return {
    key: null,
    supersedes: null,
    item,
    unit: null,
    status,
    effectiveOn,
    recordedAt: `${addDays(effectiveOn, recordedAfter)}T10:00:00+07:00`,
    reason: null,
    continuesInYear: null,
    cause: null,
    proposal: null,
    proposalTo: null,
    evaluationOn: null,
    awaiting: null,
    source: null,
    sourceSection: null,
    notNamed: [],
    evidence: [],
    ...said,
  };
}
