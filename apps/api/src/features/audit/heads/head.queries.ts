import type { Manager } from '../../../platform/database/index.js';
import type { ChainHead } from './head-file.js';

/** Event that tells of an export in the chain itself, so that a file that was taken away is missed. */
export const EXPORTED = 'trail.export';

/** The last link of every owner's chain. */
export function chainHeads(manager: Manager): Promise<ChainHead[]> {
  return manager.query<ChainHead[]>(
    `SELECT DISTINCT ON (p.code) p.id AS "provinceId", p.code AS province, e.number, e.hash
     FROM province p JOIN audit_event e ON e.province_id = p.id ORDER BY p.code, e.number DESC`,
  );
}

/** Whether anything was ever told. */
export async function hasChain(manager: Manager): Promise<boolean> {
  return (await manager.query<object[]>('SELECT 1 FROM audit_event LIMIT 1')).length > 0;
}

/** Whether any chain tells of an export. */
export async function wasExported(manager: Manager): Promise<boolean> {
  return (await manager.query<object[]>(`SELECT 1 FROM audit_event WHERE action = '${EXPORTED}' LIMIT 1`)).length > 0;
}

/** Hashes of links, by number; numbers that a chain does not have are left out. */
export async function hashesOf(
  manager: Manager,
  provinceId: string,
  numbers: readonly number[],
): Promise<Map<number, string>> {
  const rows = await manager.query<{ number: number; hash: string }[]>(
    'SELECT number, hash FROM audit_event WHERE province_id = $1 AND number = ANY($2::bigint[])',
    [provinceId, numbers],
  );
  return new Map(rows.map(({ number, hash }) => [number, hash]));
}

/** An export as the chain tells of it. */
export interface ToldExport {
  readonly number: number;
  readonly at: Date;
  readonly file: string;
  readonly sha256: string;
}

/** Exports that one owner's chain tells of, the first first. */
export function toldExports(manager: Manager, provinceId: string): Promise<ToldExport[]> {
  return manager.query<ToldExport[]>(
    `SELECT number, at, subject AS file, detail->>'sha256' AS sha256 FROM audit_event
     WHERE province_id = $1 AND action = '${EXPORTED}' ORDER BY number`,
    [provinceId],
  );
}
