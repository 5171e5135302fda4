import { formatFor } from '../../shared/format';
import { openTable } from '../../shared/files/testing/open-table';
import type { PlanView } from '../../shared/plan';
import { rankingMessages } from './messages';
import { rankingFile } from './ranking-file';
import { ranking, row } from './testing/ranking';

const VIEW = {
  ...{ day: '2025-05-28', knownAt: undefined, kind: 'live', snapshot: null },
  plan: {
    ...{ slug: 'mau-2025', code: '02/KH-UBND', title: 'Kế hoạch', issuedOn: '2025-01-20', sourceDocument: null },
    province: { code: 'mau', name: 'Tỉnh Mẫu', simulated: true },
  },
} as unknown as PlanView;
const speech = { t: rankingMessages.vi, f: formatFor('vi'), digits: 2 };

const fileOf = (...[items, rest]: Parameters<typeof ranking>) => {
  const shown = ranking(items, rest);
  return rankingFile({ view: VIEW, ranking: shown, rows: shown.items, lead: '', state: 'Tạm tính', q: '' }, speech);
};

describe('a ranking as a table', () => {
  it('has a place as a number, several places and a result that is not certain in words', async () => {
    const open = { places: { best: 2, worst: 3 }, undetermined: 2 };
    const score = { low: '70', lowOpen: false, high: '90', highOpen: false };
    const { table } = await fileOf([row('Hạ Long', 9), row('Cẩm Phả', 7, { ...open, score })]);
    expect(table.columns[1]?.heading).toBe('Hạng');
    expect(table.rows.map((cells) => [cells[1], cells[3]])).toEqual([
      [
        { type: 'number', value: '1' },
        { type: 'percent', points: '90' },
      ],
      [
        { type: 'text', text: '2–3' },
        { type: 'text', text: 'từ 70% đến 90%' },
      ],
    ]);
    expect(table.lead).toContain('Tạm tính');
  });

  it('has no places where units are listed', async () => {
    const { table } = await fileOf([row('Sở Y tế', 9, { places: null })], { order: 'listed' });
    expect(table.columns[1]?.heading).toBe('Đơn vị');
  });

  it('opens elsewhere with places and shares as numbers', async () => {
    const { lines, notes, formatOf } = await openTable(await fileOf([row('Hạ Long', 9), row('Cẩm Phả', 7)]));
    expect(lines.map((cells) => cells.slice(1, 4))).toEqual([
      [1, 'Hạ Long', 0.9],
      [expect.any(Number), 'Cẩm Phả', 0.7],
    ]);
    expect(formatOf('D4')).toBe('0%');
    expect(notes.get('Tình trạng')).toContain('Tạm tính');
  });
});
