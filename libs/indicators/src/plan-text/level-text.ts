import { addExact, compareExact, shifted } from '../number/exact.js';
import { looksUnderscaled, pointsWithThousands } from '../figure-text/doubts.js';
import { measureUnitOf } from '../figure-text/measure-unit.js';
import { FALLEN_TO, RISEN_TO } from '../figure-text/words.js';
import type { Comparator } from '../target/vocabulary.js';
import { foldVietnamese, readNumber, type ParsedNumber } from '../vietnamese/index.js';

/** Why a level is to be looked at again. */
export type LevelDoubt =
  /** "Khoảng", "gần", "ước", "70 đến dưới 80%": taken as the nearest level there is. */
  | 'hedged'
  /** "Phấn đấu": something to strive for. */
  | 'striven'
  /** More than one level stands in the text. */
  | 'several'
  /** "Tăng 5%", "giảm 10%", "vượt 5%": a change against something; no level was taken. */
  | 'change'
  /** A bare figure of what should be low ("tỷ lệ hộ nghèo 3%"): at most was taken. */
  | 'direction'
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

/** One text with one level: what was read, why it is doubtful, and what may be meant, the likeliest first. */
export interface OneLevel {
  readonly level: Level | null;
  readonly doubt: LevelDoubt | null;
  readonly choices: readonly Level[];
  /** No word says whether at least or at most is meant. */
  readonly isPlain?: boolean;
}

export const NUMERAL = String.raw`\d(?:[\d.,]*\d)?`;
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
const STRIVEN = /^(?:phấn đấu|phan dau|nỗ lực)(?:\s+(?:đến|tới|đạt|có))?\s*:?\s*/iu;
/** Words that only say that a level follows; `đến cuối năm` is the plan's own end. */
const LEADING =
  /^(?:(?:hoàn thành|cơ bản|trong vòng|trong(?=\s+[<≤\d])|bảo đảm|đảm bảo|bao dam|duy trì(?:\s+ổn\s+định)?|giữ(?:\s+(?:vững|ổn định|nguyên))?|ổn định|duy tri|có|chiếm|tỷ lệ|tỉ lệ|ty le|đạt(?:\s+(?:và|hoặc)\s+vượt)?|(?:đến )?(?:cuối|hết) (?:năm|kỳ|nhiệm kỳ)|bình quân|hằng năm|mỗi năm|(?:ở\s+)?mức|trung bình|tiếp tục)(?=[\s:]|$)\s*:?\s*)+/iu;
const CHANGE =
  /^(?:\+|-(?=\s?\d)|(?:giảm|tăng|vượt|thêm|gấp|bớt|hạ|nâng|rút ngắn|cắt giảm|tiết giảm|giam|tang|vuot|cat giam|cao hơn|thấp hơn)(?=\s|\d|$))\s*(?:thêm|bình quân|trung bình|mức|hằng năm|mỗi năm|đi)?\s*(?=\S)/iu;
