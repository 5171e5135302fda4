import { COMPARATOR_SIGNS } from '../words/figures.js';
import { shifted, type NumberInput } from '../number/exact.js';
import { looksOverscaled } from '../figure-text/doubts.js';
import { converted, measureUnitOf } from '../figure-text/measure-unit.js';
import { foldVietnamese, formatNumber, plainCharacters } from '../vietnamese/index.js';
import {
  asked,
  hasFigure,
  readOne,
  shouldBeLow,
  TIME,
  type Level,
  type LevelDoubt,
  type OneLevel,
} from './level-text.js';

export type { Level, LevelDoubt } from './level-text.js';

/** One of the levels of a text, with the year and the part it is stated for. */
export interface LevelClause {
  readonly level: Level;
  /** "Năm 2030: 90%"; null where the text names no year. */
  readonly horizon: number | null;
  /** "Nông thôn: 80%"; empty where it is of the whole. */
  readonly part: string;
}

/** `level` null: none is stated (`doubt` null), or it has to be asked (`doubt` says why). */
export interface LevelText {
  /** The first of those taken. */
  readonly level: Level | null;
  readonly doubt: LevelDoubt | null;
  /** What may be meant, the likeliest first; empty where there is no doubt, or nothing to offer. */
  readonly choices: readonly Level[];
  /** Every level that was taken, in their order. */
  readonly clauses: readonly LevelClause[];
}

/** What a level is held against while it is read. */
export interface LevelContext {
  /** The unit its column states; empty without. */
  readonly measureUnit?: string;
  /** What is measured: a bare "3%" of "Tỷ lệ hộ nghèo" is at most. */
  readonly name?: string;
}

const NONE = /^[-–—.…]*$/;
/** Between two levels; a comma inside a number is none. */
const BETWEEN = /(\s*(?:;|,(?!\d)|\s+và(?=\s))\s*)/giu;
const BRACKETED = /\(([^()]*)\)/gu;
const BOUNDS = /^(?:≥|>|trên|từ|tối thiểu|ít nhất|không dưới)[^;,]*(?:và|,|;)\s*(?:≤|<|dưới|tối đa|không quá|đến)/iu;
/** A year to compare with is not the one the level is for. */
const HORIZON =
  /(?<!(?:so|với|hơn|bằng|lần|cùng kỳ|của|gấp đôi)\s+)(?:(?:đến|tới|vào|trong|từ)\s+)?(?:(?:cuối|hết)\s+)?(?:năm\s+|(?<=(?:đến|tới|vào)\s+(?:(?:cuối|hết)\s+)?))(20\d\d)(?!\d|\s*%|\s*[-–]\s*20)\s*[:,]?\s*|^(20\d\d)\s*:\s*|\(\s*(?:đến\s+)?(20\d\d)\s*\)/iu;
/** Words that begin a level; in front of them stands what part it is of. */
export const LEVEL_WORDS =
  'phấn đấu|không dưới|không thấp hơn|không quá|không vượt quá|không vượt|không cao hơn|tối đa|nhiều nhất|tối thiểu|ít nhất|giảm|tăng|rút ngắn|cắt giảm|vượt|xuống còn|xuống|lên|còn|dưới|trên|hơn|khoảng|gần|ước|xấp xỉ|đạt|từ|bình quân|thêm|duy trì|mức';
const LABEL = new RegExp(
  String.raw`^([-–+•]?\s*\p{L}[\p{L}\s,/.-]*?)\s*[:–-]?\s+(?=(?:${LEVEL_WORDS})\s|[≥≤<>=]|\d)`,
  'iu',
);

/**
 * Reads what a target asks for: `≥ 80%`, `80%`, `trên 5.000 hộ`, `dưới 1,2%`, `từ 70 đến 80%`, `không vượt quá 3%`, `= 63`,
 * `3 ngày` (at most), `top 10`, `năm 2025: 80%; năm 2030: 90%`; words without a figure are something to be done. A change
 * ("tăng 5%"), a range the wrong way round or of years, and a figure that cannot be read for sure give no level but say
 * why, with what may be meant.
 */
