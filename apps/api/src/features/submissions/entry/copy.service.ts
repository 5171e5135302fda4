import { Injectable } from '@nestjs/common';
import type { SubmissionBody } from '@tiendo/contracts';
import { withOwnHeadings } from '@tiendo/indicators/submission';
import { earlierDay } from '@tiendo/indicators/time';
import { Clock } from '../../../platform/clock/clock.js';
import { ApiProblem } from '../../../platform/http/index.js';
import { handsOf } from '../submission-access.js';
import { NO_ANSWER } from './kept-answer.js';
import { type LineRecord, linesOf, type LineValues, writeLines } from './line.queries.js';
import { type ReportContext, ReportContextLoader } from './report-context.js';
import { type HeldReport, type ReportWrite, ReportWriter } from './report-writer.js';
import { addSections, placeSections, sectionsOf, writeSection } from './section.queries.js';
import { SubmissionReader } from './submission-reader.js';

/** "Chép từ kỳ trước": what is empty takes what stood in the unit's last report, marked until somebody looks at it. */
@Injectable()
export class CopyService {
  constructor(
    private readonly clock: Clock,
    private readonly writer: ReportWriter,
    private readonly contexts: ReportContextLoader,
    private readonly reader: SubmissionReader,
  ) {}

  /** Copies; what was written stays. Throws not-found, forbidden, submission-locked, no-earlier-submission. */
  fromLast(write: ReportWrite): Promise<SubmissionBody> {
    return this.writer.change(write, async (held) => {
      const { manager, provinceId, record, language, actor, written } = held;
      const lines = await linesOf(manager, provinceId, record.id);
      const context = await this.contexts.load(manager, provinceId, held, lines, { language });
      const { earlier } = context;
      if (earlier === null) throw new ApiProblem('no-earlier-submission');
      await this.copySections(held, earlier.id);
      const none = new Set(
        (await linesOf(manager, provinceId, earlier.id)).flatMap((line) => (line.answer === 'none' ? keyOf(line) : [])),
      );
      const values = lines.flatMap((line) => this.copied(context, line, none) ?? []);
      const at = { at: written.updatedAt, by: written.updatedBy };
      await writeLines(manager, { provinceId, submissionId: record.id }, values, at);
      const hands = (unitId: string) => handsOf(actor, provinceId, unitId);
      return (await this.reader.whole(manager, provinceId, record.id, { language, hands })).body;
    });
  }

  private copied(context: ReportContext, line: LineRecord, none: ReadonlySet<string>): LineValues | null {
    if (line.answer !== null) return null;
    const { indicatorId, subjectUnitId } = line;
    const cell = { indicatorId, subjectUnitId };
    if (none.has(keyOf(line))) return { ...NO_ANSWER, ...cell, answer: 'none', notUpdated: true };
    const stood = context.before(line);
    if (stood?.from !== 'submission') return null;
    const asOf = earlierDay(context.frame.span.endsOn, this.clock.today());
    return { ...NO_ANSWER, ...cell, ...stood.answer, asOf, answer: 'figure', notUpdated: true };
  }

  private async copySections({ manager, provinceId, record, written }: HeldReport, earlierId: string): Promise<void> {
    const [own, told] = [
      await sectionsOf(manager, { provinceId, submissionId: record.id }),
      await sectionsOf(manager, { provinceId, submissionId: earlierId }),
    ];
    for (const { id, code, body } of own) {
      const before = code !== null && body === '' ? told.find((one) => one.code === code) : undefined;
      if (before && before.body !== '') await writeSection(manager, { provinceId, id }, { body: before.body }, written);
    }
    const next = withOwnHeadings(own, told);
    const added = next.filter((section) => !own.includes(section));
    if (added.length === 0) return;
    const key = { provinceId, submissionId: record.id };
    const ids = await addSections(manager, key, added, written);
    const idOf = new Map(added.map((section, at) => [section, ids[at] ?? section.id]));
    await placeSections(
      manager,
      key,
      next.map((section) => idOf.get(section) ?? section.id),
    );
  }
}

const keyOf = ({ indicatorId, subjectUnitId }: LineRecord): string => `${indicatorId}|${subjectUnitId}`;
