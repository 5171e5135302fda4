import { returned, type Manager } from '../../../platform/database/index.js';
import { Province } from '../entities/province.entity.js';

export type ProvinceRow = Pick<Province, 'id' | 'code' | 'name' | 'simulated' | 'publicTotals'>;

const SHOWN = { id: true, code: true, name: true, simulated: true, publicTotals: true } as const;

/** The owner with this code. */
export function provinceByCode(manager: Manager, code: string): Promise<ProvinceRow | null> {
  return manager.findOne(Province, { select: SHOWN, where: { code } });
}

/** Owners whose totals are open, and those one belongs to; real ones first, then by name. */
export function visibleProvinces(manager: Manager, memberOf: readonly string[]): Promise<ProvinceRow[]> {
  return manager
    .createQueryBuilder(Province, 'p')
    .select(Object.keys(SHOWN).map((column) => `p.${column}`))
    .where('(p.publicTotals OR p.id = ANY(:memberOf::uuid[]))', { memberOf })
    .orderBy('p.simulated')
    .addOrderBy('p.name COLLATE "vi-x-icu"')
    .getMany();
}

/** Creates an owner; its id. The code is taken: null, so that a second loader does nothing. */
export async function insertProvince(
  manager: Manager,
  province: Omit<ProvinceRow, 'id'> & Pick<Province, 'nameKey'>,
): Promise<string | null> {
  const added = await manager
    .createQueryBuilder()
    .insert()
    .into(Province)
    .values({ ...province })
    .orIgnore()
    .returning('id')
    .updateEntity(false)
    .execute();
  const [row] = returned<Pick<Province, 'id'>>(added);
  return row?.id ?? null;
}

/** Notes whether visitors may read any plan of an owner, and so that there is this owner. */
export async function tellVisitors(manager: Manager, id: string, publicTotals: boolean): Promise<void> {
  await manager.update(Province, { id }, { publicTotals });
}

/** Holds an owner's row until the transaction ends; rows that refer to it can still be added. */
export async function lockProvince(manager: Manager, id: string): Promise<void> {
  await manager.findOne(Province, { select: { id: true }, where: { id }, lock: { mode: 'for_no_key_update' } });
}
