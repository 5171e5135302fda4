import { foldVietnamese } from '../vietnamese/fold.js';
import { isCounted } from './counted.js';
import type { FigureOutcome } from './vocabulary.js';

// All on folded keys: people leave out diacritics in set phrases, and the tone mark of `luỹ`/`lũy` wanders.
const NOTHING =
  /^(?:[-–—.…_]*|(?:chua|khong) co (?:so lieu|bao cao|thong tin)|chua co|(?:chua|dang) (?:bao cao|tong hop|thong ke|cap nhat|ra soat|cap nhat so lieu|tong hop so lieu))$/;
const NO_OCCURRENCE = /^(?:(?:khong|chua)(?: co)? phat sinh|kps)\b\s*(.*)$/;
const NOT_APPLICABLE = /^khong (?:ap dung|thuoc doi tuong)(?: [a-z ]*)?$/;
const NONE = /^(?:khong co\b|chua co [a-z]|khong$)/;
const NOT_AVAILABLE = /^#?n\/?a$/;
const OF_THE_PERIOD =
  /^(?:(?:trong|tai)\s+)?(?:ky|thang|quy|nam)(?: bao cao| nay)?,?\s+(?=(?:khong|chua)\b)|\s*[,;]?\s*(?:trong|tai) (?:ky|thang|quy|nam)(?: bao cao| nay)?$/g;
