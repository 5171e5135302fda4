/** The unit that units of a block lie in: the province of a commune. */
export interface ParentUnit {
  readonly code: string;
  readonly name: string;
  readonly officialOrder: number;
}

/** Column of a query whose `p` is the parent, if there is one. */
export const PARENT_COLUMN = `CASE WHEN p.id IS NOT NULL THEN
       jsonb_build_object('code', p.code, 'name', p.name, 'officialOrder', p.official_order) END AS parent`;
