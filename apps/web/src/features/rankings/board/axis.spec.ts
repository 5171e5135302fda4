import { moved, row } from '../testing/ranking';
import { axisOf, groupStarts, spanOn } from './axis';

const score = (low: string | null, high: string | null) => ({ low, lowOpen: false, high, highOpen: false });

it('an axis begins at the ten below the lowest value, of the period before too', () => {
  const before = { ...moved('up', 1), before: { score: score('71.4', '71.4'), met: 7, total: 10 } };
  expect(axisOf([row('A', 9), row('B', 8, { movement: before })])).toEqual({
    from: 70,
    to: 100,
    ticks: [70, 80, 90, 100],
  });
  expect(axisOf([row('A', 10)])).toMatchObject({ from: 90, to: 100 });
  expect(axisOf([row('A', 0)])).toEqual({ from: 0, to: 100, ticks: [10, 40, 70, 100] });
  expect(axisOf([row('A', 0, { score: score('0', '0') }), row('B', 9, { score: score('112.5', '112.5') })]).to).toBe(
    120,
  );
  expect(axisOf([])).toMatchObject({ from: 90, to: 100 });
});

it('what is open stretches to the end of the axis', () => {
  const axis = { from: 50, to: 100, ticks: [] };
  expect(spanOn(axis, score('75', null))).toEqual({ low: 0.5, high: 1 });
  expect(spanOn(axis, score(null, '75'))).toEqual({ low: 0, high: 0.5 });
  expect(spanOn(axis, score('40', '60'))).toEqual({ low: 0, high: 0.2 });
  expect(spanOn(axis, null)).toBeNull();
});

it('groups begin where more targets are missing than in all rows before', () => {
  const rows = [row('A', 10), row('B', 9), row('C', 9, { total: 9 }), row('D', 8), row('E', 5, { places: null })];
  expect([...groupStarts(rows)]).toEqual([1, 3]);
  expect([...groupStarts([row('A', 7, { undetermined: 3 }), row('B', 9)])]).toEqual([1]);
});
