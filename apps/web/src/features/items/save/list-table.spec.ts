import type { ItemRow } from '@tiendo/contracts';
import { readStatusTable } from '@tiendo/indicators/table-text';
import { DEFAULT_TARGET_POLICY, DEFAULT_TASK_POLICY } from '@tiendo/indicators/status';
import type { PlanDetail } from '../../../shared/contract-types';
import { loadFileWords } from '../../../shared/files';
import { asCopied, openTable } from '../../../shared/files/testing/open-table';
import { formatFor } from '../../../shared/format';
import { statusMessages } from '../../../shared/status';
import { itemMessages } from '../messages';
import { itemRow } from '../testing/rows';
import { EMPTY_STATE } from '../list/list-state';
import { listTable, type ListFile } from './list-table';

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
const input: ListFile = {
  kind: 'task',
  view: { plan, day: '2024-12-31', knownAt: undefined, kind: 'live', snapshot: null },
  rows,
  all: [...rows, itemRow({ code: 'C' })],
  columns: ['status', 'result', 'required', 'dueOn', 'executing'],
  state: { ...EMPTY_STATE, overdue: true, sort: { key: 'section', descending: false } },
  options: { status: [], section: [], unit: [], horizons: [] },
};
const namedOf = async (part: Partial<ListFile> = {}) =>
  listTable(
    { ...input, ...part },
    { t: itemMessages.vi, s: statusMessages.vi, file: await loadFileWords('vi'), format: formatFor('vi') },
  );
const tableOf = async (part: Partial<ListFile> = {}) => (await namedOf(part)).table;

describe('a list as a file', () => {
  it('says what the figures are: plan, day, rule, result, filter, sort, and that they are simulated', async () => {
    const { lead, notes } = await tableOf();
    expect(lead).toContain('SỐ LIỆU MÔ PHỎNG');
    expect(Object.fromEntries(notes.map(({ label, text }) => [label, text]))).toMatchObject({
      'Kế hoạch': 'Kế hoạch số 01/KH-UBND ngày 15/01/2024',
      'Cách tính': expect.stringMatching(/^tính là hoàn thành/) as string,
      'Kết quả': '1/2 hoàn thành (50%)',
      'Bộ lọc': 'Quá hạn',
      'Số dòng': '2 trong 3 dòng',
      'Sắp xếp': 'Nhóm nhiệm vụ, tăng dần',
    });
  });

  it('keeps as many cells in a row as there are columns', async () => {
    const { rows: cells, columns } = await tableOf();
    for (const one of cells) expect(one).toHaveLength(columns.length);
  });

  it('tells results and levels as numbers where they are such, a hedged result in words', async () => {
    const measure = (value: string, qualifier: string | null) =>
      ({
        ...{ value, qualifier, numerator: null, denominator: null, comparator: 'atLeast' },
        ...{ targetValue: '93', targetValueUpper: null, measureUnit: '%' },
      }) as unknown as ItemRow['measure'];
    const stated = [
      itemRow({ code: 'A', measure: measure('81.67', null) }),
      itemRow({ code: 'B', measure: measure('80', 'above') }),
    ];
    const { columns, rows: cells } = await tableOf({ rows: stated, columns: ['result', 'required'] });
    expect(columns.map(({ heading }) => heading).slice(3)).toEqual([
      'Kết quả',
      'Đơn vị tính',
      'Yêu cầu',
      'Mức yêu cầu',
    ]);
    expect(cells.map((one) => one.slice(3))).toEqual([
      [
        { type: 'percent', points: '81.67' },
        { type: 'text', text: '%' },
        { type: 'text', text: '≥ 93%' },
        { type: 'percent', points: '93' },
      ],
      [
        { type: 'text', text: 'trên 80%' },
        { type: 'text', text: '%' },
        { type: 'text', text: '≥ 93%' },
        { type: 'percent', points: '93' },
      ],
    ]);
  });

  it('opens elsewhere with days as days and counts as numbers', async () => {
    const { heads, lines, formatOf } = await openTable(await namedOf());
    const at = (heading: string) => heads.indexOf(heading);
    expect(lines[0]?.[at('Tên nhiệm vụ')] ?? lines[0]?.[2]).toBe('=HYPERLINK("x")');
    const days = lines.map((cells) => cells.find((cell) => cell instanceof Date));
    expect(days).toEqual([new Date('2024-12-31T00:00:00Z'), new Date('2024-12-31T00:00:00Z')]);
    expect(lines[1]).toContain(12);
    expect(lines[0]?.slice(-2)).toEqual([1, 3]);
    expect(formatOf('A4')).toBeDefined();
  });

  it('is pasted back as it was saved: every item and status is known, none is doubtful', async () => {
    const columns = ['status', 'dueOn', 'leadUnits', 'section', 'reason'] as const;
    const stated = [
      itemRow({ code: 'KH-NV-01', status: 'stopped', reason: 'do vướng mắc về kinh phí' }),
      itemRow({ code: 'KH-NV-02', status: 'mostlyCompleted' }),
      itemRow({ code: 'KH-NV-03', status: 'awaitingApproval' }),
    ];
    const book = await openTable(await namedOf({ rows: stated, all: stated, columns: [...columns] }));
    const read = readStatusTable(
      asCopied(book),
      stated.map(({ code, name }) => ({ code, name })),
    );
    expect(read.rows.map(({ code, status, isNear, isMeant }) => [code, status, isNear, isMeant])).toEqual(
      stated.map(({ code, status }) => [code, status, false, false]),
    );
    expect(read.rows[0]?.reason).toBe('do vướng mắc về kinh phí');
  });
});
