import { Injectable } from '@nestjs/common';
import { type NewStep, PROBLEMS, type SignedPaper, type SubmissionBody } from '@tiendo/contracts';
import {
  isSending,
  maySend,
  mayTake,
  needOf,
  receiptCode,
  stateAfter,
  stepsOpen,
  type SubmissionStep,
} from '@tiendo/indicators/submission';
import { yearOf } from '@tiendo/indicators/time';
import { parseDocumentNumber } from '@tiendo/indicators/vietnamese';
import { Clock } from '../../../platform/clock/clock.js';
import type { Manager } from '../../../platform/database/index.js';
import { ApiProblem, problemAt, refusal, requireVersion } from '../../../platform/http/index.js';
import { AuditService } from '../../audit/index.js';
import { DocumentDirectory } from '../../documents/index.js';
import { type HeldReport, type ReportWrite, ReportWriter } from '../entry/report-writer.js';
import { contentOf, SubmissionReader, type WholeReport } from '../entry/submission-reader.js';
import { handsOf } from '../submission-access.js';
import { insertStep, moveSubmission, nextReceipt } from './step.queries.js';

/** Putting a report before its leader, sending it back, handing it in: a step is one transaction, all of it or nothing. */
@Injectable()
export class StepsService {
  constructor(
    private readonly clock: Clock,
    private readonly writer: ReportWriter,
    private readonly reader: SubmissionReader,
    private readonly documents: DocumentDirectory,
    private readonly audit: AuditService,
  ) {}

  /**
   * Takes a step. Throws not-found, forbidden, request-withdrawn, stale (the report changed since it was seen),
   * step-not-open, remark-required, signed-paper-required, unknown-document, submission-incomplete with a problem per place.
   */
  take(write: ReportWrite, { step, version, remark, paper }: NewStep): Promise<SubmissionBody> {
    return this.writer.hold(write, async (held) => {
      const { manager, provinceId, record, actor } = held;
      const hands = handsOf(actor, provinceId, record.unitId);
      if (!mayTake(step, hands)) throw new ApiProblem('forbidden');
      const whole = await this.whole(held);
      if (version !== undefined) requireVersion(version, record.version, whole.body, { step });
      const withDocument = whole.context.frame.request.answer === 'withDocument';
      if (!stepsOpen(record.state, hands, withDocument).includes(step)) throw this.notOpen(held, step, withDocument);
      const need = needOf(step);
      if (need === 'remark' && remark === undefined) {
        throw problemAt('remark-required', '/remark', PROBLEMS['remark-required']);
      }
      if (need === 'paper' && paper === undefined) throw NO_PAPER();
      if (isSending(step)) requireComplete(whole);
      const at = this.clock.now();
      await insertStep(manager, {
        ...{ provinceId, submissionId: record.id, step, at, by: actor.userId, remark: remark ?? null },
        documentId: need === 'paper' && paper ? await this.documentOf(held, step, paper) : null,
        signer: need === 'paper' && paper ? paper.signer : null,
        content: isSending(step) ? contentOf(whole.body) : null,
      });
      const receipt = isSending(step) ? (record.receipt ?? (await this.receipt(manager, provinceId))) : null;
      const sent = receipt === null ? null : { at, receipt };
      await moveSubmission(manager, { provinceId, id: record.id }, stateAfter(record.state, step), sent);
      await this.audit.record(manager, {
        ...actor.in(provinceId),
        action: `submission.${step}`,
        subjectKind: 'submission',
        subject: `${whole.context.frame.request.title} · ${record.unitCode}`,
        detail: { submission: record.id, ...(receipt === null ? {} : { receipt }) },
      });
      return (await this.whole(held)).body;
    });
  }

  private whole({ manager, provinceId, record, language, actor }: HeldReport): Promise<WholeReport> {
    const hands = (unitId: string) => handsOf(actor, provinceId, unitId);
    return this.reader.whole(manager, provinceId, record.id, { language, hands });
  }

  /** A way that the request does not take is told apart from a step that is over. */
  private notOpen({ provinceId, record, actor }: HeldReport, step: SubmissionStep, withDocument: boolean): ApiProblem {
    const hands = handsOf(actor, provinceId, record.unitId);
    return withDocument && stepsOpen(record.state, hands).includes(step) ? NO_PAPER() : new ApiProblem('step-not-open');
  }

  private async receipt(manager: Manager, provinceId: string): Promise<string> {
    const year = yearOf(this.clock.today());
    return receiptCode(year, await nextReceipt(manager, provinceId, year));
  }

  /** The paper in the owner's list: the one that stands there already, or a new one. */
  private async documentOf(
    { manager, provinceId, record, frame, actor }: HeldReport,
    step: SubmissionStep,
    { number: printed, issuedOn, fileId }: SignedPaper,
  ): Promise<string> {
    const read = parseDocumentNumber(printed);
    const named = { number: read?.number ?? printed, ...(read?.symbol ? { symbol: read.symbol } : {}) };
    const title = step === 'approveByDocument' ? frame.request.title : `Ủy quyền duyệt gửi: ${frame.request.title}`;
    const cited = [{ ...named, issuedOn, issuer: record.unitName, title, ...(fileId ? { fileId } : {}) }];
    const [citation] = await this.documents.citeAll(manager, { provinceId, actorId: actor.userId }, [
      { cited, pointer: '/paper' },
    ]);
    if (citation?.errors) throw refusal(citation.errors);
    const [id] = citation?.ids ?? [];
    if (id === undefined) throw new ApiProblem('unknown-document');
    return id;
  }
}

const NO_PAPER = (): ApiProblem => problemAt('signed-paper-required', '/paper', PROBLEMS['signed-paper-required']);

/** Throws submission-incomplete, with the place of everything that blocks or still needs a reason. */
function requireComplete({ checks }: WholeReport): void {
  if (maySend(checks)) return;
  const open = checks.filter(({ severity, isPassed }) => severity !== 'notice' && !isPassed);
  throw new ApiProblem('submission-incomplete', {
    errors: open.map(({ pointer, kind, text }) => ({ pointer, code: kind, detail: text })),
  });
}