export function readLevel(text: string, context: LevelContext = {}): LevelText {
  const plain = plainCharacters(text.replaceAll('\n', '; ')).replace(/[;.]$/u, '');
  if (NONE.test(plain)) return { level: null, doubt: null, choices: [], clauses: [] };
  const beside: string[] = [];
  const main = BOUNDS.test(plain)
    ? plain
    : plain.replaceAll(BRACKETED, (whole, inside: string) => {
        // A year alone belongs to the level before it; with a figure it is another level.
        if (!/\d/.test(inside.replaceAll(/20\d\d/g, ''))) return whole;
        beside.push(inside);
        return ' ';
      });
  const pieces = BOUNDS.test(main) ? [main] : splitLevels(main.trim());
  const clauses = pieces.map((piece) => clauseOf(piece, context));
  const others = beside
    .map((inside) => clauseOf(inside, context).read)
    .filter(({ level }) => (level?.value ?? null) !== null);
  return clauses.length === 1 && clauses[0] ? ofOne(clauses[0], others) : ofSeveral(clauses);
}

interface ReadClause {
  readonly read: OneLevel;
  readonly horizon: number | null;
  readonly part: string;
}

/** Pieces with a figure each; words between two of them stay with the one before. */
function splitLevels(text: string): string[] {
  const isLevel = (piece: string): boolean => /\d/.test(piece.replaceAll(/20\d\d/g, ''));
  const parts = text.split(BETWEEN);
  return parts.reduce<string[]>((pieces, part, at) => {
    const last = pieces.at(-1);
    if (at % 2 === 1) return pieces;
    const isApart = last === undefined || (isLevel(part) && isLevel(last));
    return isApart ? [...pieces, part] : [...pieces.slice(0, -1), `${last}${parts[at - 1] ?? ''}${part}`];
  }, []);
}

function clauseOf(text: string, context: LevelContext): ReadClause {
  const year = HORIZON.exec(text);
  const rest = text
    .replace(HORIZON, ' ')
    .replaceAll(/\(\s*\)/g, ' ')
    .trim();
  const own = directed(inColumn(readOne(rest, context.measureUnit), context.measureUnit ?? ''), context.name ?? '');
  const horizon = year ? Number(year[1] ?? year[2] ?? year[3]) : null;
  const label = LABEL.exec(rest);
  if (
    own.level !== null ||
    own.doubt !== 'unread' ||
    label?.[1] === undefined ||
    !hasFigure(rest.slice(label[0].length))
  )
    return { read: own, horizon, part: '' };
  const part = label[1]
    .replace(/^[-–+•]\s*/u, '')
    .replace(/^trong đó\s*:?\s*/iu, '')
    .trim();
  const name = `${context.name ?? ''} ${part}`;
  const read = directed(
    inColumn(readOne(rest.slice(label[0].length), context.measureUnit), context.measureUnit ?? ''),
    name,
  );
  return read.level === null && read.choices.length === 0 ? { read: own, horizon, part: '' } : { read, horizon, part };
}

function ofOne({ read, horizon, part }: ReadClause, others: readonly OneLevel[]): LevelText {
  const { level, doubt, choices } = read;
  // `13/13 (100%)`: what stands in brackets may be meant.
  const inBrackets = others.flatMap((other) => (other.level ? [{ ...other.level, doubt: null }] : []));
  if (level === null) return { level, doubt, choices: [...choices, ...inBrackets], clauses: [] };
  if (others.length === 0) return { level, doubt, choices, clauses: [{ level, horizon, part }] };
  const first: Level = { ...level, doubt: 'several' };
  const all = [{ ...level, doubt: null }, ...others.flatMap((other) => other.level ?? [])];
  return { level: first, doubt: 'several', choices: all, clauses: [{ level: first, horizon, part }] };
}

/** Levels of several years are as many; those of several parts, or of nothing named, are marked. */
export function ofSeveral(all: readonly ReadClause[]): LevelText {
  const found = all.flatMap(({ read, horizon, part }) => (read.level ? [{ level: read.level, horizon, part }] : []));
  const choices = found.map(({ level }) => ({ ...level, doubt: null }));
  if (found.length < all.length) return { level: null, doubt: 'unread', choices, clauses: [] };
  const years = found.flatMap(({ horizon }) => horizon ?? []);
  const isByYear = new Set(years).size === found.length && found.every(({ part }) => part === '');
  if (isByYear) {
    const doubt = found.find(({ level }) => level.doubt !== null)?.level.doubt ?? null;
    return { level: found[0]?.level ?? null, doubt, choices: doubt === null ? [] : choices, clauses: found };
  }
  const marked = found.map((one): LevelClause => ({ ...one, level: { ...one.level, doubt: 'several' } }));
  const areNamed = new Set(found.map(({ part }) => part)).size === found.length;
  return {
    level: marked[0]?.level ?? null,
    doubt: 'several',
    choices,
    clauses: areNamed ? marked : marked.slice(0, 1),
  };
}

