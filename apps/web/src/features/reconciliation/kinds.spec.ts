import { groupByKind, itemsConcerned, parseKinds, toggled, type Discrepancy } from './kinds';
import { listed } from './testing/listed';

const found = (kind: string, code: string | null): Discrepancy =>
  listed({
    kind,
    vi: `${kind} ${code ?? ''}`,
    en: kind,
    item: code === null ? null : { kind: 'target', code, name: code },
  });

const LIST = [
  found('twoDates', 'A'),
  found('somethingNew', 'B'),
  found('statedDoneButNotMet', 'C'),
  found('twoDates', 'C'),
  found('notCounted', null),
];

it('groups by kind, figures against statuses first, kinds nobody knew of last', () => {
  expect(groupByKind(LIST).map(({ kind, items }) => [kind, items.map(({ item }) => item?.code ?? null)])).toEqual([
    ['statedDoneButNotMet', ['C']],
    ['twoDates', ['A', 'C']],
    ['notCounted', [null]],
    ['somethingNew', ['B']],
  ]);
});

it('counts an item once, however often it contradicts, and the plan as a whole not at all', () => {
  expect(itemsConcerned(LIST)).toBe(3);
  expect(itemsConcerned([])).toBe(0);
});

it.each([
  ['', []],
  ['loai=', []],
  ['loai=twoDates', ['twoDates']],
  ['loai=twoDates,,notCounted,twoDates', ['twoDates', 'notCounted']],
])('reads the kinds off ?%s', (search, kinds) => {
  expect(parseKinds(new URLSearchParams(search))).toEqual(kinds);
});

it('takes a kind into the choice and out of it', () => {
  expect(toggled([], 'a')).toEqual(['a']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});
