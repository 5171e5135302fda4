import { Injectable, type OnModuleInit } from '@nestjs/common';
import { liveStatements, type Day, type ItemStatus, type StepSeries } from '@tiendo/indicators';
import { Clock } from '../../platform/clock/clock.js';
import type { Manager } from '../../platform/database/index.js';
import { TransactionEvents } from '../../platform/events/index.js';
import { UnitsUnbegun } from '../org/index.js';
import type { AskedAt, PlanRef } from '../plans/index.js';
import { EvidenceStore } from '../documents/index.js';
import { groupByItem, ofUnit, unitsIn } from './rollup/rollup-keeper.js';
import { keptSteps } from './rollup/rollup.queries.js';
import {
  itemSteps,
  NO_SERIES,
  statusSteps,
  type ItemFacts,
  type ItemSeries,
  type StatusStep,
} from './rollup/rollup-series.js';
import {
  type EntryRow,
  entriesById,
  hasStatementsOf,
  insertEntries,
  type NewEntryRow,
  statementsOf,
} from './statement.queries.js';

/** What an item shows at a point of both times. */
export interface ItemState {
  readonly itemId: string;
  /** All steps up to the day asked for; the last one holds. */
  readonly steps: StepSeries<StatusStep>;
  readonly current: StatusStep | null;
  /** Since when the present status holds without a break; null while nothing was stated. */
  readonly statusSince: Day | null;
  /** Effective day of the statement that holds, the last word on the item; null without one. */
  readonly lastStatementOn: Day | null;
  /** What each executing unit shows, by unit id; units about which nothing was stated are left out. */
  readonly byUnit: ReadonlyMap<string, UnitState>;
}

/** What one executing unit shows. */
export interface UnitState {
  readonly status: ItemStatus;
  readonly since: Day;
  readonly lastStatementOn: Day;
  readonly entryId: string;
}

/** A statement about to be loaded with its documents. Ids of items, units and documents are the owner's. */
export interface StatementToAppend extends Omit<NewEntryRow, 'recordedAt' | 'recordedBy' | 'withdraws'> {
  /** Null: the moment of loading. */
  readonly recordedAt: string | null;
  readonly evidence: readonly { documentId: string; section: string | null; authorises: boolean }[];
}

/** The door to statements for other features: what items show, and loading statements in bulk. */
@Injectable()
export class StatementDirectory implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly evidence: EvidenceStore,
    private readonly events: TransactionEvents,
  ) {}

  onModuleInit(): void {
    this.events.follow(UnitsUnbegun, async (manager, unbegun) => {
      if (await hasStatementsOf(manager, unbegun.provinceId, unbegun.unitIds)) unbegun.keep();
    });
  }

  /**
   * What each item shows on a day: from the kept steps as known now, from the statements as known at a past moment.
   * `items` name what is asked for and, for a past moment, the versions that tell where an item begins.
   */
  async statesOf(
    manager: Manager,
    plan: PlanRef,
    items: readonly ItemFacts[],
    { asOf, knownAt = null }: AskedAt,
  ): Promise<Map<string, ItemState>> {
    const series =
      knownAt === null
        ? await keptSteps(
            manager,
            plan.provinceId,
            items.map(({ itemId }) => itemId),
            asOf,
          )
        : await this.seriesKnownAt(manager, plan, items, asOf, knownAt);
    const states = new Map<string, ItemState>();
    for (const { itemId } of items) {
      const { whole: steps, byUnit } = series.get(itemId) ?? NO_SERIES;
      const last = steps.at(-1);
      states.set(itemId, {
        itemId,
        steps,
        current: last?.value ?? null,
        statusSince: last && last.value.entryId !== null ? sinceOf(steps) : null,
        lastStatementOn: last && last.value.entryId !== null ? last.from : null,
        byUnit: unitStates(byUnit),
      });
    }
    return states;
  }

  /** Statements by id, with everything said in them. */
  entries(manager: Manager, provinceId: string, ids: readonly string[]): Promise<EntryRow[]> {
    return entriesById(manager, provinceId, ids);
  }

  /** Those of these statements that cite a document allowing them. */
  authorised(manager: Manager, provinceId: string, entryIds: readonly string[]): Promise<Set<string>> {
    return this.evidence.authorisedEntries(manager, provinceId, entryIds);
  }

  /** Whether a statement still speaks, as known at a moment. */
  async isLive(
    manager: Manager,
    provinceId: string,
    itemId: string,
    entryId: string,
    knownAt: string | null,
  ): Promise<boolean> {
    const all = await statementsOf(manager, provinceId, [itemId], knownAt);
    return liveStatements(all).some(({ id }) => id === entryId);
  }

  /** Appends statements as they are, for loading reviewed data; follow it with RollupKeeper.rebuild. */
  async appendStatements(
    manager: Manager,
    plan: PlanRef,
    statements: readonly StatementToAppend[],
    recordedBy: string | null = null,
  ): Promise<void> {
    const now = this.clock.now().toISOString();
    await insertEntries(
      manager,
      plan.provinceId,
      statements.map((row) => ({ ...row, withdraws: null, recordedAt: row.recordedAt ?? now, recordedBy })),
    );
    await this.evidence.add(
      manager,
      plan.provinceId,
      statements.flatMap(({ id, evidence }) =>
        evidence.map((document) => ({ entryId: id, observationId: null, ...document })),
      ),
    );
  }

  private async seriesKnownAt(
    manager: Manager,
    plan: PlanRef,
    items: readonly ItemFacts[],
    asOf: Day,
    knownAt: string,
  ): Promise<Map<string, ItemSeries>> {
    const ids = items.map(({ itemId }) => itemId);
    const statements = groupByItem(await statementsOf(manager, plan.provinceId, ids, knownAt));
    const upTo = (steps: StepSeries<StatusStep>) => steps.filter(({ from }) => from <= asOf);
    return new Map(
      items.map((item) => {
        const all = statements.get(item.itemId) ?? [];
        const whole = upTo(itemSteps(item, ofUnit(all, null)));
        const byUnit = new Map(unitsIn(all).map((unitId) => [unitId, upTo(statusSteps(ofUnit(all, unitId)))]));
        return [item.itemId, { whole, byUnit }];
      }),
    );
  }
}

/** What executing units show at the end of their steps. */
function unitStates(byUnit: ItemSeries['byUnit']): Map<string, UnitState> {
  const states = new Map<string, UnitState>();
  for (const [unitId, steps] of byUnit) {
    const last = steps.at(-1);
    if (!last || last.value.entryId === null) continue;
    const { status, entryId } = last.value;
    states.set(unitId, { status, since: sinceOf(steps) ?? last.from, lastStatementOn: last.from, entryId });
  }
  return states;
}

/** First day of the unbroken run of the status that holds last. */
function sinceOf(steps: StepSeries<StatusStep>): Day | null {
  let since: Day | null = null;
  let status: ItemStatus | null = null;
  for (const { from, value } of steps) {
    if (value.status !== status) since = from;
    status = value.status;
  }
  return since;
}
