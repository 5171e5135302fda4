import type { AuditEventBody } from '@tiendo/contracts';
import type { Manager } from '../../../platform/database/index.js';
import { instant } from '../../../platform/database/instant.js';
import { containsPattern } from '../../../platform/database/like-pattern.js';

/** Which events of one owner are listed. */
export interface EventSelection {
  readonly provinceId: string;
  /** From this moment on, and before that one. */
  readonly from: Date | null;
  readonly until: Date | null;
  /** User name of who acted. */
  readonly by: string | null;
  readonly prefixes: readonly string[];
  /** Actions with these beginnings are left out, instead of being the only ones. */
  readonly without: boolean;
  /** Folded: without diacritics, small letters. */
  readonly key: string;
}

export type EventRow = Omit<AuditEventBody, 'kind'>;

/** Letters without their marks, as names and codes are searched; `đ` has no mark to take off. */
const FOLDED = `replace(regexp_replace(normalize(lower(e.subject), NFD), '[\\u0300-\\u036f]', '', 'g'), 'đ', 'd')`;

const SELECTED = `FROM audit_event e LEFT JOIN user_account u ON u.id = e.actor_id
  WHERE e.province_id = $1 AND ($2::timestamptz IS NULL OR e.at >= $2) AND ($3::timestamptz IS NULL OR e.at < $3)
    AND ($4::text IS NULL OR u.username = $4)
    AND (EXISTS (SELECT FROM unnest($5::text[]) AS p WHERE starts_with(e.action, p)) <> $6)
    AND ($7::text IS NULL OR ${FOLDED} LIKE $7 OR u.display_key LIKE $7)`;

const parametersOf = ({ provinceId, from, until, by, prefixes, without, key }: EventSelection): unknown[] => [
  ...[provinceId, from, until, by, prefixes, without],
  containsPattern(key),
];

/** Events behind a number, the newest first. */
export function eventPage(
  manager: Manager,
  selection: EventSelection,
  limit: number,
  before: number | null,
): Promise<EventRow[]> {
  return manager.query<EventRow[]>(
    `SELECT e.number, ${instant('e.at')} AS at, e.action, e.subject_kind AS "subjectKind", e.subject, e.detail,
       CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('username', u.username, 'displayName', u.display_name) END AS actor
     ${SELECTED} AND ($8::bigint IS NULL OR e.number < $8) ORDER BY e.number DESC LIMIT $9`,
    [...parametersOf(selection), before, limit],
  );
}

/** How many events there are in all. */
export async function eventCount(manager: Manager, selection: EventSelection): Promise<number> {
  const [row] = await manager.query<{ count: number }[]>(
    `SELECT count(*)::int AS count ${SELECTED}`,
    parametersOf(selection),
  );
  return row?.count ?? 0;
}

/** How many events an owner's trail has, and when its head was exported last. */
export async function trailExtent(
  manager: Manager,
  provinceId: string,
): Promise<{ readonly events: number; readonly exportedAt: string | null }> {
  const [row] = await manager.query<{ events: number; exportedAt: string | null }[]>(
    `SELECT coalesce(max(number), 0)::int AS events,
       ${instant("max(at) FILTER (WHERE action = 'trail.export')")} AS "exportedAt"
     FROM audit_event WHERE province_id = $1`,
    [provinceId],
  );
  return row ?? { events: 0, exportedAt: null };
}
