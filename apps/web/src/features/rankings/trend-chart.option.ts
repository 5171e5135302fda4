import type { RankingTrend } from '@tiendo/contracts';
import type { EChartsCoreOption } from 'echarts/core';
import type { ChartTokens } from '../../shared/charts';
import { shortLabel } from '../../shared/format/short-label';

const FAMILY = "'Be Vietnam Pro', 'Segoe UI', Arial, sans-serif";
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect', 'emptyTriangle', 'emptyDiamond'];
const DASHES = ['solid', 'dashed', 'dotted'] as const;

/** As high as its units need. */
export const trendHeight = (units: number): number => Math.max(220, units * 26 + 60);

/** The place that is drawn: the only one, or the middle of several that hedged figures leave. */
export function drawnPlace(places: { best: number; worst: number } | null): number | null {
  return places === null ? null : (places.best + places.worst) / 2;
}

const endOf = (units: RankingTrend['units'], index: number): number =>
  drawnPlace(units[index]?.places.at(-1) ?? null) ?? -index - 1;

/** What stands at the end of each line: units that end in one place share one label, at the first of them. */
export function endLabels({ units }: Pick<RankingTrend, 'units'>, between: string): string[] {
  const ends = units.map(({ places }) => drawnPlace(places.at(-1) ?? null));
  return units.map((_, index) => {
    const end = ends[index] ?? null;
    if (end === null || ends.indexOf(end) !== index) return '';
    return units
      .filter((_unit, other) => ends[other] === end)
      .map(({ unit }) => unit.shortName ?? unit.name)
      .join(between);
  });
}

/**
 * Ranks over the periods, 1 on top; a period without a rank is a gap. The units in focus stand out in the brand's
 * colour, the others stay grey; each line has its own mark and dash, and its name at the end.
 */
export function trendChartOption(
  trend: RankingTrend,
  focus: ReadonlySet<string>,
  tokens: ChartTokens,
  label: string,
  narrow: boolean,
): EChartsCoreOption {
  const { periods, units } = trend;
  const labels = endLabels(trend, narrow ? '\n' : ', ');
  const focusedEnds = new Set(units.map(({ unit }, index) => (focus.has(unit.code) ? endOf(units, index) : null)));
  const greatest = Math.max(1, ...units.flatMap(({ places }) => places.map((place) => place?.worst ?? 0)));
  return {
    animation: false,
    textStyle: { fontFamily: FAMILY, color: tokens.text },
    aria: { enabled: true, label: { description: label } },
    grid: { left: 28, right: narrow ? 110 : 270, top: narrow ? 24 : 10, bottom: 28 },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      order: 'valueAsc',
      backgroundColor: tokens.card,
      borderColor: tokens.hairline,
      borderWidth: 1,
      textStyle: { color: tokens.text, fontSize: 12, fontFamily: FAMILY },
    },
    xAxis: {
      type: 'category',
      data: periods.map((period) => shortLabel(period.label)),
      boundaryGap: false,
      axisLine: { lineStyle: { color: tokens.hairline } },
      axisTick: { show: false },
      axisLabel: { color: tokens.ink2, fontSize: 12, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      inverse: true,
      min: 1,
      max: greatest,
      minInterval: 1,
      axisLabel: { color: tokens.ink2, fontSize: 12 },
      splitLine: { lineStyle: { color: tokens.hairline } },
    },
    series: units.map(({ unit, places }, index) => {
      const inFocus = focus.has(unit.code);
      const isNamed = focusedEnds.has(endOf(units, index));
      const color = inFocus ? tokens.ink.done : tokens.ink2;
      return {
        id: unit.code,
        name: unit.shortName ?? unit.name,
        type: 'line',
        data: places.map((place) => drawnPlace(place) ?? '-'),
        connectNulls: false,
        symbol: SYMBOLS[index % SYMBOLS.length],
        symbolSize: 7,
        z: inFocus ? 3 : 2,
        lineStyle: { color, width: inFocus ? 3 : 1.25, type: DASHES[Math.floor(index / SYMBOLS.length) % 3] },
        itemStyle: { color },
        emphasis: { focus: 'series' },
        endLabel: {
          show: labels[index] !== '',
          formatter: labels[index],
          color: isNamed ? tokens.text : tokens.ink2,
          fontSize: 12,
          fontWeight: isNamed ? 600 : 400,
          width: narrow ? 102 : 260,
          overflow: 'truncate',
        },
        labelLayout: { moveOverlap: 'shiftY' },
      };
    }),
  };
}
