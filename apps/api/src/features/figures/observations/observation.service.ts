import { Injectable } from '@nestjs/common';
import { type NewObservation, type ObservationBody, PROBLEMS } from '@tiendo/contracts';
import { compareDays } from '@tiendo/indicators';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/index.js';
import { ApiProblem, type ProblemField, refusal } from '../../../platform/http/index.js';
import type { ActorContext } from '../../accounts/index.js';
import { DocumentDirectory } from '../../documents/index.js';
import { UnitDirectory } from '../../org/index.js';
import { PlanDirectory, type PlanRef } from '../../plans/index.js';
import { observationBody, ObservationWriter } from './observation-writer.js';
import { indicatorCode, observationById } from './observation.queries.js';

/** Measured values on indicators that the plan measures: recorded, corrected, taken back. Nothing is overwritten. */
@Injectable()
export class ObservationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: PlanDirectory,
    private readonly units: UnitDirectory,
    private readonly documents: DocumentDirectory,
    private readonly writer: ObservationWriter,
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
      const row = {
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
        supersedes: observation.supersedes ?? null,
        withdraws: null,
      } as const;
      const { provinceId, slug: address } = plan;
      const written = { actor, provinceId, code: observation.indicator, document, row, plan: address };
      return observationBody(await this.writer.append(manager, written), document);
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
      const said = { actor, provinceId: plan.provinceId, code, reason, plan: plan.slug };
      return observationBody(await this.writer.withdraw(manager, row, said), null);
    });
  }

  private async planFor(actor: ActorContext, slug: string): Promise<PlanRef> {
    const plan = await this.plans.resolve(slug, actor, { write: 'progress.write' });
    if (plan.state === 'draft') throw new ApiProblem('plan-not-published');
    return plan;
  }
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
