import { matchUnit } from '@tiendo/indicators/unit-names';
import { readFigureText } from '@tiendo/indicators/figure-text';
import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import type { Head } from '../entry/layout';

/** Names of rows or columns of the grid that somebody gave by hand: what is written → code of the head. */
export type GivenNames = ReadonlyMap<string, string>;

const WHOLE = /^(?:toan tinh|ca tinh|toan thanh pho)$/;
const TOTAL = /^(?:tong|cong|tong cong|tong so|cong chung|cong toan tinh|total)\b/;
const NUMBER_HEADING = /^(?:stt|tt|so tt|so thu tu|no\.?)$/;

/** "Cộng", "Tổng cộng": a sum of the rows above, to be checked and not written. */
export const isTotal = (name: string): boolean => TOTAL.test(foldVietnamese(name));

/** Finds heads of one side of the grid by what is written for them. */
export function finderOf(heads: readonly Head[], given: GivenNames): (name: string) => number | null {
  const units = heads.flatMap((head) => (head.type === 'unit' ? [head.unit] : []));
  const places = new Map(heads.map((head, index) => [head.code, index]));
  const lines = heads.flatMap((head, index) =>
    head.type === 'line' ? [{ index, keys: [head.line.indicator.name, head.code].map(foldVietnamese) }] : [],
  );
  const province = heads.findIndex(({ type }) => type === 'province');
  const found = new Map<string, number | null>();
  const find = (name: string): number | null => {
    const text = name.trim();
    if (text === '') return null;
    const code = given.get(text);
    if (code !== undefined) return places.get(code) ?? null;
    const key = foldVietnamese(text);
    if (WHOLE.test(key)) return province >= 0 ? province : null;
    const { unit } = matchUnit(text, units);
    if (unit) return places.get(unit.code) ?? null;
    const whole = lines.filter(({ keys }) => keys.includes(key));
    // A heading may say more or less than the name; it is taken where only one line fits.
    const near = lines.filter(({ keys: [own = ''] }) => key.length >= 8 && (own.includes(key) || key.includes(own)));
    const fitting = whole.length > 0 ? whole : near;
    return fitting.length === 1 ? (fitting[0]?.index ?? null) : null;
  };
  return (name) => {
    if (!found.has(name)) found.set(name, find(name));
    return found.get(name) ?? null;
  };
}

/** Text that names something: letters, and nothing a cell of figures could hold. */
export function looksLikeName(text: string): boolean {
  if (!/\p{L}{2}/u.test(text) || isTotal(text)) return false;
  const read = readFigureText(text);
  return !read.ok && read.error === 'not-a-number';
}

/** A column that only counts the rows: headed TT, or 1, 2, 3 … in front of other columns. */
export function isNumberColumn(rows: readonly (readonly string[])[], column: number): boolean {
  const cells = rows.map((row) => row[column]?.trim() ?? '');
  if (cells.some((cell) => NUMBER_HEADING.test(foldVietnamese(cell)))) return true;
  const numbers = cells.filter((cell) => cell !== '').map((cell) => /^(\d{1,4})\.?$/.exec(cell)?.[1]);
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width < 2 || numbers.length < 2 || numbers.includes(undefined)) return false;
  return numbers.every((number, index) => Number(number) === index + 1);
}
