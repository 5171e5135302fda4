import { Injectable, type OnModuleInit } from '@nestjs/common';
import { diffSeries, replaceContribution, type Cell, type StepSeries } from '@tiendo/indicators';
import type { Manager } from '../../../platform/database/index.js';
import { TransactionEvents } from '../../../platform/events/index.js';
import { PlanContentChanged, PlanDirectory, type PlanRef } from '../../plans/index.js';
import { type CellKey, CellMap } from './cell-map.js';
import { keptCells, keptSteps, writeCells, writeSteps, type StepChange } from './rollup.queries.js';
import {
  cellsOf,
  contributionsOf,
  factsOf,
  itemSteps,
  NO_SERIES,
  printCell,
  printSeries,
  statusSteps,
  type ItemFacts,
  type StatusStep,
} from './rollup-series.js';
import { statementsOf, type StatementRow } from '../statement.queries.js';

/** All statements of one item before and after a write. */
export interface ItemChange {
  readonly item: ItemFacts;
  readonly before: readonly StatementRow[];
  readonly after: readonly StatementRow[];
}

/**
 * Keeps item_step and rollup_cell equal to what the statements and versions say. Always called in the transaction of
 * the write, under the lock on the plan.
 */
@Injectable()
export class RollupKeeper implements OnModuleInit {
  constructor(
    private readonly plans: PlanDirectory,
    private readonly events: TransactionEvents,
  ) {}

  onModuleInit(): void {
    this.events.follow(PlanContentChanged, (manager, { plan }) => this.rebuild(manager, plan));
  }

  /** After statements on some items: rewrites only the steps and cells that these change. */
  async keep(manager: Manager, plan: PlanRef, changes: readonly ItemChange[]): Promise<void> {
    const stepChanges: StepChange[] = [];
    const deltas = changes.map(({ item, before, after }) => {
      const whole = { before: itemSteps(item, ofUnit(before, null)), after: itemSteps(item, ofUnit(after, null)) };
      stepChanges.push({ itemId: item.itemId, unitId: null, ...diffSeries(whole.before, whole.after) });
      for (const unitId of unitsIn(after)) {
        const difference = diffSeries(statusSteps(ofUnit(before, unitId)), statusSteps(ofUnit(after, unitId)));
        stepChanges.push({ itemId: item.itemId, unitId, ...difference });
      }
      return { before: contributionsOf(item, whole.before), after: contributionsOf(item, whole.after) };
    });
    const touched = new CellMap(deltas.flatMap(({ before }) => [...before])).keys();
    const kept = await keptCells(manager, plan, touched);
    const cells = new CellMap(kept);
    for (const { before, after } of deltas) {
      for (const [cell, series] of after) {
        cells.set(cell, replaceContribution(cells.get(cell) ?? [], before.get(cell) ?? [], series));
      }
    }
    await writeSteps(manager, plan.provinceId, stepChanges);
    await writeCells(
      manager,
      plan,
      touched.map((cell) => ({ cell, ...diffSeries(kept.get(cell) ?? [], cells.get(cell) ?? []) })),
    );
  }

  /** The whole plan anew, after its items were published or amended or statements came in bulk; writes differences only. */
  async rebuild(manager: Manager, plan: PlanRef): Promise<void> {
    const { steps, cells } = await this.compare(manager, plan);
    await writeSteps(
      manager,
      plan.provinceId,
      steps.map(({ itemId, unitId, kept, right }) => ({ itemId, unitId, ...diffSeries(kept, right) })),
    );
    await writeCells(
      manager,
      plan,
      cells.map(({ cell, kept, right }) => ({ cell, ...diffSeries(kept, right) })),
    );
  }

  /** A line for every kept series that differs from what the statements and versions say; none when all is well. */
  async differences(manager: Manager, plan: PlanRef): Promise<string[]> {
    const { steps, cells } = await this.compare(manager, plan);
    const printStep = ({ status, continuesInYear, entryId }: StatusStep): string =>
      `${status}${continuesInYear === null ? '' : ` →${continuesInYear}`} [${entryId?.slice(0, 8) ?? '-'}]`;
    return [
      ...steps
        .filter(({ kept, right }) => differs(kept, right))
        .map(
          ({ code, unitId, kept, right }) =>
            `${plan.slug} item_step ${code}${unitId === null ? '' : ` unit ${unitId}`}: ` +
            `kept ${printSeries(kept, printStep)} | right ${printSeries(right, printStep)}`,
        ),
      ...cells
        .filter(({ kept, right }) => differs(kept, right))
        .map(
          ({ cell: { kind, dimension, key }, kept, right }) =>
            `${plan.slug} rollup_cell ${kind}|${dimension}|${key}: kept ${printSeries(kept, printCell)} | right ${printSeries(right, printCell)}`,
        ),
    ];
  }

  private async compare(manager: Manager, plan: PlanRef): Promise<Comparison> {
    const items = factsOf(await this.plans.versionsOf(manager, plan));
    const ids = items.map((item) => item.itemId);
    const statements = groupByItem(await statementsOf(manager, plan.provinceId, ids));
    const keptByItem = await keptSteps(manager, plan.provinceId, ids);
    const steps: Comparison['steps'] = [];
    const whole = items.map((item) => {
      const { itemId, code } = item;
      const all = statements.get(itemId) ?? [];
      const kept = keptByItem.get(itemId) ?? NO_SERIES;
      const right = itemSteps(item, ofUnit(all, null));
      steps.push({ itemId, code, unitId: null, kept: kept.whole, right });
      // Also units that steps are kept of and nobody states anything about.
      for (const unitId of new Set([...unitsIn(all), ...kept.byUnit.keys()])) {
        const its = { kept: kept.byUnit.get(unitId) ?? [], right: statusSteps(ofUnit(all, unitId)) };
        steps.push({ itemId, code, unitId, ...its });
      }
      return { item, steps: right };
    });
    const keptByCell = await keptCells(manager, plan);
    const right = cellsOf(whole);
    const cells = new CellMap([...keptByCell, ...right]).keys().map((cell) => ({
      cell,
      kept: keptByCell.get(cell) ?? [],
      right: right.get(cell) ?? [],
    }));
    return { steps, cells };
  }
}

interface Comparison {
  readonly steps: {
    itemId: string;
    code: string;
    unitId: string | null;
    kept: StepSeries<StatusStep>;
    right: StepSeries<StatusStep>;
  }[];
  readonly cells: { cell: CellKey; kept: StepSeries<Cell>; right: StepSeries<Cell> }[];
}

/** Statements on the item as a whole (null) or on one executing unit. */
export function ofUnit<S extends { readonly unitId: string | null }>(rows: readonly S[], unitId: string | null): S[] {
  return rows.filter((row) => row.unitId === unitId);
}

export function groupByItem<S extends { readonly itemId: string }>(rows: readonly S[]): Map<string, S[]> {
  const groups = new Map<string, S[]>();
  for (const row of rows) {
    const group = groups.get(row.itemId) ?? [];
    group.push(row);
    groups.set(row.itemId, group);
  }
  return groups;
}

/** Executing units that something was stated about. */
export function unitsIn(rows: readonly StatementRow[]): string[] {
  return [...new Set(rows.map((row) => row.unitId).filter((unitId) => unitId !== null))];
}

function differs<T>(kept: StepSeries<T>, right: StepSeries<T>): boolean {
  const { remove, upsert } = diffSeries(kept, right);
  return remove.length > 0 || upsert.length > 0;
}
