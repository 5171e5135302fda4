import { ACCOUNTS, SHEETS, figure, formLine, grid } from '../testing/grid';
import { keyOf, layoutOf, type Head } from './layout';
import { mergeRecorded } from './merge';

const ALL = { q: '', pillar: null, missing: false, down: null } as const;
const codes = (heads: readonly Head[]) => heads.map(({ code }) => code);

describe('the layout of the grid', () => {
  it('lets units run down, however many lines there are, unless it is said', () => {
    const few = layoutOf(grid(), ALL);
    expect(codes(few.rows)).toEqual(['_province', 'dong-trieu', 'ha-long', 'dam-ha']);
    expect(codes(few.columns)).toEqual(['phieu', 'tai-khoan']);
    expect(few.at(1, 1)?.key).toBe(keyOf('tai-khoan', 'dong-trieu'));
    const turned = layoutOf(grid(), { ...ALL, down: 'lines' });
    expect(turned.at(1, 1)?.key).toBe(keyOf('tai-khoan', 'dong-trieu'));
    expect(codes(turned.rows)).toEqual(['phieu', 'tai-khoan']);
    const many = layoutOf(
      grid(
        {},
        ['a', 'b', 'c', 'd', 'e', 'f'].map((code) => formLine(code)),
      ),
      ALL,
    );
    expect(many.down).toBe('units');
    expect(many.at(9, 0)).toBeNull();
  });

  it('keeps the lines of one pillar together', () => {
    const pillar = (code: string) => ({ pillar: { code, name: code } });
    const lines = [formLine('a', pillar('x')), formLine('b', pillar('y')), formLine('c', pillar('x'))];
    const { columns } = layoutOf(grid({}, lines), ALL);
    expect(columns.map((head) => head.type === 'line' && [head.code, head.opensPillar])).toEqual([
      ['a', true],
      ['c', false],
      ['b', true],
    ]);
    expect(codes(layoutOf(grid({}, lines), { ...ALL, pillar: 'y' }).columns)).toEqual(['b']);
  });

  it('finds lines and units without diacritics, and what still lacks figures', () => {
    expect(codes(layoutOf(grid(), { ...ALL, q: 'dam ha' }).rows)).toEqual(['_province', 'dam-ha']);
    expect(codes(layoutOf(grid(), { ...ALL, q: 'dam ha' }).columns)).toEqual(['phieu', 'tai-khoan']);
    expect(codes(layoutOf(grid(), { ...ALL, q: 'liet si' }).columns)).toEqual(['phieu']);
    expect(layoutOf(grid(), { ...ALL, q: 'không có' }).rows).toEqual([]);
    const given = grid({
      'phieu|ha-long': figure(),
      'phieu|dong-trieu': figure(),
      'phieu|dam-ha': figure(),
      'tai-khoan|ha-long': figure(),
    });
    const missing = layoutOf(given, { ...ALL, missing: true });
    expect([codes(missing.columns), codes(missing.rows)]).toEqual([
      ['tai-khoan'],
      ['_province', 'dong-trieu', 'dam-ha'],
    ]);
  });

  it('takes over what a write answered, with who has reported', () => {
    const before = grid();
    const cell = before.cells.find(({ indicator, unit }) => indicator === 'phieu' && unit === 'ha-long')!;
    const aggregate = { ...before.aggregates[0]!, low: '1503', high: '1503', reported: 1 };
    const after = mergeRecorded(before, {
      cells: [{ ...cell, figure: figure({ value: '1503' }), version: 1 }],
      aggregates: [aggregate, { ...aggregate, block: 'communes', low: '9' }],
    });
    expect(after.units.map(({ reported }) => reported)).toEqual([0, 1, 0]);
    expect(after.aggregates[0]).toEqual(aggregate);
    expect(after.period.reporting).toBe(1);
    expect(layoutOf(after, ALL).byKey.get(keyOf('phieu', 'ha-long'))?.cell.figure?.value).toBe('1503');
    expect(before.units[1]?.reported).toBe(0);
    const supplied = grid({}, [formLine('ho', { supplier: { code: 'dam-ha', name: 'Huyện Đầm Hà' } }), ACCOUNTS]);
    const taken = mergeRecorded(supplied, {
      cells: [{ ...cell, indicator: 'ho', figure: figure(), version: 1 }],
      aggregates: [],
    });
    expect(taken.units.map(({ code, reported }) => [code, reported])).toEqual([
      ['dong-trieu', 0],
      ['ha-long', 0],
      ['dam-ha', 1],
    ]);
    expect([SHEETS, ACCOUNTS]).toEqual(after.lines);
  });
});
