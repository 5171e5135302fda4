import type { ItemRow } from '@tiendo/contracts';
import { unitBody } from '../../statements/index.js';
import { type BoardItem, contradicts, lacksPermission } from '../board.js';
import { lastWord } from './item-facts.js';

/** One line of a list, as staff see it. */
export function itemRow(row: BoardItem): ItemRow {
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
    executing: row.executing,
    reason: said?.reason ?? null,
    cause: said?.cause ?? null,
    lacksPermission: lacksPermission(row),
    contradicts: contradicts(row),
    measure: firstMeasure(row),
    frequency: item.kind === 'task' ? (item.frequency ?? 'once') : null,
    version: item.version,
  };
}

function firstMeasure({ measures }: BoardItem): ItemRow['measure'] {
  const first = measures.find(({ counts }) => counts) ?? measures[0];
  if (!first) return null;
  const reading = first.observations[0];
  return {
    value: reading?.value ?? null,
    numerator: reading?.numerator ?? null,
    denominator: reading?.denominator ?? null,
    qualifier: reading?.qualifier ?? null,
    comparator: first.measure.comparator,
    targetValue: first.measure.value,
    measureUnit: first.measure.measureUnit,
  };
}
