import { Injectable } from '@nestjs/common';
import { type NewObservation, type ObservationBody, PROBLEMS } from '@tiendo/contracts';
import { compareDays, liveStatements } from '@tiendo/indicators';
import { randomUUID } from 'node:crypto';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Manager } from '../../../platform/database/index.js';
import { ApiProblem, type ProblemField, refusal } from '../../../platform/http/index.js';
import type { ActorContext } from '../../accounts/index.js';
import { AuditService } from '../../audit/index.js';
import { DocumentDirectory, type DocumentView, EvidenceStore } from '../../documents/index.js';
import { UnitDirectory } from '../../org/index.js';
import { PlanDirectory, type PlanRef } from '../../plans/index.js';
import {
  indicatorCode,
  insertObservations,
  type NewObservationRow,
  observationById,
  type ObservationRow,
  observationsBeside,
} from './observation.queries.js';

/** Measured values on indicators that the plan measures: recorded, corrected, taken back. Nothing is overwritten. */
@Injectable()
export class ObservationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: PlanDirectory,
    private readonly units: UnitDirectory,
    private readonly documents: DocumentDirectory,
    private readonly evidence: EvidenceStore,
    private readonly audit: AuditService,
  ) {}

  /**
   * Appends one figure, or (`supersedes`) the correction of one of the same subject. Every plan that measures the
   * indicator may change its due days and contradictions, so all of them get a new revision.
   * Throws ApiProblem: plan-not-found, plan-not-published, unknown-indicator, unknown-unit, unknown-document,
   * effective-day-in-future, rule-broken (no figure, a denominator alone or negative), not-found (what is corrected),
   * already-corrected.
   */
  async record(actor: ActorContext, slug: string, observation: NewObservation): Promise<ObservationBody> {
    const plan = await this.planFor(actor, slug);
    const fields = figureProblems(observation, this.clock.today());
    return this.database.transaction(async (manager) => {
      const measured = await this.plans.measuredIndicator(manager, plan, observation.indicator);
      if (!measured) fields.push(field('unknown-indicator', '/indicator'));
      const units = await this.units.byCodes(manager, plan.provinceId, [observation.unit ?? []].flat());
      const unit = observation.unit === undefined ? null : units.get(observation.unit);
      if (unit === undefined) fields.push(field('unknown-unit', '/unit'));
      if (fields.length > 0 || !measured || unit === undefined) throw refusal(fields);
      const document = observation.documentId
        ? await this.documents.require(manager, plan.provinceId, observation.documentId, '/documentId')
        : null;
      return this.append(manager, actor, plan, { code: observation.indicator, ...measured }, document, {
        indicatorId: measured.indicatorId,
        unitId: unit?.id ?? null,
        asOf: observation.asOf,
        numerator: observation.numerator ?? null,
        denominator: observation.denominator ?? null,
        value: observation.value ?? null,
        qualifier: observation.qualifier,
        cumulative: true,
        grade: observation.grade,
        origin: document ? 'document' : 'selfReported',
        sourceDocumentId: document?.id ?? null,
        note: observation.note ?? null,
        supersedes: observation.supersedes ?? null,
        withdraws: null,
      });
    });
  }

  /**
   * Takes an observation back, with the reason; what it corrected speaks again. Throws plan-not-found, not-found (no such
   * observation on what the plan measures, or one of a period: those are withdrawn there), already-corrected.
   */
  async withdraw(actor: ActorContext, slug: string, id: string, reason: string): Promise<ObservationBody> {
    const plan = await this.planFor(actor, slug);
    return this.database.transaction(async (manager) => {
      const row = await observationById(manager, plan.provinceId, id);
      const code = row && (await indicatorCode(manager, plan.provinceId, row.indicatorId));
      const measured = code ? await this.plans.measuredIndicator(manager, plan, code) : null;
      if (!row || !code || !measured) throw new ApiProblem('not-found');
      const { indicatorId, unitId, asOf, grade, origin } = row;
      return this.append(manager, actor, plan, { code, ...measured }, null, {
        ...{ indicatorId, unitId, asOf, grade, origin, note: reason, supersedes: null, withdraws: id },
        ...{ numerator: null, denominator: null, value: null, qualifier: 'exact', cumulative: true },
        sourceDocumentId: null,
      });
    });
  }

  private async planFor(actor: ActorContext, slug: string): Promise<PlanRef> {
    const plan = await this.plans.resolve(slug, actor, { write: 'progress.write' });
    if (plan.state === 'draft') throw new ApiProblem('plan-not-published');
    return plan;
  }

  private async append(
    manager: Manager,
    actor: ActorContext,
    plan: PlanRef,
    { code, indicatorId, itemIds }: { code: string; indicatorId: string; itemIds: readonly string[] },
    document: DocumentView | null,
    row: Omit<NewObservationRow, 'id' | 'sourceSection' | 'recordedAt' | 'recordedBy'>,
  ): Promise<ObservationBody> {
    const affected = await this.plans.measuring(manager, plan.provinceId, indicatorId);
    await this.plans.lockAll(manager, plan.provinceId, affected);
    const meant = row.supersedes ?? row.withdraws ?? null;
    if (meant !== null) await this.requireStanding(manager, plan, row, meant);
    const id = randomUUID();
    const recordedAt = (await this.plans.recordingMoment(manager, affected, this.clock.now())).toISOString();
    const [stored] = await insertObservations(manager, plan.provinceId, [
      { ...row, id, sourceSection: null, recordedAt, recordedBy: actor.userId },
    ]);
    await this.evidence.add(
      manager,
      plan.provinceId,
      document ? [{ entryId: null, observationId: id, documentId: document.id, section: null, authorises: false }] : [],
    );
    await this.plans.bumpItems(manager, plan.provinceId, itemIds);
    for (const other of affected) await this.plans.touch(manager, other);
    await this.audit.record(manager, {
      provinceId: plan.provinceId,
      actorId: actor.userId,
      action: row.withdraws ? 'observation.withdraw' : row.supersedes ? 'observation.correct' : 'observation.record',
      subjectKind: 'indicator',
      subject: code,
      detail: { observation: id, plan: plan.slug, asOf: row.asOf, ...(meant !== null && { meant }) },
    });
    if (!stored) throw new ApiProblem('internal');
    return observationBody(stored, document);
  }

  /** What is corrected or withdrawn is one of the same subject, and stands. */
  private async requireStanding(
    manager: Manager,
    plan: PlanRef,
    subject: Pick<NewObservationRow, 'indicatorId' | 'unitId'>,
    id: string,
  ): Promise<void> {
    const beside = await observationsBeside(manager, plan.provinceId, subject);
    if (!beside.some((one) => one.id === id && one.withdraws === null)) throw new ApiProblem('not-found');
    const standing = liveStatements(beside.map((one) => ({ ...one, effectiveOn: one.asOf })));
    if (!standing.some((one) => one.id === id)) throw new ApiProblem('already-corrected');
  }
}

