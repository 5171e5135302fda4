import { foldVietnamese } from '../vietnamese/fold.js';
import type { FigureOutcome } from './vocabulary.js';

// All on folded keys: people leave out diacritics in set phrases, and the tone mark of `luỹ`/`lũy` wanders.
const NOTHING = /^(?:[-–—.…_]*|(?:chua|khong) co(?: so lieu| bao cao)?|chua bao cao)$/;
const NO_OCCURRENCE = /^(?:(?:khong|chua)(?: co)? phat sinh(?: [a-z ]*)?|kps)$/;
const NOT_APPLICABLE = /^khong (?:ap dung|thuoc doi tuong)(?: [a-z ]*)?$/;
const YES = /^(?:da )?(?:dat|hoan thanh|xong|co|thuc hien)$/;
const NO = /^(?:chua|khong) (?:dat|hoan thanh|xong|thuc hien)$|^khong$/;

/** Says that no figure is there yet. */
export function saysNothing(text: string): boolean {
  return NOTHING.test(foldVietnamese(text));
}

export function outcomeWords(text: string): FigureOutcome | null {
  const key = foldVietnamese(text);
  if (NO_OCCURRENCE.test(key)) return 'noOccurrence';
  return NOT_APPLICABLE.test(key) ? 'notApplicable' : null;
}

/** `đạt`, `chưa đạt`: what a line measured by yes or no is answered with. */
export function verdictWords(text: string): 'yes' | 'no' | null {
  const key = foldVietnamese(text);
  if (YES.test(key)) return 'yes';
  return NO.test(key) ? 'no' : null;
}

const CUMULATIVE = String.raw`(?:l(?:ũy|uỹ)\s*kế|luy\s*ke|cộng\s*dồn|LK)`;
const BEFORE = new RegExp(String.raw`^${CUMULATIVE}\s*:?\s*(.+)$`, 'iu');
const BEHIND = new RegExp(String.raw`^(.*\d.*?)\s*\(?\s*${CUMULATIVE}\s*\)?$`, 'iu');
const BOTH = new RegExp(String.raw`^(.*\d.*?)\s*[(,;]?\s*${CUMULATIVE}\s*:?\s*(.*\d[^)]*?)\s*\)?$`, 'iu');

/** A cell's parts: the figure of the period and the cumulative one, as far as each is written. */
export function cumulativeParts(text: string): { readonly period: string | null; readonly cumulative: string | null } {
  const before = BEFORE.exec(text);
  if (before?.[1]) return { period: null, cumulative: before[1] };
  const both = BOTH.exec(text);
  if (both?.[1] && both[2]) return { period: both[1], cumulative: both[2] };
  const behind = BEHIND.exec(text);
  return behind?.[1] ? { period: null, cumulative: behind[1] } : { period: text, cumulative: null };
}

/** Ten to the power of the magnitude a unit of measure carries: `triệu đồng` 6, `nghìn tỷ` 12, `phiếu` 0. */
export function unitPower(measureUnit: string): number {
  const words = foldVietnamese(measureUnit).split(' ');
  if (words[1] === 'le') return 0; // tỷ lệ: a share, no thousand millions.
  const powers: Record<string, number> = { nghin: 3, ngan: 3, trieu: 6, ty: 9, ti: 9 };
  let power = 0;
  for (const word of words) {
    const step = powers[word];
    if (step === undefined) break;
    power += step;
  }
  return power;
}

/** A fraction says something about a share or a rate per hundred, not about a count. */
export function takesFraction(measureUnit: string): boolean {
  const key = foldVietnamese(measureUnit);
  return key === '' || /%|\/ ?100\b|ty le|ti le|muc do|phan tram/.test(key);
}
