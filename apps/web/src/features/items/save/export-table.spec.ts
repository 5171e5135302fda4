import { DEFAULT_TARGET_POLICY, DEFAULT_TASK_POLICY } from '@tiendo/indicators/status';
import type { PlanDetail } from '../../../shared/contract-types';
import { formatFor } from '../../../shared/format';
import { commonMessages } from '../../../shared/i18n';
import { statusMessages } from '../../../shared/status';
import { itemMessages } from '../messages';
import { itemRow } from '../testing/rows';
import { csvOf } from '../../../shared/files/csv';
import { excelOf } from '../../../shared/files/excel';
import { exportTable, type ExportInput } from './export-table';
import { safeText } from '../../../shared/files/safe-text';

const plan = {
  code: '01/KH-UBND',
  title: 'Kế hoạch mẫu',
  issuedOn: '2024-01-15',
  province: { code: 'mau', name: 'Tỉnh Mẫu', simulated: true },
  policy: { targets: DEFAULT_TARGET_POLICY, tasks: DEFAULT_TASK_POLICY },
  sourceDocument: { id: 'd', label: 'Kế hoạch số 01/KH-UBND' },
  sourceNote: null,
} as unknown as PlanDetail;
const rows = [
  itemRow({
    code: 'A',
    name: '=HYPERLINK("x")',
    status: 'completed',
    executing: { completed: 1, total: 3, unreported: 1 },
  }),
  itemRow({ code: 'B', name: 'Hai; ba "bốn"', overdueDays: 12 }),
];
const input: ExportInput = {
  kind: 'task',
  plan,
  day: '2024-12-31',
  knownAt: undefined,
  rows,
  all: [...rows, itemRow({ code: 'C' })],
  columns: ['status', 'dueOn', 'executing'],
};
const table = exportTable(input, {
  t: itemMessages.vi,
  s: statusMessages.vi,
  common: commonMessages.vi,
  format: formatFor('vi'),
});

describe('a list as a file', () => {
  it('says what the figures are: plan, day, rule, filter, and that they are simulated', () => {
    const head = table.head.join('\n');
    for (const part of ['SỐ LIỆU MÔ PHỎNG', '01/KH-UBND', 'ngày 31/12/2024', 'Cách tính', '2/3 dòng']) {
      expect(head).toContain(part);
    }
    expect(table.foot[0]).toBe('1/2 hoàn thành (50%)');
  });

  it('keeps as many cells in a row as there are columns', () => {
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });

  it('writes CSV that Vietnamese Excel opens, and no formula', () => {
    const csv = csvOf(table);
    const lines = csv.slice(1).split('\r\n');
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(lines[0]?.split(';').slice(0, 3)).toEqual(['TT', 'Mã', 'Nhiệm vụ']);
    expect(lines[1]).toBe(`1;A;"'=HYPERLINK(""x"")";Hoàn thành;;;31/12/2024;;1;3`);
    expect(lines[2]).toContain('"Hai; ba ""bốn""";Đang thực hiện;;;31/12/2024;12;;');
    expect(csv).toContain('SỐ LIỆU MÔ PHỎNG');
  });

  it('writes a workbook', async () => {
    const blob = await excelOf(table, 'Nhiệm vụ');
    expect(blob.size).toBeGreaterThan(2000);
  });
});

it.each([
  ['=1+1', "'=1+1"],
  ['+84', "'+84"],
  ['-2', "'-2"],
  ['@x', "'@x"],
  ['  =1', "'  =1"],
  ['\tx', "'\tx"],
  ['100% hồ sơ', '100% hồ sơ'],
  ['Sở Y tế', 'Sở Y tế'],
])('shows %j as %j', (text, shown) => expect(safeText(text)).toBe(shown));
