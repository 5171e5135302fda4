// @ts-check
// Seeded (mulberry32): the same seed asks the same questions in the same order.

/**
 * @typedef {object} Random
 * @property {() => number} next from 0 up to, not including, 1
 * @property {(share: number) => boolean} chance
 * @property {<T>(list: readonly T[]) => T} pick of a list that is not empty
 */

/**
 * @param {number} seed
 * @returns {Random}
 */
export function seeded(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    chance: (share) => next() < share,
    pick: (list) => /** @type {(typeof list)[number]} */ (list[Math.floor(next() * list.length)]),
  };
}
