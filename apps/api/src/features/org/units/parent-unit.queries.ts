import type { Unit } from '../entities/unit.entity.js';

/** The unit that units of a block lie in: the province of a commune. */
export type ParentUnit = Readonly<Pick<Unit, 'code' | 'name' | 'officialOrder'>>;

/** Column of a query whose `p` is the parent, if there is one. */
export const PARENT_COLUMN = `CASE WHEN p.id IS NOT NULL THEN
       jsonb_build_object('code', p.code, 'name', p.name, 'officialOrder', p.official_order) END AS parent`;
