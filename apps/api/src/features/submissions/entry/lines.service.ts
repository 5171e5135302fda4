import { Injectable } from '@nestjs/common';
import {
  type NewLineAnswer,
  type NewLineAnswers,
  PROBLEMS,
  type SavedLines,
  type SubmissionLineBody,
} from '@tiendo/contracts';
import { earlierDay } from '@tiendo/indicators/time';
import { Clock } from '../../../platform/clock/clock.js';
import { ApiProblem, type ProblemField, refusal } from '../../../platform/http/index.js';
import { DocumentDirectory } from '../../documents/index.js';
import { answerOf } from './line-answer.js';
import { ownDayOf } from './kept-answer.js';
import { LineReader } from './line-reader.js';
import { type LineRecord, linesOf, type LineValues, writeLines } from './line.queries.js';
import { type ReportContext, ReportContextLoader } from './report-context.js';
import { type HeldReport, type ReportWrite, ReportWriter } from './report-writer.js';

/** The answer on one line as it was sent, and where it stands in the request. */
interface SentAnswer {
  readonly indicator: string;
  readonly subject: string;
  readonly given: NewLineAnswer;
  /** The version its writer has seen; null: did not say. */
  readonly version: number | null;
  readonly prefix: string;
}

/** An answer with the line that it is for. */
type FoundAnswer = SentAnswer & { readonly line: LineRecord };

/** Saving what a unit answers, one line or a pasted block: nothing of it counts before it is confirmed. */
@Injectable()
export class LinesService {
  constructor(
    private readonly clock: Clock,
    private readonly writer: ReportWriter,
    private readonly contexts: ReportContextLoader,
    private readonly reader: LineReader,
    private readonly documents: DocumentDirectory,
  ) {}

  /**
   * Saves one line. Throws not-found, forbidden, request-withdrawn, submission-locked, line-not-asked, stale with both
   * values, figure-unreadable, nothing-before, unknown-document, effective-day-in-future.
   */
  save(
    write: ReportWrite,
    { indicator, subject }: { readonly indicator: string; readonly subject: string },
    given: NewLineAnswer,
    ifMatch: number | null,
  ): Promise<SavedLines> {
    return this.write(write, [{ indicator, subject, given, version: ifMatch, prefix: '' }]);
  }

  /** Saves several lines, all or nothing, with a problem per failing one. Throws as {@link save}. */
  saveMany(write: ReportWrite, items: NewLineAnswers['items']): Promise<SavedLines> {
    const sent = items.map(({ indicator, subject, version, ...given }, index) => {
      return { indicator, subject, given, version: version ?? null, prefix: `/items/${index}` };
    });
    return this.write(write, sent);
  }

  private write(write: ReportWrite, sent: readonly SentAnswer[]): Promise<SavedLines> {
    return this.writer.change(write, async (held) => {
      const { manager, provinceId, record, written } = held;
      const before = await linesOf(manager, provinceId, record.id);
      const found = foundIn(before, sent);
      const wanted = found.map(({ line }) => line);
      const context = await this.contexts.load(manager, provinceId, held, wanted, held);
      const stale = found.filter(({ version, line }) => version !== null && version !== line.version);
      if (stale.length > 0) throw await this.stale(held, context, before, stale);
      const values = await this.valuesOf(held, context, found);
      const at = { at: written.updatedAt, by: written.updatedBy };
      await writeLines(manager, { provinceId, submissionId: record.id }, values, at);
      const saved = await linesOf(manager, provinceId, record.id, wanted);
      const lines = await this.bodies(held, context, withSaved(before, saved), found);
      return { lines, progress: await this.writer.progress(held) };
    });
  }

