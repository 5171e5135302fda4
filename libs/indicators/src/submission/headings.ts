/** A heading of a report: of the outline by its code, or the unit's own (null) by its title. */
export interface Heading {
  readonly code: string | null;
  readonly title: string;
}

/** A list with one of its entries at another place, from 0; beyond the end is the end. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  next.splice(Math.max(0, to), 0, ...next.splice(from, 1));
  return next;
}

/**
 * Headings with those of the unit's own that its last report had and this one has not: each stands behind the heading
 * that it stood behind there, as far as that is asked again.
 */
export function withOwnHeadings<H extends Heading>(now: readonly H[], before: readonly H[]): H[] {
  const next = [...now];
  let behind = -1;
  for (const heading of before) {
    const at = next.findIndex((one) => isSame(one, heading));
    if (at >= 0) behind = at;
    else if (heading.code === null) next.splice((behind += 1), 0, heading);
  }
  return next;
}

const isSame = (one: Heading, other: Heading): boolean =>
  one.code === other.code && (one.code !== null || one.title === other.title);
