import type { LocalityMatrix } from '@tiendo/contracts';
import type { EChartsCoreOption } from 'echarts/core';
import type { ChartTokens } from '../../../../shared/charts';

type Trend = LocalityMatrix['trend'];

interface Words {
  readonly label: string;
  readonly short: (point: Trend[number]) => string;
  readonly say: (point: Trend[number]) => string;
  readonly percent: (value: number) => string;
  /** What stood before and after the reorganisation. */
  readonly sides: readonly [before: string, after: string];
}

/** The share met by period; on either side of a reorganisation a line of its own, since other units stand behind it. */
export function shareOption(
  { trend, breakOn }: Pick<LocalityMatrix, 'trend' | 'breakOn'>,
  tokens: ChartTokens,
  words: Words,
): EChartsCoreOption {
  const known = trend.flatMap(({ percent }) => percent ?? []);
  const floor = Math.max(0, Math.floor((Math.min(100, ...known) - 4) / 10) * 10);
  const isBefore = ({ endsOn }: Trend[number]): boolean => breakOn !== null && endsOn < breakOn;
  const from = trend.findIndex((point) => !isBefore(point));
  const last = trend.length - 1;
  const line = (part: (point: Trend[number]) => boolean, color: string, side: string) => ({
    type: 'line',
    symbol: 'circle',
    symbolSize: 6,
    lineStyle: { color, width: 2 },
    itemStyle: { color },
    data: trend.map((point, index) => ({
      value: part(point) ? point.percent : null,
      label: {
        show: part(point) && (index === last || index === 0),
        position: index === 0 ? 'bottom' : 'top',
        align: index === 0 ? 'left' : 'right',
        formatter: () => words.percent(point.percent ?? 0),
        color: tokens.text,
        fontSize: 12,
        fontWeight: index === last ? 600 : 400,
      },
    })),
    name: side,
  });
  return {
    animation: false,
    textStyle: { fontFamily: "'Be Vietnam Pro', 'Segoe UI', Arial, sans-serif", color: tokens.text },
    aria: { enabled: true, label: { description: words.label }, decal: { show: false } },
    grid: { left: 4, right: 14, top: 26, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      backgroundColor: tokens.card,
      borderColor: tokens.hairline,
      textStyle: { color: tokens.text, fontSize: 13 },
      formatter: (points: readonly { dataIndex: number }[]) => {
        const point = trend[points[0]?.dataIndex ?? 0];
        return point ? words.say(point) : '';
      },
    },
    xAxis: {
      type: 'category',
      data: trend.map(words.short),
      axisLabel: { color: tokens.ink2, fontSize: 11.5, hideOverlap: true },
      axisLine: { lineStyle: { color: tokens.hairline } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      min: floor,
      max: 100,
      splitNumber: 3,
      axisLabel: { color: tokens.ink2, fontSize: 11.5 },
      splitLine: { lineStyle: { color: tokens.hairline } },
    },
    series: [
      line(isBefore, tokens.ink2, words.sides[0]),
      line((point) => !isBefore(point), tokens.ink.done, words.sides[1]),
      ...(from > 0 ? [breakLine(from, tokens, words.sides)] : []),
    ],
  };
}

/** The dotted line between the last period of before and the first of after, with what stands on either side. */
function breakLine(from: number, tokens: ChartTokens, [before, after]: readonly [string, string]) {
  return {
    type: 'custom',
    silent: true,
    data: [[from, 100]],
    renderItem: (
      params: { coordSys: { x: number; y: number; width: number; height: number } },
      api: { coord: (at: readonly number[]) => number[] },
    ) => {
      const [own = 0] = api.coord([from, 100]);
      const [other = 0] = api.coord([from - 1, 100]);
      const x = (own + other) / 2;
      const { y, height } = params.coordSys;
      const word = (text: string, align: 'left' | 'right') => ({
        type: 'text',
        style: {
          text,
          x: x + (align === 'left' ? 5 : -5),
          y: y - 14,
          align,
          fill: tokens.ink2,
          fontSize: 11.5,
          fontFamily: "'Be Vietnam Pro', 'Segoe UI', Arial, sans-serif",
        },
      });
      return {
        type: 'group',
        children: [
          {
            type: 'line',
            shape: { x1: x, y1: y - 14, x2: x, y2: y + height },
            style: { stroke: tokens.ink2, lineDash: [3, 3] },
          },
          word(before, 'right'),
          word(after, 'left'),
        ],
      };
    },
  };
}
