// @ts-check
// Long histories on the plans that are measured: so many monthly statements on every item, through the same keeper that
// keeps the roll-ups of the product.
import { Database } from '../apps/api/dist/platform/database/index.js';
import { PlanDirectory } from '../apps/api/dist/features/plans/index.js';
import { RollupKeeper } from '../apps/api/dist/features/statements/index.js';

/** Two plans of 65 items each: three years of monthly statements on every item, and ten times as many. */
export const SHORT = { slug: 'quang-ninh-kh73-2024', perItem: 36 };
export const LONG = { slug: 'mau-2024', perItem: 360 };

/**
 * Adds statements on days of the plan's span until every item has about `perItem` of them; the status of the last day
 * stays the one of the sample. Returns how many statements the plan has then.
 * @param {import('@nestjs/common').INestApplicationContext} app
 * @param {{ slug: string, perItem: number }} history
 * @returns {Promise<number>}
 */
export async function growHistory(app, { slug, perItem }) {
  const database = app.get(Database);
  const plans = app.get(PlanDirectory);
  const keeper = app.get(RollupKeeper);
  return database.unhurried(() =>
    database.transaction(async (manager) => {
      const plan = await plans.find(manager, slug);
      if (!plan) throw new Error(`The sample has no plan ${slug}`);
      await manager.query(
        `INSERT INTO status_entry (province_id, item_id, status, effective_on)
       SELECT i.province_id, i.id,
         (ARRAY['notStarted', 'inProgress', 'awaitingApproval', 'inProgress', 'mostlyCompleted'])[1 + (i.position + n) % 5],
         date '2024-03-14' + ((n * 7 + i.position) % 280)
       FROM item i CROSS JOIN LATERAL generate_series(1, $3 - (
         SELECT count(*)::int FROM status_entry e WHERE e.province_id = i.province_id AND e.item_id = i.id)) n
       WHERE i.province_id = $1 AND i.plan_id = $2`,
        [plan.provinceId, plan.planId, perItem],
      );
      await keeper.rebuild(manager, plan);
      await plans.touch(manager, plan);
      const [row] = await manager.query(
        `SELECT count(*)::int AS count FROM status_entry e JOIN item i ON i.province_id = e.province_id AND i.id = e.item_id
       WHERE i.province_id = $1 AND i.plan_id = $2`,
        [plan.provinceId, plan.planId],
      );
      return row.count;
    }),
  );
}
