import type { Overview } from '@tiendo/contracts';

/** A row of more marks is drawn as a bar, and so is every row of a plan of more. */
const [MARKS_OF_SECTION, MARKS_OF_PLAN] = [150, 1_500];
/** Lines of what needs attention: the most pressing, and some of each kind and cause that they can be filtered by. */
const [FIRST_LINES, LINES_OF_EACH] = [60, 10];
const [CHANGES, UPCOMING] = [200, 60];

type Attention = Overview['attention'];

/**
 * What a screen draws at once, at most a few hundred kilobytes of any number of items: every count is that of the whole,
 * lists end after their first lines.
 */
export function briefOverview(overview: Overview): Overview {
  const { cells, attention, changes, upcoming } = overview;
  const all = [...cells.pillars, ...cells.groups].reduce((sum, { items }) => sum + items.length, 0);
  type Section = (typeof cells.pillars)[number];
  const marks = (sections: readonly Section[]): Section[] =>
    sections.map((one) =>
      all > MARKS_OF_PLAN || one.items.length > MARKS_OF_SECTION ? { ...one, items: [] } : { ...one },
    );
  const listed = changes.items.filter(({ ofFirstReport }) => !ofFirstReport);
  return {
    ...overview,
    cells: { pillars: marks(cells.pillars), groups: marks(cells.groups) },
    attention: { ...attention, items: firstLines(attention.items) },
    changes: {
      ...changes,
      items: listed.slice(0, CHANGES),
      unlisted: Math.max(0, listed.length - CHANGES),
    },
    upcoming: upcoming.slice(0, UPCOMING),
  };
}

function firstLines(items: Attention['items']): Attention['items'] {
  const kept = new Map<string, number>();
  return items.filter(({ why, cause }, index) => {
    const filters = [...why, ...(cause === null ? [] : [`cause ${cause}`])];
    const isWanted = index < FIRST_LINES || filters.some((one) => (kept.get(one) ?? 0) < LINES_OF_EACH);
    if (isWanted) for (const one of filters) kept.set(one, (kept.get(one) ?? 0) + 1);
    return isWanted;
  });
}
