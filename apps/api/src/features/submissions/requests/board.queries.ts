import { instant, type Manager, type Told } from '../../../platform/database/index.js';
import type { Submission } from '../entities/submission.entity.js';

/** How far one unit is: what it is asked, and what of that it gave. */
export type BoardRow = Told<Pick<Submission, 'id' | 'unitId' | 'state' | 'firstSentAt' | 'receipt'>> & {
  readonly lines: number;
  readonly linesGiven: number;
  readonly items: number;
  readonly itemsGiven: number;
};

/** The reports of a request, in no order. */
export function boardRows(manager: Manager, provinceId: string, requestId: string): Promise<BoardRow[]> {
  return manager.query<BoardRow[]>(
    `SELECT s.id, s.unit_id AS "unitId", s.state, ${instant('s.first_sent_at')} AS "firstSentAt", s.receipt,
       l.asked AS lines, l.given AS "linesGiven", i.asked AS items, i.given AS "itemsGiven"
     FROM submission s
     CROSS JOIN LATERAL (
       SELECT count(*)::int AS asked, count(*) FILTER (WHERE answer IS NOT NULL AND NOT not_updated)::int AS given
       FROM submission_line WHERE province_id = s.province_id AND submission_id = s.id) l
     CROSS JOIN LATERAL (
       SELECT count(*)::int AS asked, count(status)::int AS given
       FROM submission_item WHERE province_id = s.province_id AND submission_id = s.id) i
     WHERE s.province_id = $1 AND s.request_id = $2`,
    [provinceId, requestId],
  );
}

/** A unit with its place among the others. */
export interface UnitInOrder {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
}

/** Units by id, in official order. */
export function unitsInOrder(manager: Manager, provinceId: string, ids: readonly string[]): Promise<UnitInOrder[]> {
  return manager.query<UnitInOrder[]>(
    `SELECT id, code, name, kind FROM unit WHERE province_id = $1 AND id = ANY($2::uuid[])
     ORDER BY official_order, code`,
    [provinceId, ids],
  );
}
