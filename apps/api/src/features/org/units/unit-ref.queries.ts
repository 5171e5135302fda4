import { In } from 'typeorm';
import type { Manager, PreparedQuery } from '../../../platform/database/index.js';
import type { Tile } from '../entities/tile.entity.js';
import { Unit } from '../entities/unit.entity.js';
import { PARENT_COLUMN, type ParentUnit } from './parent-unit.queries.js';

export interface UnitRefRow extends Pick<Unit, 'id' | 'code' | 'name' | 'shortName'> {
  /** True once its validity is over on the day asked. */
  ended: boolean;
  /** Of a unit that has ended. */
  successors: string[];
}

/** Which units of an owner are asked for; every one of them where neither is given. */
export type WantedUnits = { readonly codes: readonly string[] } | { readonly ids: readonly string[] } | null;

/** Units of an owner with whether they have ended on `today` and the ids of what followed them. */
export function unitRefRows(provinceId: string, today: string, wanted: WantedUnits = null): PreparedQuery {
  const [name, which, keys] =
    wanted === null
      ? ['every', '', []]
      : 'codes' in wanted
        ? ['codes', 'AND u.code = ANY($3::text[])', [wanted.codes]]
        : ['ids', 'AND u.id = ANY($3::uuid[])', [wanted.ids]];
  return {
    name: `units by ${name}`,
    text: `SELECT u.id, u.code, u.name, u.short_name AS "shortName", coalesce(u.valid_to < $2::date, false) AS ended,
       CASE WHEN u.valid_to < $2::date THEN ARRAY(
         SELECT s.to_unit_id::text FROM succession_link s
         JOIN succession_act a ON a.province_id = s.province_id AND a.id = s.act_id AND a.superseded_by IS NULL
         JOIN unit n ON n.province_id = s.province_id AND n.id = s.to_unit_id
         WHERE s.province_id = u.province_id AND s.from_unit_id = u.id AND s.to_unit_id <> u.id
         ORDER BY n.official_order) ELSE '{}' END AS successors
     FROM unit u WHERE u.province_id = $1 ${which}`,
    values: [provinceId, today, ...keys],
  };
}

/** Some units of an owner by code, with what kind of unit each is. */
export function unitKinds(
  manager: Manager,
  provinceId: string,
  codes: readonly string[],
): Promise<Pick<Unit, 'code' | 'kind'>[]> {
  return manager
    .getRepository(Unit)
    .find({ select: { code: true, kind: true }, where: { provinceId, code: In(codes) } });
}

/** A unit of a block with its place on the schematic map. */
export interface BlockUnitRow extends Pick<
  Unit,
  'id' | 'code' | 'name' | 'shortName' | 'kind' | 'officialOrder' | 'validFrom' | 'validTo' | 'needsCheck'
> {
  /** The unit it lies in. */
  parent: ParentUnit | null;
  /** From the layout of the block that holds on the day; null: the unit has no place in it. */
  tile: Pick<Tile, 'row' | 'column'> | null;
}

/** The units of these kinds that exist on a day, in official order, with their tiles in the layout of the day. */
export function blockUnitRows(
  manager: Manager,
  provinceId: string,
  { block, kinds, day }: { block: Tile['block']; kinds: readonly string[]; day: string },
): Promise<BlockUnitRow[]> {
  return manager.query<BlockUnitRow[]>(
    `WITH layout AS (
       SELECT max(valid_from) AS day FROM tile_layout WHERE province_id = $1 AND block = $2 AND valid_from <= $4)
     SELECT u.id, u.code, u.name, u.short_name AS "shortName", u.kind, u.official_order AS "officialOrder",
       u.valid_from::text AS "validFrom", u.valid_to::text AS "validTo", u.needs_check AS "needsCheck",
       ${PARENT_COLUMN},
       CASE WHEN t.unit_id IS NULL THEN NULL
         ELSE jsonb_build_object('row', t.row_index, 'column', t.column_index) END AS tile
     FROM unit u CROSS JOIN layout
     LEFT JOIN unit p ON p.province_id = u.province_id AND p.id = u.parent_unit_id
     LEFT JOIN tile t ON t.province_id = u.province_id AND t.unit_id = u.id AND t.block = $2 AND t.valid_from = layout.day
     WHERE u.province_id = $1 AND u.kind = ANY($3::text[])
       AND coalesce(u.valid_from <= $4, true) AND coalesce(u.valid_to >= $4, true)
     ORDER BY u.official_order, u.code`,
    [provinceId, block, kinds, day],
  );
}
