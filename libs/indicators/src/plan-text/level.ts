import { COMPARATOR_SIGNS } from '../words/figures.js';
import { compareExact, type NumberInput } from '../number/exact.js';
import { converted, measureUnitOf, shifted } from '../figure-text/measure-unit.js';
import type { Comparator } from '../target/vocabulary.js';
import { foldVietnamese, formatNumber, parseNumber, plainCharacters, type ParsedNumber } from '../vietnamese/index.js';

/** Why a level is to be looked at again. */
export type LevelDoubt =
  /** "Khoảng", "gần", "ước": taken as at least the figure. */
  | 'hedged'
  /** "Phấn đấu": something to strive for. */
  | 'striven'
  /** More than one level stands in the text; the first was taken. */
  | 'several'
  /** "Tăng 5%", "giảm 10%", "vượt 5%": a change against something; no level was taken. */
  | 'change'
  /** The unit written with the figure does not turn into that of the unit column. */
  | 'unitDiffers'
  /** A figure is there and cannot be read for sure. */
  | 'unread';

/** What one measure asks for, without saying of what. */
export interface Level {
  readonly comparator: Comparator;
  /** Decimal string with a point; null for `done`. */
  readonly value: string | null;
  readonly valueUpper: string | null;
  /** As printed after the figure; empty when the text has none. */
  readonly measureUnit: string;
  readonly doubt: LevelDoubt | null;
}

/** `level` null: none is stated (`doubt` null), or it has to be asked (`doubt` says why). */
export interface LevelText {
  readonly level: Level | null;
  readonly doubt: LevelDoubt | null;
}

const BY_QUALIFIER = {
  // A plain "đạt 99%" means at least.
  exact: 'atLeast',
  atLeast: 'atLeast',
  above: 'moreThan',
  atMost: 'atMost',
  below: 'lessThan',
  approximately: 'atLeast',
  nearly: 'atLeast',
} as const;

const NONE = /^[-–—.…]*$/;
const STRIVEN = /^(?:phấn đấu|phan dau)(?:\s+(?:đến|tới|đạt))?\s*:?\s*/iu;
/** A fall or rise to a level, as against by an amount. */
const FALLEN_TO = /^(?:giảm|hạ)\s+(?:xuống(?:\s+còn)?|còn)\s*/iu;
const RISEN_TO = /^(?:tăng|nâng)\s+lên(?:\s+(?:đạt|đến|thành))?\s*/iu;
const CHANGE = /^(?:\+|(?:giảm|tăng|vượt|bớt|hạ|nâng|tang|giam|vuot|cao hơn|thấp hơn)(?=\s|\d))/iu;
const NUMERAL = String.raw`\d(?:[\d.,]*\d)?`;
const RANGE = new RegExp(
  String.raw`^(?:khoảng\s+)?(?:trong khoảng\s+)?(?:từ\s+)?(${NUMERAL}\s*%?)\s*(?:-|–|—|đến|tới)\s*(${NUMERAL}.*)$`,
  'iu',
);
const HEDGED = /^(?:khoảng|trong khoảng|gần|ước|xấp xỉ|~|≈)/iu;
const IS_YEAR = /^(?:19|20)\d\d$/;
/** What is asked for in time is asked for at most: "giải quyết trong 3 ngày". */
const TIME = /^(?:ngay|gio|phut|giay|ngay lam viec|gio lam viec|h)(?:\/.*)?$/;

/**
 * Reads what a target asks for: `≥ 80%`, `80%`, `trên 5.000 hộ`, `dưới 1,2%`, `từ 70 đến 80%`, `không vượt quá 3%`, `= 63`,
 * `3 ngày` (at most); words without a figure are something to be done. A change ("tăng 5%"), a range the wrong way round
 * or of years, and a figure that cannot be read for sure give no level but say why.
 */
export function readLevel(text: string): LevelText {
  const plain = plainCharacters(text).replace(/[;.]$/u, '');
  if (NONE.test(plain)) return { level: null, doubt: null };
  const isStriven = STRIVEN.test(plain);
  const asked = plain.replace(STRIVEN, '');
  if (!/\d/.test(asked)) {
    return /^(?:khong|chua)(?![a-z])/.test(foldVietnamese(asked)) ? unread('unread') : taken(toBeDone());
  }
  const fallen = FALLEN_TO.test(asked);
  const cleaned = asked.replace(FALLEN_TO, '').replace(RISEN_TO, '');
  if (CHANGE.test(cleaned)) return unread('change');
  const level = rangeOf(cleaned) ?? single(cleaned, fallen);
  if (level === null) return unread('unread');
  const doubt = isStriven ? 'striven' : HEDGED.test(cleaned) ? 'hedged' : null;
  return taken({ ...level, doubt });
}

/** The level a text states for sure or with a mark; null where it has to be asked. */
export function parseLevel(text: string): Level | null {
  return readLevel(text).level;
}

const toBeDone = (): Level => ({ comparator: 'done', value: null, valueUpper: null, measureUnit: '', doubt: null });
const taken = (level: Level): LevelText => ({ level, doubt: level.doubt });
const unread = (doubt: LevelDoubt): LevelText => ({ level: null, doubt });

