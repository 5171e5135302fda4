import { Injectable } from '@nestjs/common';
import type { Language } from '@tiendo/contracts';
import { isEditable } from '@tiendo/indicators/submission';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Manager } from '../../../platform/database/index.js';
import { ApiProblem } from '../../../platform/http/index.js';
import { type ActorContext, ProvinceDirectory } from '../../accounts/index.js';
import { handsOf } from '../submission-access.js';
import { progressOf } from '../units-work/submission-rows.js';
import { lockSubmission, submissionById, touchSubmission } from '../units-work/submission.queries.js';
import { type ReportContext, ReportContextLoader } from './report-context.js';

/** Who writes in which report of which owner, and the language of the answer. */
export interface ReportWrite {
  readonly actor: ActorContext;
  readonly province: string;
  readonly id: string;
  readonly language: Language;
}

/** A report that is held until the transaction ends, for somebody of its unit. */
export interface HeldReport extends Pick<ReportContext, 'record' | 'frame' | 'provinceId' | 'language'> {
  readonly manager: Manager;
  readonly actor: ActorContext;
  /** When something is written, and by whom. */
  readonly written: { readonly updatedAt: Date; readonly updatedBy: string | null };
}

/** The way into a report for who writes in it: one request, one transaction, one writer of a report at a time. */
@Injectable()
export class ReportWriter {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly provinces: ProvinceDirectory,
    private readonly contexts: ReportContextLoader,
  ) {}

  /** Holds a report for somebody of its unit. Throws not-found, forbidden, request-withdrawn. */
  async hold<T>(
    { actor, province: code, id, language }: ReportWrite,
    work: (held: HeldReport) => Promise<T>,
  ): Promise<T> {
    const province = await this.provinces.require(code, actor, 'submission.write');
    return this.database.transaction(async (manager) => {
      if (!(await lockSubmission(manager, province.id, id))) throw new ApiProblem('not-found');
      const { record, frame } = await this.contexts.frameOf(manager, province.id, id, language);
      if (!handsOf(actor, province.id, record.unitId).writes) throw new ApiProblem('forbidden');
      if (frame.request.state === 'withdrawn') throw new ApiProblem('request-withdrawn');
      const written = { updatedAt: this.clock.now(), updatedBy: actor.userId };
      return work({ manager, actor, provinceId: province.id, record, frame, language, written });
    });
  }

  /** {@link hold}, to change what the report says; its version moves on. Throws submission-locked as well. */
  change<T>(write: ReportWrite, work: (held: HeldReport) => Promise<T>): Promise<T> {
    return this.hold(write, async (held) => {
      const { manager, provinceId, record } = held;
      if (!isEditable(record.state)) throw new ApiProblem('submission-locked');
      await touchSubmission(manager, provinceId, record.id);
      return work(held);
    });
  }

  /** How far a report is now. */
  async progress({ manager, provinceId, record }: HeldReport) {
    const now = await submissionById(manager, provinceId, record.id);
    if (!now) throw new ApiProblem('not-found');
    return progressOf(now);
  }
}