/** `giảm từ 5% xuống còn 3%`, `tăng từ 70% lên 80%`: the second figure is the level. */
const FROM_TO = new RegExp(
  String.raw`^(?:giảm|hạ|tăng|nâng)?\s*(?:từ\s+)?${NUMERAL}\s*%?\s*(xuống(?:\s+còn)?|còn|lên(?:\s+(?:đạt|đến))?)\s*(${NUMERAL}.*)$`,
  'iu',
);
const RANGE = new RegExp(
  String.raw`^(?:khoảng\s+)?(?:trong khoảng\s+)?(?:từ\s+|tu\s+)?(?<above>trên\s+)?(?<low>${NUMERAL}\s*[%‰]?)(?:\s*(?:nghìn|ngàn|triệu|tỷ|tỉ)(?:\s+đồng)?(?=\s))?\s*(?:-|–|—|~|÷|\.\.|đến|tới|den)\s*(?<below>(?:dưới|gần)\s+)?(?<high>${NUMERAL}.*)$`,
  'iu',
);
/** `≥ 80% và ≤ 90%`, `trên 80%, dưới 90%`. */
const BOUNDS = new RegExp(
  String.raw`^((?:≥|>=?|trên|từ|tối thiểu|ít nhất|không dưới)\s*${NUMERAL}\s*[%‰]?)\s*(?:và|,|;)\s*((?:≤|<=?|dưới|tối đa|không quá|đến)\s*${NUMERAL}.*)$`,
  'iu',
);
/** `còn 3%`, `chỉ còn dưới 3%`: what it has fallen to. */
const DOWN_TO = /^(?:chỉ\s+)?(?:còn|xuống(?:\s+còn)?)\s+(?!lại)/iu;
const HEDGED = /^(?:khoảng|trong khoảng|gần|ước|xấp xỉ|chừng|trên dưới|khoang|gan|uoc|xap xi|~|≈)/iu;
/** "Bằng năm 2023": a year is no figure. */
const OF_A_YEAR = /năm\s+(?:19|20)\d\d(?!\d)/giu;
/** `80% - 90% (2025 - 2030)`: a range, or a level of each year. */
const YEARS_BEHIND = /\(\s*20\d\d\s*[-–,;]\s*20\d\d\s*\)/u;
const IS_YEAR = /^(?:19|20)\d\d$/;
/** What is asked for in time is asked for at most: "giải quyết trong 3 ngày". */
export const TIME = /^(?:ngay|gio|phut|giay|ngay lam viec|gio lam viec|h)(?:\/.*)?$/;
/** A place among others: at most that one. */
const RANK =
  /^(?:(?:trong|thuộc|nằm trong|đứng|vào|xếp)\s+)*(?:(?:(?:nhóm|top|tốp)\s+)?(\d{1,3})(?=\s+(?:tỉnh|thành phố|địa phương|đơn vị)[^\d]*(?:dẫn đầu|đứng đầu|đầu|tốt nhất|cao nhất))|(?:nhóm|top|tốp)\s+(\d{1,3})|(?:xếp\s+)?(?:thứ\s+)?(?:hạng|vị trí|thứ)(?:\s+thứ)?\s+(?:từ\s+)?(?:(\d{1,3})\s*(?:-|–|đến|tới)\s*)?(\d{1,3}))(?![\d.,/])/iu;
