const calendar = {
  kind: 'month',
  cutoffDay: 13,
  opensAfterDays: -5,
  closesAfterDays: 7,
  startsOn: '2024-01-01',
  endsOn: '2024-12-31',
  version: 1,
};

const period = {
  code: '2024-04-14..2024-05-13',
  kind: 'adHoc',
  year: 2024,
  ordinal: 1,
  title: 'Phục vụ kiểm tra',
  label: 'Phục vụ kiểm tra (14/4/2024–13/5/2024)',
  startsOn: '2024-04-14',
  endsOn: '2024-05-13',
  opensOn: '2024-05-08',
  closesOn: '2025-12-31',
  state: 'open',
  asked: 13,
  reporting: 0,
  version: 1,
};

const indicator = {
  code: 'phieu-thong-tin-nguoi-co-cong',
  name: 'Phiếu thông tin về người có công',
  measureUnit: 'phiếu',
  direction: 'neutral',
  aggregation: 'sum',
};

const run = {
  job: 'reporting-periods',
  dueAt: '2024-05-07T17:05:00.000Z',
  startedAt: '2024-05-07T17:05:10.000Z',
  finishedAt: '2024-05-07T17:05:11.000Z',
  outcome: 'done',
  retriesAt: null,
  detail: { owners: { 'quang-ninh': { opened: ['quang-ninh-kh73-2024 2024M05'], closed: [], late: {} } } },
};

const line = {
  ...{ block: 'districts', unit: null, supplier: { code: 'so-noi-vu', name: 'Sở Nội vụ' }, indicator, pillar: null },
  ...{ cumulative: true, askedFrom: '2025-04-14', askedUntil: null, target: null },
};

const form = {
  items: [line],
  ending: [],
  holdsFrom: '2025M06',
  indicators: [indicator],
  pillars: [{ code: 'digital-society', name: 'Xã hội số' }],
  version: 81_985_529_216_486,
};

/** Answers about periods and forms, by the name of their schema. */
export const PERIODS_EXAMPLES = {
  ReportingCalendarList: { items: [calendar] },
  CalendarResult: { calendar, added: ['2024M05'], removed: [], kept: [] },
  Period: period,
  PeriodList: { items: [period], opening: period.code, entry: period.code },
  LateList: {
    closesOn: '2025-12-31',
    lateDays: null,
    items: [{ block: 'districts', code: 'ha-long', name: 'Thành phố Hạ Long', asked: 2, reported: 0 }],
  },
  Form: form,
  JobList: {
    items: [{ job: 'reporting-periods', schedule: '00:05', nextDueAt: '2024-05-08T17:05:00.000Z', runs: [run] }],
  },
  JobRun: run,
};

/** Requests about periods and forms, by the name of their schema. */
export const PERIODS_REQUESTS = {
  CalendarChange: {
    cutoffDay: 13,
    opensAfterDays: -5,
    closesAfterDays: 7,
    startsOn: '2024-01-01',
    endsOn: '2024-12-31',
  },
  NewPeriod: {
    startsOn: '2022-12-15',
    endsOn: '2023-09-19',
    title: 'Phục vụ đoàn kiểm tra của Bộ',
    opensOn: '2023-09-20',
    closesOn: '2025-12-31',
  },
  PeriodChange: { closesOn: '2025-06-30' },
  FormChange: {
    items: [
      { block: 'districts', indicator: 'phieu-thong-tin-nguoi-co-cong', cumulative: true },
      { block: 'departments', indicator: 'httt-duoc-phe-duyet-cap-do' },
    ],
    indicators: [indicator],
  },
};
