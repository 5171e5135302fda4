import type { Manager } from '../../../platform/database/index.js';
import type { SealedRows } from '../entities/audit-event.entity.js';
import { BASELINE, INSTALLATION, type SealedTable } from './sealed-tables.js';

/** Of seals in their order; the same here and where they are held against it. */
const DIGEST = `encode(sha256(string_agg(seal_digest(seq, table_name, keys, digests), ''::bytea ORDER BY seq)), 'hex')`;

/** Of each owner, what the transaction at hand has sealed so far, with what it sealed of the installation. */
export async function sealedByTransaction(
  manager: Manager,
  provinceIds: readonly string[],
): Promise<Map<string, SealedRows>> {
  const rows = await manager.query<(SealedRows & { provinceId: string })[]>(
    `SELECT p.id AS "provinceId", s.writing, count(*)::int AS seals, ${DIGEST} AS digest
     FROM unnest($1::uuid[]) AS p(id) JOIN row_seal s ON s.province_id IN (p.id, '${INSTALLATION}')
     WHERE s.writing = nullif(current_setting('tiendo.writing', true), '')::uuid
     GROUP BY p.id, s.writing`,
    [provinceIds],
  );
  return new Map(rows.map(({ provinceId, ...sealed }) => [provinceId, sealed]));
}

/** The baseline of an owner: what was there when rows began to be sealed. Null: nothing was. */
export async function baselineOf(manager: Manager, provinceId: string): Promise<SealedRows | null> {
  const [row] = await manager.query<(SealedRows & { own: number })[]>(
    `SELECT '${BASELINE}' AS writing, count(*)::int AS seals, ${DIGEST} AS digest,
       (count(*) FILTER (WHERE province_id = $1))::int AS own
     FROM row_seal WHERE writing = '${BASELINE}' AND province_id IN ($1, '${INSTALLATION}')`,
    [provinceId],
  );
  return row && row.own > 0 ? { writing: row.writing, seals: row.seals, digest: row.digest } : null;
}

/** A transaction whose seals and event do not agree. */
export interface SealFault {
  readonly problem: 'sealsAltered' | 'sealsWithoutEvent';
  /** Number of the event; null: there is none. */
  readonly number: number | null;
  /** When the event says it happened. */
  readonly at: Date | null;
  readonly isBaseline: boolean;
}

/** Seals of one owner held against the events that tell of them. */
export function sealFaults(manager: Manager, provinceId: string): Promise<SealFault[]> {
  return manager.query<SealFault[]>(
    `WITH told AS (
       SELECT number, at, (sealed->>'writing')::uuid AS writing, (sealed->>'seals')::int AS seals, sealed->>'digest' AS digest
       FROM audit_event WHERE province_id = $1 AND sealed IS NOT NULL),
     kept AS (
       SELECT writing, bool_or(province_id = $1) AS own, count(*)::int AS seals, ${DIGEST} AS digest
       FROM row_seal WHERE province_id IN ($1, '${INSTALLATION}') GROUP BY writing)
     SELECT CASE WHEN t.number IS NULL THEN 'sealsWithoutEvent' ELSE 'sealsAltered' END AS problem, t.number, t.at,
       coalesce(t.writing, k.writing) = '${BASELINE}' AS "isBaseline"
     FROM told t FULL JOIN kept k USING (writing)
     WHERE (t.number IS NULL AND k.own) OR (t.number IS NOT NULL AND (k.digest IS DISTINCT FROM t.digest OR k.seals <> t.seals))
     ORDER BY t.number`,
    [provinceId],
  );
}

/** Seals of the installation that no owner's event tells of. */
export async function untoldOfInstallation(manager: Manager): Promise<number> {
  const [row] = await manager.query<{ count: number }[]>(
    `SELECT count(DISTINCT writing)::int AS count FROM row_seal s
     WHERE province_id = '${INSTALLATION}' AND writing <> '${BASELINE}'
       AND NOT EXISTS (SELECT FROM audit_event e WHERE (e.sealed->>'writing')::uuid = s.writing)`,
  );
  return row?.count ?? 0;
}

/** A row that is not what was sealed of it last. */
export interface RowFault {
  readonly problem: 'rowAltered' | 'rowUnsealed' | 'rowGone';
  readonly key: string;
  /** Event that told of it last; null: none. */
  readonly number: number | null;
  /** How many there are of this kind in the table; those listed are the first. */
  readonly count: number;
}

/** So many faults of one kind are listed by table; the rest are counted. */
const LISTED = 20;

/** Rows of one table held against what was sealed of them last. The transaction works in UTC. */
export function rowFaults(
  manager: Manager,
  { table, key, leftOut }: SealedTable,
  provinceId: string,
): Promise<RowFault[]> {
  const ofOwner = provinceId === INSTALLATION ? '$1::uuid IS NOT NULL' : 'x.province_id = $1';
  return manager.query<RowFault[]>(
    `WITH live AS (
       SELECT row_key(t.row, $3::text[]) AS key, row_digest(t.row, $4::text[]) AS digest
       FROM (SELECT to_jsonb(x) AS row FROM ${table} x WHERE ${ofOwner} OFFSET 0) t),
     sealed AS (
       SELECT DISTINCT ON (k.key) k.key, k.digest, s.writing
       FROM row_seal s, unnest(s.keys, s.digests) AS k(key, digest)
       WHERE s.province_id = $1 AND s.table_name = $2 ORDER BY k.key, s.seq DESC),
     faults AS (
       SELECT CASE WHEN s.key IS NULL THEN 'rowUnsealed' WHEN l.key IS NULL THEN 'rowGone' ELSE 'rowAltered' END AS problem,
         key, s.writing
       FROM live l FULL JOIN sealed s USING (key)
       WHERE l.digest IS DISTINCT FROM s.digest),
     numbered AS (
       SELECT f.*, row_number() OVER (PARTITION BY problem ORDER BY key) AS place, count(*) OVER (PARTITION BY problem) AS count
       FROM faults f)
     SELECT n.problem, n.key, n.count::int, (
       SELECT max(e.number) FROM audit_event e
       WHERE (e.province_id = $1 OR '${INSTALLATION}' = $1::uuid) AND (e.sealed->>'writing')::uuid = n.writing) AS number
     FROM numbered n WHERE n.place <= ${LISTED} ORDER BY n.problem, n.key`,
    [provinceId, table, key, leftOut],
  );
}
