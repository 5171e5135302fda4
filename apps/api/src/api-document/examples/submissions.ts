import { EXAMPLE_IDS } from './ids.js';
import { submissionList } from './lists.js';

const outline = [
  { code: 'ket-qua', title: 'Kết quả thực hiện trong tháng', required: true },
  { code: 'kien-nghi', title: 'Kiến nghị, đề xuất', required: false },
];
const line = { indicator: 'ho-so-nop-truc-tuyen', subject: 'so-noi-vu' };

/** Requests about reports of units that work on the sample. */
export const SUBMISSION_REQUESTS = {
  SaveDaysOff: {
    year: 2025,
    items: [
      { day: '2025-04-30', working: false, name: 'Ngày Chiến thắng' },
      { day: '2025-05-01', working: false, name: 'Ngày Quốc tế lao động' },
      { day: '2025-05-02', working: false, name: 'Nghỉ hoán đổi' },
      { day: '2025-04-26', working: true, name: 'Làm bù cho ngày 02/5' },
    ],
  },
  NewReportRequest: {
    title: 'Báo cáo tháng 2/2025 về chuyển đổi số',
    period: '2025M02',
    plans: ['mau-2025'],
    dueOn: '2025-02-20',
    dueTime: '17:00',
    note: 'Số liệu dịch vụ công lấy theo Cổng dịch vụ công',
    answer: 'system',
    outline,
    asksItems: true,
    units: ['so-noi-vu'],
    lists: ['lop-dao-tao'],
  },
  ReportRequestChange: { dueOn: '2025-02-24', dueTime: '11:30' },
  RequestWithdrawal: { reason: 'Đã hỏi trong báo cáo quý' },
  NewLineAnswer: { answer: 'figure', text: '1.240/1.550', yearEstimate: '85', note: 'Theo Cổng dịch vụ công' },
  NewLineAnswers: {
    items: [{ ...line, answer: 'reportedElsewhere', paper: { number: '403/SNV-VP', issuedOn: '2025-02-07' } }],
  },
  NewLineHolders: { items: [{ ...line, division: 'Phòng Cải cách hành chính', officer: 'leader.so-noi-vu' }] },
  NewItemAnswer: { status: 'inProgress', text: 'Đã ban hành kế hoạch, đang triển khai tại các xã' },
  NewSection: { title: 'Nhiệm vụ trọng tâm tháng 3/2025', body: '- Tập huấn cho công chức cấp xã' },
  SectionChange: { body: '- Tập huấn cho công chức cấp xã\n- Rà soát chữ ký số' },
  NewSubmissionTask: { text: 'Tập huấn chữ ký số cho công chức cấp xã', dueOn: '2025-03-15' },
  TaskChange: { text: 'Tập huấn chữ ký số cho công chức cấp xã, đợt 1', dueOn: '2025-03-20' },
  NewStep: { step: 'submit', remark: 'Kính trình lãnh đạo Sở' },
};

const plans = [{ slug: 'mau-2025', code: '02/KH-UBND', title: 'Kế hoạch Chuyển đổi số Tỉnh Mẫu năm 2025' }];
const period = {
  ...{ code: '2025M02', kind: 'month', year: 2025, ordinal: 2, title: null },
  ...{ label: 'Tháng 2/2025 (15/1/2025–14/2/2025)', startsOn: '2025-01-15', endsOn: '2025-02-14' },
};
const due = { setOn: '2025-02-20', on: '2025-02-20', time: '17:00', at: '2025-02-20T17:00:00+07:00' };
const unit = { code: 'so-noi-vu', name: 'Sở Nội vụ' };
const title = 'Báo cáo tháng 2/2025 về chuyển đổi số';