const RANK_UNIT = 'hạng';
/** Words without a figure that leave open what is asked for. */
const OPEN =
  /^(?:(?:khong|chua)(?![a-z])|(?:tang|giam)(?: dan)?$|theo (?!doi)|bang(?: (?:hoac|va|nam|muc) .*)?$|(?:cao|thap|tot) hon(?![a-z])|vuot (?:muc |qua )?(?:nam|ke hoach|binh quan|cung ky)|#?n\/?a$)/;

const toBeDone = (): Level => level('done', null);
const level = (
  comparator: Comparator,
  value: string | null,
  measureUnit = '',
  valueUpper: string | null = null,
): Level => ({
  comparator,
  value,
  valueUpper,
  measureUnit,
  doubt: null,
});
const taken = (one: Level, doubt: LevelDoubt | null = null, others: readonly Level[] = []): OneLevel => ({
  level: { ...one, doubt },
  doubt,
  choices: doubt === null ? [] : [one, ...others],
});
export const asked = (doubt: LevelDoubt, choices: readonly Level[] = []): OneLevel => ({ level: null, doubt, choices });

/** A figure that is more than the year something is compared with. */
export const hasFigure = (text: string): boolean => /\d/.test(text.replaceAll(OF_A_YEAR, ''));

/** What one clause asks for: `≥ 80%`, `trên 5.000 hộ`, `từ 70 đến 80%`, `3 ngày` (at most), `top 10`, words to be done. */
export function readOne(text: string, column = ''): OneLevel {
  const isStriven = STRIVEN.test(text);
  const stated = text.replace(STRIVEN, '').replace(LEADING, '').trim();
  const read = hasFigure(stated) ? ofFigure(stated, text, column) : inWords(text);
  if (!isStriven || read.level === null || read.doubt !== null) return read;
  return { ...taken(read.level, 'striven'), isPlain: read.isPlain ?? false };
}

/** "Cơ bản 80%" is about that much. */
function ofFigure(stated: string, text: string, column: string): OneLevel {
  const read = withFigure(stated, column);
  const isAbout = /^(?:phấn đấu\s+)?(?:đạt\s+)?cơ bản/iu.test(text);
  return isAbout && read.level !== null && read.doubt === null
    ? { ...taken(read.level, 'hedged', hedgedOthers(read.level)), isPlain: read.isPlain ?? false }
    : read;
}

function inWords(text: string): OneLevel {
  const key = foldVietnamese(text);
  if (!OPEN.test(key)) return taken(toBeDone());
  return asked('unread', /^(?:khong|chua)/.test(key) ? [level('atMost', '0'), toBeDone()] : [toBeDone()]);
}

function withFigure(text: string, column: string): OneLevel {
  const fromTo = FROM_TO.exec(text);
  if (fromTo?.[2]) return single(fromTo[2], !/^lên/iu.test(fromTo[1] ?? ''), column);
  const isFallen = FALLEN_TO.test(text) || DOWN_TO.test(text);
  const cleaned = text.replace(FALLEN_TO, '').replace(DOWN_TO, '').replace(RISEN_TO, '').replace(LEADING, '');
  const rank = RANK.exec(cleaned);
  const place = rank?.[1] ?? rank?.[2] ?? rank?.[4];
  if (place !== undefined) {
    const last = level('atMost', String(Number(place)), RANK_UNIT);
    const from = rank?.[3];
    return from === undefined
      ? taken(last)
      : asked('several', [last, level('between', String(Number(from)), RANK_UNIT, last.value)]);
  }
  if (CHANGE.test(cleaned)) return asked('change', ofChange(cleaned));
  const bounds = betweenBounds(cleaned);
  if (bounds) return bounds;
  const range = rangeOf(cleaned);
  if (range !== undefined) return range;
  return single(cleaned, isFallen, column);
}

/** A change may be what the indicator itself measures; "vượt 5%" may also be 105% of what was asked. */
function ofChange(text: string): Level[] {
  const of = text.replace(CHANGE, '').trim();
  const read = rangeOf(of)?.level ?? single(of, false).level;
  if (!read) return [];
  // Compared with nothing that is named, "cao hơn 95%" bounds the figure itself.
  const bound = /^(?:cao|thấp)\s+hơn/iu.exec(text)?.[0];
  if (bound !== undefined) {
    return [{ ...read, comparator: /^cao/iu.test(bound) ? 'moreThan' : 'lessThan', doubt: null }];
  }
  const isBeyond = /^v[ưu][ợo]t/iu.test(text) && read.value !== null;
  if (!isBeyond) return [{ ...read, doubt: null }];
  const beyond: Level = { ...read, comparator: 'moreThan', doubt: null };
  const isShare = read.measureUnit === '%' && compareExact(read.value, 100) < 0;
  return isShare ? [{ ...beyond, comparator: 'atLeast', value: addExact('100', read.value) }, beyond] : [beyond];
}

function betweenBounds(text: string): OneLevel | null {
  const found = BOUNDS.exec(text);
  if (!found) return null;
  const [low, high] = [found[1], found[2]].map((bound) => single(bound ?? '', false).level);
  if (!low?.value || !high?.value || compareExact(low.value, high.value) >= 0) return asked('unread');
  const isOpen = low.comparator === 'moreThan' || high.comparator === 'lessThan';
  return taken(level('between', low.value, high.measureUnit || low.measureUnit, high.value), isOpen ? 'hedged' : null);
}

/** `70–80%`; undefined where the text is no range. One that nobody can mean, of years or the wrong way round, is asked. */
function rangeOf(text: string): OneLevel | undefined {
  const range = RANGE.exec(text);
  if (!range) return undefined;
  const { low: lowText = '', high: highText = '' } = range.groups ?? {};
  const [low, high] = [readNumber(lowText), readNumber(highText)];
  if (!low.ok || !high.ok || low.value === null || high.value === null) return asked('unread');
  if (IS_YEAR.test(lowText.trim()) && IS_YEAR.test(highText.trim())) return asked('unread');
  // "1 - 1,5 triệu": the scale of the upper end is that of both.
  const lower = low.magnitude === 0 && high.magnitude > 0 ? shifted(low.value, high.magnitude) : low.value;
  const { measureUnit, power } = unitOf(high);
  const [from, to] = [shifted(lower, -power), shifted(high.value, -power)];
  if (compareExact(from, to) >= 0) {
    const [first, last] = [level('atLeast', from, measureUnit), level('atLeast', to, measureUnit)];
    return asked(
      'unread',
      compareExact(from, to) === 0 ? [first] : [level('between', to, measureUnit, from), first, last],
    );
  }
  if (YEARS_BEHIND.test(highText)) {
    const ends = [from, to].map((value) => level('atLeast', value, measureUnit));
    return asked('several', [level('between', from, measureUnit, to), ...ends]);
  }
  const isOpen = range.groups?.['below'] !== undefined || range.groups?.['above'] !== undefined;
  const between = level('between', from, measureUnit, to);
  if (!isOpen && !HEDGED.test(text)) return taken(between);
  return taken(between, 'hedged', [level('atLeast', from, measureUnit)]);
}

function single(text: string, isAtMost: boolean, column = ''): OneLevel {
  const isExactly = /^(?:=(?![<>])|bằng\s|đúng\s)\s*/iu.test(text);
  const bare = text.replace(/^(?:=(?![<>])|bằng\s|đúng\s)\s*/iu, '');
  const isHedged = HEDGED.test(bare);
  const plain = bare.replace(/^(?:khoảng|khoang)\s+(?=trên|dưới|tren|duoi)/iu, '');
  const read = readNumber(plain);
  const levelOf = (parsed: ParsedNumber): Level => {
    const { measureUnit, power } = unitOf(parsed);
    const value = parsed.value === null ? null : shifted(parsed.value, -power);
    const isNone = value !== null && compareExact(value, 0) === 0;
    const isLow = isAtMost || isNone || TIME.test(foldVietnamese(measureUnit));
    const stated = parsed.qualifier === 'exact' ? (isLow ? 'atMost' : 'atLeast') : BY_QUALIFIER[parsed.qualifier];
    return level(isExactly ? 'exactly' : stated, value, measureUnit);
  };
  if (!read.ok) return asked('unread', read.readings.filter(({ value }) => value !== null).map(levelOf));
  if (read.fraction !== null) {
    // `10/12 xã`: so many of so many.
    const { numerator } = read.fraction;
    return asked('unread', numerator === '0' ? [] : [level('atLeast', numerator, read.unitText)]);
  }
  const stated = levelOf(read);
  const either = eitherValue(read, plain, column);
  if (either)
    return asked(
      'unread',
      either.map((value) => ({ ...stated, value })),
    );
  const isLoose = isHedged || read.isEstimate;
  const isPlain = read.qualifier === 'exact' && stated.comparator === 'atLeast';
  return { ...taken(stated, isLoose ? 'hedged' : null, isHedged ? hedgedOthers(stated) : []), isPlain };
}

/** The readings of a figure that its own unit or that of its column leaves open: `1.500 điểm`, `0.8` of %, a bare year. */
function eitherValue(read: ParsedNumber, text: string, column: string): readonly string[] | null {
  const isBare = read.unit === null && read.unitText === '' && read.magnitude === 0;
  const kind = measureUnitOf(isBare ? column : read.unitText)?.kind;
  if (kind === 'points') return pointsWithThousands(text);
  if (!isBare || read.value === null) return null;
  const share = kind === 'percent' ? looksUnderscaled(text, read.value) : null;
  if (share !== null) return [share, read.value];
  return /^20[1-4]\d$/.test(text.trim()) && kind !== 'count' ? [read.value] : null;
}

/** "Khoảng 80%" may as well be a little less. */
const hedgedOthers = (one: Level): Level[] => (one.comparator === 'atLeast' ? [{ ...one, comparator: 'exactly' }] : []);

const SCALES: Readonly<Record<number, string>> = { 3: 'nghìn', 6: 'triệu', 9: 'tỷ', 12: 'nghìn tỷ' };

/** The unit as it is printed, with its scale: of `15.000 tỷ đồng` the figure stays 15000. `power`: what the scale is worth. */
function unitOf({ unit, unitText, magnitude }: ParsedNumber): { measureUnit: string; power: number } {
  const words = unitText.trim();
  if (unit === 'percent') return { measureUnit: words.startsWith('/') ? `%${words}` : '%', power: 0 };
  const own = unit === 'dong' ? `đồng${words.startsWith('/') || words === '' ? '' : ' '}${words}` : words;
  const scale = SCALES[magnitude];
  return scale === undefined
    ? { measureUnit: own, power: 0 }
    : { measureUnit: `${scale} ${own}`.trim(), power: magnitude };
}

/** What should be low, folded: a bare figure of it is at most. */
const SHOULD_BE_LOW =
  /(?<![a-z])(?:ho ngheo|ho can ngheo|can ngheo|that nghiep|thieu viec lam|qua han|tre han|cham (?:muon|tien do)|tai nan|tu vong|suy dinh duong|thap coi|o nhiem|that thoat|no xau|no dong|toi pham|bo hoc|luu ban|tai mu chu|ton dong|khieu nai vuot cap|sinh con thu ba|tao hon|ngheo|hao hut|ty suat sinh tho|mat can bang|that thu|bao luc|vi pham|chay no)(?![a-z])/;

/** True where less of what a name names is better. */
export function shouldBeLow(name: string): boolean {
  const key = foldVietnamese(name);
  return (
    SHOULD_BE_LOW.test(key) &&
    !/(?<![a-z])(?:giam|(?<!that )thoat|khong|het|xoa|xu ly|giai quyet|khac phuc|keo giam|phong|chong|rut ngan)(?![a-z])/.test(
      key,
    )
  );
}
