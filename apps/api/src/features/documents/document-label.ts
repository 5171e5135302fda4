import { formatDay } from '@tiendo/indicators/vietnamese';

export interface LabelledDocument {
  readonly kind: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly issuedOn: string | null;
  readonly alternateIssuedOn: string | null;
  readonly issuer: string;
  readonly title: string;
}

/** Number and symbol as printed: `73/KH-UBND`, whether they came apart or together; null when there is neither. */
export function writtenNumber({ number, symbol }: Pick<LabelledDocument, 'number' | 'symbol'>): string | null {
  if (number === null || symbol === null) return number ?? symbol;
  return number.includes(symbol) ? number : `${number}/${symbol}`;
}

/**
 * One line that names a document as officials cite it: `Kế hoạch số 73/KH-UBND ngày 13/3/2024`. Both days where a source
 * prints two; the title and the issuer where it has no number.
 */
export function documentLabel(document: LabelledDocument): string {
  const written = writtenNumber(document);
  if (written === null) {
    const named = document.kind ? `${document.kind}: ${document.title}` : document.title;
    return `${named} (${document.issuer})`;
  }
  const numbered = document.kind ? `${document.kind} số ${written}` : written;
  if (document.issuedOn === null) return `${numbered} (${document.issuer})`;
  const days = [document.issuedOn, document.alternateIssuedOn]
    .filter((day) => day !== null)
    .map((day) => formatDay(day));
  return `${numbered} ngày ${days.join(' hoặc ')}`;
}
