import { Injectable } from '@nestjs/common';
import { type Citations, CITATIONS_TOLD, type Language } from '@tiendo/contracts';
import { compareDays } from '@tiendo/indicators';
import { periodCode, periodTitle } from '@tiendo/indicators/periods';
import type { Manager } from '../../platform/database/index.js';
import { CitedInFigures } from '../figures/index.js';
import { CitedInMeetings } from '../meetings/index.js';
import { CitedInActs, UnitDirectory } from '../org/index.js';
import { CitedInPlans, PlanDirectory } from '../plans/index.js';
import { CitedInReconciliation } from '../reconciliation/index.js';
import { PeriodDirectory } from '../reporting/index.js';
import { CitedInRankings } from '../standings/index.js';
import { CitedInStatements } from '../statements/index.js';
import { CitedInReports } from '../submissions/index.js';

type PlanName = Citations['plans']['items'][number]['plan'];
type PlanNames = ReadonlyMap<string, PlanName>;
type PeriodNamed = Citations['rankings']['items'][number]['period'];

/** Which document is asked for, and who asks. */
export interface CitedDocument {
  readonly provinceId: string;
  readonly documentId: string;
  readonly language: Language;
  readonly readsUnits: boolean;
  readonly readsRequests: boolean;
}

/** What rests on a document, each kind told by the feature that owns its rows. */
@Injectable()
export class CitationReader {
  constructor(
    private readonly plans: PlanDirectory,
    private readonly inPlans: CitedInPlans,
    private readonly inStatements: CitedInStatements,
    private readonly inFigures: CitedInFigures,
    private readonly inMeetings: CitedInMeetings,
    private readonly inRankings: CitedInRankings,
    private readonly inReconciliation: CitedInReconciliation,
    private readonly inActs: CitedInActs,
    private readonly inReports: CitedInReports,
    private readonly units: UnitDirectory,
    private readonly periods: PeriodDirectory,
  ) {}

  async of(manager: Manager, document: CitedDocument): Promise<Citations> {
    const { provinceId, documentId, readsUnits } = document;
    const published = await this.plans.publishedOf(manager, provinceId);
    const plans: PlanNames = new Map(published.map(({ planId, slug, code, title }) => [planId, { slug, code, title }]));
    const inPlans = await this.inPlans.of(manager, provinceId, documentId, CITATIONS_TOLD);
    const inMeetings = await this.inMeetings.of(manager, provinceId, documentId, CITATIONS_TOLD);
    const inReconciliation = await this.inReconciliation.of(manager, provinceId, documentId);
    const acts = readsUnits ? await this.inActs.of(manager, provinceId, documentId, CITATIONS_TOLD) : [];
    return {
      plans: {
        total: totalOf(inPlans),
        items: onPlans(inPlans, plans, ({ role, on, name, items }) => ({ role, on, name, items })),
      },
      statements: await this.statements(manager, document, plans),
      figures: await this.figures(manager, document, plans),
      meetings: {
        total: totalOf(inMeetings),
        items: onPlans(inMeetings, plans, ({ role, meeting, on, text }) => ({ role, meeting, on, text })),
      },
      rankings: await this.rankings(manager, document, plans),
      results: await this.inRankings.results(manager, provinceId, documentId),
      reconciliation: onPlans(inReconciliation, plans, ({ role, count }) => ({ role, count })),
      reports: await this.reports(manager, document),
      acts: {
        total: totalOf(acts),
        items: acts.map(({ id, name, effectiveOn }) => ({ id, name, effectiveOn })),
      },
    };
  }

