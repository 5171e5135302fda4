import type { PlanDetail } from '../../shared/contract-types';
import { asCopied, openTable } from '../../shared/files/testing/open-table';
import { layoutOf } from './entry/layout';
import { gridFile } from './grid-file';
import { placed } from './paste/place';
import { figure, grid } from './testing/grid';

const PLAN = {
  ...{ slug: 'kh34', code: '34/KH-UBND', title: 'Kế hoạch', issuedOn: '2025-01-20', sourceDocument: null },
  province: { code: 'quang-ninh', name: 'Tỉnh Quảng Ninh', simulated: false },
} as unknown as PlanDetail;
const GRID = grid({
  'phieu|ha-long': figure({ value: '1503' }),
  'tai-khoan|ha-long': figure({ value: null, numerator: '21', denominator: '30' }),
  'tai-khoan|dam-ha': figure({ value: '97', qualifier: 'above' }),
  'tai-khoan|dong-trieu': figure({ value: null, outcome: 'noOccurrence' }),
});
const SHOWN = { q: '', pillar: null, missing: false, down: 'units' } as const;

describe('the figures of a period as a table', () => {
  it('has a row for each unit; counts and shares are numbers, bounds and outcomes are words', async () => {
    const { table } = await gridFile(PLAN, GRID, SHOWN);
    expect(table.columns.map(({ heading }) => heading)).toEqual([
      ...['TT', 'Đơn vị', 'Phiếu thông tin về liệt sĩ (phiếu)', 'Người có công có tài khoản (%)'],
    ]);
    const named = table.rows.map((row) => [row[1]?.type === 'text' && row[1].text, row[2], row[3]]);
    expect(named.slice(1)).toEqual([
      ['Thành phố Đông Triều', null, { type: 'text', text: 'Không phát sinh' }],
      ['Thành phố Hạ Long', { type: 'number', value: '1503' }, { type: 'percent', points: '70' }],
      ['Huyện Đầm Hà', null, { type: 'text', text: 'trên 97%' }],
    ]);
  });

  it('turns as the grid is turned, keeps its filters and says them', async () => {
    const { table } = await gridFile(PLAN, GRID, { ...SHOWN, q: 'tai khoan', down: 'lines' });
    expect(table.columns.slice(1, 5).map(({ heading }) => heading)).toEqual([
      ...['Chỉ số', 'Trụ cột', 'Đơn vị tính', 'Mục tiêu'],
    ]);
    expect(table.rows).toHaveLength(1);
    const notes = new Map(table.notes.map(({ label, text }) => [label, text]));
    expect(notes.get('Bộ lọc')).toContain('“tai khoan”');
    expect(notes.get('Số dòng')).toBe('1 trong 2 dòng');
    expect(notes.get('Tình trạng')).toBe('Tạm tính, chưa công bố');
  });

  it('opens elsewhere with counts, shares and words as what they are', async () => {
    const { lines, formatOf, notes } = await openTable(await gridFile(PLAN, GRID, SHOWN));
    expect(lines.slice(1).map((cells) => cells.slice(1))).toEqual([
      ['Thành phố Đông Triều', null, 'Không phát sinh'],
      ['Thành phố Hạ Long', 1503, 0.7],
      ['Huyện Đầm Hà', null, 'trên 97%'],
    ]);
    expect(['C6', 'D6'].map(formatOf)).toEqual(['#,##0', '0%']);
    expect(notes.get('Số liệu tính đến ngày')).toBe('13/5/2025');
  });

  it.each(['units', 'lines'] as const)('is pasted back as it was saved, %s down, without a doubt', async (down) => {
    const book = await openTable(await gridFile(PLAN, GRID, { ...SHOWN, down }));
    const layout = layoutOf(GRID, { ...SHOWN, down: 'units' });
    const { cells, unknown } = placed(asCopied(book), layout, { row: 1, column: 0 });
    const fates = cells.filter(({ fate }) => fate !== 'empty' && fate !== 'outside').map(({ fate }) => fate);
    expect(unknown).toEqual([]);
    expect(new Set(fates)).toEqual(new Set(['same']));
    expect(fates).toHaveLength(4);
  });
});
