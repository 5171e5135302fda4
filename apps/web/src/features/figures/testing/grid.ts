import type { FigureBody, FigureCellBody, FigureGrid, FormLineBody } from '../entry/shapes';

/** A figure with nothing said but its value. */
export const figure = (change: Partial<FigureBody> = {}): FigureBody => ({
  observationId: '6f1f0d52-6a55-4a0c-8f0e-3f7f6b1c2d10',
  supplier: null,
  system: null,
  takeover: null,
  numerator: null,
  denominator: null,
  value: '70',
  statedPercent: null,
  qualifier: 'exact',
  outcome: null,
  cumulative: false,
  sourceClass: null,
  grade: 'preliminary',
  origin: 'selfReported',
  asOf: '2025-05-13',
  statedText: null,
  source: null,
  note: null,
  recordedAt: '2025-05-14T02:00:00.000Z',
  recordedBy: 'Nguyễn Văn Mẫu',
  ...change,
});

export const formLine = (code: string, change: Partial<FormLineBody> = {}): FormLineBody => ({
  block: 'districts',
  unit: null,
  supplier: null,
  indicator: { code, name: `Chỉ số ${code}`, measureUnit: '%', direction: 'higherIsBetter', aggregation: 'mean' },
  pillar: null,
  cumulative: false,
  askedFrom: null,
  askedUntil: null,
  target: null,
  ...change,
});

export const SHEETS = formLine('phieu', {
  indicator: {
    code: 'phieu',
    name: 'Phiếu thông tin về liệt sĩ',
    measureUnit: 'phiếu',
    direction: 'neutral',
    aggregation: 'sum',
  },
});
export const ACCOUNTS = formLine('tai-khoan', {
  indicator: {
    code: 'tai-khoan',
    name: 'Người có công có tài khoản',
    measureUnit: '%',
    direction: 'higherIsBetter',
    aggregation: 'ratioOfSums',
  },
});

const UNITS = [
  ['dong-trieu', 'Thành phố Đông Triều'],
  ['ha-long', 'Thành phố Hạ Long'],
  ['dam-ha', 'Huyện Đầm Hà'],
] as const;

/** Two lines asked of three localities in May 2025; figures by `indicator|unit`. */
export function grid(
  figures: Readonly<Record<string, FigureBody>> = {},
  lines: readonly FormLineBody[] = [SHEETS, ACCOUNTS],
): FigureGrid {
  const cells = lines.flatMap(({ indicator, unit: only }) =>
    UNITS.filter(([unit]) => only === null || only.code === unit).map(([unit]): FigureCellBody => {
      const found = figures[`${indicator.code}|${unit}`] ?? null;
      return {
        ...{
          indicator: indicator.code,
          unit,
          figure: found,
          previous: null,
          level: null,
          verdict: null,
          achievement: null,
        },
        ...{ findings: [], suppliedBy: null, version: found ? 1 : 0 },
      };
    }),
  );
  return {
    period: {
      code: '2025M05',
      kind: 'month',
      year: 2025,
      ordinal: 5,
      title: null,
      label: 'Tháng 5/2025 (14/4/2025–13/5/2025)',
      startsOn: '2025-04-14',
      endsOn: '2025-05-13',
      opensOn: '2025-05-08',
      closesOn: '2025-05-20',
      state: 'open',
      asked: 3,
      reporting: 0,
      version: 1,
    },
    previousPeriod: null,
    parents: [],
    parent: null,
    block: 'districts',
    blocks: ['districts'],
    lines: [...lines],
    units: UNITS.map(([code, name]) => ({ code, name, shortName: null, asked: lines.length, reported: 0 })),
    cells,
    aggregates: lines.map(({ indicator }) => ({
      indicator: indicator.code,
      block: 'districts',
      numerator: null,
      denominator: null,
      low: null,
      lowOpen: false,
      high: null,
      highOpen: false,
      reason: 'nothingReported',
      asked: 3,
      reported: 0,
      stated: null,
      statedVersion: 0,
      differs: false,
    })),
  };
}
