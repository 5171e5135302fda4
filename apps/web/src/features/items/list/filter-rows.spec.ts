import { DEFAULT_TASK_POLICY } from '@tiendo/indicators/status';
import { itemRow, unitRef } from '../testing/rows';
import type { AttentionRule } from './attention';
import { filterRows, matchesText, sortRows } from './filter-rows';
import { EMPTY_STATE, type ListState } from './list-state';

const rule: AttentionRule = { policy: DEFAULT_TASK_POLICY, asOf: '2024-12-31', silenceDays: 60, since: '2024-01-15' };
const rows = [
  itemRow({ code: 'A', name: 'Đào tạo kỹ năng số', leadUnits: [unitRef('snv', 'Sở Nội vụ')], overdueDays: 3 }),
  itemRow({
    code: 'B',
    name: 'Nền tảng tích hợp LGSP',
    status: 'stopped',
    section: { code: 'p', name: 'Nền tảng số' },
  }),
  itemRow({ code: 'C', name: null, status: 'completed' }),
  itemRow({ code: 'D', name: 'Ban Chỉ đạo họp', continuesInYear: 2025, lacksPermission: true }),
  itemRow({ code: 'E', name: 'Ít được nhắc', updatedOn: '2024-10-01' }),
];
const codes = (state: Partial<ListState>) =>
  filterRows(rows, { ...EMPTY_STATE, ...state }, rule).map((row) => row.code);

describe('filterRows', () => {
  it.each<[Partial<ListState>, string]>([
    [{}, 'ABCDE'],
    [{ q: 'dao tao' }, 'A'],
    [{ q: 'bcd' }, 'D'],
    [{ q: 'lgsp tich' }, 'B'],
    [{ q: 'sở nội' }, 'A'],
    [{ statuses: ['stopped', 'completed'] }, 'BC'],
    [{ sections: ['p'] }, 'B'],
    [{ units: ['snv'] }, 'A'],
    [{ units: ['none'] }, 'BCDE'],
    [{ overdue: true }, 'A'],
    [{ continuing: true }, 'D'],
    [{ attention: true }, 'ABDE'],
    [{ attention: true, q: 'khong co' }, ''],
  ])('%j lets %s through', (state, expected) => expect(codes(state).join('')).toBe(expected));

  it('does not join the end of one field to the start of the next for initials', () => {
    const row = itemRow({ code: 'X', name: 'Hạ tầng', leadUnits: [unitRef('u', 'Sở Công Thương')] });
    expect(matchesText(row, 'htsct')).toBe(false);
    expect(matchesText(row, 'sct')).toBe(true);
  });
});

describe('sortRows', () => {
  const order = new Map([['p', 0]]);
  it('sorts by Vietnamese letters, unnamed rows last either way', () => {
    const named = (descending: boolean) =>
      sortRows(rows, { key: 'name', descending }, order)
        .map((row) => row.code)
        .join('');
    expect(named(false)).toBe('DAEBC');
    expect(named(true)).toBe('BEADC');
  });

  it('keeps the order of the plan between equals, and without a column', () => {
    expect(
      sortRows(rows, null, order)
        .map((row) => row.code)
        .join(''),
    ).toBe('ABCDE');
    expect(
      sortRows(rows, { key: 'dueOn', descending: true }, order)
        .map((row) => row.code)
        .join(''),
    ).toBe('ABCDE');
    expect(sortRows(rows, { key: 'overdue', descending: true }, order)[0]?.code).toBe('A');
  });
});
