import { isAscii } from './characters.js';
import { foldVietnamese } from './fold.js';
import type { Qualifier } from './qualifier.js';

/** Hedges before a figure, as they are spelt; typed without marks they are read where nothing in the text has marks. */
const HEDGES: readonly (readonly [spellings: string, qualifier: Qualifier])[] = [
  ['tối đa không quá', 'atMost'],
  ['không dưới|không ít hơn|không thấp hơn|không nhỏ hơn|tối thiểu|ít nhất|thấp nhất|từ|>=|=>|≥|≧', 'atLeast'],
  [
    'không quá|không vượt quá|không vượt|không trên|không nhiều hơn|không cao hơn|không lớn hơn|tối đa|nhiều nhất|cao nhất|<=|=<|≤|≦',
    'atMost',
  ],
  ['chưa đến|chưa tới|chưa đạt|không đến|không tới', 'below'],
  ['trên dưới', 'approximately'],
  ['trên mức|trên|hơn|lớn hơn|cao hơn|nhiều hơn|vượt|>', 'above'],
  ['dưới mức|dưới|nhỏ hơn|thấp hơn|ít hơn|<', 'below'],
  ['gần đạt|gần bằng|gần được|gần', 'nearly'],
  ['khoảng chừng|khoảng|xấp xỉ|ước chừng|chừng|độ|cỡ|tầm|~|≈', 'approximately'],
];
/** Words end before a letter or figure; signs anywhere. The longest spelling first: "không dưới" is not "dưới". */
const pattern = (spelling: string): string =>
  /\p{L}/u.test(spelling) ? String.raw`${spelling.replaceAll(' ', String.raw`\s+`)}(?!\p{L})` : spelling;
const before = (spellings: readonly string[]): RegExp =>
  new RegExp(String.raw`^(?:${spellings.map(pattern).join('|')})\s*`, 'iu');
const EXACT = HEDGES.map(([spellings, qualifier]) => [before(spellings.split('|')), qualifier] as const);
const UNMARKED = HEDGES.map(
  ([spellings, qualifier]) => [before(spellings.split('|').map((one) => foldVietnamese(one))), qualifier] as const,
);
const ESTIMATE =
  /^(?:ước(?!\s+chừng)(?:\s+(?:tính|thực hiện))?(?:\s+(?:đạt|có))?|uoc(?:\s+(?:tinh|thuc hien))?(?:\s+dat)?)\s*:?\s+/iu;
/** Words that state without hedging. */
const PLAIN =
  /^(?:(?:(?:đã|chỉ|mới)\s+)?đạt(?:\s+được)?|(?:da\s+)?dat(?:\s+duoc)?|là|la|bằng|bang|ở mức|o muc|chiếm|=(?![<>]))(?=\s|\d)\s*(?:(?:tỷ|tỉ|ty)\s+(?:lệ|le)\s+|(?:ở\s+)?mức\s+)?/iu;
const UPWARD = /\s*(?:trở lên|tro len|hoặc hơn|\+)$/iu;
const DOWNWARD = /\s*(?:trở xuống|tro xuong)$/iu;

export interface Unhedged {
  readonly rest: string;
  readonly qualifier: Qualifier;
  readonly isEstimate: boolean;
}

/** What stands around a figure: estimate, one hedge before or behind it, words that only state. */
export function withoutHedges(text: string): Unhedged {
  let rest = text.replace(PLAIN, '');
  const isEstimate = ESTIMATE.test(rest);
  if (isEstimate) rest = rest.replace(ESTIMATE, '').replace(PLAIN, '');
  let qualifier: Qualifier = 'exact';
  for (const [hedge, means] of isAscii(text) ? [...EXACT, ...UNMARKED] : EXACT) {
    if (!hedge.test(rest)) continue;
    rest = rest.replace(hedge, '').replace(PLAIN, '');
    qualifier = means;
    break;
  }
  // "Trên 80% trở lên" stays above; "từ 80% trở lên" is at least.
  if (UPWARD.test(rest)) [rest, qualifier] = [rest.replace(UPWARD, ''), qualifier === 'above' ? qualifier : 'atLeast'];
  if (DOWNWARD.test(rest))
    [rest, qualifier] = [rest.replace(DOWNWARD, ''), qualifier === 'below' ? qualifier : 'atMost'];
  return { rest, qualifier, isEstimate };
}
