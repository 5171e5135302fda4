import { EXAMPLE_IDS } from './ids.js';
import { PERIOD_FIGURES_REQUESTS } from './period-figures.js';
import { PERIODS_REQUESTS } from './periods.js';
import { REORGANISATION_REQUESTS } from './reorganisations.js';
import { MACHINE_REQUESTS } from './machines.js';
import { MEETING_REQUESTS } from './meetings.js';
import { PAPER_REQUESTS } from './papers.js';
import { RANKING_REQUESTS } from './rankings.js';
import { LIST_REQUESTS } from './lists.js';
import { SUBMISSION_REQUESTS } from './submissions.js';

const policy = {
  targets: {
    countsAsCompleted: ['completed', 'maintained', 'mostlyCompleted'],
    excludedFromTotal: ['noOccurrence', 'notApplicable'],
    percentDigits: 2,
  },
  tasks: {
    countsAsCompleted: ['completed', 'maintained'],
    excludedFromTotal: ['noOccurrence', 'notApplicable'],
    percentDigits: 1,
  },
};

const plan = {
  code: '15/KH-UBND',
  title: 'Kế hoạch chuyển đổi số năm 2025',
  issuer: 'UBND Tỉnh Mẫu',
  issuedOn: '2025-01-10',
  year: 2025,
  startsOn: '2025-01-10',
  endsOn: '2025-12-31',
  policy,
  pillars: [{ code: 'digital-government', name: 'Chính quyền số' }],
  groups: [{ code: 'data', name: 'Dữ liệu số' }],
  indicators: [{ code: 'ho-so-truc-tuyen-2025', name: 'Tỷ lệ hồ sơ trực tuyến toàn trình', measureUnit: '%' }],
  targets: [
    {
      code: 'KH15-CQ-01',
      name: 'Tối thiểu 80% hồ sơ được nộp trực tuyến toàn trình',
      pillar: 'digital-government',
      leadUnits: ['so-noi-vu'],
      dueOn: '2025-12-31',
      measures: [
        {
          indicator: 'ho-so-truc-tuyen-2025',
          label: 'Hồ sơ trực tuyến toàn trình',
          comparator: 'atLeast',
          value: '80',
          horizon: 2025,
        },
      ],
    },
  ],
  tasks: [
    {
      code: 'KH15-DL-01',
      name: 'Đưa kho dữ liệu dùng chung vào hoạt động',
      group: 'data',
      leadUnits: ['so-noi-vu'],
      dueOn: '2025-09-30',
      deliverable: 'Quyết định đưa vào vận hành',
    },
    { code: 'KH15-DL-02', name: null, group: 'data', sourceSection: 'Mục III.2, nêu số lượng mà không nêu tên' },
  ],
};

