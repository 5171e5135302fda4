import { EXAMPLE_IDS } from './ids.js';

const plan = { slug: 'quang-ninh-kh73-2024', code: '73/KH-UBND', title: 'Kế hoạch chuyển đổi số năm 2024' };
const period = { code: '2025M05', label: 'Tháng 5/2025 (14/4/2025–13/5/2025)' };

const CITATIONS = {
  plans: {
    total: 2,
    items: [
      { plan, role: 'source', on: '2024-03-13', name: null, items: null },
      { plan, role: 'snapshot', on: '2024-12-31', name: 'Báo cáo năm 2024', items: null },
    ],
  },
  statements: {
    total: 1,
    items: [
      {
        plan,
        kind: 'task',
        code: 'KH73-N05-03',
        name: 'Triển khai nền tảng họp trực tuyến',
        unit: null,
        status: 'stopped',
        effectiveOn: '2024-12-13',
        section: 'II.3',
        authorises: true,
      },
    ],
  },
  figures: { stated: 12, periods: [{ period, figures: 26, plans: [plan] }] },
  meetings: {
    total: 1,
    items: [
      {
        plan,
        role: 'announcement',
        meeting: { id: EXAMPLE_IDS.meeting, name: 'Họp Ban Chỉ đạo quý IV/2024' },
        on: '2024-12-27',
        text: null,
      },
    ],
  },
  rankings: {
    total: 1,
    items: [{ plan, role: 'decision', period, block: 'districts', index: 'completion', pillar: null }],
  },
  results: 0,
  reconciliation: [{ plan, role: 'headline', count: 4 }],
  reports: {
    total: 1,
    items: [
      {
        ...{ role: 'request', request: { id: EXAMPLE_IDS.request, title: 'Báo cáo tháng 11/2024' } },
        ...{ submissionId: null, unit: null, on: '2024-11-04', lines: null },
      },
    ],
  },
  acts: {
    total: 1,
    items: [{ id: EXAMPLE_IDS.succession, name: 'Sắp xếp đơn vị hành chính', effectiveOn: '2025-07-01' }],
  },
};

/** Examples of what rests on documents. */
export const CITATION_EXAMPLES: Readonly<Record<string, unknown>> = {
  Citations: CITATIONS,
  DocumentDetail: {
    id: EXAMPLE_IDS.document,
    kind: 'Kế hoạch',
    number: '73/KH-UBND',
    issuedOn: '2024-03-13',
    alternateIssuedOn: null,
    issuer: 'UBND tỉnh Quảng Ninh',
    title: 'Chuyển đổi số năm 2024',
    abstract: null,
    note: null,
    label: 'Kế hoạch số 73/KH-UBND ngày 13/3/2024',
    fileId: null,
    fileName: null,
    fileRemovedAt: null,
    province: { code: 'quang-ninh', name: 'Quảng Ninh', simulated: false },
    files: [],
    citations: CITATIONS,
  },
};
