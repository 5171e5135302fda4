import { PERIODS_EXAMPLES } from './periods.js';

const INDICATOR = 'httt-duoc-phe-duyet-cap-do';

const figure = {
  observationId: '1e0c7b52-93a4-4f6d-8b21-5d7e9c3f0a64',
  numerator: '21',
  denominator: '30',
  value: null,
  statedPercent: '70',
  qualifier: 'exact',
  outcome: null,
  cumulative: false,
  sourceClass: null,
  grade: 'preliminary',
  origin: 'selfReported',
  supplier: null,
  system: null,
  takeover: null,
  asOf: '2024-05-13',
  statedText: '21/30 (70%)',
  source: null,
  note: null,
  recordedAt: '2024-05-15T02:00:00.000000Z',
  recordedBy: 'Chuyên viên thường trực',
};

const cell = {
  indicator: INDICATOR,
  unit: 'so-noi-vu',
  figure,
  previous: null,
  level: null,
  verdict: 'notMet',
  achievement: 70,
  findings: [],
  suppliedBy: null,
  version: 1,
};

const aggregate = {
  indicator: INDICATOR,
  block: 'departments',
  numerator: '21',
  denominator: '30',
  low: '70',
  lowOpen: false,
  high: '70',
  highOpen: false,
  reason: null,
  asked: 20,
  reported: 1,
  stated: null,
  statedVersion: 0,
  differs: false,
};

const line = {
  block: 'departments',
  unit: null,
  supplier: null,
  indicator: {
    code: INDICATOR,
    name: 'Hệ thống thông tin được phê duyệt cấp độ',
    measureUnit: '%',
    direction: 'higherIsBetter',
    aggregation: 'ratioOfSums',
  },
  pillar: { code: 'digital-data', name: 'Dữ liệu số' },
  cumulative: false,
  askedFrom: null,
  askedUntil: null,
  target: {
    code: 'KH73-DL-03',
    name: 'Hệ thống thông tin được phê duyệt cấp độ',
    comparator: 'atLeast',
    value: '100',
    valueUpper: null,
    dueOn: null,
    asksEveryUnit: true,
  },
};

/** Answers about figures of units by period, by the name of their schema. */
export const PERIOD_FIGURES_EXAMPLES = {
  FigureGrid: {
    period: PERIODS_EXAMPLES.Period,
    previousPeriod: null,
    parents: [],
    parent: null,
    block: 'departments',
    blocks: ['departments'],
    lines: [line],
    units: [{ code: 'so-noi-vu', name: 'Sở Nội vụ', shortName: null, asked: 1, reported: 1 }],
    cells: [cell],
    aggregates: [aggregate],
  },
  RecordedFigures: { cells: [cell], aggregates: [aggregate] },
  FigureHistory: { version: 1, items: [{ ...figure, isLive: true, supersedes: null, withdraws: null }] },
};

/** Requests about figures of units by period, by the name of their schema. */
export const PERIOD_FIGURES_REQUESTS = {
  NewFigure: { text: '21/30 (70%)', grade: 'preliminary' },
  NewFigures: {
    items: [{ indicator: INDICATOR, unit: 'so-noi-vu', text: '27/30', note: 'Theo báo cáo bổ sung của đơn vị' }],
  },
  FigureWithdrawal: { reason: 'Ghi nhầm kỳ báo cáo' },
  FigureWithdrawals: {
    reason: 'Hoàn tác khối vừa dán',
    items: [{ indicator: INDICATOR, unit: 'so-noi-vu' }],
  },
};
