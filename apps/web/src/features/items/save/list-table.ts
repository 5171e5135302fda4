import type { ItemKind, ItemRow } from '@tiendo/contracts';
import type { ItemSortKey } from '@tiendo/indicators/items';
import { permissionText } from '@tiendo/indicators/words';
import {
  figureCell,
  planFile,
  scopeOf,
  type FileCell,
  type FileColumn,
  type FileWords,
  type NamedTable,
} from '../../../shared/files';
import type { Format } from '../../../shared/format';
import { levelsOf, levelsText, requiredText } from '../../../shared/format/required-text';
import type { PlanView } from '../../../shared/plan';
import type { StatusMessages } from '../../../shared/status';
import { summaryOf } from '../list/arrange';
import { filterChips } from '../list/filter-chips';
import type { ColumnId, ListState } from '../list/list-state';
import { policyOf } from '../list/plan-count';
import type { ListOptions } from '../list/use-list-options';
import type { ItemMessages } from '../messages';
import { ruleWords } from '../rule-text';

export interface ListFile {
  readonly kind: ItemKind;
  readonly view: Pick<PlanView, 'plan' | 'day' | 'knownAt' | 'kind' | 'snapshot'>;
  /** What the filters let through, in the order on screen. */
  readonly rows: readonly ItemRow[];
  readonly all: readonly ItemRow[];
  readonly columns: readonly ColumnId[];
  readonly state: ListState;
  readonly options: ListOptions;
}

export interface Words {
  readonly t: ItemMessages;
  readonly s: StatusMessages;
  readonly file: FileWords;
  readonly format: Format;
}

type Column = FileColumn<ItemRow>;

/** The level asked for as a number, where it is one. */
function levelCell({ measure, levels }: ItemRow, { language }: Format): FileCell {
  if (measure === null || measure.targetValue === null || measure.targetValueUpper !== null) return null;
  if (new Set(levels.map(({ horizon }) => horizon)).size > 1) return null;
  const level = { value: measure.targetValue, numerator: null, denominator: null, qualifier: null };
  return figureCell(level, measure.measureUnit, language);
}

/** Columns of a file for one column on screen; a deadline brings its overdue days, a status its year. */
function columnsOf(id: ColumnId, kind: ItemKind, { t, s, file, format }: Words): Column[] {
  const word = t.columns[id];
  const heading = typeof word === 'string' ? word : word[kind];
  const text = (width: number, value: (row: ItemRow) => string | null | undefined): Column => ({
    ...{ kind: 'text', heading, width, value },
  });
  switch (id) {
    case 'status':
      return [
        text(26, (row) => s.status[row.status]),
        { kind: 'number', heading: t.file.continuesIn, width: 12, value: (row) => row.continuesInYear },
        {
          kind: 'text',
          heading: t.file.lacksPermission,
          width: 22,
          value: (row) => permissionText(row, format.language),
        },
      ];
    case 'result':
      return [
        {
          ...{ kind: 'figure', heading, width: 14 },
          value: ({ measure }) =>
            measure && figureCell(measure, measure.measureUnit, format.language, levelsOf(measure)),
        },
        { kind: 'text', heading: t.file.measureUnit, width: 14, value: (row) => row.measure?.measureUnit },
      ];
    case 'required':
      return [
        text(18, (row) => levelsText(row.levels, format, t) ?? (row.measure && requiredText(row.measure, format, t))),
        { kind: 'figure', heading: t.file.level, width: 12, value: (row) => levelCell(row, format) },
      ];
    case 'executing':
      // Two numbers: a spreadsheet takes "1/3" for the first of March.
      return [
        { kind: 'number', heading: t.file.unitsDone, width: 12, value: (row) => row.executing?.completed },
        { kind: 'number', heading: t.file.unitsAll, width: 12, value: (row) => row.executing?.total },
      ];
    case 'dueOn':
      return [
        { kind: 'day', heading, width: 13, value: (row) => row.dueOn },
        { kind: 'number', heading: t.file.overdueDays, width: 12, value: (row) => row.overdueDays },
      ];
    case 'leadUnits':
      return [text(34, (row) => row.leadUnits.map(({ name }) => name).join('; ') || file.common.notStatedBySource)];
    case 'section':
      return [text(22, (row) => row.section?.name)];
    case 'updatedOn':
      return [{ kind: 'day', heading, width: 13, value: (row) => row.updatedOn }];
    case 'reason':
      return [text(60, (row) => row.reason)];
    case 'cause':
      return [text(26, (row) => row.cause && s.cause[row.cause])];
    case 'frequency':
      return [text(22, (row) => row.frequency && t.frequency[row.frequency])];
    case 'code':
      return [];
  }
}

/** The list as a file holds it: what is on screen, with what makes its figures readable elsewhere. */
export function listTable(input: ListFile, words: Words): NamedTable {
  const { kind, view, rows, all, state, options } = input;
  const { t, s, file, format } = words;
  const policy = policyOf(view.plan.policy, kind);
  const summary = summaryOf(rows, policy);
  const share = format.share(summary.completed, summary.total, policy.percentDigits);
  const columns: Column[] = [
    { kind: 'text', heading: t.columns.code, width: 16, value: (row) => row.code },
    {
      ...{ kind: 'text', heading: t.columns.name[kind], width: 70 },
      value: (row) => row.name ?? file.common.unnamed(row.code),
    },
    ...input.columns.flatMap((id) => columnsOf(id, kind, words)),
  ];
  const sortLabel = (key: ItemSortKey) => (key === 'section' ? t.sort.section[kind] : t.sort[key]);
  const about = {
    title: t.title[kind],
    rule: ruleWords(kind, policy, t, s),
    result: t.completedOf(format.number(summary.completed), format.number(summary.total), share),
    filters: filterChips(state, options, t).map(({ label }) => label),
    rows: { shown: rows.length, all: all.length },
    sort: state.sort && { column: sortLabel(state.sort.key), descending: state.sort.descending },
    notes: [view.plan.sourceNote],
  };
  return planFile({ scope: scopeOf(view), about, columns, rows, words: file, pinned: 3 });
}
