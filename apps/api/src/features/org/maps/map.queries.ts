import type { Manager } from '../../../platform/database/index.js';

/** The day from which the units of a block stand as they do on a day: its last act up to then. '0001-01-01': none. */
export async function orderSince(
  manager: Manager,
  provinceId: string,
  kinds: readonly string[],
  day: string,
): Promise<string> {
  const rows = await manager.query<{ day: string }[]>(
    `SELECT coalesce(max(a.effective_on), '0001-01-01')::text AS day FROM succession_act a
     WHERE a.province_id = $1 AND a.superseded_by IS NULL AND a.effective_on <= $3
       AND (EXISTS (SELECT FROM succession_link l
           JOIN unit u ON u.province_id = l.province_id AND u.id IN (l.from_unit_id, l.to_unit_id)
           WHERE l.province_id = a.province_id AND l.act_id = a.id AND u.kind = ANY($2::text[]))
         OR EXISTS (SELECT FROM succession_end e JOIN unit u ON u.province_id = e.province_id AND u.id = e.unit_id
           WHERE e.province_id = a.province_id AND e.act_id = a.id AND u.kind = ANY($2::text[])))`,
    [provinceId, kinds, day],
  );
  return rows[0]?.day ?? '0001-01-01';
}

export interface LayoutRow {
  validFrom: string;
  version: number;
}

/** The saved layout of a block that holds on a day; held until the transaction ends where `lock` says so. */
export async function layoutOn(
  manager: Manager,
  provinceId: string,
  block: string,
  day: string,
  lock = false,
): Promise<LayoutRow | null> {
  const rows = await manager.query<LayoutRow[]>(
    `SELECT valid_from::text AS "validFrom", version FROM tile_layout
     WHERE province_id = $1 AND block = $2 AND valid_from <= $3 ORDER BY valid_from DESC LIMIT 1 ${lock ? 'FOR UPDATE' : ''}`,
    [provinceId, block, day],
  );
  return rows[0] ?? null;
}

/** Puts a layout in the place of the one that began on its day. */
export async function replaceLayout(
  manager: Manager,
  provinceId: string,
  { block, validFrom }: { block: string; validFrom: string },
  tiles: readonly { unitId: string; row: number; column: number }[],
): Promise<void> {
  await manager.query(
    `INSERT INTO tile_layout (province_id, block, valid_from) VALUES ($1, $2, $3)
     ON CONFLICT (province_id, block, valid_from) DO UPDATE SET version = tile_layout.version + 1`,
    [provinceId, block, validFrom],
  );
  await manager.query('DELETE FROM tile WHERE province_id = $1 AND block = $2 AND valid_from = $3', [
    provinceId,
    block,
    validFrom,
  ]);
  await manager.query(
    `INSERT INTO tile (province_id, block, valid_from, unit_id, row_index, column_index)
     SELECT $1, $2, $3, r."unitId", r."row", r."column"
     FROM jsonb_to_recordset($4::jsonb) AS r ("unitId" uuid, "row" integer, "column" integer)`,
    [provinceId, block, validFrom, JSON.stringify(tiles)],
  );
}

export interface BoundaryRow {
  validFrom: string;
  fileName: string;
  source: string | null;
  uploadedAt: Date;
  geojson: { type: 'FeatureCollection'; features: BoundaryFeature[] };
  version: number;
}

/** One boundary, under the code of its unit. */
export interface BoundaryFeature {
  type: 'Feature';
  properties: { unit: string; name: string };
  geometry: { type: 'Polygon' | 'MultiPolygon'; coordinates: unknown[] };
}

/** The boundaries of a block that hold on a day. */
export async function boundariesOn(
  manager: Manager,
  provinceId: string,
  block: string,
  day: string,
): Promise<BoundaryRow | null> {
  const rows = await manager.query<BoundaryRow[]>(
    `SELECT valid_from::text AS "validFrom", file_name AS "fileName", source, uploaded_at AS "uploadedAt", geojson, version
     FROM boundary_map WHERE province_id = $1 AND block = $2 AND valid_from <= $3 ORDER BY valid_from DESC LIMIT 1`,
    [provinceId, block, day],
  );
  return rows[0] ?? null;
}

/** Puts boundaries in the place of the ones that began on their day; the new version. */
export async function replaceBoundaries(
  manager: Manager,
  provinceId: string,
  row: Omit<BoundaryRow, 'version'> & { block: string; uploadedBy: string | null },
): Promise<number> {
  const rows = await manager.query<{ version: number }[]>(
    `INSERT INTO boundary_map (province_id, block, valid_from, file_name, source, geojson, matched, uploaded_by, uploaded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (province_id, block, valid_from) DO UPDATE SET file_name = EXCLUDED.file_name, source = EXCLUDED.source,
       geojson = EXCLUDED.geojson, matched = EXCLUDED.matched, uploaded_by = EXCLUDED.uploaded_by,
       uploaded_at = EXCLUDED.uploaded_at, version = boundary_map.version + 1
     RETURNING version`,
    [
      provinceId,
      row.block,
      row.validFrom,
      row.fileName,
      row.source,
      JSON.stringify(row.geojson),
      row.geojson.features.length,
      row.uploadedBy,
      row.uploadedAt,
    ],
  );
  return rows[0]?.version ?? 1;
}

/** Every name of the units of a block on a day, by unit code. */
export function blockNames(
  manager: Manager,
  provinceId: string,
  kinds: readonly string[],
  day: string,
): Promise<{ code: string; name: string; names: string[] }[]> {
  return manager.query<{ code: string; name: string; names: string[] }[]>(
    `SELECT u.code, u.name, array_remove(ARRAY[u.name, u.short_name] || array(SELECT n.name FROM unit_name n
       WHERE n.province_id = u.province_id AND n.unit_id = u.id), NULL) AS names
     FROM unit u WHERE u.province_id = $1 AND u.kind = ANY($2::text[])
       AND coalesce(u.valid_from <= $3, true) AND coalesce(u.valid_to >= $3, true)
     ORDER BY u.official_order, u.code`,
    [provinceId, kinds, day],
  );
}
