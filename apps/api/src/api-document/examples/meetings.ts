import { EXAMPLE_IDS } from './ids.js';

/** Requests about meetings and directives that work on the sample. */
export const MEETING_REQUESTS = {
  NewMeeting: {
    name: 'Phiên họp Ban Chỉ đạo chuyển đổi số tháng 12/2024',
    heldOn: '2024-12-31',
    place: 'Phòng họp số 1, trụ sở UBND tỉnh',
    chair: 'Trưởng Ban Chỉ đạo chuyển đổi số tỉnh',
  },
  MeetingChange: { place: 'Phòng họp số 2, trụ sở UBND tỉnh' },
  SaveAgenda: { lines: [{ title: 'Ý kiến của Trưởng Ban Chỉ đạo', minutes: 10 }] },
  NewDirective: {
    text: 'Hoàn thành rà soát các nhiệm vụ chậm tiến độ, báo cáo UBND tỉnh',
    leadUnit: 'so-thong-tin-va-truyen-thong',
    coordinatingUnits: ['so-noi-vu'],
    item: { kind: 'target', code: 'KH73-DL-01' },
    issuedOn: '2024-12-14',
    dueOn: '2025-01-31',
    documentId: EXAMPLE_IDS.document,
  },
  DirectiveChange: { documentId: EXAMPLE_IDS.document },
  NewDirectiveEntry: { state: 'inProgress', effectiveOn: '2025-01-10', note: 'Đã rà soát 20 nhiệm vụ' },
  DirectiveTask: { code: 'KH73-KL-01', group: 'data' },
};

const unit = {
  code: 'so-thong-tin-va-truyen-thong',
  name: 'Sở Thông tin và Truyền thông',
  shortName: null,
  nowName: 'Sở Khoa học và Công nghệ',
};

const item = {
  kind: 'target',
  code: 'KH73-CQ-11',
  name: '100% hệ thống thông tin được phê duyệt cấp độ an toàn',
};

const directive = {
  id: EXAMPLE_IDS.directive,
  number: 1,
  meeting: { id: EXAMPLE_IDS.meeting, name: 'Phiên họp tháng 12/2024', heldOn: '2024-12-14' },
  agendaLineId: null,
  item,
  text: 'Hoàn thành rà soát các nhiệm vụ chậm tiến độ, báo cáo UBND tỉnh',
  leadUnit: unit,
  coordinatingUnits: [],
  person: null,
  issuedOn: '2024-12-14',
  dueOn: '2025-01-31',
  firstDueOn: '2025-01-31',
  document: { id: EXAMPLE_IDS.document, label: 'Thông báo số 218/TB-UBND ngày 14/12/2024' },
  task: null,
  state: 'inProgress',
  since: '2025-01-10',
  overdueDays: 10,
  doneLate: false,
  note: 'Đã rà soát 20 nhiệm vụ',
  version: 2,
};

const meetingRow = {
  id: EXAMPLE_IDS.meeting,
  name: 'Phiên họp Ban Chỉ đạo chuyển đổi số tháng 12/2024',
  heldOn: '2024-12-31',
  place: 'Phòng họp số 1, trụ sở UBND tỉnh',
  chair: 'Trưởng Ban Chỉ đạo chuyển đổi số tỉnh',
  state: 'preparing',
  document: null,
  lines: 1,
  directives: 0,
  version: 1,
};

/** Answers about meetings and directives, shortened, by the name of their schema. */
export const MEETING_EXAMPLES = {
  MeetingList: { items: [meetingRow] },
  Meeting: {
    ...meetingRow,
    plan: { slug: 'quang-ninh-kh73-2024', code: '73/KH-UBND', title: 'Kế hoạch chuyển đổi số', issuer: 'UBND tỉnh' },
    province: { code: 'quang-ninh', name: 'Quảng Ninh', simulated: false },
    agendaAsOf: '2024-12-31',
    agendaKnownAt: null,
    comparedWith: '2024-12-01',
    previous: null,
    snapshot: null,
    agenda: [
      {
        id: '7a3c5e91-2d48-4b6f-8e0a-9c1b4d7f3e52',
        key: 'target:KH73-CQ-11',
        section: 'overdue',
        title: null,
        note: 'Mời đơn vị chủ trì báo cáo',
        minutes: 10,
        hidden: false,
        settled: false,
        facts: {
          why: ['overdue'],
          item: {
            ...item,
            status: 'inProgress',
            since: '2024-12-31',
            dueOn: '2024-09-30',
            overdueDays: 92,
            silentDays: null,
            continuesInYear: null,
            cause: null,
            reason: null,
            proposal: null,
            proposalTo: null,
            lacksPermission: false,
            notNamed: [],
            leadUnits: [],
            documents: [],
            turnedFrom: null,
            measure: null,
          },
          unit: null,
          turnedTo: null,
          unreported: null,
          items: [],
        },
      },
    ],
    conclusions: [],
    earlier: [directive],
  },
  DirectivePage: { items: [directive], nextCursor: null, total: 1 },
  DirectiveDetail: {
    ...directive,
    entries: [
      {
        id: '1c9e7b34-6f52-4d08-b3a7-5e2d8c4f9a61',
        state: 'inProgress',
        effectiveOn: '2025-01-10',
        dueOn: null,
        note: 'Đã rà soát 20 nhiệm vụ',
        document: null,
        recordedAt: '2025-01-10T02:00:00.000Z',
        recordedBy: 'Cơ quan thường trực 1',
      },
    ],
  },
};