const ZERO_OF_ZERO = /^0+ ?\/ ?0+ ?[-:,;(]? ?(?=khong|kps)|\s*[(,;:]?\s*0+ ?\/ ?0+\s*\)?$/g;
const YES =
  /^(?:(?:da )?(?:dat|hoan thanh|xong|co|thuc hien|ban hanh|trien khai)(?: (?:xong|yeu cau|chi tieu|muc tieu|ke hoach))?|roi|dung|yes|y|true|ok|x|v|[✓✔√☑✅])$/;
const NO =
  /^(?:(?:chua|khong)(?: (?:dat|hoan thanh|xong|co|thuc hien|ban hanh|trien khai)(?: (?:yeu cau|chi tieu|muc tieu|ke hoach))?)?|no|n|false|sai|[✗✘×☐❌])$/;

/** Folded, with the short forms people type (`ko`, `không PS`) written out. */
const saidIn = (text: string): string =>
  foldVietnamese(text)
    .replace(/^(?:ko|k|khg)(?= |$)/, 'khong')
    .replace(/^(khong|chua) ps(?![a-z])/, '$1 phat sinh');

/** Says that no figure is there yet. */
export function saysNothing(text: string): boolean {
  return NOTHING.test(saidIn(text));
}

/**
 * `nothing of`: nothing of the kind occurred, and words follow that narrow it ("không phát sinh hồ sơ quá hạn"): a zero,
 * or no occurrence, which only the person knows.
 */
export function outcomeWords(text: string): FigureOutcome | 'nothing of' | null {
  const whole = saidIn(text);
  if (NOT_APPLICABLE.test(whole)) return 'notApplicable';
  const key = whole
    .replace(ZERO_OF_ZERO, '')
    .replace(/^\(|\)$/g, '')
    .replace(OF_THE_PERIOD, '')
    .trim();
  const behind = NO_OCCURRENCE.exec(key)?.[1];
  if (behind === undefined) return null;
  if (behind === '' || isCounted(behind)) return 'noOccurrence';
  return /^[a-z ]+$/.test(behind) ? 'nothing of' : null;
}

/** "Không có", "không có hồ sơ quá hạn": mostly a zero, sometimes no figure. */
export function saysNone(text: string): boolean {
  return NONE.test(saidIn(text)) && !/\d/.test(text);
}

/** `n/a`, what a spreadsheet shows instead of a figure: does not apply, or not there yet. */
export function saysNotAvailable(text: string): boolean {
  return NOT_AVAILABLE.test(foldVietnamese(text));
}

/** `đạt`, `chưa đạt`, `có`, `không`, `x`, `✓`: what a line measured by yes or no is answered with. */
export function verdictWords(text: string): 'yes' | 'no' | null {
  const key = saidIn(text);
  if (YES.test(key)) return 'yes';
  return NO.test(key) ? 'no' : null;
}

/** A verdict in words, as against a mere mark that says nothing on a line of numbers. */
export function isVerdictInWords(text: string): boolean {
  return verdictWords(text) !== null && /\p{L}{2}/u.test(text);
}

/** A fall or a rise to a level, as against by an amount: `giảm xuống còn 3%`, `tăng lên 80%`. */
export const FALLEN_TO =
  /^(?:đã\s+)?(?:giảm|hạ|kéo giảm|giam)\s+(?:xuống(?:\s+còn)?|còn|về(?:\s+mức)?|xuong(?:\s+con)?|con(?=\s))\s*/iu;
export const RISEN_TO =
  /^(?:đã\s+)?(?:tăng|nâng|tang)\s+(?:(?:tỷ|tỉ)\s+lệ\s+)?(?:lên(?:\s+(?:đạt|đến|thành|mức))?|đạt|len(?:\s+dat)?)\s*/iu;
const CHANGE =
  /^(?:\+|(?:đã\s+)?(?:tăng|giảm|vượt|tang|giam|vuot)(?=\s|$)|(?:cao|thấp|nhiều|cao|thap)\s+h[ơo]n(?=\s|$)|so với)\s*(?:thêm|bớt|đi|kế hoạch|chỉ tiêu)?\s*/iu;

/** A change against something else instead of a figure: `tăng 5%`, `vượt 5%`, `+5%`, `cao hơn 5%`; which, and of how much. */
export function changeStated(
  text: string,
): { readonly word: 'above' | 'below' | 'beyond' | 'plus' | 'change'; readonly of: string } | null {
  const found = CHANGE.exec(text);
  if (!found) return null;
  const of = text.slice(found[0].length).trim();
  const word = foldVietnamese(found[0]);
  if (word.includes('vuot')) return { word: 'beyond', of };
  if (word.startsWith('+')) return { word: 'plus', of };
  if (/^(?:cao|nhieu) hon/.test(word)) return { word: 'above', of };
  return { word: word.startsWith('thap hon') ? 'below' : 'change', of };
}

const SINCE = String.raw`(?:\s+(?:từ\s+đầu\s+(?:năm|nhiệm\s+kỳ)|đến\s+(?:nay|kỳ\s+báo\s+cáo|thời\s+điểm\s+báo\s+cáo)|tu\s+dau\s+nam|den\s+nay))*`;
const CUMULATIVE = String.raw`(?:(?:l(?:ũy|uỹ)\s*kế|luy\s*ke|cộng\s*dồn|LK)${SINCE}|từ\s+đầu\s+năm(?:\s+đến\s+nay)?)`;
/** In front of the figure of the period. */
const IN_PERIOD =
  /^(?:(?:trong|tại)\s+(?:kỳ|tháng|quý)(?:\s+(?:này|báo cáo))?|(?:tháng|quý|kỳ)\s+này|phát sinh trong kỳ)\s*:?\s*/iu;
const BEFORE = new RegExp(String.raw`^${CUMULATIVE}\s*:?\s*(.+)$`, 'iu');
const BEHIND = new RegExp(String.raw`^(.*\d.*?)\s*\(?\s*${CUMULATIVE}\s*\)?$`, 'iu');
const BOTH = new RegExp(String.raw`^(.*\d.*?)\s*[(,;]?\s*${CUMULATIVE}\s*:?\s*(.*\d[^)]*?)\s*\)?$`, 'iu');

/** A cell's parts: the figure of the period and the cumulative one, as far as each is written. */
export function cumulativeParts(text: string): { readonly period: string | null; readonly cumulative: string | null } {
  const before = BEFORE.exec(text);
  if (before?.[1]) return { period: null, cumulative: before[1] };
  const both = BOTH.exec(text);
  if (both?.[1] && both[2]) return { period: both[1].replace(IN_PERIOD, ''), cumulative: both[2] };
  const behind = BEHIND.exec(text);
  return behind?.[1]
    ? { period: null, cumulative: behind[1] }
    : { period: text.replace(IN_PERIOD, ''), cumulative: null };
}

/** A fraction says something about a share or a rate per hundred, not about a count. */
export function takesFraction(measureUnit: string): boolean {
  const key = foldVietnamese(measureUnit);
  return key === '' || /%|\/ ?100\b|ty le|ti le|muc do|phan tram/.test(key);
}
