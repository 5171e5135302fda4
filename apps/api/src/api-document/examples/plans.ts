import { EXAMPLE_IDS } from './ids.js';

/** Answers on the sample, shortened: what comes back, by the name of its schema. */
export const PLANS_EXAMPLES = {
  PlanPage: {
    items: [
      {
        slug: 'mau-bo-di',
        code: '15/KH-UBND',
        title: 'Kế hoạch chuyển đổi số năm 2025',
        issuer: 'UBND Tỉnh Mẫu',
        issuedOn: '2025-01-10',
        year: 2025,
        startsOn: '2025-01-10',
        endsOn: '2025-12-31',
        province: {
          code: 'mau',
          name: 'Tỉnh Mẫu – số liệu mô phỏng',
          simulated: true,
        },
        targetCount: 1,
        taskCount: 2,
        state: 'draft',
      },
      {
        slug: 'mau-kh15-2025',
        code: '15/KH-UBND',
        title: 'Kế hoạch chuyển đổi số năm 2025',
        issuer: 'UBND Tỉnh Mẫu',
        issuedOn: '2025-01-10',
        year: 2025,
        startsOn: '2025-01-10',
        endsOn: '2025-12-31',
        province: {
          code: 'mau',
          name: 'Tỉnh Mẫu – số liệu mô phỏng',
          simulated: true,
        },
        targetCount: 1,
        taskCount: 2,
        state: 'draft',
      },
    ],
    nextCursor: null,
    total: 5,
  },
  AllottedLevel: {
    unit: { code: 'xa-mau-binh-ha', name: 'UBND xã Mẫu Bình Hà' },
    ...{ value: '64', valueUpper: null, from: '2025-01-01', share: '5.3' },
    document: { id: EXAMPLE_IDS.document, label: 'Quyết định số 120/QĐ-UBND ngày 15/01/2025' },
  },
  Allotments: {
    plan: {
      ...{ slug: 'mau-2025', code: '12/KH-UBND', title: 'Kế hoạch chuyển đổi số năm 2025' },
      ...{ startsOn: '2025-01-01', endsOn: '2025-12-31' },
    },
    target: { code: 'MAU-01', name: 'Số điểm hỗ trợ dịch vụ công trực tuyến' },
    day: '2025-06-30',
    measures: [
      {
        indicator: { code: 'diem-ho-tro', name: 'Điểm hỗ trợ', measureUnit: 'điểm', aggregation: 'sum' },
        ...{ label: 'Số điểm hỗ trợ', horizon: null, comparator: 'atLeast', value: '1200', valueUpper: null },
        ...{ withoutAllotment: 'nothing', sum: '64', rest: '1136' },
        levels: [
          {
            unit: { code: 'xa-mau-binh-ha', name: 'UBND xã Mẫu Bình Hà' },
            ...{ value: '64', valueUpper: null, from: '2025-01-01', share: '5.3' },
            document: { id: EXAMPLE_IDS.document, label: 'Quyết định số 120/QĐ-UBND ngày 15/01/2025' },
          },
        ],
      },
    ],
    acts: [
      {
        ...{ id: EXAMPLE_IDS.request, indicator: 'diem-ho-tro', horizon: null, from: '2025-01-01', quantity: '1200' },
        document: { id: EXAMPLE_IDS.document, label: 'Quyết định số 120/QĐ-UBND ngày 15/01/2025' },
        ...{ note: null, given: 1, sum: '64', taken: 0 },
        ...{ recordedAt: '2025-01-16T02:00:00Z', recordedBy: 'Chuyên viên Sở KH&CN' },
      },
    ],
    version: 3,
  },
  PlanOpenness: {
    plan: {
      slug: 'quang-ninh-kh73-2024',
      code: '73/KH-UBND',
      title: 'Kế hoạch thực hiện Nghị quyết số 09-NQ/TU về chuyển đổi số toàn diện tỉnh năm 2024',
    },
    isOpen: true,
    withheldTargets: 1,
    acts: [
      {
        opens: true,
        document: { id: EXAMPLE_IDS.document, label: 'Kế hoạch 73/KH-UBND ngày 14/3/2024' },
        note: 'Công khai trên cổng thông tin của tỉnh',
        recordedAt: '2025-02-10T02:00:00Z',
        recordedBy: 'Quản trị hệ thống',
      },
    ],
    indicators: [
      {
        code: 'httt-duoc-phe-duyet-cap-do',
        name: 'Hệ thống thông tin được phê duyệt cấp độ an toàn',
        measureUnit: '%',
        targets: 1,
        withheld: {
          reason: 'Số liệu an toàn thông tin, không công khai',
          recordedAt: '2025-02-10T02:00:00Z',
          recordedBy: 'Quản trị hệ thống',
        },
      },
    ],
  },
  PlanDetail: {
    slug: 'quang-ninh-kh73-2024',
    code: '73/KH-UBND',
    title: 'Kế hoạch Chuyển đổi số toàn diện tỉnh Quảng Ninh năm 2024',
    issuer: 'UBND tỉnh Quảng Ninh',
    issuedOn: '2024-03-13',
    year: 2024,
    startsOn: '2024-03-13',
    endsOn: '2024-12-31',
    province: {
      code: 'quang-ninh',
      name: 'Quảng Ninh',
      simulated: false,
    },
    targetCount: 30,
    taskCount: 35,
    state: 'published',
    silenceDays: 60,
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
    sourceNote:
      'Theo báo cáo năm 2024 của Sở Thông tin và Truyền thông, số liệu muộn nhất ngày 26/12/2024. Nguồn không kèm Phụ lục 03 và 04: 10 chỉ tiêu chính quyền số không có tên, 18 nhiệm vụ và toàn bộ chỉ tiêu không nêu đơn vị chủ trì, nhiệm vụ khô …',
    sourceDocument: {
      id: '01de4a39-054c-467c-9371-1251b023f121',
      label: 'Kế hoạch số 73/KH-UBND ngày 13/3/2024',
    },
    pillars: [
      {
        code: 'digital-data',
        name: 'Dữ liệu số',
        note: null,
        evidence: [],
      },
      {
        code: 'digital-government',
        name: 'Chính quyền số',
        note: '10 chỉ tiêu đã hoàn thành có tên tại Phụ lục 03, nguồn không kèm. Các kết quả mục I dưới đây có thể thuộc những chỉ tiêu đó; báo cáo không nói kết quả nào của chỉ tiêu nào.',
        evidence: [
          {
            name: 'Dịch vụ công trực tuyến phát sinh hồ sơ/số thủ tục hành chính phát sinh hồ sơ',
            value: '90',
            qualifier: 'exact',
            measureUnit: '%',
          },
        ],
      },
    ],
    goals: [
      {
        code: 'phat-trien-du-lieu-so',
        name: 'Phát triển dữ liệu số',
        pillar: 'digital-data',
      },
      {
        code: 'phat-trien-chinh-quyen-so',
        name: 'Phát triển chính quyền số',
        pillar: 'digital-government',
      },
    ],
    groups: [
      {
        code: 'awareness',
        name: 'Nhận thức số',
        leadNote: 'Các cơ quan, đơn vị, địa phương',
        solution:
          'Sở Thông tin và Truyền thông cùng các sở, ngành, địa phương đổi mới và đa dạng hóa hình thức tuyên truyền.',
        solutionSection: 'III.1.c',
      },
      {
        code: 'institutions',
        name: 'Thể chế số',
        leadNote: 'Sở Nội vụ, Sở Thông tin và Truyền thông (hai nhiệm vụ đã hoàn thành)',
        solution:
          'Sở Nội vụ và Sở Thông tin và Truyền thông tham mưu chính sách thu hút nhân lực công nghệ thông tin chất lượng cao phù hợp chủ trương của Trung ương.',
        solutionSection: 'III.2.c',
      },
    ],
    snapshots: [
      {
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
    ],
    amendments: [],
    defaultAsOf: '2024-12-31',
    recount: null,
    withheld: 0,
    revision: 5,
  },
  AmendmentDraft: {
    version: 2,
    document: { effectiveOn: '2024-10-01', note: 'Lùi thời hạn một nhiệm vụ' },
    updatedBy: 'Nguyễn Văn An',
    updatedAt: '2024-09-20T02:30:00.000Z',
  },
  PlanDocument: {
    code: '73/KH-UBND',
    title: 'Kế hoạch thực hiện Nghị quyết số 09-NQ/TU về chuyển đổi số toàn diện tỉnh năm 2024',
    issuer: 'UBND tỉnh Quảng Ninh',
    issuedOn: '2024-03-14',
    year: 2024,
    startsOn: '2024-03-14',
    endsOn: '2024-12-31',
    silenceDays: 60,
    dueAtEnd: true,
    policy: {
      targets: { countsAsCompleted: ['completed'], excludedFromTotal: ['noOccurrence'], percentDigits: 2 },
      tasks: { countsAsCompleted: ['completed'], excludedFromTotal: ['noOccurrence'], percentDigits: 1 },
    },
    sourceNote: null,
    pillars: [{ code: 'digital-data', name: 'Dữ liệu số', note: null, evidence: [] }],
    goals: [],
    groups: [{ code: 'data', name: 'Dữ liệu số', leadNote: null, solution: null, solutionSection: null }],
    indicators: [
      {
        code: 'kho-du-lieu',
        name: 'Kho dữ liệu dùng chung',
        measureUnit: 'kho',
        direction: 'higherIsBetter',
        aggregation: 'stated',
      },
    ],
    targets: [],
    tasks: [
      {
        code: 'KH73-N01-01',
        name: 'Ban hành kế hoạch chuyển đổi số của ngành',
        leadUnits: ['so-noi-vu'],
        coordinatingUnits: [],
        executingUnits: [],
        dueOn: '2024-04-30',
        note: null,
        sourceSection: null,
        group: 'data',
        frequency: 'once',
        deliverable: 'Kế hoạch',
        source: 'plan',
        sourceDocument: null,
      },
    ],
  },
  PlanDraft: {
    slug: 'mau-kh15-2025',
    province: 'mau',
    version: 1,
    document: {
      code: '15/KH-UBND',
      year: 2025,
      tasks: [
        {
          code: 'KH15-DL-01',
          name: 'Đưa kho dữ liệu dùng chung vào hoạt động',
          dueOn: '2025-09-30',
          group: 'data',
          leadUnits: ['so-noi-vu'],
          deliverable: 'Quyết định đưa vào vận hành',
        },
      ],
      title: 'Kế hoạch chuyển đổi số năm 2025',
      endsOn: '2025-12-31',
      groups: [
        {
          code: 'data',
          name: 'Dữ liệu số',
        },
      ],
      issuer: 'UBND Tỉnh Mẫu',
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
      pillars: [
        {
          code: 'digital-government',
          name: 'Chính quyền số',
        },
      ],
      targets: [
        {
          code: 'KH15-CQ-01',
          name: 'Tối thiểu 80% hồ sơ được nộp trực tuyến toàn trình',
          dueOn: '2025-12-31',
          pillar: 'digital-government',
          measures: [
            {
              label: 'Hồ sơ trực tuyến toàn trình',
              value: '80',
              horizon: 2025,
              indicator: 'ho-so-truc-tuyen-2025',
              comparator: 'atLeast',
            },
          ],
          leadUnits: ['so-noi-vu'],
        },
      ],
      issuedOn: '2025-01-10',
      startsOn: '2025-01-10',
      indicators: [
        {
          code: 'ho-so-truc-tuyen-2025',
          name: 'Tỷ lệ hồ sơ trực tuyến toàn trình',
          measureUnit: '%',
        },
      ],
    },
    problems: [],
  },
  AmendmentResult: {
    changed: 1,
    added: 0,
    removed: 0,
    revision: 12,
  },
  NamedItem: {
    kind: 'target',
    code: 'KH73-CQ-01',
    name: 'Tên ghi trong phụ lục',
    version: 2,
  },
  SnapshotList: {
    items: [
      {
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
    ],
  },
  Snapshot: {
    id: 'bbc53fb5-8213-4b72-90fc-83b11477b480',
    name: 'Số liệu chốt hết ngày 31/12/2024, lần 2',
    asOf: '2024-12-31',
    knownAt: '2025-02-10T02:00:00.000000Z',
    publishedAt: '2025-02-10T02:00:00.000000Z',
    publishedBy: 'Quản trị hệ thống',
    note: null,
    document: null,
  },
};
