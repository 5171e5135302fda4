import { checkList, type ListFindings } from '@tiendo/indicators/lists';
import type { CheckedReportList, ListCheckKind } from '@tiendo/indicators/submission';
import type { Bilingual } from '../../../platform/http/index.js';
import type { RequestFrame } from '../requests/request-frames.js';
import type { ReportList, ReportLists } from './report-lists.js';

/** A report as far as its lists are checked. */
interface ListedReport {
  readonly frame: Pick<RequestFrame, 'span'>;
  readonly lists: ReportLists;
}

const keyOf = ({ asked }: ReportList): string => `/lists/${asked.code}`;

const findingsOfList = ({ asked, rows, isNone }: ReportList, { span }: ListedReport['frame']): ListFindings =>
  checkList({ ...asked, rows, isNone, period: span });

/** Lists of a report with what each shows to be missing or doubtful. */
export function checkedLists({ lists, frame }: ListedReport): CheckedReportList[] {
  return lists.lists.map((list) => ({
    key: keyOf(list),
    findings: findingsOfList(list, frame),
    passReason: list.passReason,
  }));
}

/** Rows that are told one by one; of more than these it is told how many there are. */
const NAMED_ROWS = 8;

/** What is wrong with a list, and in which of its rows. */
export function listCheckText({ lists, frame }: ListedReport, kind: ListCheckKind, key: string): Bilingual {
  const list = lists.lists.find((one) => keyOf(one) === key);
  if (!list || kind === 'listEmpty') return EMPTY;
  const { incomplete, repeated, outside } = findingsOfList(list, frame);
  const rows = { listRowIncomplete: incomplete, listRowRepeated: repeated, listDayOutside: outside }[kind];
  const { vi, en } = ROW_TEXTS[kind];
  return {
    vi: `${vi}: ${whichRows(rows, 'dòng')}.`,
    en: `${en}: ${whichRows(rows, rows.length === 1 ? 'row' : 'rows')}.`,
  };
}

function whichRows(indexes: readonly number[], word: string): string {
  if (indexes.length > NAMED_ROWS) return `${indexes.length} ${word}`;
  return `${word} ${indexes.map((index) => index + 1).join(', ')}`;
}

const EMPTY: Bilingual = {
  vi: 'Bảng kê chưa có dòng nào; không có thì chọn "không có".',
  en: 'The list has no row; where there is nothing choose "none".',
};
const ROW_TEXTS: Readonly<Record<Exclude<ListCheckKind, 'listEmpty'>, Bilingual>> = {
  listRowIncomplete: { vi: 'Còn dòng thiếu nội dung bắt buộc', en: 'What has to be filled in is missing' },
  listRowRepeated: { vi: 'Có dòng trùng với dòng trước', en: 'An earlier row is repeated' },
  listDayOutside: { vi: 'Có ngày nằm ngoài kỳ báo cáo', en: 'Days lie outside the period' },
};
