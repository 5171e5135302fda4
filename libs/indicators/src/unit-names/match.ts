import { foldVietnamese, isAscii, plainCharacters } from '../vietnamese/index.js';
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
  [/^t\.?p\s*\.?\s*(?=\p{L})/iu, 'thành phố '],
  [/^t\.?x(?:\s*\.\s*|\s+)(?=\p{L})/iu, 'thị xã '],
  [/^t\.?t(?:\s*\.\s*|\s+)(?=\p{L})/iu, 'thị trấn '],
  [/^đ\.?k(?:\s*\.\s*|\s+)(?=\p{L})/iu, 'đặc khu '],
  [/^h(?:\s*\.\s*|\s+)(?=\p{L})/iu, 'huyện '],
  [/^q(?:\s*\.\s*|\s+)(?=[\p{L}\d])/iu, 'quận '],
  [/^p(?:(?:\s*\.\s*|\s+)(?=[\p{L}\d])|(?=\d))/iu, 'phường '],
  [/^x(?:\s*\.\s*|\s+)(?=\p{L})/iu, 'xã '],
];
const OFFICE =
  /^(?:(?:thường trực|chủ tịch|văn phòng)\s+)?(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|uy ban nhan dan)\s+(?!các|cấp|tỉnh)/iu;
/** "Tỉnh đoàn", "Huyện ủy" are bodies; without marks it is a kind as well (`huyen Ba Che`). */
const KIND_WORD =
  /^(?:thành phố|thị xã|thị trấn|huyện|quận|phường|xã|đặc khu|tỉnh|thanh pho|thi xa|thi tran|huyen|quan|phuong|xa|dac khu|tinh)\s+(?!(?:đoàn|ủy|uỷ|hội|doan|uy)(?!\p{L}))/iu;
/** What a body is for in its line: said before its name or behind it. */
const PART_BEFORE = /^(?:(?:cơ quan|đơn vị)\s+)?(?:chủ trì|phối hợp|thực hiện|đầu mối|thường trực)\s*:\s*/iu;
const PART_BEHIND =
  /\s*\((?:chủ trì|phối hợp|đầu mối|thường trực|cơ quan thường trực|cơ quan chủ trì)\)$|\s+chủ trì$/iu;
/** The kinds of unit a word before a name may stand for; a town became a ward's neighbour only after 2025. */
const KINDS_OF: Readonly<Record<string, readonly string[]>> = {
  'thanh pho': ['districtLevel', 'province'],
  'thi xa': ['districtLevel'],
  huyen: ['districtLevel'],
  quan: ['districtLevel'],
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
    .replace(/^(?:\d+[.)]|[a-zđ]\))\s*/u, '')
    .replace(/\s*&\s*/gu, ' và ')
    .replace(PART_BEFORE, '')
    .replace(/[.;,:]+$/u, '')
    .replace(PART_BEHIND, '')
    .replace(OFFICE, '');
  // `Hạ Long (TP)`
  const behind = /^(.*\S)\s*\((tp|tx|tt|đk|h|p|x|huyện|xã|phường|thành phố|thị xã|thị trấn|đặc khu)\.?\)$/iu.exec(name);
  if (behind?.[1] && behind[2]) name = `${behind[2].length > 2 ? `${behind[2]} ` : `${behind[2]}. `}${behind[1]}`;
  for (const [pattern, kind] of SHORT_KINDS) {
    if (pattern.test(name)) return name.replace(pattern, kind);
  }
  return name;
}

/** The key under which a written name is remembered: as it is spelt, but for what stands around it and for capitals. */
export const writtenNameKey = (text: string): string => spelling(writtenOut(text));

/**
 * The letters an abbreviated name is made of (`Sở KH&CN`, `SKHCN` → `skhcn`), or those a name would be cut down to; "và" has
 * none. Empty where a text is no abbreviation.
 */
function initialsOf(text: string, isAbbreviated: boolean): string {
  const words = text.split(/[\s&.,/–-]+/u).filter((word) => word !== '' && foldVietnamese(word) !== 'va');
  const isCut = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word);
  if (isAbbreviated && !words.some(isCut)) return '';
  const letters = words.map((word) => (isAbbreviated && /^\p{Lu}+$/u.test(word) ? word : word.slice(0, 1))).join('');
  return letters.length < 3 ? '' : foldVietnamese(letters);
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
  /** Of a body, not of a place: places share their letters too often. */
  readonly initials: ReadonlySet<string>;
}
const known = new WeakMap<KnownUnit, Keys>();

