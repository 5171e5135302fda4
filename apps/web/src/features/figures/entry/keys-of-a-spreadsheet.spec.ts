import { ACCOUNTS, SHEETS, figure, formLine, grid } from '../testing/grid';
import { typedText } from '../../../shared/figure-entry';
import { copiedCells } from './copied-cells';
import { filledDown } from './fill-down';
import { placeOfName } from './find-head';
import { firstWaiting, nextWaiting } from './waiting';
import { layoutOf, type Square } from './layout';

const ALL = { q: '', pillar: null, missing: false, down: null } as const;
/** Rows: province, Đông Triều, Hạ Long, Đầm Hà; columns: sheets, accounts. */
const given = layoutOf(grid({ 'phieu|dong-trieu': figure({ value: '1850' }), 'tai-khoan|dong-trieu': figure() }), ALL);
const textOf = ({ cell, line }: Square): string => (cell.figure ? typedText(cell.figure, line) : '');

describe('the grid as a spreadsheet', () => {
  it('opens on the first cell that waits, and on a unit where none does', () => {
    expect(firstWaiting(given)).toEqual({ row: 2, column: 0 });
    const full = Object.fromEntries(
      ['dong-trieu', 'ha-long', 'dam-ha'].flatMap((unit) =>
        ['phieu', 'tai-khoan'].map((line) => [`${line}|${unit}`, figure()]),
      ),
    );
    expect(firstWaiting(layoutOf(grid(full), ALL))).toEqual({ row: 1, column: 0 });
  });

  it('goes on to what is not saved before what is missing, forth and back, round the end', () => {
    const none = new Map();
    expect(nextWaiting(given, none, { row: 2, column: 1 })).toEqual({ row: 3, column: 0 });
    expect(nextWaiting(given, none, { row: 3, column: 1 })).toEqual({ row: 2, column: 0 });
    expect(nextWaiting(given, none, { row: 2, column: 0 }, true)).toEqual({ row: 3, column: 1 });
    const unsaved = new Map([
      ['tai-khoan|dong-trieu', { text: '9x', state: 'unreadable', code: 'words-left', choices: [] } as const],
      ['phieu|ha-long', { text: '5', state: 'saving' } as const],
    ]);
    expect(nextWaiting(given, unsaved, { row: 3, column: 0 })).toEqual({ row: 1, column: 1 });
    expect(nextWaiting(given, unsaved, { row: 1, column: 1 })).toBeNull();
  });

  it('fills the upper cell down, a single row from the one above it, and leaves the province and what is not asked', () => {
    const fill = (top: number, bottom: number, right = 1) =>
      filledDown(given, { top, left: 0, bottom, right }, textOf).map(({ square, text }) => [square.key, text]);
    expect(fill(1, 3)).toEqual([
      ['phieu|ha-long', '1.850'],
      ['phieu|dam-ha', '1.850'],
      ['tai-khoan|ha-long', '70%'],
      ['tai-khoan|dam-ha', '70%'],
    ]);
    expect(fill(2, 2, 0)).toEqual([['phieu|ha-long', '1.850']]);
    expect(fill(1, 1)).toEqual([]);
    expect(fill(0, 2)).toEqual([]);
    const only = { ...formLine('rieng'), unit: { code: 'dong-trieu', name: 'Đông Triều' } };
    const asked = layoutOf(grid({ 'rieng|dong-trieu': figure() }, [only]), ALL);
    expect(filledDown(asked, { top: 1, left: 0, bottom: 3, right: 0 }, textOf)).toEqual([]);
  });

  it('finds a unit before an indicator by some letters, and the next like it', () => {
    const from = { row: 0, column: 0 };
    expect(placeOfName(given, 'dam', from)).toEqual({ row: 3, column: 0 });
    expect(placeOfName(given, 'thanh pho', from)).toEqual({ row: 1, column: 0 });
    expect(placeOfName(given, 'thanh pho', { row: 1, column: 0 }, true)).toEqual({ row: 2, column: 0 });
    expect(placeOfName(given, 'tai khoan', from)).toEqual({ row: 0, column: 1 });
    expect([placeOfName(given, 'zzz', from), placeOfName(given, ' ', from)]).toEqual([null, null]);
  });

  it('copies numbers a spreadsheet takes as numbers: no dots, no word that the line says for all', () => {
    const running = { ...SHEETS, cumulative: true };
    const layout = layoutOf(
      grid(
        {
          'phieu|dong-trieu': figure({ value: '1851', cumulative: true }),
          'phieu|ha-long': figure({ value: '1234567.5', cumulative: true }),
          'tai-khoan|dong-trieu': figure({ value: '97', qualifier: 'above' }),
        },
        [running, ACCOUNTS],
      ),
      ALL,
    );
    expect(copiedCells(layout, { top: 1, left: 0, bottom: 2, right: 1 })).toBe('1851\ttrên 97%\n1234567,5\t');
  });
});
