import { Injectable } from '@nestjs/common';
import type { ObservationBody } from '@tiendo/contracts';
import { liveStatements } from '@tiendo/indicators';
import { randomUUID } from 'node:crypto';
import { Clock } from '../../../platform/clock/clock.js';
import type { Manager } from '../../../platform/database/index.js';
import { ApiProblem } from '../../../platform/http/index.js';
import type { ActorContext } from '../../accounts/index.js';
import { AuditService } from '../../audit/index.js';
import { type DocumentView, EvidenceStore } from '../../documents/index.js';
import { PlanDirectory } from '../../plans/index.js';
import {
  insertObservations,
  type NewObservationRow,
  type ObservationRow,
  observationsBeside,
} from './observation.queries.js';

/** An observation outside periods about to be appended, and who says so. */
export interface ObservationToWrite {
  readonly actor: ActorContext;
  readonly provinceId: string;
  /** Code of its indicator. */
  readonly code: string;
  readonly document: DocumentView | null;
  readonly row: Omit<NewObservationRow, 'id' | 'recordedAt' | 'recordedBy'>;
  /** Address of the plan at which it was recorded; null: at the owner's figures. */
  readonly plan: string | null;
}

/** Appends what is observed outside periods: a figure, its correction, or that it is taken back. Nothing is overwritten. */
@Injectable()
export class ObservationWriter {
  constructor(
    private readonly clock: Clock,
    private readonly plans: PlanDirectory,
    private readonly evidence: EvidenceStore,
    private readonly audit: AuditService,
  ) {}

  /**
   * Every plan that measures the indicator may change its due days and contradictions: all of them are locked and get a
   * new revision, their items a new version. Throws not-found (what is corrected or taken back), already-corrected.
   */
  async append(manager: Manager, { actor, provinceId, code, document, row, plan }: ObservationToWrite) {
    const affected = await this.plans.measuring(manager, provinceId, row.indicatorId);
    await this.plans.lockAll(manager, provinceId, affected);
    const meant = row.supersedes ?? row.withdraws ?? null;
    if (meant !== null) await requireStanding(manager, provinceId, row, meant);
    const id = randomUUID();
    const recordedAt = (await this.plans.recordingMoment(manager, affected, this.clock.now())).toISOString();
    const [stored] = await insertObservations(manager, provinceId, [
      { ...row, id, recordedAt, recordedBy: actor.userId },
    ]);
    if (!stored) throw new ApiProblem('internal');
    const { sourceSection: section } = row;
    await this.evidence.add(
      manager,
      provinceId,
      document ? [{ entryId: null, observationId: id, documentId: document.id, section, authorises: false }] : [],
    );
    await this.plans.bumpItems(
      manager,
      provinceId,
      affected.flatMap(({ itemIds }) => itemIds),
    );
    await this.plans.touchSome(manager, provinceId, affected);
    await this.audit.record(manager, {
      provinceId,
      actorId: actor.userId,
      action: row.withdraws ? 'observation.withdraw' : row.supersedes ? 'observation.correct' : 'observation.record',
      subjectKind: 'indicator',
      subject: code,
      detail: { observation: id, plan, asOf: row.asOf, ...(meant !== null && { meant }) },
    });
    return stored;
  }

  /** Takes back `row`, with the reason. Throws as {@link ObservationWriter.append}. */
  withdraw(
    manager: Manager,
    row: ObservationRow,
    said: Omit<ObservationToWrite, 'row' | 'document'> & { reason: string },
  ) {
    const { indicatorId, unitId, asOf, grade, origin, id } = row;
    return this.append(manager, {
      ...said,
      document: null,
      row: {
        ...{ indicatorId, unitId, asOf, grade, origin, note: said.reason, supersedes: null, withdraws: id },
        ...{ numerator: null, denominator: null, value: null, qualifier: 'exact', cumulative: true },
        ...{ sourceDocumentId: null, sourceSection: null },
      },
    });
  }
}

/** What is corrected or withdrawn is one of the same subject, and stands. */
async function requireStanding(
  manager: Manager,
  provinceId: string,
  subject: Pick<NewObservationRow, 'indicatorId' | 'unitId'>,
  id: string,
): Promise<void> {
  const beside = await observationsBeside(manager, provinceId, subject);
  if (!beside.some((one) => one.id === id && one.withdraws === null)) throw new ApiProblem('not-found');
  const standing = liveStatements(beside.map((one) => ({ ...one, effectiveOn: one.asOf })));
  if (!standing.some((one) => one.id === id)) throw new ApiProblem('already-corrected');
}

/** An observation as the API shows it. */
export function observationBody(row: ObservationRow, source: DocumentView | null | undefined): ObservationBody {
  const { id, asOf, numerator, denominator, value, statedPercent, qualifier, outcome, statedText } = row;
  const { grade, origin, sourceSection, note, recordedAt, supersedes, withdraws } = row;
  return {
    id,
    asOf,
    numerator,
    denominator,
    value,
    statedPercent,
    qualifier,
    outcome,
    statedText,
    grade,
    origin,
    source: source?.label ?? null,
    documentId: row.sourceDocumentId,
    sourceSection,
    note,
    recordedAt,
    ofPeriod: row.periodId !== null,
    supersedes,
    withdraws,
  };
}
