import type { SubmissionListBody, SubmissionLineBody } from '@tiendo/contracts';
import { amountText } from '@tiendo/indicators';
import { compareExact } from '@tiendo/indicators/number';
import { type AskedList, countOfList } from '@tiendo/indicators/lists';
import type { Manager } from '../../../platform/database/index.js';
import type { FoundInFigure } from '../../figures/index.js';
import { figureOfLine } from '../entry/kept-answer.js';
import type { LineRecord } from '../entry/line.queries.js';
import type { RequestFrame } from '../requests/request-frames.js';
import { type ListOfReport, listsOfReport } from './list-row.queries.js';

/** A list of a report with what it asks. */
export interface ReportList extends ListOfReport {
  readonly asked: AskedList;
}

/** What a list comes to for an indicator. */
export interface CountFromList {
  readonly list: Pick<AskedList, 'code' | 'name'>;
  readonly indicator: string;
  readonly value: string;
}

/** Lists of a report, and what they fill: the figures of the reporting unit itself. */
export interface ReportLists {
  readonly lists: readonly ReportList[];
  /** By indicator; a list without an answer yet fills nothing. */
  readonly counts: ReadonlyMap<string, CountFromList>;
}

const NO_LISTS: ReportLists = { lists: [], counts: new Map() };

/** Lists of a report in the order of its request. */
export async function reportListsOf(
  manager: Manager,
  provinceId: string,
  submissionId: string,
  { request, span }: Pick<RequestFrame, 'request' | 'span'>,
): Promise<ReportLists> {
  if (request.lists.length === 0) return NO_LISTS;
  const kept = new Map((await listsOfReport(manager, { provinceId, submissionId })).map((list) => [list.listId, list]));
  const lists = request.lists.flatMap(({ listId, asked }): ReportList[] => {
    const list = kept.get(listId);
    return list && asked ? [{ ...list, asked }] : [];
  });
  return { lists, counts: new Map(lists.flatMap((list) => countsOf(list, span))) };
}

function countsOf({ asked, rows, isNone }: ReportList, span: RequestFrame['span']): [string, CountFromList][] {
  if (rows.length === 0 && !isNone) return [];
  const { code, name, columns, counts } = asked;
  return counts.map((count) => {
    const value = countOfList(count, rows, columns, span);
    return [count.indicator, { list: { code, name }, indicator: count.indicator, value }];
  });
}

/** Whose report it is, and what its lists come to. */
interface FilledReport {
  readonly record: { readonly unitId: string };
  readonly lists: ReportLists;
}

/** What a list comes to for a line; undefined: no list fills it. Lists are of the unit that reports. */
export const countFor = (
  { record, lists }: FilledReport,
  { indicatorCode, subjectUnitId }: Pick<LineRecord, 'indicatorCode' | 'subjectUnitId'>,
): CountFromList | undefined => (subjectUnitId === record.unitId ? lists.counts.get(indicatorCode) : undefined);

const written = (value: string, measureUnit: string): string => amountText(value, measureUnit);

/** What a list comes to for a line, as the line is told. */
export function fromListBody(
  report: FilledReport,
  line: LineRecord,
  measureUnit: string,
): SubmissionLineBody['fromList'] {
  const count = countFor(report, line);
  if (!count) return null;
  const { list, value } = count;
  return { list: { ...list }, value, text: written(value, measureUnit) };
}

/** That the figure of a line is another than its list comes to. */
export function listDiffers(report: FilledReport, line: LineRecord, measureUnit: string): FoundInFigure[] {
  const count = countFor(report, line);
  const figure = figureOfLine(line);
  if (!count || !figure) return [];
  const stated = figure.value ?? figure.numerator ?? (figure.outcome === 'noOccurrence' ? '0' : null);
  const isSame = stated !== null && figure.qualifier === 'exact' && compareExact(stated, count.value) === 0;
  if (isSame) return [];
  const text = written(count.value, measureUnit);
  return [
    {
      kind: 'listDiffers',
      severity: 'warning',
      text: {
        vi: `Bảng kê "${count.list.name}" có ${text}, khác số liệu đã nhập.`,
        en: `The list "${count.list.name}" comes to ${amountText(count.value, measureUnit, 'en')}, which is not the figure given.`,
      },
    },
  ];
}

/** A list as the API tells it. */
export function listBody(
  { asked, rows, isNone, passReason, version }: ReportList,
  lines: readonly LineRecord[],
  report: FilledReport,
  unitOf: (indicatorId: string) => string,
): SubmissionListBody {
  const { code, name, columns, hasStates } = asked;
  return {
    ...{ code, name, hasStates, isNone, passReason, version },
    columns: columns.map((column) => ({ ...column, options: [...column.options] })),
    rows: rows.map((row) => ({ ...row, cells: { ...row.cells } })),
    counts: lines.flatMap((line) => {
      const count = countFor(report, line);
      if (count?.list.code !== code) return [];
      const { value } = count;
      const text = written(value, unitOf(line.indicatorId));
      return [{ indicator: line.indicatorCode, subject: line.subjectCode, value, text }];
    }),
  };
}
