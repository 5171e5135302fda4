import type { UnitLine } from '@tiendo/contracts';
import { kindOf, partsOf, targetsOf } from './line-kinds';

const line = (code: string | null, verdict: UnitLine['verdict'], gap: string | null = null) =>
  ({ indicator: { code }, target: code === null ? null : { code }, verdict, points: [{ gap }] }) as unknown as UnitLine;

const lines = [
  line('a', 'met'),
  line('b', 'undetermined', 'notReported'),
  line('c', 'notMet'),
  line('d', 'exceeded'),
  line(null, null),
  line('e', 'undetermined'),
  line('f', 'undetermined', 'noOccurrence'),
];

it('puts what is missed first, then what is not reported and what is open; met ones and the rest apart', () => {
  const { unmet, met, rest } = partsOf(lines);
  expect(unmet.map(kindOf)).toEqual(['notMet', 'notReported', 'undetermined']);
  expect(met.map(({ target }) => target?.code)).toEqual(['a', 'd']);
  expect(rest.map(kindOf)).toEqual(['out', 'free']);
});

it('counts a target with several lines once, as missed if one of them is', () => {
  const two = [line('a', 'met'), line('a', 'notMet'), line('b', 'undetermined', 'notReported'), line('b', 'met')];
  expect([targetsOf(two, 'notMet'), targetsOf(two, 'notReported'), targetsOf(two, 'met')]).toEqual([1, 1, 0]);
});
