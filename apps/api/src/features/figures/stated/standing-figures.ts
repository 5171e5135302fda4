import { compareDays, liveStatements } from '@tiendo/indicators';
import { compareVietnamese } from '@tiendo/indicators/vietnamese';
import type { StatedRow } from '../observations/observation.queries.js';

/** A figure outside periods that stands; in force: the latest of its subject. */
export type StandingFigure = StatedRow & { readonly inForce: boolean };

/**
 * What stands up to a day: corrected and withdrawn ones are gone; the latest of each subject is in force. Document by
 * document, the one with the latest figure first, of each the latest day first.
 */
export function standingFigures(rows: readonly StatedRow[], asOf: string): StandingFigure[] {
  const subjects = new Map<string, StatedRow[]>();
  for (const row of rows) {
    const key = `${row.indicatorId}|${row.unitId ?? ''}`;
    const its = subjects.get(key);
    if (its) its.push(row);
    else subjects.set(key, [row]);
  }
  const all = [...subjects.values()].flatMap((its) => {
    const live = liveStatements(its.map((row) => ({ ...row, effectiveOn: row.asOf })));
    const upTo = live.filter((row) => row.asOf <= asOf);
    return upTo.map((row, index) => ({ ...row, inForce: index === upTo.length - 1 }));
  });
  const latest = new Map<string | null, string>();
  for (const { sourceDocumentId: id, asOf: day } of all) if (day > (latest.get(id) ?? '')) latest.set(id, day);
  const dayOf = ({ sourceDocumentId }: StandingFigure) => latest.get(sourceDocumentId) ?? '';
  return all.sort(
    (a, b) =>
      compareDays(dayOf(b), dayOf(a)) ||
      compareIds(a.sourceDocumentId, b.sourceDocumentId) ||
      compareDays(b.asOf, a.asOf) ||
      compareVietnamese(a.indicatorName, b.indicatorName) ||
      b.seq - a.seq,
  );
}

/** Keeps documents of one day apart; which of them is first says nothing. */
const compareIds = (a: string | null, b: string | null): number => (a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1);
