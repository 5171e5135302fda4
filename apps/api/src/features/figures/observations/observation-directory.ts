import { Injectable, type OnModuleInit } from '@nestjs/common';
import { liveStatements, type Recorded } from '@tiendo/indicators';
import { Clock } from '../../../platform/clock/clock.js';
import type { Manager } from '../../../platform/database/index.js';
import { TransactionEvents } from '../../../platform/events/index.js';
import { UnitsUnbegun } from '../../org/index.js';
import type { AskedAt, PlanRef } from '../../plans/index.js';
import { PeriodDirectory } from '../../reporting/index.js';
import {
  hasObservationsOf,
  insertObservations,
  type NewObservationRow,
  observationsOf,
  type ObservationRow,
} from './observation.queries.js';

/** An observation with the last day of the period it was reported in; null: it was not reported in one. */
export interface DatedObservation extends ObservationRow {
  readonly periodEndsOn: string | null;
}

/** An observation about to be loaded. */
export interface ObservationToAppend extends Omit<NewObservationRow, 'recordedAt' | 'recordedBy'> {
  /** Null: the moment of loading. */
  readonly recordedAt: string | null;
}

/** The door to what was measured for the province as a whole, whatever the period: reading it, and loading it in bulk. */
@Injectable()
export class ObservationDirectory implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly events: TransactionEvents,
    private readonly periods: PeriodDirectory,
  ) {}

  onModuleInit(): void {
    this.events.follow(UnitsUnbegun, async (manager, unbegun) => {
      if (await hasObservationsOf(manager, unbegun.provinceId, unbegun.unitIds)) unbegun.keep();
    });
  }

  /**
   * What stands of the observations on these indicators up to a day, by indicator id: the latest day first, of several
   * on one day the last recorded first.
   */
  async of(
    manager: Manager,
    provinceId: string,
    indicatorIds: readonly string[],
    { asOf, knownAt = null }: AskedAt,
  ): Promise<Map<string, DatedObservation[]>> {
    const rows = await observationsOf(manager, provinceId, [...new Set(indicatorIds)], knownAt);
    const standing = liveStatements(rows.map((row): ObservationRow & Recorded => ({ ...row, effectiveOn: row.asOf })));
    const ends = await this.periods.lastDays(
      manager,
      provinceId,
      standing.flatMap(({ periodId }) => periodId ?? []),
    );
    const byIndicator = new Map<string, DatedObservation[]>();
    for (const row of standing.reverse()) {
      if (row.asOf > asOf) continue;
      const list = byIndicator.get(row.indicatorId) ?? [];
      list.push({ ...row, periodEndsOn: ends.get(row.periodId ?? '') ?? null });
      byIndicator.set(row.indicatorId, list);
    }
    return byIndicator;
  }

  /** Appends observations as they are, for loading reviewed data. */
  async append(
    manager: Manager,
    plan: PlanRef,
    observations: readonly ObservationToAppend[],
    recordedBy: string | null = null,
  ): Promise<void> {
    const now = this.clock.now().toISOString();
    await insertObservations(
      manager,
      plan.provinceId,
      observations.map((row) => ({ ...row, recordedAt: row.recordedAt ?? now, recordedBy })),
    );
  }
}
