/**
 * What the simulated localities are asked for: thirty of the indicators of the simulated plan, all of them shares.
 * `size`: how large the whole is that the share is of; `start`: the share before the first month.
 */
export interface LocalityIndicator {
  readonly code: string;
  readonly size: Size;
  readonly start: number;
  /** Share of localities that it does not apply to. */
  readonly notApplicable?: number;
  /** Share of months in which nothing occurs. */
  readonly noOccurrence?: number;
}

/** `few`, `some`: bodies, one by one; `cases`: what comes in during the month; `people`: the inhabitants. */
export type Size = 'few' | 'some' | 'cases' | 'people';

/** The whole per hundredth of a province's population, and the least there is anywhere. */
export const SIZES: Readonly<Record<Size, { readonly perWeight: number; readonly least: number }>> = {
  few: { perWeight: 0.5, least: 3 },
  some: { perWeight: 6, least: 8 },
  cases: { perWeight: 140, least: 60 },
  people: { perWeight: 4200, least: 900 },
};

export const LOCALITY_INDICATORS: readonly LocalityIndicator[] = [
  { code: 'csdl-dung-chung-cong-bo', size: 'few', start: 0.4 },
  { code: 'httt-ket-noi-lgsp', size: 'few', start: 0.4 },
  { code: 'httt-phe-duyet-cap-do', size: 'few', start: 0.4 },
  { code: 'httt-du-phuong-an-attt', size: 'few', start: 0.3 },
  { code: 'so-hoa-ho-tich', size: 'people', start: 0.45 },
  { code: 'tthc-toan-trinh', size: 'some', start: 0.7 },
  { code: 'ho-so-nop-truc-tuyen', size: 'cases', start: 0.52 },
  { code: 'ket-qua-tthc-ban-dien-tu', size: 'cases', start: 0.6 },
  { code: 'van-ban-dien-tu-ky-so', size: 'cases', start: 0.88 },
  { code: 'can-bo-co-chu-ky-so', size: 'some', start: 0.6 },
  { code: 'ho-so-qua-han', size: 'cases', start: 0.03 },
  { code: 'muc-do-hai-long', size: 'cases', start: 0.88 },
  { code: 'cuoc-hop-khong-giay', size: 'some', start: 0.2 },
  { code: 'hop-truc-tuyen-dung-chung', size: 'few', start: 0.5 },
  { code: 'yeu-cau-cap-nhat-quy-dinh-kinh-doanh', size: 'few', start: 0.7, noOccurrence: 0.12 },
  { code: 'tien-dien-khong-tien-mat', size: 'people', start: 0.82 },
  { code: 'tien-nuoc-khong-tien-mat', size: 'people', start: 0.72 },
  { code: 'hoc-phi-khong-tien-mat', size: 'cases', start: 0.6 },
  { code: 'doanh-nghiep-nop-thue-dien-tu', size: 'some', start: 0.92 },
  { code: 'ho-kinh-doanh-nop-thue-dien-tu', size: 'cases', start: 0.25 },
  { code: 'ocop-truy-xuat-nguon-goc', size: 'few', start: 0.4 },
  { code: 'xang-dau-hoa-don-tung-lan-ban', size: 'few', start: 0.6 },
  { code: 'ho-gia-dinh-cap-quang', size: 'people', start: 0.74 },
  { code: 'dinh-danh-muc-2', size: 'people', start: 0.5 },
  { code: 'benh-an-dien-tu', size: 'few', start: 0.1 },
  { code: 'ho-so-suc-khoe-cap-nhat', size: 'people', start: 0.3 },
  { code: 'hoc-ba-so', size: 'some', start: 0.35 },
  { code: 'xa-co-truyen-thanh-thong-minh', size: 'few', start: 0.3 },
  { code: 'cho-bien-gioi-thanh-toan-dien-tu', size: 'few', start: 0.3, notApplicable: 0.7 },
  { code: 'ky-nang-so-co-ban', size: 'people', start: 0.2 },
];

/** What weighs an opinion where units are put together: how many dossiers came in, of which `of` is a share. */
export const DOSSIERS = { code: 'ho-so-tiep-nhan', of: 'ho-so-nop-truc-tuyen' } as const;
