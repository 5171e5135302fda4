import { Injectable } from '@nestjs/common';
import type { ListAnswer, NewListRows, SavedList } from '@tiendo/contracts';
import { ApiProblem, problemAt, type ProblemField, refusal, requireVersion } from '../../../platform/http/index.js';
import { LineReader } from '../entry/line-reader.js';
import { linesOf } from '../entry/line.queries.js';
import { ReportContextLoader } from '../entry/report-context.js';
import { type HeldReport, type ReportWrite, ReportWriter } from '../entry/report-writer.js';
import { deleteListRows, type ListRowRecord, writeListAnswer, writeListRows } from './list-row.queries.js';
import { listBody, type ReportList, type ReportLists, reportListsOf } from './report-lists.js';
import { readRow, saysTheSame } from './row-reading.js';

/** Rows of one list in one report. */
const MOST_ROWS = 3000;

/** What a unit writes in the lists of its report. */
@Injectable()
export class ReportListsService {
  constructor(
    private readonly writer: ReportWriter,
    private readonly contexts: ReportContextLoader,
    private readonly reader: LineReader,
  ) {}

  /**
   * Adds, changes and takes off rows, all or nothing. Throws not-found, forbidden, request-withdrawn, submission-locked,
   * list-not-asked, stale with rows as they are now, list-cell-unreadable and rule-broken with their places.
   */
  saveRows(write: ReportWrite, code: string, { rows }: NewListRows): Promise<SavedList> {
    return this.writer.change(write, async (held) => {
      const found = await this.find(held, code);
      const { list, key } = found;
      const before = new Map(list.rows.map((row) => [row.id, row]));
      const changed = readRows(rows, found);
      const stale = rows.flatMap(({ id, version, remove }): ListRowRecord[] => {
        const row = before.get(id);
        if (!row || version === undefined || version === row.version) return [];
        const now = changed.find((one) => one.id === id);
        // What is sent again because its answer was lost says what is there already.
        return !remove && now && saysTheSame(now, row, list.asked) ? [] : [row];
      });
      if (stale.length > 0) throw new ApiProblem('stale', { extra: { current: stale, sent: { rows } } });
      const removed = rows.filter(({ remove }) => remove).map(({ id }) => id);
      const added = changed.filter(({ id }) => !before.has(id)).length;
      if (list.rows.length + added - removed.filter((id) => before.has(id)).length > MOST_ROWS) {
        throw problemAt('rule-broken', '/rows', TOO_MANY);
      }
      await deleteListRows(held.manager, key, removed);
      await writeListRows(held.manager, key, changed, held.written);
      if (list.isNone && changed.length > 0) {
        await writeListAnswer(held.manager, key, { ...list, isNone: false }, held.written);
      }
      return this.saved(held, code);
    });
  }

  /** Says that there is nothing to list, or why what the checks doubt is right. Throws as {@link saveRows}. */
  answer(write: ReportWrite, code: string, answer: ListAnswer, ifMatch: number | null): Promise<SavedList> {
    return this.writer.change(write, async (held) => {
      const { list, key } = await this.find(held, code);
      if (ifMatch !== null && ifMatch !== list.version) {
        requireVersion(ifMatch, list.version, (await this.saved(held, code)).list, answer);
      }
      const { isNone = list.isNone } = answer;
      if (isNone && list.rows.length > 0) throw problemAt('rule-broken', '/isNone', HAS_ROWS);
      const passReason = 'passReason' in answer ? (answer.passReason ?? null) : list.passReason;
      await writeListAnswer(held.manager, key, { isNone, passReason }, held.written);
      return this.saved(held, code);
    });
  }

  private async find({ manager, provinceId, record, frame }: HeldReport, code: string): Promise<FoundList> {
    const lists = await reportListsOf(manager, provinceId, record.id, frame);
    const list = lists.lists.find(({ asked }) => asked.code === code);
    if (!list) throw new ApiProblem('list-not-asked');
    return { list, lists, key: { provinceId, submissionId: record.id, listId: list.listId } };
  }

  private async saved(held: HeldReport, code: string): Promise<SavedList> {
    const { manager, provinceId, record, language } = held;
    const all = await linesOf(manager, provinceId, record.id);
    const context = await this.contexts.load(manager, provinceId, held, all, { language });
    const names = await this.reader.names(manager, context, all);
    const list = context.lists.lists.find(({ asked }) => asked.code === code);
    if (!list) throw new ApiProblem('list-not-asked');
    const unitOf = (id: string) => names.indicators.get(id)?.measureUnit ?? '';
    const body = listBody(list, all, context, unitOf);
    const filled = new Set(body.counts.map(({ indicator }) => indicator));
    const lines = all.filter(
      ({ indicatorCode, subjectUnitId }) => subjectUnitId === record.unitId && filled.has(indicatorCode),
    );
    return {
      list: body,
      lines: this.reader.bodies(context, lines, all, names),
      progress: await this.writer.progress(held),
    };
  }
}

interface FoundList {
  readonly list: ReportList;
  readonly lists: ReportLists;
  readonly key: { readonly provinceId: string; readonly submissionId: string; readonly listId: string };
}

/** What was sent, read into the rows that stay. Throws list-cell-unreadable and rule-broken, with the place of each. */
function readRows(sent: NewListRows['rows'], { list, lists }: FoundList) {
  const before = new Map(list.rows.map((row) => [row.id, row]));
  const elsewhere = new Set(lists.lists.flatMap((one) => (one === list ? [] : one.rows.map(({ id }) => id))));
  const problems: ProblemField[] = [];
  const seen = new Set<string>();
  const rows = sent.flatMap(({ remove, ...row }, index) => {
    const prefix = `/rows/${index}`;
    if (seen.has(row.id) || elsewhere.has(row.id)) {
      problems.push({ pointer: `${prefix}/id`, code: 'rule-broken', detail: TWICE });
    }
    seen.add(row.id);
    if (remove) return [];
    const read = readRow(list.asked, before.get(row.id), row, prefix);
    if ('problems' in read) {
      problems.push(...read.problems);
      return [];
    }
    return [{ id: row.id, ...read.row }];
  });
  if (problems.length > 0) throw refusal(problems);
  return rows;
}

const TWICE = { vi: 'Dòng này có hai lần trong dữ liệu gửi lên', en: 'The row stands twice in the request' };
const TOO_MANY = {
  vi: 'Bảng kê có tối đa 3.000 dòng; gộp các dòng giống nhau bằng cột số lượng',
  en: 'A list holds 3,000 rows at most; put rows of a kind together by a column of quantities',
};
const HAS_ROWS = {
  vi: 'Bảng kê đang có dòng; xóa các dòng rồi mới chọn "không có"',
  en: 'The list has rows; take them off before saying that there is nothing',
};
