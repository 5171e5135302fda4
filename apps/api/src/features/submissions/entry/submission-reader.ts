import { Injectable } from '@nestjs/common';
import type { Language, SubmissionBody, SubmissionSectionBody } from '@tiendo/contracts';
import { type Hands, isEditable, isSending, stepsOpen } from '@tiendo/indicators/submission';
import type { Manager } from '../../../platform/database/index.js';
import { DocumentDirectory } from '../../documents/index.js';
import { tasksOf } from '../announced/announced.queries.js';
import { taskBody } from '../announced/announced.service.js';
import { listBody } from '../lists/report-lists.js';
import { stepsOf } from '../sending/step.queries.js';
import { SubmissionRows } from '../units-work/submission-rows.js';
import { ItemReader } from './item-reader.js';
import { itemsOf } from './item.queries.js';
import { LineReader } from './line-reader.js';
import { linesOf } from './line.queries.js';
import { type ReportContent, checksBody, checksOf, type ToldCheck } from './report-checks.js';
import type { AskedByRequest } from './asked-by-request.js';
import { type ReportContext, ReportContextLoader } from './report-context.js';
import { type SectionRecord, sectionsOf } from './section.queries.js';

/** A report with all that it says and what stands against sending it. */
export interface WholeReport {
  readonly context: ReportContext;
  readonly content: ReportContent;
  readonly checks: readonly ToldCheck[];
  readonly body: SubmissionBody;
}

/** How a report is read: in which language, by whose hands, and what its request asks where that is known already. */
export interface ReadingOf {
  readonly language: Language;
  readonly hands: (unitId: string) => Hands;
  readonly askedBy?: AskedByRequest;
}

/** One report, whole. */
@Injectable()
export class SubmissionReader {
  constructor(
    private readonly contexts: ReportContextLoader,
    private readonly rows: SubmissionRows,
    private readonly lines: LineReader,
    private readonly items: ItemReader,
    private readonly documents: DocumentDirectory,
  ) {}

  /** `hands`: of who asks, which decides what they may do with it. Throws not-found. */
  async whole(
    manager: Manager,
    provinceId: string,
    id: string,
    { language, hands, askedBy }: ReadingOf,
  ): Promise<WholeReport> {
    const framed = await this.contexts.frameOf(manager, provinceId, id, language);
    const { record, frame } = framed;
    const lines = await linesOf(manager, provinceId, id);
    const items = await itemsOf(manager, provinceId, id);
    const sections = await sectionsOf(manager, { provinceId, submissionId: id });
    const tasks = await tasksOf(manager, { provinceId, submissionId: id });
    const content = { lines, items, sections, tasks };
    const context = await this.contexts.load(manager, provinceId, framed, lines, { language, askedBy });
    const names = await this.lines.names(manager, context, lines);
    const checks = checksOf(context, content, names);
    const row = this.rows.row(record, frame);
    const its = hands(record.unitId);
    const isAsked = frame.request.state === 'open';
    const withDocument = frame.request.answer === 'withDocument';
    return {
      ...{ context, content, checks },
      body: {
        ...row,
        lines: {
          ...row.lines,
          items: this.lines
            .bodies(context, lines, lines, names)
            .map((line) => (its.writes ? line : { ...line, holder: null })),
        },
        items: { ...row.items, items: await this.items.bodies(manager, frame, items) },
        sections: { ...row.sections, items: sections.map(sectionBody) },
        tasks: tasks.map(taskBody),
        lists: context.lists.lists.map((list) =>
          listBody(list, lines, context, (indicator) => names.indicators.get(indicator)?.measureUnit ?? ''),
        ),
        outline: [...frame.request.outline],
        steps: await this.steps(manager, provinceId, id, its),
        checks: checksBody(checks, language),
        may: {
          write: its.writes && isAsked && isEditable(record.state),
          steps: isAsked ? stepsOpen(record.state, its, withDocument) : [],
        },
      },
    };
  }

  /** What goes between a reporter and their leader is the unit's own; others are told of what was sent and taken back. */
  private async steps(
    manager: Manager,
    provinceId: string,
    id: string,
    { writes }: Hands,
  ): Promise<SubmissionBody['steps']> {
    const all = await stepsOf(manager, provinceId, id);
    const steps = all.filter(({ step }) => writes || isSending(step) || step === 'withdraw');
    const documents = await this.documents.byId(
      manager,
      provinceId,
      steps.map(({ documentId }) => documentId),
    );
    return steps.map(({ step, at, by, remark, documentId, signer }) => {
      const document = documents.get(documentId ?? '');
      return { step, at, by, remark, document: document ? { id: document.id, label: document.label } : null, signer };
    });
  }
}

/** A report as it is sent: what it says, without what may be done with it. */
export function contentOf({ lines, items, sections, tasks, lists }: SubmissionBody) {
  return {
    lines: lines.items.map((line) => ({ ...line, holder: null })),
    items: items.items,
    sections: sections.items,
    tasks,
    lists,
  };
}

/** A heading as the API tells it. */
export function sectionBody(section: SectionRecord): SubmissionSectionBody {
  const { id, code, title, required, body, updatedAt, updatedBy, version } = section;
  return { id, code, title, required, body, updatedAt, updatedBy, version };
}
