import type { NamedRollUp, Overview, RollUp } from '../../../shared/contract-types';

type Counts = readonly (readonly [RollUp['byStatus'][number]['status'], number])[];

/** A roll-up from its counts; targets' way of counting unless told otherwise. */
export function rollUp(counts: Counts, completed: number, continuing = 0, excluded = 0): RollUp {
  const total = counts.reduce((sum, [, n]) => sum + n, 0) - excluded;
  return {
    total,
    completed,
    percent: total === 0 ? null : Math.round((completed / total) * 10_000) / 100,
    excluded,
    continuing,
    byStatus: counts.map(([status, count]) => ({ status, count, percent: Math.round((count / total) * 10_000) / 100 })),
  };
}

const named = (code: string, name: string, counts: Counts, completed: number): NamedRollUp => ({
  code,
  name,
  ...rollUp(counts, completed),
});

/** Kế hoạch 73/KH-UBND as of 31/12/2024: the counts its annual report prints, section III. */
export const KH73: Overview = {
  plan: { slug: 'quang-ninh-kh73-2024', code: '73/KH-UBND' },
  asOf: '2024-12-31',
  knownAt: null,
  targets: rollUp(
    [
      ['completed', 21],
      ['inProgress', 7],
      ['yearEnd', 1],
      ['stopped', 1],
    ],
    21,
  ),
  tasks: rollUp(
    [
      ['completed', 22],
      ['mostlyCompleted', 1],
      ['inProgress', 9],
      ['awaitingApproval', 1],
      ['stopped', 2],
    ],
    22,
    11,
  ),
  pillars: [
    named('digital-data', 'Dữ liệu số', [['inProgress', 3]], 0),
    named(
      'digital-government',
      'Chính quyền số',
      [
        ['completed', 10],
        ['stopped', 1],
      ],
      10,
    ),
    named(
      'digital-economy',
      'Kinh tế số',
      [
        ['completed', 5],
        ['inProgress', 1],
        ['yearEnd', 1],
      ],
      5,
    ),
    named(
      'digital-society',
      'Xã hội số',
      [
        ['completed', 6],
        ['inProgress', 3],
      ],
      6,
    ),
  ],
  groups: [
    named(
      'awareness',
      'Nhận thức số',
      [
        ['completed', 6],
        ['awaitingApproval', 1],
      ],
      6,
    ),
    named(
      'institutions',
      'Thể chế số',
      [
        ['completed', 2],
        ['inProgress', 2],
      ],
      2,
    ),
    named(
      'platforms',
      'Nền tảng số',
      [
        ['completed', 1],
        ['stopped', 2],
      ],
      1,
    ),
    named('human-resources', 'Nhân lực số', [['completed', 3]], 3),
    named('cybersecurity', 'An toàn thông tin mạng', [['completed', 2]], 2),
  ],
  policy: {
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
  },
  provisional: true,
  snapshot: null,
  lastStatementOn: '2024-12-26',
  overdue: { targets: 1, tasks: 0, byCause: [] },
  cells: {
    pillars: [
      {
        code: 'digital-data',
        items: [
          {
            kind: 'target',
            code: 'KH73-DL-03',
            name: 'An toàn',
            status: 'inProgress',
            continuing: false,
            overdueDays: 92,
          },
        ],
      },
    ],
    groups: [],
  },
  attention: { total: 0, byKind: [], byCause: [], items: [] },
  changes: {
    since: '2024-12-01',
    total: 0,
    before: { targets: { total: 30, completed: 0 }, tasks: { total: 35, completed: 0 } },
    items: [],
    unlisted: 0,
    firstReport: null,
  },
  upcomingTotal: 0,
  upcoming: [],
  units: [
    {
      code: null,
      name: null,
      shortName: null,
      kind: null,
      targetCount: 30,
      overdue: 0,
      ...rollUp(
        [
          ['completed', 35],
          ['inProgress', 13],
        ],
        35,
      ),
    },
    {
      code: 'so-tt-tt',
      name: 'Sở Thông tin và Truyền thông',
      shortName: 'Sở TT&TT',
      kind: 'department',
      targetCount: 0,
      overdue: 0,
      ...rollUp(
        [
          ['completed', 6],
          ['inProgress', 3],
          ['stopped', 2],
        ],
        6,
      ),
    },
  ],
  trend: [
    {
      asOf: '2024-11-30',
      targets: { total: 30, completed: 0, overdue: 0, stopped: 0, notMet: 0, open: 30, stated: 0 },
      tasks: { total: 35, completed: 0, overdue: 0, stopped: 0, notMet: 0, open: 35, stated: 0 },
    },
    {
      asOf: '2024-12-26',
      targets: { total: 30, completed: 21, overdue: 0, stopped: 1, notMet: 0, open: 8, stated: 30 },
      tasks: { total: 35, completed: 22, overdue: 1, stopped: 2, notMet: 0, open: 10, stated: 35 },
    },
  ],
};
