import { foldVietnamese, plainCharacters } from '../vietnamese/index.js';
import { unitNameKey } from '../succession/names.js';
import type { Day } from '../time/day.js';

/** What is known of a unit when a name is looked for. Ends of its span are open where null; `validTo` is its last day. */
export interface KnownUnit {
  readonly code: string;
  readonly name: string;
  readonly shortName?: string | null;
  readonly otherNames?: readonly string[];
  readonly kind?: string | null;
  readonly validFrom?: Day | null;
  readonly validTo?: Day | null;
}

/** The days a name is used in: a plan's span, a period. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

export type MatchDoubt =
  /** Found by its letters alone: its marks are others (`Phú Lãm` for Phú Lâm). */
  | 'spelling'
  /** The only bearer of the name did not exist in those days. */
  | 'otherTime';

/** The unit a name means; null with `several`: more than one bears it, else nobody does. */
export type UnitMatch<U extends KnownUnit> =
  | { readonly unit: U; readonly doubt: MatchDoubt | null; readonly several: false }
  | { readonly unit: null; readonly doubt: null; readonly several: boolean };

const SHORT_KINDS: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/^(?:tp)\s*\.?\s*(?=\p{Lu})/iu, 'thành phố '],
  [/^tx\s*\.?\s+(?=\p{Lu})|^tx\.(?=\p{Lu})/iu, 'thị xã '],
  [/^tt\s*\.?\s+(?=\p{Lu})|^tt\.(?=\p{Lu})/iu, 'thị trấn '],
  [/^h\s*\.\s*/iu, 'huyện '],
  [/^p\s*\.\s*/iu, 'phường '],
  [/^x\s*\.\s*/iu, 'xã '],
];
const OFFICE = /^(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s+(?!các|tỉnh)/iu;
const KIND_WORD = /^(?:thành phố|thị xã|thị trấn|huyện|phường|xã|đặc khu|tỉnh)\s+/iu;
/** The kinds of unit a word before a name may stand for; a town became a ward's neighbour only after 2025. */
const KINDS_OF: Readonly<Record<string, readonly string[]>> = {
  'thanh pho': ['districtLevel', 'province'],
  'thi xa': ['districtLevel'],
  huyen: ['districtLevel'],
  'thi tran': ['communeLevel'],
  xa: ['communeLevel'],
  phuong: ['communeLevel'],
  'dac khu': ['communeLevel', 'specialZone'],
  tinh: ['province'],
};
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A spelling in which two ways to place a tone meet (`hoà`, `hòa`), and nothing else does. */
function spelling(text: string): string {
  return text
    .toLowerCase()
    .replace(/[.,]/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => {
      const parts = word.normalize('NFD');
      return parts.replace(TONES, '') + (parts.match(TONES) ?? []).join('');
    })
    .join(' ');
}

/** A name as it is written out: `TP. Hạ Long` and `UBND TP Hạ Long` are `thành phố Hạ Long`. */
function writtenOut(text: string): string {
  let name = plainCharacters(text)
    .replace(/^[-–—+•*]\s*/u, '')
    .replace(/^\d+[.)]\s*/u, '')
    .replace(/\s*\((?:chủ trì|phối hợp|đầu mối|thường trực)\)$/iu, '')
    .replace(/[.;,:]+$/u, '')
    .replace(OFFICE, '');
  // `Hạ Long (TP)`
  const behind = /^(.*\S)\s*\((tp|tx|h|p|x|huyện|xã|phường|thành phố|thị xã)\.?\)$/iu.exec(name);
  if (behind?.[1] && behind[2]) name = `${behind[2].length > 2 ? `${behind[2]} ` : `${behind[2]}. `}${behind[1]}`;
  for (const [pattern, kind] of SHORT_KINDS) {
    if (pattern.test(name)) return name.replace(pattern, kind);
  }
  return name;
}

const namesOf = (unit: KnownUnit): string[] => [
  unit.name,
  ...(unit.shortName ? [unit.shortName] : []),
  ...(unit.otherNames ?? []),
];

interface Keys {
  readonly whole: ReadonlySet<string>;
  readonly bare: ReadonlySet<string>;
  readonly foldedWhole: ReadonlySet<string>;
  readonly foldedBare: ReadonlySet<string>;
}
const known = new WeakMap<KnownUnit, Keys>();

function keysOf(unit: KnownUnit): Keys {
  let keys = known.get(unit);
  if (!keys) {
    const names = namesOf(unit).flatMap((name) => [name, writtenOut(name)]);
    keys = {
      whole: new Set(names.map(spelling)),
      bare: new Set(names.map((name) => spelling(name.replace(KIND_WORD, '')))),
      foldedWhole: new Set(names.map(foldVietnamese)),
      foldedBare: new Set(names.map(unitNameKey)),
    };
    known.set(unit, keys);
  }
  return keys;
}

/**
 * The unit a written name means: its code, then its exact spelling before one that only shares the letters (`Phú Lãm` is
 * not Phú Lâm), the kind that is written with it (`H.`, `UBND huyện`), and of several bearers the one that existed in the
 * days the name is used in. A match by letters alone, or outside those days, says so.
 */
export function matchUnit<U extends KnownUnit>(
  text: string,
  units: readonly U[],
  span: Span | null = null,
): UnitMatch<U> {
  const plain = plainCharacters(text);
  if (plain === '') return { unit: null, doubt: null, several: false };
  const coded = units.find(({ code }) => code === plain);
  if (coded) return { unit: coded, doubt: null, several: false };
  const name = writtenOut(text);
  const kindWord = foldVietnamese(KIND_WORD.exec(name)?.[0] ?? '');
  const kinds = kindWord === '' ? null : KINDS_OF[kindWord];
  const bareName = name.replace(KIND_WORD, '');
  const isUnmarked = foldVietnamese(name) === name.toLowerCase();
  const levels: readonly { readonly isIt: (keys: Keys) => boolean; readonly isSpelt: boolean }[] = [
    { isIt: ({ whole }) => whole.has(spelling(plain)) || whole.has(spelling(name)), isSpelt: true },
    { isIt: ({ bare }) => bare.has(spelling(bareName)), isSpelt: true },
    {
      isIt: ({ foldedWhole }) => foldedWhole.has(foldVietnamese(plain)) || foldedWhole.has(foldVietnamese(name)),
      isSpelt: isUnmarked,
    },
    { isIt: ({ foldedBare }) => foldedBare.has(unitNameKey(name)), isSpelt: isUnmarked },
  ];
  for (const { isIt, isSpelt } of levels) {
    const bearers = units.filter((unit) => isIt(keysOf(unit)) && fitsKind(unit, kinds));
    if (bearers.length === 0) continue;
    const then = span === null ? bearers : bearers.filter((unit) => existsIn(unit, span));
    const [only, second] = then.length > 0 ? then : bearers;
    if (only === undefined || second !== undefined) return { unit: null, doubt: null, several: true };
    const doubt = then.length === 0 ? 'otherTime' : isSpelt ? null : 'spelling';
    return { unit: only, doubt, several: false };
  }
  return { unit: null, doubt: null, several: false };
}

function fitsKind({ kind }: KnownUnit, kinds: readonly string[] | null | undefined): boolean {
  return !kinds || kind === undefined || kind === null || kinds.includes(kind);
}

function existsIn({ validFrom, validTo }: KnownUnit, { from, to }: Span): boolean {
  return (!validFrom || validFrom <= from || validFrom <= to) && (!validTo || validTo >= from);
}
