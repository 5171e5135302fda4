import { EXAMPLE_IDS } from './ids.js';

const column = (code: string, name: string, kind: string, more: object = {}) => ({
  ...{ code, name, kind, required: false, identifies: false, inPeriod: false, measureUnit: '', options: [] },
  ...more,
});
const columns = [
  column('ten-lop', 'Tên lớp, nội dung', 'text', { required: true, identifies: true }),
  column('so-lop', 'Số lớp', 'number', { required: true, measureUnit: 'lớp' }),
];
const cells = { 'ten-lop': 'Bồi dưỡng trí tuệ nhân tạo', 'so-lop': '2' };

/** Requests about lists that work on the sample. */
export const LIST_REQUESTS = {
  NewList: {
    code: 'may-tinh-may-in',
    name: 'Máy tính, máy in được trang bị',
    columns: [
      column('thiet-bi', 'Thiết bị', 'text', { required: true, identifies: true }),
      column('so-luong', 'Số lượng', 'number', { required: true, measureUnit: 'chiếc' }),
    ],
    hasStates: true,
    carries: 'open',
    counts: [],
  },
  ListChange: { name: 'Lớp đào tạo, bồi dưỡng về chuyển đổi số' },
  NewListRows: { rows: [{ id: EXAMPLE_IDS.listRow, state: 'done', cells: { ...cells, 'so-lop': '02 lớp' } }] },
  ListAnswer: { passReason: 'Hai lớp cùng tên mở ở hai cụm xã' },
};

/** A list of a report with one row. */
export const submissionList = {
  ...{ code: 'lop-dao-tao', name: 'Lớp đào tạo, bồi dưỡng', columns, hasStates: true },
  rows: [
    {
      ...{ id: EXAMPLE_IDS.listRow, state: 'done', cells, isCarried: false, version: 1 },
      ...{ updatedAt: '2025-02-10T02:45:00.000000Z', updatedBy: 'Cán bộ tổng hợp Sở Nội vụ' },
    },
  ],
  ...{ isNone: false, passReason: null, counts: [], version: 0 },
};

const list = {
  ...{ code: 'lop-dao-tao', name: 'Lớp đào tạo, bồi dưỡng', columns, hasStates: true, carries: 'open' },
  counts: [
    {
      ...{ indicator: 'lop-dao-tao', indicatorName: 'Lớp đào tạo', measureUnit: 'lớp', sum: 'so-lop' },
      ...{ states: ['done'], where: [], within: null },
    },
  ],
  ...{ isRetired: false, version: 1 },
};

/** What comes back about lists. */
export const LIST_EXAMPLES = {
  List: list,
  Lists: { items: [list] },
  MergedList: {
    ...{ code: 'lop-dao-tao', name: 'Lớp đào tạo, bồi dưỡng', columns, hasStates: true },
    rows: [
      {
        ...{ id: EXAMPLE_IDS.listRow, state: 'done', cells, submission: EXAMPLE_IDS.submission },
        unit: { code: 'so-noi-vu', name: 'Sở Nội vụ' },
      },
    ],
    counts: [{ indicator: 'lop-dao-tao', indicatorName: 'Lớp đào tạo', value: '2', text: '2 lớp' }],
    ...{ units: 1, sent: 1, none: 0 },
  },
};
