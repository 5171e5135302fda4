/** Answers on the sample, shortened: what comes back, by the name of its schema. */
export const OVERVIEW_EXAMPLES = {
  Overview: {
    plan: {
      slug: 'quang-ninh-kh73-2024',
      code: '73/KH-UBND',
    },
    asOf: '2024-12-31',
    knownAt: null,
    targets: {
      total: 30,
      completed: 21,
      percent: 70,
      excluded: 0,
      continuing: 0,
      byStatus: [
        {
          status: 'completed',
          count: 21,
          percent: 70,
        },
        {
          status: 'inProgress',
          count: 7,
          percent: 23.33,
        },
        {
          status: 'yearEnd',
          count: 1,
          percent: 3.33,
        },
        {
          status: 'stopped',
          count: 1,
          percent: 3.33,
        },
      ],
    },
    tasks: {
      total: 35,
      completed: 22,
      percent: 62.86,
      excluded: 0,
      continuing: 11,
      byStatus: [
        {
          status: 'completed',
          count: 22,
          percent: 62.86,
        },
        {
          status: 'mostlyCompleted',
          count: 1,
          percent: 2.86,
        },
        {
          status: 'inProgress',
          count: 9,
          percent: 25.71,
        },
        {
          status: 'awaitingApproval',
          count: 1,
          percent: 2.86,
        },
        {
          status: 'stopped',
          count: 2,
          percent: 5.71,
        },
      ],
    },
    pillars: [
      {
        code: 'digital-data',
        name: 'Dữ liệu số',
        total: 3,
        completed: 0,
        percent: 0,
        excluded: 0,
        continuing: 0,
        byStatus: [
          {
            status: 'inProgress',
            count: 3,
            percent: 100,
          },
        ],
      },
      {
        code: 'digital-government',
        name: 'Chính quyền số',
        total: 11,
        completed: 10,
        percent: 90.91,
        excluded: 0,
        continuing: 0,
        byStatus: [
          {
            status: 'completed',
            count: 10,
            percent: 90.91,
          },
          {
            status: 'stopped',
            count: 1,
            percent: 9.09,
          },
        ],
      },
    ],
    groups: [
      {
        code: 'awareness',
        name: 'Nhận thức số',
        total: 7,
        completed: 6,
        percent: 85.71,
        excluded: 0,
        continuing: 1,
        byStatus: [
          {
            status: 'completed',
            count: 6,
            percent: 85.71,
          },
          {
            status: 'awaitingApproval',
            count: 1,
            percent: 14.29,
          },
        ],
      },
      {
        code: 'institutions',
        name: 'Thể chế số',
        total: 4,
        completed: 2,
        percent: 50,
        excluded: 0,
        continuing: 2,
        byStatus: [
          {
            status: 'completed',
            count: 2,
            percent: 50,
          },
          {
            status: 'inProgress',
            count: 2,
            percent: 50,
          },
        ],
      },
    ],
    policy: {
      tasks: {
        percentDigits: 1,
        countsAsCompleted: ['completed', 'maintained'],
        excludedFromTotal: ['noOccurrence', 'notApplicable'],
      },
      targets: {
        percentDigits: 2,
        countsAsCompleted: ['completed', 'maintained', 'mostlyCompleted'],
        excludedFromTotal: ['noOccurrence', 'notApplicable'],
      },
    },
    provisional: true,
    snapshot: {
      id: '7c957d44-8a78-4646-b41a-e9385421b950',
      name: 'Báo cáo năm 2024',
      asOf: '2024-12-31',
      knownAt: '2026-11-22T03:53:51.496000Z',
      publishedAt: '2026-11-22T03:53:51.496000Z',
      publishedBy: null,
      document: {
        id: '55320ce8-e4f7-438b-810d-defdeddf9f79',
        label:
          'Báo cáo: Tình hình, kết quả triển khai chuyển đổi số toàn diện tỉnh Quảng Ninh năm 2024, phương hướng nhiệm vụ năm 2025 (Sở Thông tin và Truyền thông tỉnh Quảng Ninh)',
      },
    },
    lastStatementOn: '2024-12-26',
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
          lacksPermission: false,
          leadUnits: [],
          measure: {
            label: 'Hệ thống thông tin đang vận hành được phê duyệt cấp độ',
            measureUnit: '%',
            comparator: 'atLeast',
            targetValue: '100',
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
      items: [
        {
          kind: 'target',
          code: 'KH73-DL-01',
          name: 'Triển khai xây dựng các nền tảng cơ sở dữ liệu quan trọng theo định hướng của Bộ chủ quản gồm: cán bộ, công chức, viên chức; an sinh xã hội; y tế; giáo dục; quy hoạch tỉnh, đầu tư công; công thương (công nghiệp - thương mại)',
          change: 'turned',
          from: 'noStatement',
          to: 'inProgress',
          on: '2024-12-26',
        },
      ],
    },
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
      },
    ],
  },
};
