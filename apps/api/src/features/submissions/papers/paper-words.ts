import type { SubmissionBody } from '@tiendo/contracts';
import type { DocumentView } from '../../documents/index.js';

const REPORT = /^báo cáo\s+/iu;
/** What says only when: then the paper says itself what it tells. */
const ONLY_WHEN = /^(?:định kỳ|tháng|quý|năm|kỳ|tuần|\d+ tháng)(?=\s|$)/iu;
const ABOUT = /^(?:v\/v|về việc|về)\s+/iu;

export const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
/** Signs such as UBND keep their letters. */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLocaleLowerCase('vi') + text.slice(1) : text;

/** Trích yếu, as it follows "báo cáo": `kết quả thực hiện nhiệm vụ tháng 5/2025`. */
export function aboutOf(title: string): string {
  const about = lowerFirst(title.trim().replace(REPORT, ''));
  return ONLY_WHEN.test(about) ? `kết quả thực hiện nhiệm vụ ${about}` : about;
}

/** A plan as a paper cites it: `Kế hoạch số 34/KH-UBND về Chuyển đổi số …`. */
function cited({ code, title }: SubmissionBody['plans'][number]): string {
  const about = title.replace(/^kế hoạch\s+/iu, '');
  return about === title ? `${title} (số ${code})` : `Kế hoạch số ${code} về ${about}`;
}

/** The letter that calls for the report: number, day, whose it is and about what. */
function called({ label, number, symbol, issuedOn, issuer, title }: DocumentView): string {
  if (number === null && symbol === null) return label;
  const whose = issuedOn === null ? label : `${label} của ${issuer}`;
  return `${whose} về việc ${lowerFirst(title.replace(ABOUT, ''))}`;
}

/** Căn cứ: the plans of the request, then its letter. */
export const basesOf = (plans: SubmissionBody['plans'], letter: DocumentView | null): string =>
  [...plans.map(cited), ...(letter ? [called(letter)] : [])].join('; ');

const ROMAN: readonly (readonly [value: number, sign: string])[] = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Roman numbers, as sections of a paper have them. */
export function roman(count: number): string {
  const [value, sign] = ROMAN.find(([least]) => least <= count) ?? [0, ''];
  return value === 0 ? '' : sign + roman(count - value);
}

/** A title without the number it was typed with: the paper numbers its sections itself. */
export const unnumbered = (title: string): string => title.replace(/^(?:[IVXL]+|\d+(?:\.\d+)*)[.)]\s+/u, '');
