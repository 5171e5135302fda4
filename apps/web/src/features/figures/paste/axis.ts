import { givenUnits, matchGivenUnit, type GivenName } from '@tiendo/indicators/unit-names';
import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import type { Head } from '../entry/layout';

/** Names of rows or columns that somebody gave by hand: what is written → code of the head; null: not to be written. */
export type GivenNames = ReadonlyMap<string, string | null>;

const WHOLE = /^(?:toan tinh|ca tinh|toan thanh pho)$/;
/** Finds heads of one side of the grid; `spelled` fills with names that were found by their letters alone. */
export interface HeadFinder {
  readonly find: (name: string) => number | null;
  readonly spelled: ReadonlyMap<string, string>;
  /** Names found by what somebody gave to them before: as written → code of the unit. */
  readonly recalled: ReadonlyMap<string, string>;
}

/** Finds heads of one side of the grid by what is written for them. */
export function finderOf(heads: readonly Head[], given: GivenNames, remembered: readonly GivenName[] = []): HeadFinder {
  const units = heads.flatMap((head) => (head.type === 'unit' ? [head.unit] : []));
  const places = new Map(heads.map((head, index) => [head.code, index]));
  const lines = heads.flatMap((head, index) =>
    head.type === 'line' ? [{ index, code: head.code, own: foldVietnamese(head.line.indicator.name) }] : [],
  );
  const province = heads.findIndex(({ type }) => type === 'province');
  const found = new Map<string, number | null>();
  const spelled = new Map<string, string>();
  const recalled = new Map<string, string>();
  const known = givenUnits(remembered, units);
  const find = (name: string): number | null => {
    const text = name.trim();
    if (text === '') return null;
    const code = given.get(text);
    if (code === null) return null;
    if (code !== undefined && places.has(code)) return places.get(code) ?? null;
    const key = foldVietnamese(text);
    if (WHOLE.test(key)) return province >= 0 ? province : null;
    const { unit, doubt, isGiven } = matchGivenUnit(text, units, null, known);
    if (unit !== null && isGiven) recalled.set(text, unit.code);
    if (unit !== null && doubt === 'spelling') spelled.set(text, unit.name);
    if (unit !== null) return places.get(unit.code) ?? null;
    const whole = lines.filter(({ own, code: ofLine }) => own === key || ofLine === text);
    // A heading may say more or less than the name; it is taken where only one line fits.
    const near = lines.filter(({ own }) => key.length >= 8 && (own.includes(key) || key.includes(own)));
    const fitting = whole.length > 0 ? whole : near;
    return fitting.length === 1 ? (fitting[0]?.index ?? null) : null;
  };
  return {
    spelled,
    recalled,
    find: (name) => {
      if (!found.has(name)) found.set(name, find(name));
      return found.get(name) ?? null;
    },
  };
}