function keysOf(unit: KnownUnit): Keys {
  let keys = known.get(unit);
  if (!keys) {
    const names = namesOf(unit).flatMap((name) => [name, writtenOut(name)]);
    const initials = KIND_WORD.test(unit.name) ? [] : names.map((name) => initialsOf(name, false));
    keys = {
      whole: new Set(names.map(spelling)),
      bare: new Set(names.map((name) => spelling(name.replace(KIND_WORD, '')))),
      foldedWhole: new Set(names.map(foldVietnamese)),
      foldedBare: new Set(names.map(unitNameKey)),
      initials: new Set(initials.filter((letters) => letters !== '')),
    };
    known.set(unit, keys);
  }
  return keys;
}

type IsIt = (keys: Keys) => boolean;

/**
 * The unit a written name means: its code, then its exact spelling before one that only shares the letters (`Phú Lãm` is
 * not Phú Lâm), the kind that is written with it (`H.`, `UBND huyện`), an abbreviation (`Sở TTTT`) that only one body is cut
 * down to. Those that existed in the days the name is used in come before all others. A match by letters alone, or outside
 * those days, says so; where an exact name of another time stands against one by letters, nobody decides.
 */
export function matchUnit<U extends KnownUnit>(
  text: string,
  units: readonly U[],
  span: Span | null = null,
): UnitMatch<U> {
  const plain = plainCharacters(text);
  if (plain === '') return NOBODY;
  const coded = units.find(({ code }) => code === plain);
  if (coded) return { unit: coded, doubt: null, several: false };
  const { spelt, folded } = waysToFind(plain, writtenOut(text));
  const then = span === null ? units : units.filter((unit) => existsIn(unit, span));
  const kinds = kindsIn(writtenOut(text));
  const first = (ways: readonly IsIt[], among: readonly U[]): U[] => {
    for (const isIt of ways) {
      const bearers = among.filter((unit) => isIt(keysOf(unit)) && fitsKind(unit, kinds));
      if (bearers.length > 0) return bearers;
    }
    return [];
  };
  const exact = first(spelt, then);
  if (exact.length > 0) return oneOf(exact, null);
  const otherTime = first(spelt, units);
  const byLetters = first(folded, then);
  if (byLetters.length > 0) return oneOf([...new Set([...byLetters, ...otherTime])], 'spelling');
  return oneOf(otherTime.length > 0 ? otherTime : first(folded, units), 'otherTime');
}

const NOBODY = { unit: null, doubt: null, several: false } as const;

function oneOf<U extends KnownUnit>([only, ...others]: readonly U[], doubt: MatchDoubt | null): UnitMatch<U> {
  if (only === undefined) return NOBODY;
  return others.length > 0 ? { ...NOBODY, several: true } : { unit: only, doubt, several: false };
}

/** How a name may be found, surest first. What is typed without any mark has no other spelling than its letters. */
function waysToFind(
  plain: string,
  name: string,
): { readonly spelt: readonly IsIt[]; readonly folded: readonly IsIt[] } {
  const bareName = name.replace(KIND_WORD, '');
  const isWhole: IsIt = ({ whole }) => whole.has(spelling(plain)) || whole.has(spelling(name));
  const isBare: IsIt = ({ bare }) => bare.has(spelling(bareName));
  const letters = initialsOf(name, true);
  const foldedWays: readonly IsIt[] = [
    ({ foldedWhole }) => foldedWhole.has(foldVietnamese(plain)) || foldedWhole.has(foldVietnamese(name)),
    ({ foldedBare }) => foldedBare.has(unitNameKey(name)),
  ];
  // Without a kind before it a short name and a name without its kind are one: `Ba Chẽ` is district and commune.
  const exact = bareName === name ? [(keys: Keys) => isWhole(keys) || isBare(keys)] : [isWhole, isBare];
  const cut: readonly IsIt[] = letters === '' ? [] : [({ initials }) => initials.has(letters)];
  return isAscii(name)
    ? { spelt: [...exact, ...foldedWays, ...cut], folded: [] }
    : { spelt: [...exact, ...cut], folded: foldedWays };
}

function kindsIn(name: string): readonly string[] | null {
  return KINDS_OF[foldVietnamese(KIND_WORD.exec(name)?.[0] ?? '')] ?? null;
}

/** Whether a unit is of the kind that was written: by its own kind, else by the word its name begins with. */
function fitsKind({ kind, name }: KnownUnit, kinds: readonly string[] | null): boolean {
  if (kinds === null) return true;
  const own = kind === undefined || kind === null ? kindsIn(name) : [kind];
  return own === null || own.some((one) => kinds.includes(one));
}

/** Whether a unit exists on some day of a span. */
export function existsIn({ validFrom, validTo }: KnownUnit, { from, to }: Span): boolean {
  return (!validFrom || validFrom <= to) && (!validTo || validTo >= from);
}
