import fc from 'fast-check';
import { ALL_STATUSES } from '../status/index.js';
import { CHANGE_KINDS, differenceBetween, type Facts, type PlainData, type SnapshotItem } from './index.js';
import { applyDifference } from './testing/index.js';

const item = (key: string, rest: Partial<SnapshotItem> = {}): SnapshotItem => ({
  key,
  status: 'inProgress',
  dueOn: '2024-12-31',
  deadlines: {},
  isOverdue: false,
  continuesInYear: null,
  asked: { name: 'Cửa khẩu số' },
  measured: {},
  ...rest,
});

describe('differenceBetween', () => {
  it('says nothing of what stayed, whatever the order', () => {
    const [a, b] = [item('a'), item('b')];
    expect(differenceBetween([a, b], [item('b'), item('a')])).toEqual({ changes: [], counts: {}, changedCount: 0 });
  });

  it.each<[string, Partial<SnapshotItem>, Partial<SnapshotItem>, string[]]>([
    ['turned', { status: 'inProgress' }, { status: 'completed' }, ['turned']],
    ['stopped', { status: 'inProgress' }, { status: 'stopped' }, ['stopped']],
    ['taken up again', { status: 'stopped' }, { status: 'inProgress' }, ['turned']],
    ['going on', {}, { continuesInYear: 2025 }, ['continues']],
    ['amended', {}, { asked: { name: 'Cửa khẩu số Móng Cái' } }, ['amended']],
    ['with another deadline', {}, { dueOn: '2025-06-30' }, ['deadlineMoved']],
    ['without one', {}, { dueOn: null }, ['deadlineMoved']],
    [
      'with a measure due later',
      { deadlines: { m: '2024-09-30' } },
      { deadlines: { m: '2024-12-31' } },
      ['deadlineMoved'],
    ],
    ['measured', {}, { measured: { 'm-1': '96.4' } }, ['measured']],
    ['overdue', {}, { isOverdue: true }, ['fellOverdue']],
    ['done late', { isOverdue: true }, { isOverdue: false, status: 'completed' }, ['turned', 'noLongerOverdue']],
  ])('names an item %s', (_, before, after, kinds) => {
    const difference = differenceBetween([item('a', before)], [item('a', after)]);
    expect(difference.changes.map((change) => change.kinds)).toEqual([kinds]);
    expect(difference.counts).toEqual(Object.fromEntries(kinds.map((kind) => [kind, 1])));
  });

  it('puts the old value beside the new, and counts by kind', () => {
    const difference = differenceBetween(
      [item('gone'), item('kept', { asked: { name: 'A', note: 'x' } })],
      [item('new'), item('kept', { status: 'completed', asked: { name: 'B' } })],
    );
    expect(difference.changes.map(({ key, kinds }) => [key, kinds])).toEqual([
      ['gone', ['removed']],
      ['kept', ['turned', 'amended']],
      ['new', ['added']],
    ]);
    expect(difference.changes[1]?.fields).toEqual([
      { field: 'status', before: 'inProgress', after: 'completed' },
      { field: 'asked', fact: 'name', before: 'A', after: 'B' },
      { field: 'asked', fact: 'note', before: 'x' },
    ]);
    expect(difference).toMatchObject({ counts: { added: 1, removed: 1, turned: 1, amended: 1 }, changedCount: 3 });
  });

  it('knows a fact by its own name only', () => {
    const difference = differenceBetween([item('a', { asked: {} })], [item('a', { asked: { constructor: 'x' } })]);
    expect(difference.changes[0]?.fields).toEqual([{ field: 'asked', fact: 'constructor', after: 'x' }]);
    expect(applyDifference([item('a', { asked: {} })], difference)[0]?.asked['constructor']).toBe('x');
  });

  it('refuses an item twice, and to be applied where it does not fit', () => {
    expect(() => differenceBetween([item('a'), item('a')], [])).toThrow('snapshot-item-twice');
    const turned = differenceBetween([item('a')], [item('a', { status: 'completed' })]);
    const renamed = differenceBetween([item('a')], [item('a', { asked: { name: 'B' } })]);
    const removed = differenceBetween([item('a')], []);
    expect(() => applyDifference([item('a', { status: 'stopped' })], turned)).toThrow('difference-does-not-fit');
    expect(() => applyDifference([item('a', { asked: {} })], renamed)).toThrow('difference-does-not-fit');
    expect(() => applyDifference([], turned)).toThrow('difference-does-not-fit');
    expect(() => applyDifference([item('a', { dueOn: null })], removed)).toThrow('difference-does-not-fit');
    expect(() => applyDifference([item('a')], differenceBetween([], [item('a')]))).toThrow('difference-does-not-fit');
  });
});

const plain: fc.Arbitrary<PlainData> = fc.oneof(
  fc.constantFrom<PlainData>(null, true, 0, '', 'x', '97,5'),
  fc.array(fc.constantFrom('SO-KHCN', 'SO-NV'), { maxLength: 2 }),
  fc.record(
    { value: fc.constantFrom('80', '90'), dueOn: fc.constantFrom(null, '2024-09-30') },
    { noNullPrototype: true },
  ),
);
const facts: fc.Arbitrary<Facts> = fc.dictionary(fc.constantFrom('name', 'note', '__proto', 'm-1', ''), plain, {
  maxKeys: 3,
  noNullPrototype: true,
});
const snapshot = fc.uniqueArray(
  fc.record(
    {
      key: fc.constantFrom('target A', 'target B', 'task A', 'task B', 'task C'),
      status: fc.constantFrom(...ALL_STATUSES),
      dueOn: fc.constantFrom(null, '2024-09-30', '2024-12-31'),
      deadlines: facts,
      isOverdue: fc.boolean(),
      continuesInYear: fc.constantFrom(null, 2025),
      asked: facts,
      measured: facts,
    },
    { noNullPrototype: true },
  ),
  { selector: ({ key }) => key, maxLength: 5 },
);
const sorted = (items: readonly SnapshotItem[]) => [...items].sort((a, b) => (a.key < b.key ? -1 : 1));

describe('a difference', () => {
  it('applied to the first snapshot gives the second, and turned round gives the first back', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (first, second) => {
        const difference = differenceBetween(first, second);
        expect(applyDifference(first, difference)).toStrictEqual(sorted(second));
        expect(applyDifference(second, differenceBetween(second, first))).toStrictEqual(sorted(first));
      }),
    );
  });

  it('survives being sent as JSON', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (first, second) => {
        const sent = JSON.parse(JSON.stringify(differenceBetween(first, second)));
        expect(applyDifference(first, sent)).toStrictEqual(sorted(second));
      }),
    );
  });

  it('counts every kind of every item, and changes nothing given', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (first, second) => {
        const copy: unknown = JSON.parse(JSON.stringify([first, second]));
        const { changes, counts, changedCount } = differenceBetween(first, second);
        for (const kind of CHANGE_KINDS) {
          expect(counts[kind] ?? 0).toBe(changes.filter(({ kinds }) => kinds.includes(kind)).length);
        }
        expect(changes.every(({ kinds }) => kinds.length > 0)).toBe(true);
        expect(changedCount).toBe(changes.length);
        expect([first, second]).toEqual(copy);
      }),
    );
  });
});
