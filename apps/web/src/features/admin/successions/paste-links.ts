import type { Unit } from '@tiendo/contracts';
import { unitNameKey } from '@tiendo/indicators/succession';
import { matchUnit } from '@tiendo/indicators/unit-names';
import { parseNumber } from '@tiendo/indicators/vietnamese';

/** One pasted line: what it names, and which units these are. */
export interface PastedLink {
  readonly from: PastedUnit;
  readonly to: PastedUnit;
  /** Decimal with a point, above 0 and at most 1; '' where the line states none. */
  readonly share: string;
  readonly isShareWrong: boolean;
}

/** A name and the unit it is; null: nobody has it, or several have. */
export interface PastedUnit {
  readonly text: string;
  readonly code: string | null;
}

/** Between the columns of a line: a tab from a spreadsheet, an arrow or a semicolon typed by hand. */
const COLUMNS = /\t|\s*(?:→|->|=>|;)\s*/;
const HEADING = /^(?:don vi )?(?:truoc|cu|tu|from|before)\b/;

/**
 * Lines `from, to, share` as they are copied from Excel or typed. Units are known by code or by any name they have had;
 * a name that several units share is the one that exists when it is looked for: before the day for `from`, on it for
 * `to`. An empty first cell repeats the one above, as merged cells do.
 */
export function pasteLinks(text: string, units: readonly Unit[], effectiveOn: string | null): PastedLink[] {
  const rows: PastedLink[] = [];
  let above = '';
  for (const line of text.split(/\r?\n/)) {
    const [first = '', second = '', third = ''] = line.split(COLUMNS).map((cell) => cell.trim());
    if (first + second === '' || (rows.length === 0 && HEADING.test(unitNameKey(first)))) continue;
    const from = first || above;
    above = from;
    const share = shareOf(third);
    rows.push({
      from: { text: from, code: find(from, units, effectiveOn, 'before') },
      to: { text: second, code: find(second, units, effectiveOn, 'after') },
      share: share ?? '',
      isShareWrong: share === null,
    });
  }
  return rows;
}

function find(text: string, units: readonly Unit[], day: string | null, side: 'before' | 'after'): string | null {
  if (text === '') return null;
  const then = matchUnit(
    text,
    units.filter((unit) => isThere(unit, day, side)),
  );
  if (then.unit !== null || then.several) return then.unit?.code ?? null;
  return matchUnit(text, units).unit?.code ?? null;
}

function isThere({ validFrom, validTo }: Unit, day: string | null, side: 'before' | 'after'): boolean {
  if (day === null) return true;
  return side === 'before'
    ? (validFrom === null || validFrom < day) && (validTo === null || validTo >= lastYear(day))
    : validTo === null || validTo >= day;
}

/** Units that ended long before are not what an act of the day ends. */
const lastYear = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

/** `25%`, `0,25`, `1/4` is not a share people write: null. Empty: ''. */
export function shareOf(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return '';
  const isPercent = trimmed.endsWith('%');
  const read = parseNumber(trimmed.replace(/%$/, '').trim());
  if (!read.ok || read.value === null) return null;
  const value = Number(read.value) / (isPercent ? 100 : 1);
  return value > 0 && value <= 1 ? String(Number(value.toFixed(6))) : null;
}
