import type { Manager } from '../../platform/database/index.js';
import { AccessKeyIndicator } from './entities/access-key-indicator.entity.js';
import { AccessKeyPlan } from './entities/access-key-plan.entity.js';
import { AccessKeyUnit } from './entities/access-key-unit.entity.js';

/** A plan that a key reaches, as it is named. */
export interface ScopePlan {
  readonly keyId: string;
  readonly id: string;
  readonly slug: string;
  readonly code: string;
  readonly title: string;
}

/** An indicator or a unit that a key reaches, as it is named. */
export interface ScopeName {
  readonly keyId: string;
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** Tables access_key_plan, access_key_indicator, access_key_unit: what these keys of an owner reach. */
export async function scopesOf(
  manager: Manager,
  provinceId: string,
  keyIds: readonly string[],
): Promise<{ plans: ScopePlan[]; indicators: ScopeName[]; units: ScopeName[] }> {
  const values = [provinceId, keyIds];
  const plans = await manager.query<ScopePlan[]>(
    `SELECT s.key_id AS "keyId", p.id, p.slug, p.code, p.title
     FROM access_key_plan s JOIN plan p ON p.province_id = s.province_id AND p.id = s.plan_id
     WHERE s.province_id = $1 AND s.key_id = ANY($2::uuid[]) ORDER BY p.year DESC, p.slug`,
    values,
  );
  const indicators = await manager.query<ScopeName[]>(
    `SELECT s.key_id AS "keyId", n.id, n.code, n.name
     FROM access_key_indicator s JOIN indicator n ON n.province_id = s.province_id AND n.id = s.indicator_id
     WHERE s.province_id = $1 AND s.key_id = ANY($2::uuid[]) ORDER BY n.name_key, n.code`,
    values,
  );
  const units = await manager.query<ScopeName[]>(
    `SELECT s.key_id AS "keyId", u.id, u.code, u.name
     FROM access_key_unit s JOIN unit u ON u.province_id = s.province_id AND u.id = s.unit_id
     WHERE s.province_id = $1 AND s.key_id = ANY($2::uuid[]) ORDER BY u.official_order, u.code`,
    values,
  );
  return { plans, indicators, units };
}

/** Says what a new key reaches. */
export async function insertScope(
  manager: Manager,
  key: { readonly provinceId: string; readonly keyId: string },
  reach: {
    readonly planIds: readonly string[];
    readonly indicatorIds: readonly string[];
    readonly unitIds: readonly string[];
  },
): Promise<void> {
  await manager.insert(
    AccessKeyPlan,
    reach.planIds.map((planId) => ({ ...key, planId })),
  );
  await manager.insert(
    AccessKeyIndicator,
    reach.indicatorIds.map((indicatorId) => ({ ...key, indicatorId })),
  );
  if (reach.unitIds.length === 0) return;
  await manager.insert(
    AccessKeyUnit,
    reach.unitIds.map((unitId) => ({ ...key, unitId })),
  );
}
