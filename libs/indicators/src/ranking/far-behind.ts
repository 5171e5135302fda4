/** At most this share of the ranked units is far behind: where a quarter of a block misses as much, it is the block's mean. */
const AT_MOST_ONE_IN = 4;
/** Fewer units have no middle to be far from. */
const LEAST_UNITS = 4;
/** At least so many targets more than the middle of the block, and a third of the middle where that is more. */
const LEAST_GAP = 2;
const GAP_ONE_IN = 3;

/**
 * From how many missed targets on a unit of this block stands far behind the others; null: none does.
 *
 * It is said of the field, never of a number as such: on a plan under way everybody misses many. A unit is far behind
 * when it misses clearly more than the middle one of the ranked units (two targets more, and a third of what that one
 * misses where this is more), and no more than a quarter of them do: 0–6 missed of 53 with 2 in the middle makes 4 the
 * bound, 3–10 of 42 with 7 in the middle makes it 10. Where all miss the same, nobody is. A convention of this library.
 *
 * `missed`: targets each ranked unit misses, in any order; what a hedged figure leaves open is not missed.
 */
export function farBehindFrom(missed: readonly number[]): number | null {
  if (missed.length < LEAST_UNITS) return null;
  const most = [...missed].sort((a, b) => b - a);
  // Of an even number the one that misses more: in doubt nobody is called far behind.
  const middle = most[Math.ceil(most.length / 2) - 1] ?? 0;
  const bound = middle + Math.max(LEAST_GAP, Math.ceil(middle / GAP_ONE_IN));
  const allowed = Math.floor(most.length / AT_MOST_ONE_IN);
  // The first one that may no longer be among them, and all that miss as much as it.
  const beyond = most[allowed] ?? 0;
  const from = Math.max(bound, beyond + 1);
  return (most[0] ?? 0) >= from ? from : null;
}
