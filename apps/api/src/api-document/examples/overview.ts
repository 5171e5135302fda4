import { FIGURES_EXAMPLES } from './figures.js';

/** Answers on the sample, shortened: what comes back, by the name of its schema. */
export const OVERVIEW_EXAMPLES = {
  Overview: {
    ...FIGURES_EXAMPLES.Summary,
    provisional: true,
    snapshot: {
      id: '7c957d44-8a78-4646-b41a-e9385421b950',
      name: 'Báo cáo năm 2024',
      asOf: '2024-12-31',
      knownAt: '2026-11-22T03:53:51.496000Z',
      publishedAt: '2026-11-22T03:53:51.496000Z',
      publishedBy: null,
      note: null,
      document: {
        id: '55320ce8-e4f7-438b-810d-defdeddf9f79',
        label:
          'Báo cáo: Tình hình, kết quả triển khai chuyển đổi số toàn diện tỉnh Quảng Ninh năm 2024, phương hướng nhiệm vụ năm 2025 (Sở Thông tin và Truyền thông tỉnh Quảng Ninh)',
      },
    },
    lastStatementOn: '2024-12-26',
    overdue: { targets: 0, tasks: 1, byCause: [{ cause: 'funds', count: 1 }] },
    cells: {
      pillars: [
        {
          code: 'digital-data',
          items: [
            {
              kind: 'target',
              code: 'KH73-DL-01',
              name: 'Triển khai xây dựng các nền tảng cơ sở dữ liệu quan trọng theo định hướng của Bộ chủ quản gồm: cán bộ, công chức, viên chức; an sinh xã hội; y tế; giáo dục; quy hoạch tỉnh, đầu tư công; công thương (công nghiệp - thương mại)',
              status: 'inProgress',
              continuing: false,
              overdueDays: null,
            },
          ],
        },
      ],
      groups: [
        {
          code: 'awareness',
          items: [
            {
              kind: 'task',
              code: 'KH73-N01-01',
              name: 'Xây dựng và triển khai Kế hoạch truyền thông về Chuyển đổi số năm 2024',
              status: 'completed',
              continuing: false,
              overdueDays: null,
            },
          ],
        },
      ],
    },
    attention: {
      total: 18,
      byKind: [
        {
          kind: 'overdue',
          count: 1,
        },
        {
          kind: 'stopped',
          count: 3,
        },
        {
          kind: 'blocked',
          count: 12,
        },
        {
          kind: 'contradiction',
          count: 2,
        },
      ],
      byCause: [
        {
          cause: 'awaitingGuidance',
          count: 5,
        },
        {
          cause: 'otherObjective',
          count: 5,
        },
        {
          cause: 'awaitingApproval',
          count: 2,
        },
      ],
      items: [
        {
          kind: 'target',
          code: 'KH73-DL-03',
          name: '100% hệ thống thông tin đang vận hành được phê duyệt cấp độ an toàn hệ thống thông tin trước ngày 30/9/2024 và triển khai đầy đủ phương án bảo đảm an toàn thông tin theo hồ sơ đề xuất cấp độ được phê duyệt trước ngày 31/12/2024',
          status: 'inProgress',
          continuing: false,
          why: ['overdue'],
          overdueDays: 92,
          dueOn: '2024-09-30',
          since: '2024-12-26',
          silentDays: null,
          cause: null,
          reason: null,
          proposal: null,
          proposalTo: null,
          awaiting: null,
          lacksPermission: false,
          notNamed: [],
          leadUnits: [],
          measure: {
            label: 'Hệ thống thông tin đang vận hành được phê duyệt cấp độ',
            measureUnit: '%',
            comparator: 'atLeast',
            targetValue: '100',
            targetValueUpper: null,
            numerator: '192',
            denominator: '299',
            value: null,
            qualifier: 'atLeast',
            asOf: '2024-12-26',
          },
        },
      ],
    },
    changes: {
      since: '2024-12-01',
      total: 76,
      before: { targets: { total: 30, completed: 0 }, tasks: { total: 35, completed: 0 } },
      firstReport: { items: 65, from: '2024-12-26', to: '2024-12-26' },
      unlisted: 0,
      items: [
        {
          kind: 'target',
          code: 'KH73-DL-01',
          name: 'Triển khai xây dựng các nền tảng cơ sở dữ liệu quan trọng theo định hướng của Bộ chủ quản gồm: cán bộ, công chức, viên chức; an sinh xã hội; y tế; giáo dục; quy hoạch tỉnh, đầu tư công; công thương (công nghiệp - thương mại)',
          change: 'turned',
          from: 'noStatement',
          to: 'inProgress',
          on: '2024-12-26',
          ofFirstReport: true,
        },
      ],
    },
    upcomingTotal: 2,
    upcoming: [
      {
        kind: 'target',
        code: 'KH73-DL-01',
        name: 'Triển khai xây dựng các nền tảng cơ sở dữ liệu quan trọng theo định hướng của Bộ chủ quản gồm: cán bộ, công chức, viên chức; an sinh xã hội; y tế; giáo dục; quy hoạch tỉnh, đầu tư công; công thương (công nghiệp - thương mại)',
        status: 'inProgress',
        continuing: false,
        overdueDays: null,
        dueOn: '2024-12-31',
        inDays: 0,
        leadUnits: [],
      },
      {
        kind: 'target',
        code: 'KH73-DL-02',
        name: '100% cơ sở dữ liệu, hệ thống thông tin của các sở, ngành, địa phương được kết nối, chia sẻ dữ liệu trên nền tảng tích hợp của tỉnh',
        status: 'inProgress',
        continuing: false,
        overdueDays: null,
        dueOn: '2024-12-31',
        inDays: 0,
        leadUnits: [],
      },
    ],
    units: [
      {
        total: 11,
        completed: 6,
        percent: 54.55,
        excluded: 0,
        continuing: 3,
        byStatus: [
          {
            status: 'completed',
            count: 6,
            percent: 54.55,
          },
          {
            status: 'inProgress',
            count: 3,
            percent: 27.27,
          },
          {
            status: 'stopped',
            count: 2,
            percent: 18.18,
          },
        ],
        code: 'so-thong-tin-va-truyen-thong',
        name: 'Sở Thông tin và Truyền thông',
        shortName: 'Sở TT&TT',
        kind: 'department',
        targetCount: 4,
        overdue: 0,
      },
      {
        total: 3,
        completed: 3,
        percent: 100,
        excluded: 0,
        continuing: 0,
        byStatus: [
          {
            status: 'completed',
            count: 3,
            percent: 100,
          },
        ],
        code: 'cong-an-tinh',
        name: 'Công an tỉnh',
        shortName: null,
        kind: 'armedForce',
        targetCount: 1,
        overdue: 0,
      },
    ],
    trend: [
      {
        asOf: '2024-11-30',
        targets: { total: 30, completed: 0, overdue: 0, stopped: 0, notMet: 0, open: 30, stated: 0 },
        tasks: { total: 35, completed: 0, overdue: 0, stopped: 0, notMet: 0, open: 35, stated: 0 },
      },
      {
        asOf: '2024-12-31',
        targets: { total: 30, completed: 21, overdue: 0, stopped: 1, notMet: 0, open: 8, stated: 30 },
        tasks: { total: 35, completed: 22, overdue: 1, stopped: 2, notMet: 0, open: 10, stated: 35 },
      },
    ],
  },
};
