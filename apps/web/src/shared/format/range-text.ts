import type { RankScore } from '@tiendo/contracts';
import type { Format } from './index';

/** The words of an open end, in the reader's language. */
export interface BoundWords {
  readonly above: (value: string) => string;
  readonly atLeast: (value: string) => string;
  readonly below: (value: string) => string;
  readonly atMost: (value: string) => string;
}

/** Every value a score may have, with its unit: `70%`, `trên 97%`, `60–80%`; null: no figure. */
export function rangeText(score: RankScore | null, unit: string, f: Format, t: BoundWords): string | null {
  if (score === null) return null;
  const { low, lowOpen, high, highOpen } = score;
  const withUnit = (text: string) => (unit === '%' ? `${text}%` : unit ? `${text} ${unit}` : text);
  const number = (value: string) => f.number(value, 2);
  if (low !== null && low === high) return withUnit(number(low));
  if (low !== null && high !== null) return withUnit(`${number(low)}–${number(high)}`);
  if (low !== null) return (lowOpen ? t.above : t.atLeast)(withUnit(number(low)));
  if (high !== null) return (highOpen ? t.below : t.atMost)(withUnit(number(high)));
  return null;
}
