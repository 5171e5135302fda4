/** Of a scroll bar, in px: what lies under it is not seen. */
const BAR = 16;

interface Sight {
  /** Where the part that is scrolled stands now. */
  readonly offset: number;
  /** Extent of the whole scroller, its fixed head among it. */
  readonly extent: number;
  /** Extent of the head that stays in sight. */
  readonly head: number;
}

/**
 * Where to scroll to so that an item is in sight, in px of one direction; null: it is in sight. Worked out from sizes that
 * are known: asking the page for them would make it lay itself out anew with each arrow key.
 */
export function offsetInSight(start: number, size: number, { offset, extent, head }: Sight): number | null {
  const room = Math.max(size, extent - head - BAR);
  if (start < offset) return start;
  return start + size > offset + room ? start + size - room : null;
}

/** The same, moved on to the next of the edges: what comes first is shown whole, not cut off by the head that stays. */
export function wholeOffsetInSight(start: number, size: number, sight: Sight, edges: readonly number[]): number | null {
  const offset = offsetInSight(start, size, sight);
  // The item itself begins at an edge: it is never scrolled past.
  return offset === null ? null : (edges.find((edge) => edge >= offset) ?? offset);
}
