import { Injectable } from '@nestjs/common';
import type { Manager } from '../../../platform/database/index.js';
import { Contradictions, type HowSettled, type NotedContradiction } from '../../board/index.js';
import type { PlanRef } from '../../plans/index.js';
import { discrepanciesOf, type DiscrepancyRecord, insertDiscrepancies } from './discrepancy.queries.js';
import { insertSettlement, type NewSettlementRow, type SettlementRow, settlementsOf } from './settlement.queries.js';

/** Contradictions as they are kept: those that readers noted, and how contradictions were settled. */
@Injectable()
export class ContradictionStore extends Contradictions {
  async notedOver(
    manager: Manager,
    plan: PlanRef,
    knownAt: string | null,
  ): Promise<(asOf: string) => NotedContradiction[]> {
    const rows = await discrepanciesOf(manager, plan, knownAt);
    return (asOf) =>
      rows.flatMap(({ effectiveOn, ...noted }) => (effectiveOn === null || effectiveOn <= asOf ? [noted] : []));
  }

  async settled(manager: Manager, plan: PlanRef, knownAt: string | null): Promise<Map<string, HowSettled>> {
    const settlements = await settlementsOf(manager, plan, knownAt);
    const standing = settlements.filter(({ withdrawnAt }) => withdrawnAt === null);
    return new Map(
      standing.map(({ findingKey, way, reason, settledBy, settledAt }) => [
        findingKey,
        { way, reason, settledBy, settledAt },
      ]),
    );
  }

  /** Notes contradictions that a reader of the sources found, for loading reviewed data. */
  note(manager: Manager, plan: PlanRef, rows: readonly DiscrepancyRecord[]): Promise<void> {
    return insertDiscrepancies(manager, plan, rows);
  }

  /** Settlements of contradictions, those withdrawn among them, as known at a moment; latest first. */
  settlements(manager: Manager, plan: PlanRef, knownAt: string | null): Promise<SettlementRow[]> {
    return settlementsOf(manager, plan, knownAt);
  }

  /** Appends a settlement of a contradiction, or the withdrawal of one; its id. */
  settle(manager: Manager, plan: PlanRef, row: NewSettlementRow): Promise<string> {
    return insertSettlement(manager, plan, row);
  }
}