/** A bare figure of what should be low is at most, and marked: some mean that it is to be reached. */
export function directed(read: OneLevel, name: string): OneLevel {
  if (read.isPlain !== true || read.level === null || !shouldBeLow(name)) return read;
  const low: Level = { ...read.level, comparator: 'atMost', doubt: null };
  const choices = [low, { ...low, comparator: 'atLeast' as const }];
  return { level: { ...low, doubt: 'direction' }, doubt: 'direction', choices };
}

export function inColumn(read: OneLevel, measureUnit: string): OneLevel {
  if (measureUnit === '') return read;
  const choices = read.choices.map((one) => ({ ...levelInUnit(one, measureUnit), doubt: null }));
  if (read.level === null) return { ...read, choices };
  const level = levelInUnit(read.level, measureUnit);
  if (level.doubt === read.level.doubt) return { ...read, level, choices };
  const unit = measureUnitOf(measureUnit);
  const over = level.value === null || unit === null ? null : looksOverscaled(level.value, unit);
  const asIs = { ...level, doubt: null };
  return { ...asked('unitDiffers', over === null ? [asIs] : [asIs, { ...asIs, value: over }]), level };
}

/**
 * A level put into the unit its column states: `104 triệu` of `triệu đồng` is 104, not 104 million of millions. A bare
 * number of days or hours is at most. A unit that does not turn into the column's, and a number that nobody has in it, are
 * marked `unitDiffers`.
 */
export function levelInUnit(level: Level, column: string): Level {
  const unit = measureUnitOf(column);
  if (unit === null || level.value === null) return level;
  const measureUnit = plainCharacters(column);
  const typed = measureUnitOf(level.measureUnit);
  const isTime = TIME.test(unit.name) && level.comparator === 'atLeast' && typed === null;
  if (typed === null) {
    const doubt = looksOverscaled(level.value, unit) === null ? level.doubt : 'unitDiffers';
    return { ...level, measureUnit, comparator: isTime ? 'atMost' : level.comparator, doubt };
  }
  // A scale alone: `104 triệu`.
  const isScale = typed.kind === 'count' && typed.name === '';
  if (isScale && unit.kind !== 'percent' && unit.kind !== 'points')
    return { ...moved(level, typed.scale - unit.scale), measureUnit };
  if (typed.name === 'hang' && /hang|thu|vi tri/.test(foldVietnamese(column))) return { ...level, measureUnit };
  if (typed.name === unit.name && typed.per === unit.per && unit.scale === 0 && typed.scale === 0)
    return { ...level, measureUnit };
  const inUnit = (value: string): string | null => {
    const turned = converted(shifted(value, typed.scale), typed, unit, true);
    if (turned.fits === 'yes') return turned.value;
    // By what it is counted may stand in one of the two only: `triệu đồng/người` of `triệu đồng`.
    const isOnly = turned.fits === 'doubtful' && turned.values.length === 1 && unit.kind !== 'count';
    return isOnly ? (turned.values[0] ?? null) : null;
  };
  const value = inUnit(level.value);
  const upper = level.valueUpper === null ? null : inUnit(level.valueUpper);
  const isLost = value === null || (level.valueUpper !== null && upper === null);
  return isLost ? { ...level, doubt: 'unitDiffers' } : { ...level, value, valueUpper: upper, measureUnit };
}

function moved(level: Level, power: number): Level {
  const at = (value: string | null): string | null => (value === null ? null : shifted(value, power));
  return { ...level, value: at(level.value), valueUpper: at(level.valueUpper) };
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
  const unit =
    /^[%‰]/u.test(level.measureUnit) || level.measureUnit === '' ? level.measureUnit : ` ${level.measureUnit}`;
  if (level.comparator === 'between') {
    return `${printed(level.value, language)}–${printed(level.valueUpper ?? '', language)}${unit}`;
  }
  return `${COMPARATOR_SIGNS[level.comparator]}${printed(level.value, language)}${unit}`;
}
