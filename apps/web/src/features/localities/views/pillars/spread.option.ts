import type { LocalityRow } from '@tiendo/contracts';
import type { EChartsCoreOption } from 'echarts/core';
import type { ChartTokens } from '../../../../shared/charts';

const BINS = 10;

export interface Bin {
  /** Lower end in percent; the last bin holds 100 as well. */
  readonly from: number;
  readonly count: number;
}

/** How many localities lie in each tenth of the scale, and how many reported nothing. */
export function binsOf(rows: readonly Pick<LocalityRow, 'percent' | 'reported'>[]): { bins: Bin[]; silent: number } {
  const counts = Array.from({ length: BINS }, () => 0);
  let silent = 0;
  for (const { percent, reported } of rows) {
    if (reported === 0) silent += 1;
    else if (percent !== null) {
      const bin = Math.min(BINS - 1, Math.floor(percent / (100 / BINS)));
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
  }
  return { bins: counts.map((count, index) => ({ from: index * (100 / BINS), count })), silent };
}

/** Bars of a tenth each; those who reported nothing stand apart, hatched. */
export function spreadOption(
  { bins, silent }: ReturnType<typeof binsOf>,
  tokens: ChartTokens,
  words: { label: string; axis: string; silent: string; number: (value: number) => string },
): EChartsCoreOption {
  const hatch = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4, color: tokens.ink2 };
  return {
    animation: false,
    textStyle: { fontFamily: "'Be Vietnam Pro', 'Segoe UI', Arial, sans-serif", color: tokens.text },
    aria: { enabled: true, label: { description: words.label }, decal: { show: false } },
    grid: { left: 4, right: 8, top: 24, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category',
      data: [words.silent, ...bins.map(({ from }) => `${from}–${from + 100 / BINS}%`)],
      axisLabel: { color: tokens.ink2, fontSize: 12, hideOverlap: true },
      axisLine: { lineStyle: { color: tokens.hairline } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      name: words.axis,
      nameTextStyle: { color: tokens.ink2, align: 'left' },
      axisLabel: { color: tokens.ink2, fontSize: 12, formatter: words.number },
      splitLine: { lineStyle: { color: tokens.hairline } },
    },
    series: [
      {
        type: 'bar',
        barCategoryGap: '12%',
        label: {
          show: true,
          position: 'top',
          color: tokens.text,
          formatter: ({ value }: { value: number }) => words.number(value),
        },
        emphasis: { disabled: true },
        data: [
          { value: silent, itemStyle: { color: tokens.tint.neutral, decal: hatch } },
          ...bins.map(({ count }) => ({ value: count, itemStyle: { color: tokens.ink.done } })),
        ],
      },
    ],
  };
}
