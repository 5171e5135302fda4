/** Points of percent kept free on either side of a level. */
const AROUND = 15;

/**
 * The scale of a course: of a share, the level with room on either side and every figure, within 0 and 100; of anything
 * else what the chart finds, null.
 */
export function axisWindow(
  values: readonly number[],
  level: number | null,
  isShare: boolean,
): { readonly min: number; readonly max: number } | null {
  if (!isShare || values.length === 0 || Math.max(...values) > 100 || Math.min(...values) < 0) return null;
  // A share of a few points has its own scale.
  if (Math.max(...values) < AROUND) return null;
  const held = level === null ? values : [...values, level - AROUND, level + AROUND];
  const tens = (value: number, round: (value: number) => number): number => round(value / 10) * 10;
  return {
    min: Math.max(0, tens(Math.min(...held), Math.floor)),
    max: Math.min(100, tens(Math.max(...held), Math.ceil)),
  };
}