  private async statements(
    manager: Manager,
    { provinceId, documentId }: CitedDocument,
    plans: PlanNames,
  ): Promise<Citations['statements']> {
    const cited = await this.inStatements.of(manager, provinceId, documentId);
    const items = await this.inPlans.itemsById(
      manager,
      provinceId,
      cited.map(({ itemId }) => itemId),
    );
    const standing = cited.flatMap((statement) => {
      const item = items.get(statement.itemId);
      const plan = item && plans.get(item.planId);
      return plan ? [{ ...statement, item, plan }] : [];
    });
    standing.sort(
      (a, b) =>
        compareDays(b.effectiveOn, a.effectiveOn) ||
        a.plan.slug.localeCompare(b.plan.slug) ||
        a.item.code.localeCompare(b.item.code),
    );
    const shown = standing.slice(0, CITATIONS_TOLD);
    const units = await this.units.byIds(
      manager,
      provinceId,
      shown.map(({ unitId }) => unitId),
    );
    return {
      total: standing.length,
      items: shown.map(({ plan, item, unitId, status, effectiveOn, section, authorises }) => ({
        ...{ plan, kind: item.kind, code: item.code, name: item.name },
        unit: unitId === null ? null : (units.get(unitId)?.name ?? null),
        ...{ status, effectiveOn, section, authorises },
      })),
    };
  }

  private async reports(
    manager: Manager,
    { provinceId, documentId, readsRequests }: CitedDocument,
  ): Promise<Citations['reports']> {
    const cited = readsRequests ? await this.inReports.of(manager, provinceId, documentId, CITATIONS_TOLD) : [];
    const units = await this.units.byIds(
      manager,
      provinceId,
      cited.map(({ unitId }) => unitId),
    );
    return {
      total: totalOf(cited),
      items: cited.map(({ role, request, submissionId, unitId, on, lines }) => ({
        ...{ role, request, submissionId, on, lines },
        unit: unitId === null ? null : (units.get(unitId)?.name ?? null),
      })),
    };
  }

  private async figures(
    manager: Manager,
    { provinceId, documentId, language }: CitedDocument,
    plans: PlanNames,
  ): Promise<Citations['figures']> {
    const { stated, periods } = await this.inFigures.of(manager, provinceId, documentId);
    const ids = periods.map(({ periodId }) => periodId);
    const spans = await this.periods.spans(manager, provinceId, ids);
    const reporting = await this.periods.plansOf(manager, provinceId, ids);
    const lastDay = (id: string): string => spans.get(id)?.endsOn ?? '';
    return {
      stated,
      periods: [...periods]
        .sort((a, b) => lastDay(b.periodId).localeCompare(lastDay(a.periodId)))
        .flatMap(({ periodId, figures }) => {
          const period = periodNamed(spans.get(periodId), language);
          const its = (reporting.get(periodId) ?? []).flatMap((planId) => plans.get(planId) ?? []);
          return period ? [{ period, figures, plans: its }] : [];
        }),
    };
  }

  private async rankings(
    manager: Manager,
    { provinceId, documentId, language }: CitedDocument,
    plans: PlanNames,
  ): Promise<Citations['rankings']> {
    const rankings = await this.inRankings.of(manager, provinceId, documentId, CITATIONS_TOLD);
    const spans = await this.periods.spans(
      manager,
      provinceId,
      rankings.map(({ periodId }) => periodId),
    );
    return {
      total: totalOf(rankings),
      items: rankings.flatMap(({ planId, periodId, role, block, pillar, indexCode }) => {
        const [plan, period] = [plans.get(planId), periodNamed(spans.get(periodId), language)];
        return plan && period ? [{ plan, role, period, block, index: indexCode, pillar: pillar || null }] : [];
      }),
    };
  }
}

/** Each row of a list that is cut off says how many there are in all. */
const totalOf = (rows: readonly { readonly total: number }[]): number => rows[0]?.total ?? 0;

/** Rows with the plans they are on. */
function onPlans<R extends { readonly planId: string }, B extends object>(
  rows: readonly R[],
  plans: PlanNames,
  bodyOf: (row: R) => B,
): (B & { plan: PlanName })[] {
  return rows.flatMap((row) => {
    const plan = plans.get(row.planId);
    return plan ? [{ plan, ...bodyOf(row) }] : [];
  });
}

type Span = Parameters<typeof periodCode>[0];

const periodNamed = (span: Span | undefined, language: Language): PeriodNamed | undefined =>
  span && { code: periodCode(span), label: periodTitle(span, language) };
