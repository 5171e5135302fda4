import type { Overview } from '../../../shared/contract-types';

/** So few items have room for their names. */
const NAMED = 8;
/** More cells than this and a bar takes their place. */
const MOST_CELLS = 150;

type Sections = Overview['cells']['pillars'];
const itemsOf = (sections: Sections) => sections.flatMap(({ items }) => items);

/** Whether every item of the plan has room for its name beside its mark. */
export const isNamed = ({ cells }: Pick<Overview, 'cells'>): boolean =>
  itemsOf([...cells.pillars, ...cells.groups]).length <= NAMED;

/** Whether the items of one kind stand as a bar of their statuses: there are none, or too many to draw one by one. */
export const isBar = (sections: Sections): boolean => {
  const { length } = itemsOf(sections);
  return length === 0 || length > MOST_CELLS;
};

/** What to say about the cells: which of their marks occur; null: items are named, or counted in a bar. */
export function cellsNote(overview: Pick<Overview, 'cells'>): 'cells' | 'lateCells' | null {
  const drawn = isNamed(overview) ? [] : [overview.cells.pillars, overview.cells.groups].filter((one) => !isBar(one));
  if (drawn.length === 0) return null;
  return drawn.flatMap(itemsOf).some(({ overdueDays }) => overdueDays !== null) ? 'lateCells' : 'cells';
}
