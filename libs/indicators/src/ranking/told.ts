import type { Places } from './places.js';

/** Visitors are told the places of so many of the ranked units, one in: the first third. */
const TOLD_ONE_IN = 3;

/**
 * Whether a place in a published ranking is told to who is no member of the owner: the first third of the ranked units,
 * with all that share its last place. The others are shown with their results in the official order; who stands last is
 * the concern of those who lead them. A convention of this library.
 */
export const isToldToVisitors = (places: Places | null, ranked: number): boolean =>
  places !== null && places.best <= Math.ceil(ranked / TOLD_ONE_IN);
