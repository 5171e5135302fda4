import type { Manager } from '../../../platform/database/index.js';

/** Of these periods, those with statements on figures that were recorded after a moment. */
export async function periodsStatedSince(
  manager: Manager,
  provinceId: string,
  periodIds: readonly string[],
  moment: string,
): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT x.id FROM unnest($2::uuid[]) AS x (id) WHERE EXISTS (
       SELECT FROM observation o WHERE o.province_id = $1 AND o.period_id = x.id AND o.recorded_at > $3::timestamptz)`,
    [provinceId, periodIds, moment],
  );
  return rows.map(({ id }) => id);
}

/**
 * Puts tables of this transaction alone in the place of the kept ones, filled with what is kept now of a plan's periods;
 * they go with the transaction. Whoever works out kept rows in it writes to them.
 */
export async function standInForKept(
  manager: Manager,
  { provinceId, planId }: { readonly provinceId: string; readonly planId: string },
  periodIds: readonly string[],
): Promise<void> {
  await standIn(manager, 'figure', 'k.period_id = ANY($2::uuid[])', [provinceId, periodIds]);
  await standIn(manager, 'aggregate_figure', 'k.period_id = ANY($2::uuid[])', [provinceId, periodIds]);
  // A unit that was not there then is not found among the units, and so could not be taken out afterwards.
  const ofUnits = 'k.plan_id = $2 AND k.unit_id IN (SELECT id FROM unit WHERE province_id = $1)';
  await standIn(manager, 'standing', ofUnits, [provinceId, planId]);
}

async function standIn(manager: Manager, table: string, which: string, parameters: unknown[]): Promise<void> {
  await manager.query(
    `CREATE TEMPORARY TABLE ${table} (LIKE public.${table} INCLUDING DEFAULTS INCLUDING INDEXES) ON COMMIT DROP`,
  );
  await manager.query(
    `INSERT INTO pg_temp.${table} SELECT k.* FROM public.${table} k WHERE k.province_id = $1 AND ${which}`,
    parameters,
  );
}
