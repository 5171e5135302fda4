import { drawnPlace, trendHeight } from './trend-chart.option';

it('draws the only place, the middle of several, nothing without a rank', () => {
  expect([{ best: 3, worst: 3 }, { best: 5, worst: 7 }, null].map(drawnPlace)).toEqual([3, 6, null]);
});

it('is as high as its units need', () => {
  expect([trendHeight(2), trendHeight(15)]).toEqual([220, 450]);
});
