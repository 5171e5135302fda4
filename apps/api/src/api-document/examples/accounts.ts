/** Answers on the sample, shortened: what comes back, by the name of its schema. */

const REPORTER = {
  ...{ username: 'pham.van.mau', displayName: 'Phạm Văn Mẫu' },
  ...{ writes: true, leads: false, isReady: false, disabled: false },
};
export const ACCOUNTS_EXAMPLES = {
  DeviceAccounts: { disabled: ['reporter.xa-mau-binh-ha'] },
  SignInHelp: {
    owners: ['Quảng Ninh'],
    agency: 'Văn phòng UBND tỉnh Quảng Ninh',
    help: 'Văn phòng UBND tỉnh, số điện thoại 0203 000 0000',
  },
  Session: {
    user: {
      id: 'dce5d2f3-5829-40dd-b67c-0895ffcb3abb',
      username: 'admin',
      displayName: 'Quản trị hệ thống',
    },
    memberships: [
      {
        province: {
          code: 'bac-giang',
          name: 'Bắc Giang',
          simulated: false,
        },
        role: 'admin',
        unit: null,
      },
      {
        province: {
          code: 'mau',
          name: 'Tỉnh Mẫu – số liệu mô phỏng',
          simulated: true,
        },
        role: 'admin',
        unit: null,
      },
    ],
    permissions: {
      'bac-giang': [
        'plan.readPublic',
        'plan.read',
        'progress.write',
        'plan.write',
        'plan.publish',
        'snapshot.publish',
        'org.read',
        'org.write',
        'document.write',
        'user.manage',
      ],
    },
    expiresAt: '2025-02-17T02:00:00.000Z',
    mustChangePassword: false,
  },
  UserPage: {
    items: [
      {
        id: 'eb282fa9-9069-411a-b77c-57dbab438d75',
        username: 'editor',
        displayName: 'Cơ quan thường trực 1',
        disabled: false,
        lastSignInAt: null,
        version: 1,
        sessions: 0,
        memberships: [
          {
            id: '5e9e0a05-9fbf-4de0-a3e6-732f41e9276c',
            role: 'editor',
            unit: null,
          },
        ],
      },
      {
        id: '11cc3d44-6842-4ee3-8f47-84d08a565bf8',
        username: 'editor2',
        displayName: 'Cơ quan thường trực 2',
        disabled: false,
        lastSignInAt: null,
        version: 1,
        sessions: 0,
        memberships: [
          {
            id: 'fab6832f-7434-4ded-adee-f39302106a8f',
            role: 'editor',
            unit: null,
          },
        ],
      },
    ],
    nextCursor: null,
    total: 7,
  },
  User: {
    id: '11cc3d44-6842-4ee3-8f47-84d08a565bf8',
    username: 'editor2',
    displayName: 'Cơ quan thường trực 2',
    disabled: false,
    lastSignInAt: null,
    version: 2,
    sessions: 0,
    memberships: [
      {
        id: 'fab6832f-7434-4ded-adee-f39302106a8f',
        role: 'editor',
        unit: null,
      },
      {
        id: '6ce5269b-45ed-4d67-a666-bc2360619a03',
        role: 'reporter',
        unit: {
          code: 'so-noi-vu',
          name: 'Sở Nội vụ',
        },
      },
    ],
  },
  Beginning: {
    units: 14,
    hasAccounts: true,
    plan: {
      slug: 'mau-2025',
      code: '02/KH-UBND',
      title: 'Kế hoạch Chuyển đổi số Tỉnh Mẫu năm 2025',
      state: 'published',
    },
    hasForm: true,
    hasPeriods: true,
  },
  FirstDayResult: {
    units: 1,
    items: [
      {
        user: {
          id: '5a799dbe-f2eb-4a1e-a763-7804187070b3',
          username: 'dau-moi.svhdl',
          displayName: 'Đầu mối Sở Văn hóa và Du lịch',
          disabled: false,
          lastSignInAt: null,
          version: 1,
          sessions: 0,
          memberships: [
            {
              id: 'e611fe17-9e2f-4236-93ce-d35286953d3e',
              role: 'reporter',
              unit: { code: 'so-van-hoa-va-du-lich', name: 'Sở Văn hóa và Du lịch' },
            },
          ],
        },
        resetLink: {
          username: 'dau-moi.svhdl',
          url: 'https://tiendo.example/dat-mat-khau#Zq3V0bV2m8mB1y0n5sJmS4kP7wXcT9rLhUe6aDgF2iQ',
          expiresAt: '2025-02-13T02:00:00.000Z',
        },
      },
    ],
  },
  CreatedUsers: {
    items: [
      {
        user: {
          id: '5a799dbe-f2eb-4a1e-a763-7804187070b3',
          username: 'le.van.mau',
          displayName: 'Lê Văn Mẫu',
          disabled: false,
          lastSignInAt: null,
          version: 1,
          sessions: 0,
          memberships: [
            {
              id: 'e611fe17-9e2f-4236-93ce-d35286953d3e',
              role: 'editor',
              unit: null,
            },
          ],
        },
        resetLink: {
          username: 'le.van.mau',
          url: 'https://tiendo.example/dat-mat-khau#Zq3V0bV2m8mB1y0n5sJmS4kP7wXcT9rLhUe6aDgF2iQ',
          expiresAt: '2025-02-13T02:00:00.000Z',
        },
      },
      {
        user: {
          id: '3962e5a9-c006-4519-acea-0a7a6353842f',
          username: 'tran.thi.mau',
          displayName: 'Trần Thị Mẫu',
          disabled: false,
          lastSignInAt: null,
          version: 1,
          sessions: 0,
          memberships: [
            {
              id: '46672c64-94bd-45fe-b91b-0e217bdf3d39',
              role: 'reporter',
              unit: {
                code: 'so-noi-vu',
                name: 'Sở Nội vụ',
              },
            },
          ],
        },
        resetLink: {
          username: 'tran.thi.mau',
          url: 'https://tiendo.example/dat-mat-khau#Zq3V0bV2m8mB1y0n5sJmS4kP7wXcT9rLhUe6aDgF2iQ',
          expiresAt: '2025-02-13T02:00:00.000Z',
        },
      },
    ],
  },
  UnitReporters: { unit: { code: 'so-noi-vu', name: 'Sở Nội vụ' }, items: [REPORTER], mayName: true },
  NamedUnitReporter: {
    reporter: REPORTER,
    resetLink: {
      username: 'pham.van.mau',
      url: 'https://tiendo.example/dat-mat-khau#Zq3V0bV2m8mB1y0n5sJmS4kP7wXcT9rLhUe6aDgF2iQ',
      expiresAt: '2025-02-13T02:00:00.000Z',
    },
  },
  ResetLink: {
    username: 'viewer',
    url: 'https://tiendo.example/dat-mat-khau#Zq3V0bV2m8mB1y0n5sJmS4kP7wXcT9rLhUe6aDgF2iQ',
    expiresAt: '2025-02-13T02:00:00.000Z',
  },
  AuditEventPage: {
    items: [
      {
        number: 418,
        at: '2026-01-15T02:00:00.000000Z',
        actor: { username: 'editor', displayName: 'Cơ quan thường trực 1' },
        kind: 'status',
        action: 'status.record',
        subjectKind: 'item',
        subject: 'mau-2025/M02-DL-05',
        detail: { status: 'completed', effectiveOn: '2025-12-28' },
      },
    ],
    nextCursor: null,
    total: 1,
  },
  TrailState: {
    events: 418,
    check: { at: '2026-01-15T18:30:12.000Z', findings: 0, lines: [] },
    exportedAt: '2026-01-15T18:30:14.000000Z',
  },
  SavedView: {
    id: '5a1d7c92-0e64-4f3b-9b27-c81f6a3e0d45',
    screen: 'tasks',
    name: 'Quá hạn, xếp theo hạn',
    query: 'qua-han=1&sap-xep=han',
    shared: true,
    own: true,
    sharedBy: null,
  },
  SavedViewList: {
    items: [
      {
        id: '5a1d7c92-0e64-4f3b-9b27-c81f6a3e0d45',
        screen: 'tasks',
        name: 'Quá hạn, xếp theo hạn',
        query: 'qua-han=1&sap-xep=han',
        shared: true,
        own: true,
        sharedBy: null,
      },
    ],
  },
  WallKeyList: {
    items: [
      {
        id: '0b0f5f0c-58b1-4d43-9c1e-5f6f3f0a7f11',
        label: 'Phòng họp tầng 2',
        inPublic: false,
        plan: { slug: 'mau-2025', code: '02/KH-UBND', title: 'Kế hoạch Chuyển đổi số Tỉnh Mẫu năm 2025' },
        createdAt: '2026-01-12T02:00:00.000Z',
        createdBy: 'Quản trị hệ thống',
        lastUsedAt: '2026-01-15T02:00:00.000Z',
        revokedAt: null,
      },
    ],
  },
  CreatedWallKey: {
    key: {
      id: '0b0f5f0c-58b1-4d43-9c1e-5f6f3f0a7f11',
      label: 'Phòng họp tầng 2',
      inPublic: false,
      plan: { slug: 'mau-2025', code: '02/KH-UBND', title: 'Kế hoạch Chuyển đổi số Tỉnh Mẫu năm 2025' },
      createdAt: '2026-01-12T02:00:00.000Z',
      createdBy: 'Quản trị hệ thống',
      lastUsedAt: null,
      revokedAt: null,
    },
    secret: 'Zq3V0bV2m8mB1y0n5sJmS4kP7wXcT9rLhUe6aDgF2iQ',
  },
  Wall: {
    plan: { slug: 'mau-2025', code: '02/KH-UBND', title: 'Kế hoạch Chuyển đổi số Tỉnh Mẫu năm 2025' },
    province: { code: 'mau', name: 'Tỉnh Mẫu – số liệu mô phỏng', simulated: true },
    label: 'Phòng họp tầng 2',
    inPublic: false,
  },
  Health: {
    status: 'ok',
    version: '0.1.0',
    database: 'ok',
    storage: 'ok',
  },
  Liveness: { status: 'ok', version: '0.1.0' },
};
