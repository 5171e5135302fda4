import type { PlacedStatement } from '@tiendo/contracts';

/** One statement with what became of it. */
export interface HistoryLine {
  readonly entry: PlacedStatement;
  readonly withdrawal: PlacedStatement | null;
  /** The correction that took its place, while that one speaks. */
  readonly correction: PlacedStatement | null;
}

/** Statements newest first, each with its withdrawal or correction beside it; withdrawals are no lines of their own. */
export function historyLines(entries: readonly PlacedStatement[]): HistoryLine[] {
  const withdrawals = new Map(entries.flatMap((entry) => (entry.withdraws ? [[entry.withdraws, entry] as const] : [])));
  const corrections = new Map(
    entries.flatMap((entry) =>
      // A correction that was itself taken back revives what it corrected.
      entry.supersedes && !withdrawals.has(entry.id) ? [[entry.supersedes, entry] as const] : [],
    ),
  );
  return entries
    .filter((entry) => entry.withdraws === null)
    .map((entry) => ({
      entry,
      withdrawal: withdrawals.get(entry.id) ?? null,
      correction: corrections.get(entry.id) ?? null,
    }));
}
