import { EXAMPLE_IDS } from './ids.js';

const SETTLEMENT = {
  id: EXAMPLE_IDS.settlement,
  way: 'differentBasis',
  reason: 'Mục I tính trên số người đủ điều kiện, mục III.3 tính trên toàn bộ dân số',
  document: null,
  left: 'completed',
  right: 'Người dân được cập nhật thông tin sức khỏe và dữ liệu khám chữa bệnh: 96,4% (mức giao ≥ 100%)',
  settledBy: 'Cơ quan thường trực 1',
  settledAt: '2025-02-10T02:00:00.000000Z',
  withdrawn: null,
};

const DISCREPANCY = {
  kind: 'statedDoneButNotMet',
  vi: 'Ghi hoàn thành trong khi “Người dân được cập nhật thông tin sức khỏe và dữ liệu khám chữa bệnh” mới đạt 96,4%.',
  en: 'Stated as done although “Người dân được cập nhật thông tin sức khỏe và dữ liệu khám chữa bệnh” stands at 96.4%.',
  sections: ['III.3 (2)'],
  sides: [
    {
      status: 'completed',
      vi: '',
      en: '',
      asOf: '2024-12-26',
      document: 'Báo cáo kết quả chuyển đổi số năm 2024 (Sở Thông tin và Truyền thông)',
      section: 'II.3.1, chú thích 10',
    },
    {
      status: null,
      vi: 'Người dân được cập nhật thông tin sức khỏe và dữ liệu khám chữa bệnh: 96,4% (mức giao ≥ 100%)',
      en: 'Người dân được cập nhật thông tin sức khỏe và dữ liệu khám chữa bệnh: 96.4% (asked: ≥ 100%)',
      asOf: '2024-12-26',
      document: 'Báo cáo kết quả chuyển đổi số năm 2024 (Sở Thông tin và Truyền thông)',
      section: 'III.3 (2)',
    },
  ],
  key: EXAMPLE_IDS.finding,
  severity: 'error',
  difference: null,
  ways: ['restateStatus', 'correctRight', 'differentBasis', 'accept'],
  item: { kind: 'target', code: 'KH73-XH-04', name: '100% người dân được cập nhật thông tin sức khỏe' },
  indicator: null,
  units: [],
  state: 'settled',
  settlement: SETTLEMENT,
  earlier: [],
};

const HEADLINE = {
  id: EXAMPLE_IDS.headline,
  kind: 'task',
  section: null,
  counted: 'completed',
  count: 22,
  total: 35,
  percent: '62.9',
  asOf: '2024-12-31',
  document: null,
  sourceSection: 'II.3.2',
  supersedes: null,
  standing: true,
  recordedBy: 'Cơ quan thường trực 1',
  recordedAt: '2025-02-10T02:00:00.000000Z',
  withdrawn: null,
};

/** Answers on the sample, shortened: what comes back, by the name of its schema. */
export const RECONCILIATION_EXAMPLES = {
  DiscrepancyList: {
    asOf: '2024-12-31',
    total: 9,
    open: 7,
    inHand: 1,
    settled: 1,
    headlines: 23,
    items: [DISCREPANCY],
  },
  ListedDiscrepancy: DISCREPANCY,
  Headline: HEADLINE,
  HeadlineList: { items: [HEADLINE] },
};