const requestRow = {
  ...{
    id: EXAMPLE_IDS.request,
    title,
    note: null,
    period,
    plans,
    document: null,
    due,
    answer: 'system',
    asksItems: true,
  },
  ...{
    state: 'open',
    fromSource: false,
    units: 1,
    sent: 0,
    sentLate: 0,
    openedAt: '2025-02-10T02:00:00.000000Z',
    version: 2,
  },
};
const progress = {
  lines: { asked: 1, given: 1, notUpdated: 0 },
  items: { asked: 1, given: 1 },
  sections: { asked: 1, given: 0 },
  version: 4,
};
const submissionRow = {
  id: EXAMPLE_IDS.submission,
  request: { id: EXAMPLE_IDS.request, title, note: null, answer: 'system', state: 'open', document: null },
  ...{ unit, period, plans, due, dueState: 'waiting', state: 'drafting', ...progress },
  cameBack: { step: 'sendBack', at: '2025-02-10T03:00:00.000000Z', remark: 'Xem lại số hồ sơ trực tuyến' },
  ...{ firstSentAt: null, lastSentAt: null, receipt: null },
};
const figure = {
  ...{ numerator: '1240', denominator: '1550', value: null, statedPercent: null, qualifier: 'exact', outcome: null },
  ...{ cumulative: false, grade: 'preliminary', origin: 'selfReported', asOf: '2025-02-10' },
};
const HOLDER = {
  division: 'Phòng Cải cách hành chính',
  officer: { username: 'leader.so-noi-vu', displayName: 'Lãnh đạo Sở Nội vụ' },
};
const submissionLine = {
  indicator: {
    ...{ code: 'ho-so-nop-truc-tuyen', name: 'Tỷ lệ hồ sơ nộp trực tuyến', measureUnit: '%' },
    ...{ direction: 'higherIsBetter', aggregation: 'ratioOfSums' },
  },
  ...{ subject: unit, cumulative: false, plans: ['mau-2025'], partOf: null },
  level: {
    target: { code: 'M02-CQ-01', name: 'Hồ sơ nộp trực tuyến đạt 80%' },
    ...{ comparator: 'atLeast', value: '80', valueUpper: null, dueOn: '2025-12-31', isAllotted: false },
    allottedBy: null,
  },
  previous: {
    text: '78%',
    figure: { ...figure, numerator: null, denominator: null, value: '78', asOf: '2025-01-14' },
    period: { code: '2025M01', label: 'Tháng 1/2025 (15/12/2024–14/1/2025)' },
    from: 'submission',
  },
  sheet: {
    ...{ inPeriod: '80', cumulative: null, planPercent: 100, change: { by: 'difference', value: '4.5' } },
    sameLastYear: {
      text: '75,5%',
      figure: { ...figure, numerator: null, denominator: null, value: '75.5', asOf: '2024-02-14' },
      period: { code: '2024M02', label: 'Tháng 2/2024 (15/1/2024–14/2/2024)' },
      from: 'figure',
    },
  },
  fromList: null,
  holder: HOLDER,
  answer: {
    ...{ answer: 'figure', figure, ownDay: null, text: '1.240/1.550', statedText: '1.240/1.550', yearEstimate: '85' },
    ...{
      document: null,
      reference: null,
      paper: null,
      section: null,
      note: 'Theo Cổng dịch vụ công',
      passReason: null,
    },
    ...{ notUpdated: false, updatedAt: '2025-02-10T02:30:00.000000Z', updatedBy: 'Cán bộ tổng hợp Sở Nội vụ' },
    findings: [],
  },
  version: 1,
};
const submissionItem = {
  ...{ plan: 'mau-2025', kind: 'task', code: 'M02-N01-03', name: 'Biên soạn sổ tay chuyển đổi số cấp xã' },
  ...{ dueOn: '2025-06-30', current: { status: 'noStatement', since: null } },
  answer: {
    ...{ status: 'inProgress', continuesInYear: null, reason: null, text: 'Đang triển khai tại các xã' },
    ...{ updatedAt: '2025-02-10T02:40:00.000000Z', updatedBy: 'Cán bộ tổng hợp Sở Nội vụ' },
  },
  version: 1,
};
const section = {
  ...{ id: EXAMPLE_IDS.section, code: 'ket-qua', title: 'Kết quả thực hiện trong tháng', required: true },
  ...{ body: '', updatedAt: null, updatedBy: null, version: 0 },
};
const task = {
  ...{
    id: EXAMPLE_IDS.announcedTask,
    text: 'Tập huấn chữ ký số cho công chức cấp xã',
    dueOn: '2025-03-15',
    isNext: true,
  },
  ...{ status: null, result: null, updatedAt: '2025-02-10T02:50:00.000000Z' },
  ...{ updatedBy: 'Cán bộ tổng hợp Sở Nội vụ', version: 1 },
};
const checks = {
  maySend: false,
  items: [
    {
      ...{ kind: 'sectionEmpty', finding: null, severity: 'blocking', pointer: `/sections/${EXAMPLE_IDS.section}` },
      ...{ text: 'Mục bắt buộc của đề cương còn để trống.', isPassed: false },
    },
  ],
};

/** What comes back about requests and reports. */
export const SUBMISSION_EXAMPLES = {
  DaysOff: { ...SUBMISSION_REQUESTS.SaveDaysOff, version: 1 },
  ReportRequestPage: { items: [requestRow], nextCursor: null, total: 1 },
  ReportRequest: {
    ...requestRow,
    outline,
    chosen: { blocks: [], units: ['so-noi-vu'], pillars: [] },
    pillars: [{ code: 'digital-government', name: 'Chính quyền số' }],
    lists: [{ code: 'lop-dao-tao', name: 'Lớp đào tạo, bồi dưỡng' }],
    withdrawnReason: null,
    board: [
      {
        ...{ unit, block: 'departments', submission: EXAMPLE_IDS.submission, state: 'drafting', dueState: 'waiting' },
        ...{ lines: { asked: 1, given: 1 }, items: { asked: 1, given: 1 }, firstSentAt: null, receipt: null },
      },
    ],
  },
  SubmissionPage: { items: [submissionRow], nextCursor: null, total: 1 },
  SubmissionTask: task,
  SavedTask: { task, progress },
  Submission: {
    ...submissionRow,
    tasks: [task],
    lists: [submissionList],
    lines: { ...progress.lines, items: [submissionLine] },
    items: { ...progress.items, items: [submissionItem] },
    sections: { ...progress.sections, items: [section] },
    outline,
    steps: [
      {
        ...{ step: 'sendBack', at: '2025-02-10T03:00:00.000000Z', by: 'Lãnh đạo Sở Nội vụ' },
        ...{ remark: 'Xem lại số hồ sơ trực tuyến', document: null, signer: null },
      },
    ],
    checks,
    may: { write: true, steps: ['submit', 'approveByAuthorisation', 'approveByDocument'] },
  },
  SubmissionChecks: checks,
  LineHolders: { items: [{ ...line, holder: HOLDER }] },
  SavedLines: { lines: [submissionLine], progress },
  SavedItem: { item: submissionItem, progress },
  SavedSection: { section, progress },
  SubmissionList: submissionList,
  SavedList: { list: submissionList, lines: [], progress },
};
