import type { Manager } from '../../../platform/database/index.js';
import { Indicator } from '../entities/indicator.entity.js';
import type { NewIndicator, OwnIndicator } from './own-indicator.js';

/** Everything the owner counts, in the order of names. */
export function ownIndicators(manager: Manager, provinceId: string): Promise<OwnIndicator[]> {
  return manager.find(Indicator, {
    select: { id: true, code: true, name: true, measureUnit: true, direction: true, aggregation: true },
    where: { provinceId },
    order: { nameKey: 'ASC', code: 'ASC' },
  });
}

/** Ids of the owner's indicators by code. */
export async function indicatorIds(manager: Manager, provinceId: string): Promise<Map<string, string>> {
  const rows = await manager.find(Indicator, { select: { code: true, id: true }, where: { provinceId } });
  return new Map(rows.map(({ code, id }) => [code, id]));
}

/**
 * Indicators the owner does not have yet; one that exists stays as it is. The weight of a weighted mean may be among
 * them, and the whole of a part, so these are set once all are there; without its weight nothing is carried.
 */
export async function insertIndicators(
  manager: Manager,
  provinceId: string,
  indicators: readonly (NewIndicator & { readonly nameKey: string })[],
): Promise<void> {
  const added = await manager.query<Pick<Indicator, 'code'>[]>(
    `INSERT INTO indicator (province_id, code, name, name_key, measure_unit, direction, aggregation, carry_rule,
       limit_low, limit_high, kind)
     SELECT $1, r.code, r.name, r."nameKey", r."measureUnit", r.direction, r.aggregation,
       CASE WHEN r."carryRule" = 'weighted' THEN 'notComparable' ELSE coalesce(r."carryRule", 'notComparable') END,
       r."limitLow", r."limitHigh", r.kind
     FROM jsonb_to_recordset($2::jsonb) AS r (code text, name text, "nameKey" text, "measureUnit" text, direction text,
       aggregation text, "carryRule" text, "limitLow" numeric, "limitHigh" numeric, kind text)
     ON CONFLICT (province_id, code) DO NOTHING RETURNING code`,
    [provinceId, JSON.stringify(indicators)],
  );
  await manager.query(
    `UPDATE indicator n SET carry_rule = 'weighted', carry_weight_indicator_id = w.id
     FROM jsonb_to_recordset($2::jsonb) AS r (code text, "carryRule" text, "carryWeight" text)
     JOIN indicator w ON w.province_id = $1 AND w.code = r."carryWeight"
     WHERE n.province_id = $1 AND n.code = r.code AND r."carryRule" = 'weighted' AND n.id <> w.id
       AND n.code = ANY($3::text[])`,
    [provinceId, JSON.stringify(indicators), added.map(({ code }) => code)],
  );
  await manager.query(
    `UPDATE indicator n SET parent_indicator_id = w.id, part_kind = r."partKind"
     FROM jsonb_to_recordset($2::jsonb) AS r (code text, parent text, "partKind" text)
     JOIN indicator w ON w.province_id = $1 AND w.code = r.parent
     WHERE n.province_id = $1 AND n.code = r.code AND n.code = ANY($3::text[])`,
    [provinceId, JSON.stringify(indicators), added.map(({ code }) => code)],
  );
}
