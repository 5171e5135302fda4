import { DEFAULT_TARGET_POLICY, DEFAULT_TASK_POLICY } from '@tiendo/indicators/status';
import { itemRow, unitRef } from '../testing/rows';
import { annexOf } from './annex';
import { arrangeLines, codesOf, groupRows, summaryOf } from './arrange';

const order = new Map([
  ['data', 0],
  ['government', 1],
]);
const data = { code: 'data', name: 'Dữ liệu số' };
const government = { code: 'government', name: 'Chính quyền số' };
const rows = [
  itemRow({ code: 'G1', section: government, status: 'completed', name: null }),
  itemRow({ code: 'G2', section: government, status: 'mostlyCompleted', name: null }),
  itemRow({ code: 'G3', section: government, status: 'noOccurrence' }),
  itemRow({
    code: 'D1',
    section: data,
    leadUnits: [unitRef('b', 'Sở Y tế'), unitRef('a', 'Sở Công Thương')],
    continuesInYear: 2025,
  }),
];

describe('groupRows', () => {
  it('counts each group by the rule of the plan, in the order of the plan', () => {
    const groups = groupRows(rows, 'section', DEFAULT_TASK_POLICY, order);
    expect(groups.map(({ key, summary }) => [key, summary.completed, summary.total, summary.excluded])).toEqual([
      ['data', 0, 1, 0],
      ['government', 1, 2, 1],
    ]);
    expect(groupRows(rows, 'section', DEFAULT_TARGET_POLICY, order)[1]?.summary.completed).toBe(2);
    expect(summaryOf(rows, DEFAULT_TASK_POLICY)).toMatchObject({ total: 3, completed: 1, excluded: 1, continuing: 1 });
  });

  it('counts an item once under each of its lead units, those without one last', () => {
    const groups = groupRows(rows, 'unit', DEFAULT_TASK_POLICY, order);
    expect(groups.map(({ key, rows: own }) => [key, own.length])).toEqual([
      ['a', 1],
      ['b', 1],
      ['', 3],
    ]);
  });

  it('puts statuses in the order of the vocabulary', () => {
    expect(groupRows(rows, 'status', DEFAULT_TASK_POLICY, order).map(({ key }) => key)).toEqual([
      'completed',
      'mostlyCompleted',
      'inProgress',
      'noOccurrence',
    ]);
  });
});

describe('arrangeLines', () => {
  const none = new Set<string>();
  const shape = (opened: ReadonlySet<string>) =>
    arrangeLines({ rows, groups: null, folded: none, opened }).map((line) => [line.type, codesOf(line).join()]);

  it('folds items without a name into one line, and opens it', () => {
    expect(shape(none)).toEqual([
      ['unnamed', 'G1,G2'],
      ['item', 'G3'],
      ['item', 'D1'],
    ]);
    expect(shape(new Set(['khong-ten'])).map(([type]) => type)).toEqual(['unnamed', 'item', 'item', 'item', 'item']);
  });

  it('leaves one unnamed item alone', () => {
    const lines = arrangeLines({ rows: rows.slice(1), groups: null, folded: none, opened: none });
    expect(lines.map((line) => line.type)).toEqual(['item', 'item', 'item']);
  });

  it('gives every line a key of its own, also where an item stands twice', () => {
    const groups = groupRows(rows, 'unit', DEFAULT_TASK_POLICY, order);
    const keys = arrangeLines({ rows, groups, folded: none, opened: none }).map((line) => line.key);
    expect(new Set(keys).size).toBe(keys.length);
    const folded = arrangeLines({ rows, groups, folded: new Set(['a', 'b', '']), opened: none });
    expect(folded.map((line) => line.type)).toEqual(['group', 'group', 'group']);
  });
});

it('finds in the note of a pillar where the names are', () => {
  const plan = {
    pillars: [{ ...government, note: '10 chỉ tiêu có tên tại Phụ lục 03, nguồn không kèm.', evidence: [] }],
  };
  expect(annexOf(plan, rows.slice(0, 2))).toBe('Phụ lục 03');
  expect(annexOf(plan, rows)).toBeNull();
});
