import type { Manager } from '../../../platform/database/index.js';

export interface ProvinceRow {
  id: string;
  code: string;
  name: string;
  simulated: boolean;
  publicTotals: boolean;
}

const COLUMNS = 'id, code, name, simulated, public_totals AS "publicTotals"';

/** The owner with this code. */
export async function provinceByCode(manager: Manager, code: string): Promise<ProvinceRow | null> {
  const rows = await manager.query<ProvinceRow[]>(`SELECT ${COLUMNS} FROM province WHERE code = $1`, [code]);
  return rows[0] ?? null;
}

/** Owners whose totals are open, and those one belongs to; real ones first, then by name. */
export function visibleProvinces(manager: Manager, memberOf: readonly string[]): Promise<ProvinceRow[]> {
  return manager.query<ProvinceRow[]>(
    `SELECT ${COLUMNS} FROM province WHERE public_totals OR id = ANY($1::uuid[])
     ORDER BY simulated, name COLLATE "vi-x-icu"`,
    [memberOf],
  );
}

/** Creates an owner; its id. The code is taken: null, so that a second loader does nothing. */
export async function insertProvince(
  manager: Manager,
  province: Omit<ProvinceRow, 'id'> & { nameKey: string },
): Promise<string | null> {
  const rows = await manager.query<{ id: string }[]>(
    `INSERT INTO province (code, name, name_key, simulated, public_totals) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (code) DO NOTHING RETURNING id`,
    [province.code, province.name, province.nameKey, province.simulated, province.publicTotals],
  );
  return rows[0]?.id ?? null;
}

/** Holds an owner's row until the transaction ends; rows that refer to it can still be added. */
export async function lockProvince(manager: Manager, id: string): Promise<void> {
  await manager.query('SELECT 1 FROM province WHERE id = $1 FOR NO KEY UPDATE', [id]);
}