  private async valuesOf(
    { manager, provinceId, record, frame }: HeldReport,
    context: ReportContext,
    found: readonly FoundAnswer[],
  ): Promise<LineValues[]> {
    const cited = found.flatMap(({ given }) => given.documentId ?? []);
    const documents = new Set((await this.documents.byId(manager, provinceId, cited)).keys());
    const papers = found.flatMap(({ given }) => given.paper ?? []);
    const listed = await this.documents.listed(manager, provinceId, record.unitName, papers);
    const today = this.clock.today();
    const asOf = earlierDay(frame.span.endsOn, today);
    const values: LineValues[] = [];
    const problems: ProblemField[] = [];
    for (const { line, given, prefix } of found) {
      const asked = context.whereAsked(line)?.line ?? NOT_ASKED_ANY_MORE;
      const before = context.before(line)?.answer;
      const saidAsOf = ownDayOf(line, frame.span.endsOn);
      const read = answerOf(given, { line: asked, asOf, saidAsOf, today, before, documents, listed });
      if ('values' in read) {
        const { indicatorId, subjectUnitId } = line;
        values.push({ indicatorId, subjectUnitId, ...read.values });
      } else problems.push(...read.problems.map((field) => ({ ...field, pointer: `${prefix}${field.pointer}` })));
    }
    if (problems.length > 0) throw refusal(problems);
    return values;
  }

  private async bodies(
    { manager }: HeldReport,
    context: ReportContext,
    all: readonly LineRecord[],
    wanted: readonly FoundAnswer[],
  ): Promise<SubmissionLineBody[]> {
    const keys = new Set(wanted.map(({ line }) => keyOf(line.indicatorCode, line.subjectCode)));
    const lines = all.filter((line) => keys.has(keyOf(line.indicatorCode, line.subjectCode)));
    return this.reader.bodies(context, lines, all, await this.reader.names(manager, context, lines));
  }

  /** What stands now beside what was sent: one line by itself, of several those that somebody else has changed. */
  private async stale(
    held: HeldReport,
    context: ReportContext,
    all: readonly LineRecord[],
    stale: readonly FoundAnswer[],
  ): Promise<ApiProblem> {
    const lines = await this.bodies(held, context, all, stale);
    const sent = stale.map(({ indicator, subject, version, given }) => ({ indicator, subject, version, ...given }));
    const isOne = stale.every(({ prefix }) => prefix === '');
    return new ApiProblem('stale', { extra: isOne ? { current: lines[0], sent: sent[0] } : { current: lines, sent } });
  }
}

/** All lines as they are once some were saved. */
function withSaved(before: readonly LineRecord[], saved: readonly LineRecord[]): LineRecord[] {
  const now = new Map(saved.map((line) => [keyOf(line.indicatorCode, line.subjectCode), line]));
  return before.map((line) => now.get(keyOf(line.indicatorCode, line.subjectCode)) ?? line);
}

const keyOf = (indicator: string, subject: string): string => `${indicator}|${subject}`;

/** Throws line-not-asked, with the place of every answer that has no line, and rule-broken where a line stands twice. */
function foundIn(lines: readonly LineRecord[], sent: readonly SentAnswer[]): FoundAnswer[] {
  const known = new Map(lines.map((line) => [keyOf(line.indicatorCode, line.subjectCode), line]));
  const seen = new Set<string>();
  const problems: ProblemField[] = [];
  const found = sent.flatMap((one): FoundAnswer[] => {
    const key = keyOf(one.indicator, one.subject);
    const line = known.get(key);
    if (!line) problems.push({ pointer: one.prefix, code: 'line-not-asked', detail: PROBLEMS['line-not-asked'] });
    else if (seen.has(key)) problems.push({ pointer: one.prefix, code: 'rule-broken', detail: TWICE });
    seen.add(key);
    return line ? [{ ...one, line }] : [];
  });
  if (problems.length > 0) throw refusal(problems);
  return found;
}

/** A line whose form was changed since: read as it is written. */
const NOT_ASKED_ANY_MORE = { measureUnit: '', cumulative: false, measures: [], direction: 'neutral' as const };
const TWICE = { vi: 'Dòng này có hai lần trong dữ liệu gửi lên', en: 'The line stands twice in the request' };
