import type { LocalityMatrix } from '@tiendo/contracts';
import type { ChartTokens } from '../../../../shared/charts';
import { shareOption } from './share.option';

const point = (endsOn: string, percent: number | null): LocalityMatrix['trend'][number] => ({
  ...{ code: endsOn, label: endsOn, endsOn, block: 'communes', units: 4, completed: 1, total: 2, percent },
});
const tokens = { ink: { done: '#1' }, ink2: '#2' } as unknown as ChartTokens;
const words = {
  label: '',
  short: ({ code }: { code: string }) => code,
  say: () => '',
  percent: String,
  sides: ['13 cấp huyện', '54 xã, phường'],
} as const;
type Drawn = { series: { type: string; data: { value: number | null }[] }[]; yAxis: { min: number } };

it('draws the units of before and of after as lines of their own, with the break between them', () => {
  const trend = [point('2025-05-31', 66.75), point('2025-06-30', 79.37), point('2025-07-31', 81.25)];
  const { series, yAxis } = shareOption({ trend, breakOn: '2025-07-01' }, tokens, words) as unknown as Drawn;
  expect(series.slice(0, 2).map(({ data }) => data.map(({ value }) => value))).toEqual([
    [66.75, 79.37, null],
    [null, null, 81.25],
  ]);
  expect(series[2]?.type).toBe('custom');
  expect(yAxis.min).toBe(60);
});

it('draws one line where units stayed as they were, and leaves a period without figures open', () => {
  const trend = [point('2025-05-31', 2), point('2025-06-30', null)];
  const { series, yAxis } = shareOption({ trend, breakOn: null }, tokens, words) as unknown as Drawn;
  expect(series).toHaveLength(2);
  expect(series[1]?.data.map(({ value }) => value)).toEqual([2, null]);
  expect(yAxis.min).toBe(0);
});
