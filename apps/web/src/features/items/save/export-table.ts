import type { ItemKind, ItemRow } from '@tiendo/contracts';
import { formatDay } from '@tiendo/indicators/vietnamese';
import type { PlanDetail } from '../../../shared/contract-types';
import type { Format } from '../../../shared/format';
import type { CommonMessages } from '../../../shared/i18n';
import type { StatusMessages } from '../../../shared/status';
import type { FileCell, FileTable } from '../../../shared/files';
import { summaryOf } from '../list/arrange';
import type { ColumnId } from '../list/list-state';
import { policyOf } from '../list/plan-count';
import type { ItemMessages } from '../messages';
import { permissionText, valueText } from '@tiendo/indicators/words';
import { levelsOf, levelsText, requiredText } from '../../../shared/format/required-text';
import { ruleText } from '../rule-text';

export interface ExportInput {
  readonly kind: ItemKind;
  readonly plan: PlanDetail;
  readonly day: string;
  readonly knownAt: string | undefined;
  /** What the filters let through, in the order on screen. */
  readonly rows: readonly ItemRow[];
  readonly all: readonly ItemRow[];
  readonly columns: readonly ColumnId[];
}

export interface Words {
  readonly t: ItemMessages;
  readonly s: StatusMessages;
  readonly common: CommonMessages;
  readonly format: Format;
}

const text = (value: string | null | undefined): FileCell => (value ? { type: 'text', text: value } : null);
const number = (value: number | null): FileCell => (value === null ? null : { type: 'number', value });
const day = (value: string | null): FileCell => (value ? { type: 'day', day: value } : null);

interface FileColumn {
  readonly label: string;
  readonly width: number;
  readonly cell: (row: ItemRow) => FileCell;
}

/** Columns of a file for one column on screen; a deadline brings its overdue days, a status its year. */
function columnsOf(id: ColumnId, kind: ItemKind, { t, s, common, format }: Words): FileColumn[] {
  const word = t.columns[id];
  const label = typeof word === 'string' ? word : word[kind];
  const one = (width: number, cell: FileColumn['cell']): FileColumn[] => [{ label, width, cell }];
  switch (id) {
    case 'status':
      return [
        ...one(26, (row) => text(s.status[row.status])),
        { label: t.file.continuesIn, width: 12, cell: (row) => number(row.continuesInYear) },
        {
          label: t.file.lacksPermission,
          width: 22,
          cell: (row) => text(permissionText(row, format.language)),
        },
      ];
    case 'result':
      return one(18, (row) =>
        text(row.measure && valueText(row.measure, row.measure.measureUnit, format.language, levelsOf(row.measure))),
      );
    case 'required':
      return one(18, (row) =>
        text(levelsText(row.levels, format, t) ?? (row.measure && requiredText(row.measure, format, t))),
      );
    case 'executing':
      // Two numbers: a spreadsheet takes "1/3" for the first of March.
      return [
        { label: t.file.unitsDone, width: 12, cell: (row) => number(row.executing?.completed ?? null) },
        { label: t.file.unitsAll, width: 12, cell: (row) => number(row.executing?.total ?? null) },
      ];
    case 'dueOn':
      return [
        ...one(13, (row) => day(row.dueOn)),
        { label: t.file.overdueDays, width: 12, cell: (row) => number(row.overdueDays) },
      ];
    case 'leadUnits':
      return one(34, (row) => text(row.leadUnits.map((unit) => unit.name).join('; ') || common.notStatedBySource));
    case 'section':
      return one(22, (row) => text(row.section?.name));
    case 'updatedOn':
      return one(13, (row) => day(row.updatedOn));
    case 'reason':
      return one(60, (row) => text(row.reason));
    case 'cause':
      return one(26, (row) => text(row.cause && s.cause[row.cause]));
    case 'frequency':
      return one(22, (row) => text(row.frequency && t.frequency[row.frequency]));
    case 'code':
      return [];
  }
}

/** The list as a file holds it: what is on screen, with what makes its figures readable elsewhere. */
export function exportTable(input: ExportInput, words: Words): FileTable {
  const { kind, plan, rows, all } = input;
  const { t, s, common, format } = words;
  const policy = policyOf(plan.policy, kind);
  const summary = summaryOf(rows, policy);
  const columns: FileColumn[] = [
    { label: t.columns.code, width: 16, cell: (row) => text(row.code) },
    { label: t.columns.name[kind], width: 70, cell: (row) => text(row.name ?? common.unnamed(row.code)) },
    ...input.columns.flatMap((id) => columnsOf(id, kind, words)),
  ];
  const share = format.share(summary.completed, summary.total, policy.percentDigits);
  return {
    head: [
      ...(plan.province.simulated ? [`${t.simulatedFile} – ${common.simulated(plan.province.name)}`] : []),
      `${t.title[kind]} – ${t.sheet.plan(plan.code, formatDay(plan.issuedOn, format.language))}`,
      plan.title,
      [
        t.file.asOf(format.day(input.day)),
        ...(input.knownAt ? [t.file.knownAt(format.moment(input.knownAt))] : []),
      ].join('. '),
      ruleText(kind, policy, t, s),
      ...(rows.length < all.length ? [t.file.filtered(format.number(rows.length), format.number(all.length))] : []),
    ],
    columns: [{ label: t.file.order, width: 6 }, ...columns],
    rows: rows.map((row, index) => [number(index + 1), ...columns.map((column) => column.cell(row))]),
    foot: [
      t.completedOf(format.number(summary.completed), format.number(summary.total), share),
      ...(plan.sourceDocument ? [t.file.source(plan.sourceDocument.label)] : []),
      ...(plan.sourceNote ? [plan.sourceNote] : []),
    ],
  };
}
