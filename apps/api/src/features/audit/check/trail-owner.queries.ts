import type { Manager } from '../../../platform/database/index.js';
import { BASELINE } from '../seals/sealed-tables.js';

export interface TrailOwner {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly events: number;
  /** Some of its rows are older than seals: they are vouched for from the baseline on, not from their own event. */
  readonly sinceBaseline: boolean;
}

/** Every owner with the length of its trail. */
export function ownersOfTrails(manager: Manager): Promise<TrailOwner[]> {
  return manager.query<TrailOwner[]>(
    `SELECT p.id, p.code, p.name,
       (SELECT count(*)::int FROM audit_event e WHERE e.province_id = p.id) AS events,
       EXISTS (SELECT FROM row_seal s WHERE s.province_id = p.id AND s.writing = '${BASELINE}') AS "sinceBaseline"
     FROM province p ORDER BY p.code`,
  );
}
