import { EXAMPLE_IDS } from './ids.js';

const plan = { slug: 'mau-2025', code: '15/KH-UBND', title: 'Kế hoạch chuyển đổi số năm 2025' };

/** What waits for the standing office, and what a search finds, shortened. */
export const DESK_EXAMPLES = {
  WorkToday: {
    province: { code: 'mau', name: 'Tỉnh Mẫu – số liệu mô phỏng', simulated: true },
    today: '2025-02-10',
    periods: [
      {
        plan,
        code: '2025M01',
        label: 'Tháng 1/2025',
        state: 'open',
        opensOn: '2025-01-26',
        closesOn: '2025-02-12',
        daysLeft: 2,
        asked: 13,
        reporting: 12,
        missingTotal: 1,
        missing: [
          {
            block: 'districts',
            code: 'mau-huyen-01',
            name: 'Huyện Mẫu Một',
            asked: 8,
            reported: 0,
            contacts: [{ fullName: 'Nguyễn Văn Mẫu', position: 'Chuyên viên', phone: '0203 000 0001', email: null }],
          },
        ],
      },
    ],
    next: { plan, code: '2025M02', label: 'Tháng 2/2025', opensOn: '2025-02-23', closesOn: '2025-03-05' },
    plans: [
      {
        plan,
        endsOn: '2025-12-31',
        over: false,
        attention: { total: 2, byKind: [{ kind: 'overdue', count: 2 }] },
        worst: {
          kind: 'task',
          code: 'KH15-DL-02',
          name: 'Kết nối cơ sở dữ liệu dùng chung của tỉnh',
          status: 'inProgress',
          why: ['overdue'],
          overdueDays: 10,
          silentDays: null,
          leadUnits: [{ code: 'mau-so-khcn', name: 'Sở Khoa học và Công nghệ' }],
        },
        discrepancies: { open: 3, inHand: 1 },
      },
    ],
    plansLeftOut: 0,
    directives: [
      {
        plan: { slug: 'mau-2025', code: '02/KH-UBND', title: 'Kế hoạch Chuyển đổi số Tỉnh Mẫu năm 2025' },
        id: EXAMPLE_IDS.directive,
        text: 'Hoàn thành rà soát hạ tầng trước ngày 12/02/2025',
        leadUnit: 'Sở Khoa học và Công nghệ',
        dueOn: '2025-02-12',
        daysLeft: 2,
      },
    ],
    remarks: [
      {
        plan,
        publication: EXAMPLE_IDS.ranking,
        block: 'districts',
        period: { code: '2024M12', label: 'Tháng 12/2024' },
        open: 1,
        contestUntil: '2025-02-20',
      },
    ],
    drafts: [
      {
        slug: 'mau-2026',
        code: '',
        title: 'Kế hoạch chuyển đổi số năm 2026',
        updatedAt: '2025-02-09T01:30:00.000000Z',
      },
    ],
    amendments: [{ plan, effectiveOn: '2025-03-01', document: 'Quyết định số 99/QĐ-UBND ngày 05/02/2025', items: 2 }],
  },
  SearchFound: {
    items: [
      {
        plan: { slug: 'quang-ninh-kh73-2024', code: '73/KH-UBND' },
        kind: 'target',
        code: 'KH73-DL-01',
        name: 'Cơ sở dữ liệu dùng chung được công bố',
      },
    ],
    units: [
      {
        province: { code: 'quang-ninh', name: 'Quảng Ninh' },
        code: 'dam-ha',
        name: 'Huyện Đầm Hà',
        validTo: '2025-06-30',
      },
    ],
    documents: [
      {
        province: { code: 'quang-ninh', name: 'Quảng Ninh' },
        id: EXAMPLE_IDS.document,
        label: 'Kế hoạch số 73/KH-UBND ngày 13/3/2024',
        title: 'Chuyển đổi số năm 2024',
        fileId: null,
      },
    ],
  },
  Guide: {
    slug: 'xa-phuong',
    title: 'Xã, phường gửi báo cáo: một trang',
    lead: 'Dành cho công chức xã, phường, đặc khu nhập báo cáo định kỳ.',
    roles: ['reporter', 'unitLeader'],
    sections: [
      {
        title: 'Nhập và gửi trong năm bước',
        steps: ['Vào [[Báo cáo định kỳ]], chạm vào báo cáo để mở.'],
        picture: { name: 'bao-cao-dien-thoai', alt: 'Báo cáo của một xã trên điện thoại' },
      },
    ],
  },
  GuideList: {
    items: [
      {
        slug: 'xa-phuong',
        title: 'Xã, phường gửi báo cáo: một trang',
        lead: 'Dành cho công chức xã, phường, đặc khu nhập báo cáo định kỳ.',
        roles: ['reporter', 'unitLeader'],
      },
    ],
  },
};
