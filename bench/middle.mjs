// @ts-check
/**
 * The median; of an even count the lower of the two in the middle. NaN of nothing.
 * @param {readonly number[]} values
 */
export function middle(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
}
