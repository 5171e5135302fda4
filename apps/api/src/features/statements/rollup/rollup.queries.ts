import type { Cell, Day, Step, StepSeries } from '@tiendo/indicators';
import type { Manager } from '../../../platform/database/index.js';
import type { ItemStep } from '../entities/item-step.entity.js';
import type { RollupCell } from '../entities/rollup-cell.entity.js';
import type { StatusEntry } from '../entities/status-entry.entity.js';
import { type CellKey, CellMap } from './cell-map.js';
import type { ItemSeries, StatusStep } from './rollup-series.js';

/** Stands for the item as a whole in item_step, whose key columns cannot be null. */
const WHOLE_ITEM = '00000000-0000-0000-0000-000000000000';

type PlanKey = Readonly<Pick<RollupCell, 'provinceId' | 'planId'>>;

type StepRow = Omit<ItemStep, 'provinceId'> & Pick<StatusEntry, 'notNamed'>;

const STEP_COLUMNS = `
  s.item_id AS "itemId", s.unit_id AS "unitId", s.effective_on::text AS "effectiveOn", s.entry_id AS "entryId", s.status,
  s.continues_in_year AS "continuesInYear", COALESCE(e.not_named, '{}') AS "notNamed"`;

/** Kept steps of these items and their executing units, by item; `upTo` leaves out what comes after that day. */
export async function keptSteps(
  manager: Manager,
  provinceId: string,
  itemIds: readonly string[],
  upTo: Day | null = null,
): Promise<Map<string, ItemSeries>> {
  if (itemIds.length === 0) return new Map();
  const rows = await manager.query<StepRow[]>(
    `SELECT ${STEP_COLUMNS} FROM item_step s
     LEFT JOIN status_entry e ON e.province_id = s.province_id AND e.id = s.entry_id
     WHERE s.province_id = $1 AND s.item_id = ANY($2::uuid[]) AND ($3::date IS NULL OR s.effective_on <= $3)
     ORDER BY s.item_id, s.unit_id, s.effective_on`,
    [provinceId, itemIds, upTo],
  );
  const items = new Map<string, { whole: Step<StatusStep>[]; byUnit: Map<string, Step<StatusStep>[]> }>();
  for (const { itemId, unitId, effectiveOn, entryId, status, continuesInYear, notNamed } of rows) {
    const step = { from: effectiveOn, value: { entryId, status, continuesInYear, notNamed } };
    const item = items.get(itemId) ?? { whole: [], byUnit: new Map<string, Step<StatusStep>[]>() };
    items.set(itemId, item);
    if (unitId === WHOLE_ITEM) item.whole.push(step);
    else item.byUnit.set(unitId, [...(item.byUnit.get(unitId) ?? []), step]);
  }
  return items;
}

/** A change of the kept steps of one series. */
export interface StepChange {
  readonly itemId: string;
  readonly unitId: string | null;
  readonly remove: readonly Day[];
  readonly upsert: readonly Step<StatusStep>[];
}

/** Writes the least that makes the kept steps right again. */
export async function writeSteps(manager: Manager, provinceId: string, changes: readonly StepChange[]): Promise<void> {
  const removed = changes.flatMap(({ itemId, unitId, remove }) =>
    remove.map((day) => [itemId, unitId ?? WHOLE_ITEM, day] as const),
  );
  if (removed.length > 0) {
    await manager.query(
      `DELETE FROM item_step s USING unnest($2::uuid[], $3::uuid[], $4::date[]) AS x (item_id, unit_id, effective_on)
       WHERE s.province_id = $1 AND s.item_id = x.item_id AND s.unit_id = x.unit_id AND s.effective_on = x.effective_on`,
      [provinceId, removed.map((row) => row[0]), removed.map((row) => row[1]), removed.map((row) => row[2])],
    );
  }
  const written = changes.flatMap(({ itemId, unitId, upsert }) =>
    upsert.map(({ from, value }) => ({ itemId, unitId: unitId ?? WHOLE_ITEM, from, ...value })),
  );
  if (written.length === 0) return;
  await manager.query(
    `INSERT INTO item_step (province_id, item_id, unit_id, effective_on, entry_id, status, continues_in_year)
     SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::date[], $5::uuid[], $6::text[], $7::int[])
     ON CONFLICT (province_id, item_id, unit_id, effective_on) DO UPDATE
     SET entry_id = excluded.entry_id, status = excluded.status, continues_in_year = excluded.continues_in_year`,
    [
      provinceId,
      written.map((row) => row.itemId),
      written.map((row) => row.unitId),
      written.map((row) => row.from),
      written.map((row) => row.entryId),
      written.map((row) => row.status),
      written.map((row) => row.continuesInYear),
    ],
  );
}

