import { placed } from '../testing/rows';
import { historyLines } from './history-lines';
import { roundScale } from './measure-chart.option';

describe('historyLines', () => {
  it('lays a withdrawal and a correction beside what they concern', () => {
    const lines = historyLines([
      placed({ id: 'w', status: null, withdraws: 'b', reason: 'nhầm', live: false }),
      placed({ id: 'c', supersedes: 'a' }),
      placed({ id: 'b', live: false }),
      placed({ id: 'a', live: false }),
    ]);
    expect(lines.map(({ entry: { id }, withdrawal, correction }) => [id, withdrawal?.id, correction?.id])).toEqual([
      ['c', undefined, undefined],
      ['b', 'w', undefined],
      ['a', undefined, 'c'],
    ]);
  });

  it('revives what a withdrawn correction had replaced', () => {
    const lines = historyLines([
      placed({ id: 'w', status: null, withdraws: 'c', live: false }),
      placed({ id: 'c', supersedes: 'a', live: false }),
      placed({ id: 'a' }),
    ]);
    expect(lines.at(-1)).toMatchObject({ entry: { id: 'a' }, correction: null, withdrawal: null });
  });
});

it.each([
  [85.97, 100, { min: 85, max: 100, interval: 5 }],
  [0, 1234, { min: 0, max: 1500, interval: 500 }],
  [50, 50, { min: 40, max: 60, interval: 20 }],
])('draws %s to %s on round steps', (low, high, scale) => expect(roundScale(low, high)).toEqual(scale));
