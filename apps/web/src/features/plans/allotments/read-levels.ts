import type { Unit } from '@tiendo/contracts';
import { isTotalName } from '@tiendo/indicators/table-text';
import { type GivenName, givenUnits, matchGivenUnit } from '@tiendo/indicators/unit-names';
import { parseNumber } from '@tiendo/indicators/vietnamese';
import { parseTabbed } from '../../../shared/files/copied-table';

/** One line of what was typed or pasted, as it is read. */
export interface ReadLevel {
  /** Number of the line, from 1. */
  readonly line: number;
  /** The name as it is written. */
  readonly written: string;
  readonly unit: Unit | null;
  /** Found by its letters alone; the marks are others. */
  readonly isSpelled: boolean;
  /** Decimal strings; `value` null: the level is taken back. */
  readonly value: string | null;
  readonly valueUpper: string | null;
  /** Why it is not written. */
  readonly problem: 'unknown' | 'several' | 'twice' | 'unread' | 'total' | 'empty' | null;
}

export interface ReadingOptions {
  readonly units: readonly Unit[];
  /** Units that names were given by hand here, by name; and those remembered from before. */
  readonly given: ReadonlyMap<string, string | null>;
  readonly remembered: readonly GivenName[];
  /** The first day of the levels: a name means a unit of then. */
  readonly from: string | null;
  /** The target asks a range: `50–60`. */
  readonly isRange: boolean;
}

/** Said in place of a number: nothing is allotted any more. */
const TAKEN_BACK = /^(?:[-–—]|bỏ|thôi giao|không giao)$/iu;
const RANGE = /^(.*?\d.*?)\s*(?:[-–—]|đến|tới)\s*(.*?\d.*)$/u;

/**
 * Reads "name, level" line by line: typed with a colon, semicolon or tab between, or pasted from a table whose other
 * columns (numbers of rows, remarks in front) are passed over. Heads and lines that are empty are left out.
 */
export function readLevels(text: string, options: ReadingOptions): ReadLevel[] {
  const { units, given, remembered, from } = options;
  const span = from === null ? null : { from, to: from };
  const known = givenUnits(remembered, units, span);
  const seen = new Set<string>();
  return parseTabbed(text).flatMap((row, index): ReadLevel[] => {
    const cells = row.length > 1 ? row : splitTyped(row[0] ?? '');
    if (cells.every((cell) => cell.trim() === '')) return [];
    const find = (name: string) => {
      const chosen = given.get(name);
      const unit = chosen ? units.find(({ code }) => code === chosen) : undefined;
      return unit ? { unit, doubt: null, several: false } : matchGivenUnit(name, units, span, known);
    };
    const [written, said] = nameAndLevel(cells, (cell) => find(cell).unit !== null);
    const level = readLevel(said, options.isRange);
    const base = { line: index + 1, written, isSpelled: false, value: null, valueUpper: null, unit: null };
    if (isTotalName(written)) return [{ ...base, ...(level ?? {}), problem: 'total' }];
    const { unit, doubt, several } = find(written);
    // What heads a table has neither a unit nor a number.
    if (unit === null && level === null && index === 0) return [];
    if (unit === null) return [{ ...base, ...(level ?? {}), problem: several ? 'several' : 'unknown' }];
    const found = { ...base, unit, isSpelled: doubt === 'spelling' };
    if (said.trim() === '') return [{ ...found, problem: 'empty' }];
    if (level === null) return [{ ...found, problem: 'unread' }];
    const isTwice = seen.has(unit.code);
    seen.add(unit.code);
    return [{ ...found, ...level, problem: isTwice ? 'twice' : null }];
  });
}

/** `UBND xã A: 60`, `UBND xã A; 60`, `UBND xã A 60`. */
function splitTyped(text: string): string[] {
  const marked = /^(.*?)\s*[:;]\s*(.*)$/u.exec(text);
  const spaced = marked ?? /^(.*?\p{L}\S*)\s+(\d[\d.,]*\s*%?|[-–—])$/u.exec(text);
  return spaced ? [spaced[1] ?? '', spaced[2] ?? ''] : [text];
}

/** The cell that names a unit, and the last one behind it that says anything. */
function nameAndLevel(cells: readonly string[], isUnit: (cell: string) => boolean): [string, string] {
  const named = cells.findIndex((cell) => cell.trim() !== '' && isUnit(cell.trim()));
  const worded = cells.findIndex((cell) => /\p{L}/u.test(cell));
  const at = Math.max(0, named >= 0 ? named : worded);
  const behind = cells.slice(at + 1).filter((cell) => cell.trim() !== '');
  return [(cells[at] ?? '').trim(), (behind.at(-1) ?? '').trim()];
}

function readLevel(said: string, isRange: boolean): Pick<ReadLevel, 'value' | 'valueUpper'> | null {
  const text = said.trim();
  if (TAKEN_BACK.test(text)) return { value: null, valueUpper: null };
  const number = (part: string): string | null => {
    const read = parseNumber(part.replace(/%\s*$/u, '').trim());
    return read.ok ? read.value : null;
  };
  const range = isRange ? RANGE.exec(text) : null;
  const [value, valueUpper] = range ? [number(range[1] ?? ''), number(range[2] ?? '')] : [number(text), null];
  return value === null || isRange !== (valueUpper !== null) ? null : { value, valueUpper };
}