/** `70–80%`; undefined where the text is no range, null where it is one that nobody can mean. */
function rangeOf(text: string): Level | null | undefined {
  const range = RANGE.exec(text);
  if (!range) return undefined;
  const [low, high] = [parseNumber(range[1] ?? ''), parseNumber(range[2] ?? '')];
  if (!low.ok || !high.ok || low.value === null || high.value === null) return null;
  if (IS_YEAR.test(range[1]?.trim() ?? '') && IS_YEAR.test(range[2]?.trim() ?? '')) return null;
  // "1 - 1,5 triệu": the scale of the upper end is that of both.
  const lower = low.magnitude === 0 && high.magnitude > 0 ? shifted(low.value, high.magnitude) : low.value;
  if (compareExact(lower, high.value) >= 0) return null;
  return { comparator: 'between', value: lower, valueUpper: high.value, measureUnit: unitOf(high), doubt: null };
}

function single(text: string, isAtMost: boolean): Level | null {
  const isExactly = /^=\s*/.test(text);
  const read = parseNumber(text.replace(/^=\s*/, ''));
  if (!read.ok || read.value === null) return null;
  const measureUnit = unitOf(read);
  const isTime = TIME.test(foldVietnamese(measureUnit));
  const plain = isAtMost || isTime ? 'atMost' : 'atLeast';
  const comparator = isExactly ? 'exactly' : read.qualifier === 'exact' ? plain : BY_QUALIFIER[read.qualifier];
  return { comparator, value: read.value, valueUpper: null, measureUnit, doubt: null };
}

const unitOf = (read: ParsedNumber): string =>
  read.unit === 'percent' ? '%' : read.unit === 'dong' ? 'đồng' : read.unitText.trim();

/**
 * A level put into the unit its column states: `104 triệu` of `triệu đồng` is 104, not 104 million of millions. A bare
 * number of days or hours is at most.
 */
export function levelInUnit(level: Level, column: string): Level {
  const unit = measureUnitOf(column);
  if (unit === null || level.value === null) return level;
  const isTime = TIME.test(unit.name) && level.comparator === 'atLeast' && level.measureUnit === '';
  const measureUnit = plainCharacters(column);
  const typed = measureUnitOf(level.measureUnit);
  const isScaled =
    /0{3}$/.test(level.value) && unit.scale > 0 && compareExact(level.value, `1${'0'.repeat(unit.scale)}`) >= 0;
  if (typed === null)
    return {
      ...moved(level, isScaled ? -unit.scale : 0),
      measureUnit,
      comparator: isTime ? 'atMost' : level.comparator,
    };
  if (typed.name === unit.name && unit.scale === 0) return { ...level, measureUnit };
  const upper = level.valueUpper === null ? null : converted(level.valueUpper, typed, unit, true);
  const turned = converted(level.value, typed, unit, true);
  if (turned.fits !== 'yes' || (upper !== null && upper.fits !== 'yes')) return { ...level, doubt: 'unitDiffers' };
  return { ...level, value: turned.value, valueUpper: upper?.value ?? null, measureUnit };
}

function moved(level: Level, power: number): Level {
  const at = (value: string | null): string | null => (value === null ? null : shifted(value, power));
  return { ...level, value: at(level.value), valueUpper: at(level.valueUpper) };
}

const WORDS = String.raw`(?:(?:phấn đấu|không dưới|không thấp hơn|không quá|không vượt quá|không vượt|không cao hơn|tối đa|nhiều nhất|tối thiểu|ít nhất|giảm xuống còn|giảm xuống|giảm còn|tăng lên|giảm|tăng|vượt|dưới|trên|hơn|khoảng|gần|ước|đạt|từ|còn|[≥≤<>=]=?)\s*)*`;
const IN_NAME = new RegExp(
  String.raw`(?<![\p{L}\d])(${WORDS})(${NUMERAL}\s*%?\s*(?:-|–|đến|tới)\s*)?(${NUMERAL}\s*%)(\s*trở (?:lên|xuống))?`,
  'giu',
);

/**
 * The level that a target's own name states ("… dưới 1,2%", "Từ 70% đến 80% hộ gia đình …"). Several in one name: the first,
 * with the doubt `several`; a change has none.
 */
export function levelInName(name: string): LevelText {
  const found = [...plainCharacters(name).matchAll(IN_NAME)].map(([text]) => readLevel(text.trim()));
  const [first] = found;
  if (!first) return { level: null, doubt: null };
  if (first.level === null) return first;
  if (found.length === 1) return first;
  return { level: { ...first.level, doubt: 'several' }, doubt: 'several' };
}

/** A decimal the contract may carry, printed; anything else as it stands. */
const printed = (value: string, language: 'vi' | 'en'): string =>
  /^-?\d+(?:\.\d+)?$/.test(value) ? formatNumber(value satisfies NumberInput, undefined, language) : value;

/** `≥ 80%`, `> 5.000 hộ`, `70–80%`; empty for something to be done, whose word the reader's language has. */
export function printLevel(
  level: Pick<Level, 'comparator' | 'value' | 'valueUpper' | 'measureUnit'>,
  language: 'vi' | 'en' = 'vi',
): string {
  if (level.comparator === 'done' || !level.value) return '';
  const unit = level.measureUnit === '%' ? '%' : level.measureUnit === '' ? '' : ` ${level.measureUnit}`;
  if (level.comparator === 'between') {
    return `${printed(level.value, language)}–${printed(level.valueUpper ?? '', language)}${unit}`;
  }
  return `${COMPARATOR_SIGNS[level.comparator]}${printed(level.value, language)}${unit}`;
}
