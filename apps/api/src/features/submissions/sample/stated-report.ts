import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { NewLineAnswers } from '@tiendo/contracts';
import type { ListRow } from '@tiendo/indicators/lists';
import { Clock } from '../../../platform/clock/clock.js';
import type { Manager } from '../../../platform/database/index.js';
import { answerOf } from '../entry/line-answer.js';
import { linesOf, type LineValues, writeLines } from '../entry/line.queries.js';
import type { AskedByRequest } from '../entry/asked-by-request.js';
import { ReportContextLoader } from '../entry/report-context.js';
import { writeListRows } from '../lists/list-row.queries.js';
import { reportListsOf } from '../lists/report-lists.js';
import { readRow } from '../lists/row-reading.js';
import { addSections, sectionsOf, writeSection } from '../entry/section.queries.js';

/** A report as its unit typed it, still being written. */
export interface StatedReport {
  readonly answers: NewLineAnswers['items'];
  /** Below headings of the outline by their code, or below headings of the unit's own. */
  readonly sections: readonly (
    { readonly code: string; readonly body: string } | { readonly title: string; readonly body: string }
  )[];
  readonly lists: readonly { readonly list: string; readonly rows: readonly ListRow[] }[];
}

/** Writes reports that a file states, their figures read as those that are typed on the screen. */
@Injectable()
export class StatedReportWriter {
  constructor(
    private readonly clock: Clock,
    private readonly contexts: ReportContextLoader,
  ) {}

  /** Throws an Error that names the line or the heading that is not asked, or cannot be read. */
  async write(
    manager: Manager,
    key: { readonly provinceId: string; readonly submissionId: string },
    { answers, sections, lists }: StatedReport,
    askedBy: AskedByRequest,
  ): Promise<void> {
    const { provinceId, submissionId } = key;
    const written = { updatedAt: this.clock.now(), updatedBy: null };
    await writeLines(manager, key, await this.valuesOf(manager, key, answers, askedBy), {
      at: written.updatedAt,
      by: null,
    });
    await this.writeLists(manager, key, lists, written);
    const outline = await sectionsOf(manager, { provinceId, submissionId });
    for (const section of sections) {
      if (!('code' in section)) continue;
      const asked = outline.find(({ code }) => code === section.code);
      if (!asked) throw new Error(`A report of the sample answers ${section.code}, which its outline does not have`);
      await writeSection(manager, { provinceId, id: asked.id }, { body: section.body }, written);
    }
    const own = sections.flatMap((section) => ('title' in section ? [section] : []));
    await addSections(manager, key, own, written);
  }

  private async writeLists(
    manager: Manager,
    { provinceId, submissionId }: { readonly provinceId: string; readonly submissionId: string },
    stated: StatedReport['lists'],
    written: { readonly updatedAt: Date; readonly updatedBy: null },
  ): Promise<void> {
    if (stated.length === 0) return;
    const { frame } = await this.contexts.frameOf(manager, provinceId, submissionId, 'vi');
    const { lists } = await reportListsOf(manager, provinceId, submissionId, frame);
    for (const { list: code, rows } of stated) {
      const list = lists.find(({ asked }) => asked.code === code);
      if (!list) throw new Error(`A report of the sample has rows of ${code}, which it is not asked`);
      const read = rows.map((row, index) => {
        const reading = readRow(list.asked, undefined, row, `row ${index + 1}`);
        if ('row' in reading) return { id: randomUUID(), ...reading.row };
        const pointers = reading.problems.map(({ pointer }) => pointer).join(', ');
        throw new Error(`A report of the sample: ${code} cannot be read: ${pointers}`);
      });
      await writeListRows(manager, { provinceId, submissionId, listId: list.listId }, read, written);
    }
  }

  private async valuesOf(
    manager: Manager,
    { provinceId, submissionId }: { readonly provinceId: string; readonly submissionId: string },
    answers: StatedReport['answers'],
    askedBy: AskedByRequest,
  ): Promise<LineValues[]> {
    const framed = await this.contexts.frameOf(manager, provinceId, submissionId, 'vi');
    const lines = await linesOf(manager, provinceId, submissionId);
    const context = await this.contexts.load(manager, provinceId, framed, lines, { language: 'vi', askedBy });
    const documents = new Set(answers.flatMap(({ documentId }) => documentId ?? []));
    return answers.map(({ indicator, subject, version: _, ...given }) => {
      const line = lines.find((one) => one.indicatorCode === indicator && one.subjectCode === subject);
      const asked = line && context.whereAsked(line)?.line;
      if (!asked) throw new Error(`A report of the sample answers ${indicator} of ${subject}, which it is not asked`);
      // A source speaks of its period, whatever the day of loading.
      const { endsOn } = framed.frame.span;
      const frame = { line: asked, asOf: endsOn, saidAsOf: null, today: endsOn, documents, listed: () => undefined };
      const read = answerOf(given, { ...frame, before: context.before(line)?.answer });
      if ('problems' in read) throw new Error(`A report of the sample: ${indicator} of ${subject} cannot be read`);
      const { indicatorId, subjectUnitId } = line;
      return { indicatorId, subjectUnitId, ...read.values };
    });
  }
}
