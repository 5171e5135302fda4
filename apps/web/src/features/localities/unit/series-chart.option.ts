import type { Series } from '@tiendo/contracts';
import type { EChartsCoreOption } from 'echarts/core';
import type { ChartTokens } from '../../../shared/charts';
import { axisWindow } from './axis-window';
import { forecastSeries, lastMoment } from './forecast-band';

type Row = Series['series'][number];

export interface SeriesWords {
  readonly label: string;
  readonly day: (day: string) => string;
  readonly amount: (value: number) => string;
  readonly point: (index: number) => string;
  /** A period where there is little room. */
  readonly tick: (index: number) => string;
  /** Of a share, on a scale of 0 to 100. */
  readonly isShare: boolean;
  /** What is written at the band of the forecast. */
  readonly forecast: string;
}

const at = (day: string): string => `${day}T00:00:00Z`;

/**
 * A unit's figures as a line with gaps, hollow where provisional, bounds as strokes; the path asked for dashed, the level
 * across, and the forecast as a band from the last figure, between its quicker and its slower quarter.
 */
export function seriesChartOption(
  row: Row,
  level: number | null,
  tokens: ChartTokens,
  words: SeriesWords,
): EChartsCoreOption {
  const { points, path, forecast } = row;
  const last = points.findLast(({ gap, value }) => gap === null && value !== null);
  const dashed = (id: string, data: readonly (readonly [string, number])[], type: string, width = 1.5) => ({
    id,
    type: 'line',
    data: data.map(([day, value]) => [at(day), value]),
    symbol: 'none',
    silent: true,
    step: id === 'path' && path?.shape === 'stepwise' ? 'end' : false,
    lineStyle: { color: id === 'path' ? tokens.ink.waiting : tokens.ink2, width, type },
  });
  const days = [...points.map(({ on }) => on), ...(path?.points.map(({ on }) => on) ?? [])].sort();
  const [first, end] = [days[0] ?? '', days.at(-1) ?? ''];
  const isAhead = forecast !== null && !forecast.isMet && forecast.day !== null && level !== null && last !== undefined;
  const values = [
    ...points.flatMap(({ value, low, high }) => [value, low, high].filter((one) => one !== null).map(Number)),
    ...(path?.points.map(({ value }) => Number(value)) ?? []),
    ...(level === null ? [] : [level]),
  ];
  const scale = axisWindow(values, level, words.isShare);
  const ticks = new Map(points.map(({ on }, index) => [Date.parse(at(on)), words.tick(index)]));
  return {
    animation: false,
    textStyle: { fontFamily: "'Be Vietnam Pro', 'Segoe UI', Arial, sans-serif", color: tokens.text },
    aria: { enabled: true, label: { description: words.label } },
    grid: { left: 4, right: 18, top: 18, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      backgroundColor: tokens.card,
      borderColor: tokens.hairline,
      textStyle: { color: tokens.text, fontSize: 13 },
      formatter: (shown: readonly { seriesId: string; dataIndex: number }[]) => {
        const own = shown.find(({ seriesId }) => seriesId === 'own');
        return own ? words.point(own.dataIndex) : '';
      },
    },
    xAxis: {
      type: 'time',
      max: isAhead ? lastMoment(end, forecast) : undefined,
      axisLabel: {
        color: tokens.ink2,
        fontSize: 12,
        hideOverlap: true,
        // Where the figures are, and where the path or the forecast ends.
        customValues: [...new Set([...ticks.keys(), Date.parse(at(end))])].sort((a, b) => a - b),
        formatter: (moment: number) => ticks.get(moment) ?? words.day(new Date(moment).toISOString().slice(0, 10)),
      },
      axisLine: { lineStyle: { color: tokens.hairline } },
      axisTick: { show: false },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      ...(scale ?? { scale: Math.min(...values) > 0 }),
      axisLabel: { color: tokens.ink2, fontSize: 12, formatter: words.amount },
      splitLine: { lineStyle: { color: tokens.hairline } },
    },
    series: [
      {
        id: 'own',
        type: 'line',
        connectNulls: false,
        data: points.map((point) => ({
          value: [at(point.on), point.gap === null && point.value !== null ? Number(point.value) : null],
          itemStyle: {
            color: point.provisional ? tokens.card : tokens.ink.done,
            borderColor: tokens.ink.done,
            borderWidth: 2,
          },
        })),
        symbol: 'circle',
        symbolSize: 8,
        lineStyle: { color: tokens.ink.done, width: 2 },
        emphasis: { disabled: true },
      },
      ...points.flatMap((point) => {
        if (point.gap !== null || point.value !== null) return [];
        const [low, high] = [point.low ?? point.high, point.high ?? point.low].map(Number);
        return [
          {
            id: `bound-${point.period.code}`,
            type: 'line',
            data: [
              [at(point.on), low],
              [at(point.on), high],
            ],
            symbol: 'rect',
            symbolSize: [10, 2],
            itemStyle: { color: tokens.ink.done },
            lineStyle: { color: tokens.ink.done, width: 3, type: 'dotted' },
            silent: true,
          },
        ];
      }),
      ...(path
        ? [
            dashed(
              'path',
              path.points.map(({ on, value }) => [on, Number(value)] as const),
              'dashed',
            ),
          ]
        : []),
      ...(level === null
        ? []
        : [
            {
              ...dashed(
                'level',
                [
                  [first, level],
                  [end, level],
                ],
                'solid',
                1,
              ),
              endLabel: {
                show: true,
                formatter: () => words.amount(level),
                align: 'right',
                offset: [-6, -9],
                color: tokens.text,
                fontSize: 12,
              },
            },
          ]),
      ...(isAhead
        ? forecastSeries({ on: last.on, value: Number(last.value) }, level, forecast, tokens, {
            label: words.forecast,
            end,
          })
        : []),
    ],
  };
}
