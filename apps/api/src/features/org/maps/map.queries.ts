import type { Block } from '@tiendo/contracts';
import { LessThanOrEqual } from 'typeorm';
import type { Manager } from '../../../platform/database/index.js';
import { BoundaryMap } from '../entities/boundary-map.entity.js';
import { TileLayout } from '../entities/tile-layout.entity.js';
import { Tile } from '../entities/tile.entity.js';
import type { Unit } from '../entities/unit.entity.js';

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

export type LayoutRow = Pick<TileLayout, 'validFrom' | 'version'>;

/** The saved layout of a block that holds on a day; held until the transaction ends where `lock` says so. */
export function layoutOn(
  manager: Manager,
  provinceId: string,
  block: Block,
  day: string,
  lock = false,
): Promise<LayoutRow | null> {
  return manager.findOne(TileLayout, {
    where: { provinceId, block, validFrom: LessThanOrEqual(day) },
    order: { validFrom: 'DESC' },
    ...(lock && { lock: { mode: 'pessimistic_write' } }),
  });
}

/** Puts a layout in the place of the one that began on its day. */
export async function replaceLayout(
  manager: Manager,
  provinceId: string,
  { block, validFrom }: Pick<TileLayout, 'block' | 'validFrom'>,
  tiles: readonly Pick<Tile, 'unitId' | 'row' | 'column'>[],
): Promise<void> {
  await manager.query(
    `INSERT INTO tile_layout (province_id, block, valid_from) VALUES ($1, $2, $3)
     ON CONFLICT (province_id, block, valid_from) DO UPDATE SET version = tile_layout.version + 1`,
    [provinceId, block, validFrom],
  );
  const place = { provinceId, block, validFrom };
  await manager.delete(Tile, place);
  if (tiles.length === 0) return;
  await manager.insert(
    Tile,
    tiles.map(({ unitId, row, column }) => ({ ...place, unitId, row, column })),
  );
}

export type BoundaryRow = Pick<BoundaryMap, 'validFrom' | 'fileName' | 'source' | 'uploadedAt' | 'geojson' | 'version'>;

/** The boundaries of a block that hold on a day. */
export function boundariesOn(
  manager: Manager,
  provinceId: string,
  block: Block,
  day: string,
): Promise<BoundaryRow | null> {
  return manager.findOne(BoundaryMap, {
    where: { provinceId, block, validFrom: LessThanOrEqual(day) },
    order: { validFrom: 'DESC' },
  });
}

/** Puts boundaries in the place of the ones that began on their day; the new version. */
export async function replaceBoundaries(
  manager: Manager,
  provinceId: string,
  row: Omit<BoundaryRow, 'version'> & Pick<BoundaryMap, 'block' | 'uploadedBy'>,
): Promise<number> {
  const rows = await manager.query<Pick<BoundaryMap, 'version'>[]>(
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

/** A unit with every name it has or had. */
export type NamesOfUnit = Pick<Unit, 'code' | 'name'> & { names: string[] };

/** Every name of the units of a block on a day, by unit code. */
export function blockNames(
  manager: Manager,
  provinceId: string,
  kinds: readonly string[],
  day: string,
): Promise<NamesOfUnit[]> {
  return manager.query<NamesOfUnit[]>(
    `SELECT u.code, u.name, array_remove(ARRAY[u.name, u.short_name] || array(SELECT n.name FROM unit_name n
       WHERE n.province_id = u.province_id AND n.unit_id = u.id), NULL) AS names
     FROM unit u WHERE u.province_id = $1 AND u.kind = ANY($2::text[])
       AND coalesce(u.valid_from <= $3, true) AND coalesce(u.valid_to >= $3, true)
     ORDER BY u.official_order, u.code`,
    [provinceId, kinds, day],
  );
}
