import { EXAMPLE_IDS } from './ids.js';

const SCOPE = {
  plans: [{ slug: 'mau-2025', code: '02/KH-UBND', title: 'Kế hoạch Chuyển đổi số Tỉnh Mẫu năm 2025' }],
  indicators: [{ code: 'ho-so-nop-truc-tuyen', name: 'Hồ sơ nộp trực tuyến' }],
  allUnits: false,
  units: [{ code: 'phuong-mau-an-trung', name: 'Phường Mẫu An Trung' }],
};
const KEY = {
  id: EXAMPLE_IDS.machineKey,
  label: 'Hệ thống thông tin giải quyết thủ tục hành chính',
  tokenStart: 'tiendo_machine_Zk3q',
  ...{ mayRead: true, mayWrite: true, requestsPerMinute: 60 },
  ...SCOPE,
  state: 'inUse',
  ...{ createdAt: '2025-02-10T02:00:00.000Z', createdBy: 'Quản trị hệ thống' },
  ...{ expiresAt: '2025-12-31T17:00:00.000Z', lastUsedAt: null, revokedAt: null },
};

/** Answers about other systems, by the name of the schema. */
export const MACHINE_EXAMPLES = {
  MachineKey: KEY,
  MachineKeyList: { items: [KEY] },
  CreatedMachineKey: { key: KEY, secret: 'tiendo_machine_Zk3q0b5f5fOc58b1Ad43Q9c1E5f6f3f0A7f11_mau-mau' },
  Machine: {
    province: { code: 'mau', name: 'Tỉnh Mẫu – số liệu mô phỏng', simulated: true },
    label: KEY.label,
    ...{ mayRead: true, mayWrite: true, requestsPerMinute: 60, expiresAt: KEY.expiresAt },
    ...SCOPE,
  },
  MachineFiguresResult: {
    ...{ stored: true, accepted: 1, unchanged: 0, refused: 1 },
    lines: [
      { line: 0, result: 'accepted', reason: null, detail: null },
      {
        ...{ line: 1, result: 'refused', reason: 'outOfScope' },
        detail:
          'Chỉ số hoặc đơn vị này ngoài phạm vi của khóa; xem phạm vi ở /api/v1/machine, hoặc xin quản trị viên khóa khác',
      },
    ],
  },
  MachineFigures: {
    period: '2025M01',
    figures: [
      {
        ...{
          indicator: 'ho-so-nop-truc-tuyen',
          unit: 'phuong-mau-an-trung',
          numerator: '412',
          denominator: '530',
          value: null,
        },
        ...{ qualifier: 'exact', outcome: null, cumulative: false, grade: 'official', asOf: '2025-01-31', version: 1 },
      },
    ],
  },
};

/** Bodies about other systems, by the name of the schema. */
export const MACHINE_REQUESTS = {
  NewMachineKey: {
    label: KEY.label,
    ...{ mayRead: true, mayWrite: true, allUnits: false, units: ['phuong-mau-an-trung'] },
    ...{ plans: ['mau-2025'], indicators: ['ho-so-nop-truc-tuyen'] },
    ...{ expiresOn: '2025-12-31', requestsPerMinute: 60 },
  },
  NewMachineFigures: {
    figures: [
      {
        ...{ indicator: 'ho-so-nop-truc-tuyen', unit: 'phuong-mau-an-trung', period: '2025M01' },
        ...{ numerator: '412', denominator: '530', grade: 'official', asOf: '2025-01-31' },
        note: 'Báo cáo tháng của hệ thống',
      },
    ],
  },
};
