// @ts-check
/** One interaction in so many may be worse, as the metric is defined. */
const LEFT_OUT_OF = 50;

/**
 * Interaction to next paint of a page: the longest of its interactions, of many all but one in fifty left out.
 * @param {readonly number[]} longest of each interaction that took time, in milliseconds
 * @param {number} count of all interactions, those too short to be told included
 */
export function inpOf(longest, count) {
  const sorted = [...longest].sort((one, other) => other - one);
  return sorted[Math.min(sorted.length - 1, Math.floor(count / LEFT_OUT_OF))] ?? 0;
}
