import { Injectable } from '@nestjs/common';
import { type NewObservation, type ObservationBody, PROBLEMS } from '@tiendo/contracts';
import { compareDays } from '@tiendo/indicators';
import { randomUUID } from 'node:crypto';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/index.js';
import { ApiProblem, type ProblemField } from '../../../platform/http/index.js';
import type { ActorContext } from '../../accounts/index.js';
import { AuditService } from '../../audit/index.js';
import { DocumentDirectory, type DocumentView, EvidenceStore } from '../../documents/index.js';
import { UnitDirectory } from '../../org/index.js';
import { PlanDirectory } from '../../plans/index.js';
import { insertObservations, observationById, type ObservationRow } from './observation.queries.js';

/** Recording a measured value on an indicator that the plan measures. */
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
   * Appends one figure. Every plan that measures the indicator may change its due days and contradictions, so all of
   * them get a new revision.
   * Throws ApiProblem: plan-not-found, plan-not-published, unknown-indicator, unknown-unit, unknown-document,
   * effective-day-in-future, rule-broken (no figure, a denominator alone or negative).
   */
  async record(actor: ActorContext, slug: string, observation: NewObservation): Promise<ObservationBody> {
    const plan = await this.plans.resolve(slug, actor, { write: 'progress.write' });
    if (plan.state === 'draft') throw new ApiProblem('plan-not-published');
    const fields = figureProblems(observation, this.clock.today());
    return this.database.transaction(async (manager) => {
      const measured = await this.plans.measuredIndicator(manager, plan, observation.indicator);
      if (!measured) fields.push(field('unknown-indicator', '/indicator'));
      const units = observation.unit === undefined ? null : await this.units.byCode(manager, plan.provinceId);
      const unit = observation.unit === undefined ? null : units?.get(observation.unit);
      if (unit === undefined) fields.push(field('unknown-unit', '/unit'));
      if (fields.length > 0 || !measured || unit === undefined) throw refusal(fields);
      const document = observation.documentId
        ? await this.documents.require(manager, plan.provinceId, observation.documentId, '/documentId')
        : null;

      const affected = await this.plans.measuring(manager, plan.provinceId, measured.indicatorId);
      await this.plans.lockAll(manager, plan.provinceId, affected);
      const id = randomUUID();
      await insertObservations(manager, plan.provinceId, [
        {
          id,
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
          sourceSection: null,
          note: observation.note ?? null,
          recordedAt: (await this.plans.recordingMoment(manager, affected, this.clock.now())).toISOString(),
          recordedBy: actor.userId,
        },
      ]);
      await this.evidence.add(
        manager,
        plan.provinceId,
        document
          ? [{ entryId: null, observationId: id, documentId: document.id, section: null, authorises: false }]
          : [],
      );
      await this.plans.bumpItems(manager, plan.provinceId, measured.itemIds);
      for (const other of affected) await this.plans.touch(manager, other);
      await this.audit.record(manager, {
        provinceId: plan.provinceId,
        actorId: actor.userId,
        action: 'observation.record',
        subjectKind: 'indicator',
        subject: observation.indicator,
        detail: { observation: id, plan: plan.slug, asOf: observation.asOf },
      });
      const stored = await observationById(manager, plan.provinceId, id);
      if (!stored) throw new ApiProblem('internal');
      return observationBody(stored, document);
    });
  }
}

/** An observation as the API shows it. */
export function observationBody(row: ObservationRow, source: DocumentView | null | undefined): ObservationBody {
  const { id, asOf, numerator, denominator, value, qualifier, grade, origin, sourceSection, note } = row;
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

function refusal(fields: readonly ProblemField[]): ApiProblem {
  const codes = [...new Set(fields.map(({ code }) => code))];
  const only = codes.length === 1 ? codes[0] : undefined;
  const known = only === 'unknown-indicator' || only === 'unknown-unit' || only === 'effective-day-in-future';
  return new ApiProblem(known ? only : 'rule-broken', { errors: fields });
}
