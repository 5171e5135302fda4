import type { RankingCause, RankingUnitLine, RankReading } from '@tiendo/contracts';

/** One target across the units that are compared; a unit that is not asked has no cause. */
export interface CompareRow {
  readonly key: string;
  readonly target: Pick<RankingCause, 'target' | 'indicator'>;
  readonly causes: readonly (RankingCause | null)[];
}

const keyOf = ({ target, indicator }: RankingCause): string => `${target?.code ?? ''} ${indicator.code}`;

/** What counts in a comparison: met or more, not met, open, nothing. */
const standingOf = (cause: RankingCause | null): string => {
  const verdict = cause?.verdictAfter ?? null;
  return verdict === 'exceeded' ? 'met' : (verdict ?? 'none');
};

/** Every target of any of the units: `differing` where they stand differently, what most of them miss first, then the rest. */
export function compareRows(lines: readonly Pick<RankingUnitLine, 'causes'>[]): {
  differing: CompareRow[];
  alike: CompareRow[];
} {
  const targets = new Map(lines.flatMap(({ causes }) => causes).map((cause) => [keyOf(cause), cause]));
  const rows = [...targets].map(([key, target]): CompareRow => {
    const causes = lines.map((line) => line.causes.find((cause) => keyOf(cause) === key) ?? null);
    return { key, target, causes };
  });
  const differs = ({ causes }: CompareRow): boolean => new Set(causes.map(standingOf)).size > 1;
  const missed = ({ causes }: CompareRow): number => causes.filter((cause) => standingOf(cause) === 'notMet').length;
  const inOrder = rows.sort((a, b) => missed(b) - missed(a));
  return { differing: inOrder.filter(differs), alike: inOrder.filter((row) => !differs(row)) };
}

/** A share of 0 to 1 that a bar can show; null: it is no share, or only hedged. */
export function shareOf(reading: RankReading | null, measureUnit: string): number | null {
  if (reading === null || reading.outcome !== null || measureUnit.trim() !== '%') return null;
  const { numerator, denominator, value } = reading;
  const share =
    value === null ? (numerator === null || denominator === null ? NaN : +numerator / +denominator) : +value / 100;
  return share >= 0 && share <= 1 ? share : null;
}
