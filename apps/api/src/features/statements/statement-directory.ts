import { Injectable, type OnModuleInit } from '@nestjs/common';
import { liveStatements, type Day, type ItemStatus, type StepSeries } from '@tiendo/indicators';
import { Clock } from '../../platform/clock/clock.js';
import type { Manager } from '../../platform/database/index.js';
import { TransactionEvents } from '../../platform/events/index.js';
import { UnitsUnbegun } from '../org/index.js';
import type { PlanRef } from '../plans/index.js';
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
  statedSince,
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
   * The steps of items and their executing units, to be asked for any day: the kept ones as known now, from the
   * statements as known at a past moment. `items` name what is asked for and, for a past moment, the versions that tell
   * where an item begins.
   */
  seriesOf(
    manager: Manager,
    plan: PlanRef,
    items: readonly ItemFacts[],
    knownAt: string | null,
  ): Promise<Map<string, ItemSeries>> {
    const ids = items.map(({ itemId }) => itemId);
    return knownAt === null
      ? keptSteps(manager, plan.provinceId, ids)
      : this.seriesKnownAt(manager, plan, items, knownAt);
  }

  /** Those of these items on which something was stated after a moment. */
  statedSince(manager: Manager, plan: PlanRef, itemIds: readonly string[], moment: string): Promise<string[]> {
    return statedSince(manager, plan.provinceId, itemIds, moment);
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
    knownAt: string,
  ): Promise<Map<string, ItemSeries>> {
    const ids = items.map(({ itemId }) => itemId);
    const statements = groupByItem(await statementsOf(manager, plan.provinceId, ids, knownAt));
    return new Map(
      items.map((item) => {
        const all = statements.get(item.itemId) ?? [];
        const byUnit = new Map(unitsIn(all).map((unitId) => [unitId, statusSteps(ofUnit(all, unitId))]));
        return [item.itemId, { whole: itemSteps(item, ofUnit(all, null)), byUnit }];
      }),
    );
  }
}

/** What an item shows on a day, by its steps. */
export function stateOn(itemId: string, series: ItemSeries | undefined, day: Day): ItemState {
  const { whole, byUnit } = series ?? NO_SERIES;
  const steps = upTo(whole, day);
  const last = steps.at(-1);
  const isStated = last !== undefined && last.value.entryId !== null;
  return {
    itemId,
    steps,
    current: last?.value ?? null,
    statusSince: isStated ? sinceOf(steps) : null,
    lastStatementOn: isStated ? last.from : null,
    byUnit: unitStates(byUnit, day),
  };
}

/** The steps that have come by a day; of most items all have. */
function upTo(steps: StepSeries<StatusStep>, day: Day): StepSeries<StatusStep> {
  const last = steps.at(-1);
  return last === undefined || last.from <= day ? steps : steps.filter(({ from }) => from <= day);
}

/** What executing units show on a day. */
function unitStates(byUnit: ItemSeries['byUnit'], day: Day): Map<string, UnitState> {
  const states = new Map<string, UnitState>();
  for (const [unitId, all] of byUnit) {
    const steps = upTo(all, day);
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
