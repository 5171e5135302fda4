import { Injectable } from '@nestjs/common';
import type { AsOfQuery, DiscrepancyList, ListedDiscrepancy, NewSettlement } from '@tiendo/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Manager } from '../../platform/database/index.js';
import { ApiProblem } from '../../platform/http/index.js';
import type { ActorContext } from '../accounts/index.js';
import { documentsOf, type Moment, OverviewService } from '../board/index.js';
import { type CachedPlan, PlanCache, PlanDirectory, type PlanRef, PlanTrail } from '../plans/index.js';
import { DocumentDirectory } from '../documents/index.js';
import { ContradictionStore } from './contradictions/contradiction-store.js';
import type { SettlementRow } from './contradictions/settlement.queries.js';
import { discrepancyList, listed } from './discrepancy-list.js';
import { FindingReader, type PlacedFinding } from './finding-reader.js';

/** Đối chiếu số liệu: what contradicts, and how it was settled. */
@Injectable()
export class ReconciliationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: PlanDirectory,
    private readonly contradictions: ContradictionStore,
    private readonly documents: DocumentDirectory,
    private readonly memory: PlanCache,
    private readonly overviews: OverviewService,
    private readonly reader: FindingReader,
    private readonly trail: PlanTrail,
  ) {}

  /** Every contradiction of the plan at a point of both times. */
  async list(remembered: CachedPlan, moment: Moment): Promise<DiscrepancyList> {
    const findings = await this.reader.all(remembered, moment);
    const { knownAt } = findings.board;
    return this.database.knownAt(knownAt, async (manager) => {
      const settlements = await this.contradictions.settlements(manager, remembered.plan, knownAt);
      const documents = await this.documentsFor(manager, remembered.plan, findings.findings, settlements);
      return discrepancyList(findings, settlements, documents);
    });
  }

  /**
   * Settles a contradiction as it stands: its key names both figures. Nothing but the settlement is written.
   * Throws discrepancy-not-found (a figure has changed), discrepancy-settled, rule-broken (not a way to settle it),
   * unknown-document.
   */
  async settle(
    actor: ActorContext,
    slug: string,
    key: string,
    settlement: NewSettlement,
    query: AsOfQuery,
  ): Promise<ListedDiscrepancy> {
    const remembered = await this.memory.resolve(slug, actor);
    actor.require('progress.write', remembered.plan.provinceId);
    return this.database.transaction(async (manager) => {
      const plan = await this.plans.lock(manager, remembered.plan);
      const current = { ...remembered, plan };
      const { findings } = await this.reader.all(current, this.overviews.momentOf(plan, query));
      const finding = findings.find(({ found }) => found.key === key);
      if (!finding) throw new ApiProblem('discrepancy-not-found');
      const { kind, subject, ways, sides } = finding.found;
      if (!ways.includes(settlement.way)) throw new ApiProblem('rule-broken');
      const existing = await this.contradictions.settlements(manager, plan, null);
      if (existing.some(({ findingKey, withdrawnAt }) => findingKey === key && withdrawnAt === null)) {
        throw new ApiProblem('discrepancy-settled');
      }
      if (settlement.documentId) {
        await this.documents.require(manager, plan.provinceId, settlement.documentId, '/documentId');
      }
      const figure = (index: number) => sides[index]?.status ?? (sides[index]?.vi || null);
      await this.contradictions.settle(manager, plan, {
        findingKey: key,
        kind,
        subject,
        left: figure(0),
        right: figure(1),
        way: settlement.way,
        reason: settlement.reason,
        documentId: settlement.documentId ?? null,
        withdraws: null,
        recordedAt: await this.plans.recordingMoment(manager, [plan], this.clock.now()),
        recordedBy: actor.userId,
      });
      await this.trail.changed(manager, plan, {
        actorId: actor.userId,
        action: 'discrepancy.settle',
        detail: { kind, subject, way: settlement.way },
      });
      return this.listedAgain(manager, plan, finding);
    });
  }

  /** Takes a settlement back: the contradiction is open again. Throws not-found, settlement-withdrawn. */
  async withdraw(actor: ActorContext, slug: string, settlementId: string, reason: string): Promise<void> {
    const seen = await this.plans.resolve(slug, actor, { write: 'progress.write' });
    await this.database.transaction(async (manager) => {
      const plan = await this.plans.lock(manager, seen);
      const row = (await this.contradictions.settlements(manager, plan, null)).find(({ id }) => id === settlementId);
      if (!row) throw new ApiProblem('not-found');
      if (row.withdrawnAt !== null) throw new ApiProblem('settlement-withdrawn');
      const { findingKey, kind, subject, left, right } = row;
      await this.contradictions.settle(manager, plan, {
        findingKey,
        kind,
        subject,
        left,
        right,
        way: null,
        reason,
        documentId: null,
        withdraws: settlementId,
        recordedAt: await this.plans.recordingMoment(manager, [plan], this.clock.now()),
        recordedBy: actor.userId,
      });
      await this.trail.changed(manager, plan, {
        actorId: actor.userId,
        action: 'discrepancy.reopen',
        detail: { kind, subject },
      });
    });
  }

  private async listedAgain(manager: Manager, plan: PlanRef, finding: PlacedFinding): Promise<ListedDiscrepancy> {
    const settlements = await this.contradictions.settlements(manager, plan, null);
    return listed(finding, settlements, await this.documentsFor(manager, plan, [finding], settlements));
  }

  private documentsFor(
    manager: Manager,
    plan: PlanRef,
    findings: readonly PlacedFinding[],
    settlements: readonly SettlementRow[],
  ) {
    return this.documents.byId(manager, plan.provinceId, [
      ...documentsOf(findings.map(({ found }) => found)),
      ...settlements.map(({ documentId }) => documentId),
    ]);
  }
}
