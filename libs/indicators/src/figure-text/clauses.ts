/** What a cell says of one figure: the figure itself, the percentage that says the same again, or a second one that does not. */
export interface Clauses {
  readonly figure: string;
  /** Of the same thing: `11.111/11.740 (94,6%)`. */
  readonly stated: string | null;
  /** A figure beside it that speaks of something else: a change, the plan, last year. */
  readonly isCrowded: boolean;
}

const NUMERAL = String.raw`\d(?:[\d.,]*\d)?`;
const FRACTION = String.raw`${NUMERAL}\s*\/\s*${NUMERAL}`;
/** Words of the thing counted directly behind the fraction: letters only, so no mark or bracket. */
const NOUN = String.raw`(?:\s*\p{L}[\p{L} ]*?)?`;
/** What may join a fraction with its percentage. Anything else ("tăng", "KH", "so với", "≥") makes it another figure. */
const SAME = String.raw`(?:\s*[(=,;:–→-]\s*(?:(?:đạt|tức|bằng|chiếm|tương đương|tương ứng|tương ứng với|tỷ lệ|tỉ lệ|hoàn thành|là|=)\s*:?\s*){0,3}|\s+(?:(?:đạt|bằng|chiếm|tương đương|tương ứng|tức|tỷ lệ|là)\s+){1,3})`;
const END = String.raw`\s*%\s*\)?\s*[.;]?$`;
const FRACTION_THEN_SAME = new RegExp(String.raw`^([^\d]*${FRACTION}${NOUN})${SAME}(${NUMERAL})${END}`, 'iu');
const SAME_THEN_FRACTION = new RegExp(
  String.raw`^((?:đạt\s+)?${NUMERAL})\s*%\s*(?:\(|,|;|:|=|tức|là|tương ứng|\s)+(${FRACTION}${NOUN})\s*\)?$`,
  'iu',
);
const FRACTION_THEN_MORE = new RegExp(String.raw`^([^\d]*${FRACTION})(?!\s*%)(?=[\s,;:(≥>]).*\d`, 'iu');
const PERCENT_THEN_MORE = new RegExp(String.raw`^([^\d]*${NUMERAL}\s*%)\s*[/,;:(\p{L}].*\d`, 'iu');
/** In front of a noun these make the second figure the same thing's no longer. */
const OTHER = /tăng|giảm|vượt|chưa|không|còn|so với|kế hoạch năm|cùng kỳ|trên|dưới|hơn|gần|khoảng|ước/iu;

/** Splits a cell into the figure, its own percentage, and whether more stands there that is of something else. */
export function clausesOf(text: string): Clauses {
  const first = FRACTION_THEN_SAME.exec(text);
  const behind = first?.[1]?.replace(/^[^\d]*[\d.,\s/]+/u, '') ?? '';
  if (first?.[1] && first[2] && !OTHER.test(behind)) {
    return { figure: first[1].trim(), stated: first[2], isCrowded: false };
  }
  const second = SAME_THEN_FRACTION.exec(text);
  if (second?.[1] && second[2]) {
    return { figure: second[2].trim(), stated: second[1].replace(/^đạt\s+/iu, ''), isCrowded: false };
  }
  const more = FRACTION_THEN_MORE.exec(text) ?? PERCENT_THEN_MORE.exec(text);
  if (more?.[1]) return { figure: more[1].trim(), stated: null, isCrowded: true };
  return { figure: text, stated: null, isCrowded: false };
}