/** A request that works, by the name of its schema; tried on the sample by a test. */
export const REQUEST_EXAMPLES: Readonly<Record<string, unknown>> = {
  ...LIST_REQUESTS,
  ...PERIODS_REQUESTS,
  ...PERIOD_FIGURES_REQUESTS,
  SignIn: { username: 'editor', password: 'mật khẩu của bạn' },
  ChangePassword: { currentPassword: 'mật khẩu của bạn', newPassword: 'Tre già măng mọc 2025' },
  ResetPassword: { token: EXAMPLE_IDS.token, newPassword: 'Tre già măng mọc 2025' },
  NewUsers: {
    users: [
      { username: 'le.van.mau', displayName: 'Lê Văn Mẫu', role: 'editor' },
      { username: 'tran.thi.mau', displayName: 'Trần Thị Mẫu', role: 'reporter', unit: 'so-noi-vu' },
    ],
  },
  NewUnitReporter: { username: 'pham.van.mau', displayName: 'Phạm Văn Mẫu' },
  UserChange: { displayName: 'Thường trực Ban Chỉ đạo', memberships: [{ role: 'committee' }] },
  NewAllotment: {
    indicator: 'httt-duoc-phe-duyet-cap-do',
    horizon: 2024,
    from: '2024-03-14',
    documentId: EXAMPLE_IDS.document,
    note: 'Theo số hệ thống đang vận hành',
    items: [{ unit: 'so-noi-vu', value: '90' }],
  },
  NewPlanOpening: {
    opens: true,
    documentId: EXAMPLE_IDS.document,
    note: 'Công khai trên cổng thông tin của tỉnh',
  },
  NewWithholding: {
    indicator: 'httt-duoc-phe-duyet-cap-do',
    withheld: true,
    reason: 'Số liệu an toàn thông tin, không công khai',
  },
  NewWallKey: { plan: 'mau-2025', label: 'Phòng họp tầng 2', inPublic: false },
  FirstDay: {
    units: [{ code: 'so-van-hoa-va-du-lich', name: 'Sở Văn hóa và Du lịch', kind: 'department' }],
    users: [
      {
        username: 'dau-moi.svhdl',
        displayName: 'Đầu mối Sở Văn hóa và Du lịch',
        role: 'reporter',
        unit: 'so-van-hoa-va-du-lich',
      },
    ],
  },
  ExportNote: { file: 'Nhiem vu quang-ninh-kh73-2024 2024-12-31.xlsx', rows: 35 },
  NewSavedView: {
    screen: 'tasks',
    name: 'Quá hạn, xếp theo hạn',
    query: 'qua-han=1&sap-xep=han',
    shared: true,
  },
  SavedViewChange: { name: 'Nhiệm vụ quá hạn' },
  HandOver: { successor: 'editor2' },
  NewUnit: {
    code: 'trung-tam-chuyen-doi-so',
    name: 'Trung tâm Chuyển đổi số',
    shortName: 'TT CĐS',
    kind: 'publicServiceUnit',
    validFrom: '2025-01-01',
  },
  RememberNames: { names: [{ name: 'Thường trực Ban Chỉ đạo CĐS', unit: 'so-noi-vu' }] },
  UnitChange: { shortName: 'SNV', otherNames: ['Sở Nội vụ tỉnh'] },
  ...REORGANISATION_REQUESTS,
  NewPerson: {
    unit: 'so-noi-vu',
    fullName: 'Phạm Thị Mẫu',
    position: 'Phó Giám đốc Sở',
    role: 'leaderInCharge',
    phone: '0203 000 000',
    validFrom: '2025-01-01',
  },
  PersonChange: { phone: '0203 000 001' },
  NewDocument: {
    kind: 'Quyết định',
    number: '120/QĐ-UBND',
    issuedOn: '2025-01-10',
    issuer: 'UBND tỉnh',
    title: 'Quyết định điều chỉnh thời hạn một số nhiệm vụ',
  },
  NewDocumentFile: { fileId: EXAMPLE_IDS.file },
  NewFileRemoval: { reason: 'Văn bản có nội dung bí mật nhà nước, tải lên nhầm' },
  NewPlan: { slug: 'mau-kh15-2025', province: 'mau', document: plan },
  Publication: {},
  SaveDraft: { document: { ...plan, title: 'Kế hoạch chuyển đổi số năm 2025 của Tỉnh Mẫu' } },
  Amendment: {
    effectiveOn: '2024-10-01',
    documentId: EXAMPLE_IDS.document,
    note: 'Gia hạn đến hết tháng 11',
    tasks: [
      {
        code: 'KH73-N01-01',
        name: 'Xây dựng và triển khai Kế hoạch truyền thông về Chuyển đổi số năm 2024',
        group: 'awareness',
        dueOn: '2024-11-30',
      },
    ],
  },
  NameItem: { name: 'Tên ghi trong phụ lục', source: 'Phụ lục kèm theo Kế hoạch 73/KH-UBND' },
  NewSnapshot: { name: 'Số liệu chốt hết ngày 31/12/2024, lần 2', asOf: '2024-12-31' },
  NewStatement: {
    status: 'stopped',
    effectiveOn: '2024-12-20',
    reason: 'Bộ công bố phần mềm dùng chung',
    evidence: [
      {
        number: '2192/QĐ-BTTTT',
        issuedOn: '2024-12-13',
        issuer: 'Bộ Thông tin và Truyền thông',
        title: 'Công bố danh mục phần mềm phổ biến quốc gia',
        authorises: true,
      },
    ],
  },
  BulkStatements: {
    items: [
      { kind: 'target', code: 'KH73-DL-02', status: 'inProgress', effectiveOn: '2025-01-10' },
      {
        kind: 'task',
        code: 'KH73-N01-01',
        status: 'inProgress',
        effectiveOn: '2025-01-10',
        continuesInYear: 2025,
        reason: 'Chờ bố trí kinh phí',
        cause: 'funds',
      },
    ],
  },
  StatementWithdrawals: {
    reason: 'Hoàn tác lần cập nhật nhiều mục vừa ghi',
    items: [{ kind: 'target', code: 'KH73-DL-02', entryId: EXAMPLE_IDS.entryTakenBack }],
  },
  NewSettlement: {
    way: 'differentBasis',
    reason: 'Mục I tính trên số người đủ điều kiện, mục III.3 tính trên toàn bộ dân số',
  },
  NewHeadline: {
    kind: 'task',
    counted: 'completed',
    count: 22,
    total: 35,
    percent: '62.9',
    asOf: '2024-12-31',
    sourceSection: 'II.3.2',
  },
  Withdrawal: { reason: 'Cập nhật nhầm chỉ tiêu' },
  NewObservation: {
    indicator: 'csdl-httt-ket-noi-nen-tang-tich-hop',
    asOf: '2024-12-31',
    numerator: '45',
    denominator: '60',
    grade: 'preliminary',
  },
  NewStatedFigure: {
    indicator: 'csdl-dung-chung-cong-bo',
    asOf: '2024-12-31',
    text: '96,4%',
    grade: 'preliminary',
    sourceSection: 'II.1',
  },
  ...MACHINE_REQUESTS,
  ...MEETING_REQUESTS,
  ...PAPER_REQUESTS,
  ...RANKING_REQUESTS,
  ...SUBMISSION_REQUESTS,
};
