import type { Settlement } from '../reconcile/finding.js';
import type { Locale } from '../percent/percent.js';

type Sides = readonly [left: string, right: string];

const ANY_SIDES: Readonly<Record<Locale, Sides>> = {
  vi: ['số liệu thứ nhất', 'số liệu thứ hai'],
  en: ['the first figure', 'the second figure'],
};

const STATUS_SIDES: Readonly<Record<Locale, Sides>> = {
  vi: ['trạng thái đã báo cáo', 'số liệu đo được'],
  en: ['the status reported', 'the figure measured'],
};

/** Contradictions of which it is known what each side is; of the others there is a first and a second figure. */
const SIDES: Readonly<Record<string, Readonly<Record<Locale, Sides>>>> = {
  statedDoneButNotMet: STATUS_SIDES,
  statedOpenButMet: STATUS_SIDES,
  statedAgainstUnits: {
    vi: ['trạng thái đã báo cáo', 'tình hình các đơn vị thực hiện'],
    en: ['the status reported', 'what executing units report'],
  },
  headlineAgainstRecount: {
    vi: ['số trong báo cáo đã ban hành', 'số hệ thống tính lại'],
    en: ['the figure of the issued report', 'the figure worked out anew'],
  },
  provinceAgainstUnits: {
    vi: ['số liệu toàn tỉnh', 'số tổng hợp từ địa phương'],
    en: ['the figure of the province', 'the sum of its units'],
  },
  fractionAgainstPercent: {
    vi: ['tỷ lệ đã ghi', 'tỷ lệ tính từ phân số'],
    en: ['the percentage stated', 'the percentage of the fraction'],
  },
  statusAgainstMeasure: {
    vi: ['kết quả báo cáo', 'số liệu chi tiết'],
    en: ['the result reported', 'the detailed figure'],
  },
  twoDates: { vi: ['ngày thứ nhất', 'ngày thứ hai'], en: ['the first day', 'the second day'] },
  partsAgainstTotal: { vi: ['số tổng hợp', 'số chi tiết'], en: ['the total', 'the details'] },
  countAgainstList: { vi: ['số đếm', 'danh sách'], en: ['the count', 'the list'] },
};

/** What each side of a contradiction is, in running text: `số trong báo cáo đã ban hành`, `số hệ thống tính lại`. */
export function sideNames(kind: string, locale: Locale = 'vi'): Sides {
  return (Object.hasOwn(SIDES, kind) ? SIDES[kind] : undefined)?.[locale] ?? ANY_SIDES[locale];
}

/** A way to settle a contradiction of a kind, as it is chosen and told: `Đính chính số trong báo cáo đã ban hành`. */
export function settlementLabel(way: Settlement, kind: string, locale: Locale = 'vi'): string {
  const [left, right] = sideNames(kind, locale);
  const isVietnamese = locale === 'vi';
  switch (way) {
    case 'keepLeft':
      return isVietnamese ? `Lấy ${left}` : `Keep ${left}`;
    case 'keepRight':
      return isVietnamese ? `Lấy ${right}` : `Keep ${right}`;
    case 'correctLeft':
      return isVietnamese ? `Đính chính ${left}` : `Correct ${left}`;
    case 'correctRight':
      return isVietnamese ? `Đính chính ${right}` : `Correct ${right}`;
    case 'differentBasis':
      return isVietnamese
        ? 'Hai số liệu khác kỳ hoặc khác cách tính, giữ cả hai'
        : 'Different periods or bases: keep both';
    case 'restateStatus':
      return isVietnamese ? 'Đánh giá lại trạng thái' : 'State the status anew';
    case 'accept':
      return isVietnamese ? 'Giữ nguyên như nguồn đã nêu' : 'Leave as the source states it';
  }
}
