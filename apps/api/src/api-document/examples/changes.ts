/** Answers on the sample, shortened: what comes back, by the name of its schema. */
export const CHANGES_EXAMPLES = {
  Changes: {
    nextCursor: null,
    plan: { slug: 'quang-ninh-kh73-2024', code: '73/KH-UBND' },
    from: {
      asOf: '2024-11-30',
      knownAt: null,
      snapshot: null,
      targets: { completed: 0, total: 30 },
      tasks: { completed: 0, total: 35 },
    },
    to: {
      asOf: '2024-12-31',
      knownAt: '2026-11-22T03:53:51.496000Z',
      snapshot: { id: '7c957d44-8a78-4646-b41a-e9385421b950', name: 'Báo cáo năm 2024' },
      targets: { completed: 21, total: 30 },
      tasks: { completed: 22, total: 35 },
    },
    total: 65,
    counts: [
      { change: 'turned', count: 62 },
      { change: 'stopped', count: 3 },
      { change: 'continues', count: 11 },
      { change: 'measured', count: 22 },
      { change: 'fellOverdue', count: 1 },
    ],
    policies: [],
    achievementCap: null,
    items: [
      {
        kind: 'target',
        code: 'KH73-DL-01',
        name: 'Triển khai xây dựng các nền tảng cơ sở dữ liệu quan trọng theo định hướng của Bộ chủ quản',
        status: 'inProgress',
        continuing: false,
        overdueDays: null,
        changes: ['turned'],
        on: '2024-12-26',
        fields: [{ field: 'status', before: 'noStatement', after: 'inProgress' }],
        item: null,
        reason: 'Phụ thuộc vào các bộ, ngành Trung ương do cần đồng bộ, liên thông dữ liệu',
        document: null,
      },
    ],
  },
};
