import type { Day } from '../time/day.js';
import { parseDate } from './date.js';
import { plainCharacters } from './characters.js';
import { foldVietnamese } from './fold.js';

/** What identifies an administrative document, as far as a text says it. */
export interface DocumentReference {
  /** Vietnamese name of the type: `Kế hoạch`, `Quyết định` …; null when neither the text nor the symbol tells. */
  readonly kind: string | null;
  /** As printed, leading zero kept (`05`); null in a draft (`Số: /SNV-VP`). */
  readonly number: string | null;
  /** Year inside the number of a legal document (`73/2024/QĐ-UBND`). */
  readonly year: number | null;
  /** `KH-UBND`, `QĐ-TTg`, `SNV-VP`; null when the text gives the number alone. */
  readonly symbol: string | null;
  /** `/` as the state writes (`73/KH-UBND`), `-` as the Party writes (`09-NQ/TU`). */
  readonly separator: '/' | '-';
  readonly issuedOn: Day | null;
}

/** Type abbreviations in symbols (Decree 30/2020/NĐ-CP, Annex III) and the full names they stand for. */
const KINDS: readonly (readonly [abbreviation: string, name: string])[] = [
  ['NQ', 'Nghị quyết'],
  ['QĐ', 'Quyết định'],
  ['CT', 'Chỉ thị'],
  ['QC', 'Quy chế'],
  ['QyĐ', 'Quy định'],
  ['TB', 'Thông báo'],
  ['HD', 'Hướng dẫn'],
  ['CTr', 'Chương trình'],
  ['KH', 'Kế hoạch'],
  ['PA', 'Phương án'],
  ['ĐA', 'Đề án'],
  ['DA', 'Dự án'],
  ['BC', 'Báo cáo'],
  ['BB', 'Biên bản'],
  ['TTr', 'Tờ trình'],
  ['CĐ', 'Công điện'],
  ['KL', 'Kết luận'],
  ['NĐ', 'Nghị định'],
  ['TT', 'Thông tư'],
  ['', 'Công văn'],
  ['', 'Văn bản'],
  ['', 'Luật'],
  ['', 'Giấy mời'],
  ['', 'Thông báo kết luận'],
];
const KIND_BY_ABBREVIATION = new Map(KINDS.filter(([short]) => short !== '').map(([short, name]) => [short, name]));
const KIND_BY_FOLDED_NAME = new Map(KINDS.map(([, name]) => [foldVietnamese(name), name]));

const REFERENCE =
  /^(?<kind>\p{L}+(?: \p{L}+){0,3}?)?\s*(?:số\s*:?\s*)?(?<number>\d+)?\s*(?:\/\s*(?<year>(?:19|20)\d\d)\s*(?=\/))?(?:(?<separator>[/-])\s*(?<symbol>\p{L}[\p{L}\d]*(?:\s?[-/.&]\s?\p{L}[\p{L}\d]*|[-–]\d+)*))?(?:[,\s]\s*(?<day>ngày .+|\d{1,2}\/\d{1,2}\/\d{4}))?$/iu;

/**
 * Reads one reference: `Kế hoạch số 73/KH-UBND ngày 13/3/2024`, `09-NQ/TU`, `Văn bản số 403`, `Số: /SNV-VP`. The type
 * comes from the word, else from the symbol. null when the text is something else, or its day does not exist.
 */
export function parseDocumentNumber(text: string): DocumentReference | null {
  const match = REFERENCE.exec(
    plainCharacters(text)
      .replace(/[‐‑–—]/gu, '-')
      .replace(/[.;]$/u, ''),
  );
  const groups = match?.groups;
  if (!groups || (groups['number'] === undefined && groups['symbol'] === undefined)) return null;
  const named = namedKind(groups['kind']);
  if (named === undefined) return null;
  const issuedOn = groups['day'] === undefined ? null : parseDate(groups['day']);
  if (groups['day'] !== undefined && issuedOn === null) return null;
  const symbol = groups['symbol']?.replace(/\s/g, '') ?? null;
  return {
    kind: named ?? kindOfSymbol(symbol),
    number: groups['number'] ?? null,
    year: groups['year'] === undefined ? null : Number(groups['year']),
    symbol,
    separator: groups['separator'] === '-' ? '-' : '/',
    issuedOn,
  };
}

/** undefined: the words before the number are no type of document. null: there are none. */
function namedKind(words: string | undefined): string | null | undefined {
  const folded = foldVietnamese(words ?? '').replace(/ ?so$/, '');
  return folded === '' ? null : KIND_BY_FOLDED_NAME.get(folded);
}

function kindOfSymbol(symbol: string | null): string | null {
  const abbreviation = symbol?.split(/[-/]/)[0];
  return abbreviation === undefined ? null : (KIND_BY_ABBREVIATION.get(abbreviation) ?? null);
}
