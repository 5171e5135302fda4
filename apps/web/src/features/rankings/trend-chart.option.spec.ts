import { drawnPlace, endLabels, trendHeight } from './trend-chart.option';

it('draws the only place, the middle of several, nothing without a rank', () => {
  expect([{ best: 3, worst: 3 }, { best: 5, worst: 7 }, null].map(drawnPlace)).toEqual([3, 6, null]);
});

it('is as high as its units need', () => {
  expect([trendHeight(2), trendHeight(15)]).toEqual([220, 450]);
});

it('names units that end in one place together, once', () => {
  const at = (place: number | null) => (place === null ? null : { best: place, worst: place });
  const unit = (name: string, last: number | null) => ({
    unit: { code: name, name, shortName: null },
    places: [at(9), at(last)],
  });
  expect(endLabels({ units: [unit('A', 1), unit('B', 3), unit('C', 1), unit('D', null)] }, ', ')).toEqual([
    'A, C',
    'B',
    '',
    '',
  ]);
});
