import type { EChartsCoreOption } from 'echarts/core';
import type { ChartTokens } from '../../../shared/charts';

export interface MeasurePoint {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly value: number;
  /** `baseline`: from before the plan's span, never judged; `together`: worked out from units or periods, not stated. */
  readonly kind: 'stated' | 'baseline' | 'together';
}

interface Words {
  readonly day: (day: string) => string;
  readonly amount: (value: number) => string;
  readonly target: string;
  readonly label: string;
  readonly kinds: Readonly<Record<MeasurePoint['kind'], string>>;
}

const DAY_MS = 86_400_000;
const STEPS = [1, 2, 2.5, 5, 10];

/**
 * An axis with round ends and a round step, three to five steps long. A line shows change, not size: it need not start
 * at zero, but never runs below it without cause.
 */
export function roundScale(low: number, high: number): { min: number; max: number; interval: number } {
  const span = high - low || Math.abs(high) || 1;
  const power = 10 ** Math.floor(Math.log10(span / 4));
  const interval = (STEPS.find((step) => step * power >= span / 4) ?? 10) * power;
  const min = Math.floor(low / interval) * interval;
  const max = Math.ceil(high / interval) * interval;
  return { min, max: max === min ? min + interval : max, interval };
}

/**
 * Values over time as a line with its points, and the level asked for as a dashed line across. What comes from before the
 * plan stands apart: hollow, grey, and joined to nothing that is judged.
 */
export function measureChartOption(
  points: readonly MeasurePoint[],
  target: number | null,
  tokens: ChartTokens,
  words: Words,
): EChartsCoreOption {
  const values = [...points.map((point) => point.value), ...(target === null ? [] : [target])];
  const scale = roundScale(Math.min(...values), Math.max(...values));
  return {
    animation: false,
    textStyle: { fontFamily: "'Be Vietnam Pro', 'Segoe UI', Arial, sans-serif", color: tokens.text },
    aria: { enabled: true, label: { description: words.label } },
    grid: { left: 4, right: 16, top: 22, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      backgroundColor: tokens.card,
      borderColor: tokens.hairline,
      textStyle: { color: tokens.text, fontSize: 13 },
      formatter: (shown: readonly { value: readonly [string, number] }[]) => {
        const day = shown[0]?.value[0].slice(0, 10);
        const point = points.findLast((one) => one.day === day);
        return point ? `${words.day(point.day)}\n${words.amount(point.value)}\n${words.kinds[point.kind]}` : '';
      },
    },
    xAxis: {
      type: 'time',
      // One mark a day at most: figures of a few days would repeat each day's label.
      minInterval: DAY_MS,
      axisLabel: {
        color: tokens.ink2,
        fontSize: 12,
        hideOverlap: true,
        alignMinLabel: 'left',
        alignMaxLabel: 'right',
        formatter: (moment: number) => words.day(new Date(moment).toISOString().slice(0, 10)),
      },
      axisLine: { lineStyle: { color: tokens.hairline } },
      axisTick: { show: false },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      ...scale,
      axisLabel: { color: tokens.ink2, fontSize: 12, formatter: (value: number) => words.amount(value) },
      splitLine: { lineStyle: { color: tokens.hairline } },
    },
    series: [
      {
        type: 'line',
        data: points.filter(isBefore).map(dataOf),
        symbol: 'emptyCircle',
        symbolSize: 6,
        lineStyle: { color: tokens.ink2, width: 1, type: 'dotted' },
        itemStyle: { color: tokens.ink2 },
        emphasis: { disabled: true },
      },
      {
        type: 'line',
        data: points
          .filter((point) => !isBefore(point))
          .map((point) => ({ value: dataOf(point), symbol: point.kind === 'together' ? 'diamond' : 'circle' })),
        symbolSize: 8,
        lineStyle: { color: tokens.ink.done, width: 2 },
        itemStyle: { color: tokens.ink.done },
        emphasis: { disabled: true },
      },
      ...(target === null
        ? []
        : [
            {
              type: 'line',
              data: [points[0], points.at(-1)].map((point) => [`${point?.day ?? ''}T00:00:00Z`, target]),
              symbol: 'none',
              silent: true,
              lineStyle: { color: tokens.ink2, width: 1.5, type: 'dashed' },
              endLabel: { show: false },
              label: { show: false },
            },
          ]),
    ],
  };
}

const isBefore = ({ kind }: MeasurePoint): boolean => kind === 'baseline';
const dataOf = ({ day, value }: MeasurePoint): [string, number] => [`${day}T00:00:00Z`, value];