/** An observation as the API shows it. */
export function observationBody(row: ObservationRow, source: DocumentView | null | undefined): ObservationBody {
  const { id, asOf, numerator, denominator, value, qualifier, grade, origin, sourceSection, note } = row;
  const { recordedAt, supersedes, withdraws } = row;
  return {
    id,
    asOf,
    numerator,
    denominator,
    value,
    qualifier,
    grade,
    origin,
    source: source?.label ?? null,
    sourceSection,
    note,
    recordedAt,
    supersedes,
    withdraws,
  };
}

function figureProblems(observation: NewObservation, today: string): ProblemField[] {
  const fields: ProblemField[] = [];
  if (compareDays(observation.asOf, today) > 0) fields.push(field('effective-day-in-future', '/asOf'));
  if (observation.numerator === undefined && observation.value === undefined) {
    fields.push(broken('/value', 'Cần một giá trị, hoặc tử số và mẫu số', 'A value, or a numerator and denominator'));
  }
  if (observation.denominator !== undefined && observation.numerator === undefined) {
    fields.push(broken('/numerator', 'Có mẫu số thì cần tử số', 'A denominator needs its numerator'));
  }
  if (observation.denominator?.startsWith('-')) {
    fields.push(broken('/denominator', 'Mẫu số không được âm', 'A denominator must not be negative'));
  }
  return fields;
}

function field(code: 'unknown-indicator' | 'unknown-unit' | 'effective-day-in-future', pointer: string): ProblemField {
  return { pointer, code, detail: PROBLEMS[code] };
}

function broken(pointer: string, vi: string, en: string): ProblemField {
  return { pointer, code: 'rule-broken', detail: { vi, en } };
}
