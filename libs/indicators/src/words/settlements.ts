import type { Settlement } from '../reconcile/finding.js';

/** Ways to settle a contradiction, as they are chosen and told. */
export const SETTLEMENT_LABELS: Readonly<Record<'vi' | 'en', Readonly<Record<Settlement, string>>>> = {
  vi: {
    keepLeft: 'Lấy số liệu thứ nhất',
    keepRight: 'Lấy số liệu thứ hai',
    correctLeft: 'Đính chính số liệu thứ nhất',
    correctRight: 'Đính chính số liệu thứ hai',
    differentBasis: 'Hai số liệu khác kỳ hoặc khác cách tính, giữ cả hai',
    restateStatus: 'Đánh giá lại trạng thái',
    accept: 'Giữ nguyên như nguồn đã nêu',
  },
  en: {
    keepLeft: 'Keep the first figure',
    keepRight: 'Keep the second figure',
    correctLeft: 'Correct the first figure',
    correctRight: 'Correct the second figure',
    differentBasis: 'Different periods or bases: keep both',
    restateStatus: 'State the status anew',
    accept: 'Leave as the source states it',
  },
};
