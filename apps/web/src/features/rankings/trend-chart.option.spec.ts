import type { RankingTrend } from '@tiendo/contracts';
import type { ChartTokens } from '../../shared/charts';
import { drawnPlace, endLabels, trendChartOption, trendHeight } from './trend-chart.option';

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

it('gives colours, marks and a name at both ends to the units in focus, and a hairline to the rest', () => {
  const tone = { done: 'green', stopped: 'red', waiting: 'blue', progress: 'amber', neutral: 'grey' };
  const tokens = {
    ink: tone,
    tint: tone,
    onDone: '',
    text: 'ink',
    ink2: 'ink2',
    card: '',
    hairline: '',
  } as ChartTokens;
  const place = (best: number) => ({ best, worst: best });
  const unit = (code: string, ...places: ({ best: number; worst: number } | null)[]) => ({
    unit: { code, name: code, shortName: null },
    places,
  });
  const trend = {
    periods: [
      { code: '1', label: 'Tháng 1/2024' },
      { code: '2', label: 'Tháng 2/2024' },
    ],
    units: [
      unit('a', place(1), place(1)),
      unit('b', null, place(3)),
      unit('c', place(2), place(2)),
      unit('d', place(1), place(4)),
    ],
  } as unknown as RankingTrend;
  const { series } = trendChartOption(trend, ['a', 'b', 'd'], tokens, '', false) as {
    series: {
      symbol: string;
      lineStyle: { color: string; width: number };
      data: { label?: { formatter: string } }[];
    }[];
  };
  expect(series.map(({ symbol, lineStyle: { color, width } }) => [symbol, color, width])).toEqual([
    ['circle', 'green', 3],
    ['rect', 'red', 3],
    ['none', 'grey', 1],
    ['triangle', 'blue', 3],
  ]);
  expect(series.map(({ data }) => data.map(({ label }) => label?.formatter ?? ''))).toEqual([
    ['a, d', ''],
    ['', 'b'],
    ['', ''],
    ['', ''],
  ]);
});
