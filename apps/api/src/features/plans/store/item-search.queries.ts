import { hasWords, type Manager } from '../../../platform/database/index.js';
import type { Item } from '../entities/item.entity.js';
import type { ItemVersion } from '../entities/item-version.entity.js';
import type { Plan } from '../entities/plan.entity.js';
import { IS_OPEN } from './plan.queries.js';

/** An item found by its name or code, with the plan it stands in. */
export type FoundItem = Pick<Item, 'kind' | 'code'> & { name: NonNullable<ItemVersion['name']> } & {
  plan: Pick<Plan, 'slug' | 'code'>;
};

/** What is looked for, by whom, and how many are told. */
export interface ItemSearch {
  /** Owners whose plans may be seen though they are not open. */
  readonly ownerIds: readonly string[];
  /** Owners of whose plans everything is told, also what is kept from visitors. */
  readonly memberOf: readonly string[];
  /** As folded keys are. */
  readonly needle: string;
  readonly limit: number;
}

/**
 * Items of published plans that somebody may see, by the words of the name they have now or the beginning of their code;
 * the very code first, then plans that end last.
 */
export function searchItems(manager: Manager, { ownerIds, memberOf, needle, limit }: ItemSearch): Promise<FoundItem[]> {
  const named = hasWords('v.name_key', needle, 5);
  // A code has a digit in it; without one no code is compared, which no index would answer.
  const code = /\d/.test(needle) && !needle.includes(' ') ? 'lower(i.code) LIKE $2' : 'false';
  return manager.query<FoundItem[]>(
    `SELECT jsonb_build_object('slug', p.slug, 'code', p.code) AS plan, i.kind, i.code, coalesce(v.name, i.code) AS name
     FROM item_version v
     JOIN item i ON i.province_id = v.province_id AND i.id = v.item_id
     JOIN plan p ON p.province_id = i.province_id AND p.id = i.plan_id AND p.state = 'published'
     WHERE NOT v.removed AND (p.province_id = ANY($1::uuid[]) OR ${IS_OPEN}) AND (${named.sql} OR ${code})
       AND NOT EXISTS (SELECT FROM item_version n
         WHERE n.province_id = v.province_id AND n.item_id = v.item_id AND n.seq > v.seq)
       AND (p.province_id = ANY($4::uuid[]) OR NOT EXISTS (
         SELECT FROM item_version x
         JOIN measure m ON m.province_id = x.province_id AND m.version_id = x.id
         JOIN LATERAL (
           SELECT w.withheld FROM indicator_withholding w
           WHERE w.province_id = m.province_id AND w.indicator_id = m.indicator_id ORDER BY w.seq DESC LIMIT 1
         ) last ON last.withheld
         WHERE x.province_id = i.province_id AND x.item_id = i.id))
     ORDER BY lower(i.code) = rtrim($2, '%') DESC, p.ends_on DESC, p.slug, i.kind, i.position LIMIT $3`,
    [ownerIds, `${needle.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`, limit, memberOf, ...named.parameters],
  );
}