/** Kept cells of a plan; `only` narrows it to some of them. */
export async function keptCells(
  manager: Manager,
  plan: PlanKey,
  only: readonly CellKey[] | null = null,
): Promise<CellMap<StepSeries<Cell>>> {
  const rows = await manager.query<Omit<RollupCell, 'provinceId' | 'planId'>[]>(
    `SELECT c.kind, c.dimension, c.key, c.effective_on::text AS "effectiveOn", c.counts, c.continuing FROM rollup_cell c
     WHERE c.province_id = $1 AND c.plan_id = $2 AND ($3::text[] IS NULL OR (c.kind, c.dimension, c.key) IN (
       SELECT * FROM unnest($3::text[], $4::text[], $5::text[])))
     ORDER BY c.kind, c.dimension, c.key, c.effective_on`,
    [
      plan.provinceId,
      plan.planId,
      only?.map((key) => key.kind) ?? null,
      only?.map((key) => key.dimension) ?? null,
      only?.map((key) => key.key) ?? null,
    ],
  );
  const cells = new CellMap<Step<Cell>[]>();
  for (const { effectiveOn, counts, continuing, ...key } of rows) {
    const step = { from: effectiveOn, value: { counts, continuing } };
    const steps = cells.get(key);
    if (steps) steps.push(step);
    else cells.set(key, [step]);
  }
  return cells;
}

/** A change of one kept cell. */
export interface CellChange {
  readonly cell: CellKey;
  readonly remove: readonly Day[];
  readonly upsert: readonly Step<Cell>[];
}

/** Writes the least that makes the kept cells right again. */
export async function writeCells(manager: Manager, plan: PlanKey, changes: readonly CellChange[]): Promise<void> {
  const removed = changes.flatMap(({ cell, remove }) => remove.map((day) => ({ ...cell, day })));
  if (removed.length > 0) {
    await manager.query(
      `DELETE FROM rollup_cell c
       USING unnest($3::text[], $4::text[], $5::text[], $6::date[]) AS x (kind, dimension, key, effective_on)
       WHERE c.province_id = $1 AND c.plan_id = $2 AND c.kind = x.kind AND c.dimension = x.dimension AND c.key = x.key
         AND c.effective_on = x.effective_on`,
      [
        plan.provinceId,
        plan.planId,
        removed.map((row) => row.kind),
        removed.map((row) => row.dimension),
        removed.map((row) => row.key),
        removed.map((row) => row.day),
      ],
    );
  }
  const written = changes.flatMap(({ cell, upsert }) => upsert.map(({ from, value }) => ({ ...cell, from, ...value })));
  if (written.length === 0) return;
  await manager.query(
    `INSERT INTO rollup_cell (province_id, plan_id, kind, dimension, key, effective_on, counts, continuing)
     SELECT $1, $2, * FROM unnest($3::text[], $4::text[], $5::text[], $6::date[], $7::jsonb[], $8::int[])
     ON CONFLICT (province_id, plan_id, kind, dimension, key, effective_on) DO UPDATE
     SET counts = excluded.counts, continuing = excluded.continuing`,
    [
      plan.provinceId,
      plan.planId,
      written.map((row) => row.kind),
      written.map((row) => row.dimension),
      written.map((row) => row.key),
      written.map((row) => row.from),
      written.map((row) => JSON.stringify(row.counts)),
      written.map((row) => row.continuing),
    ],
  );
}
