import type { RankingTrend } from '@tiendo/contracts';
import type { EChartsCoreOption } from 'echarts/core';
import type { ChartTokens } from '../../shared/charts';
import { shortLabel } from '../../shared/format/short-label';

const FAMILY = "'Be Vietnam Pro', 'Segoe UI', Arial, sans-serif";
/** Units told apart by colour and mark; what is more stays in the background. */
export const FOCUS_MAX = 4;
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond'];
const TONES = ['done', 'stopped', 'waiting', 'progress'] as const;

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

/** What stands at the beginning of the lines in focus: those that begin in one place share one label, at the first of them. */
export function beginLabels({ units }: Pick<RankingTrend, 'units'>, focus: readonly string[]): string[] {
  const drawn = units.map(({ unit, places }) => {
    const at = focus.slice(0, FOCUS_MAX).includes(unit.code) ? places.findIndex((place) => place !== null) : -1;
    return at < 0 ? null : `${at} ${drawnPlace(places[at] ?? null)}`;
  });
  return units.map((_, index) => {
    const begin = drawn[index] ?? null;
    if (begin === null || drawn.indexOf(begin) !== index) return '';
    return units
      .filter((_unit, other) => drawn[other] === begin)
      .map(({ unit }) => unit.shortName ?? unit.name)
      .join(', ');
  });
}

/**
 * Ranks over the periods, 1 on top; a period without a rank is a gap. The units in focus have a colour, a mark and their
 * name at both ends; the others are a hairline, named at the end and raised when pointed at.
 */
export function trendChartOption(
  trend: RankingTrend,
  focus: readonly string[],
  tokens: ChartTokens,
  label: string,
  narrow: boolean,
): EChartsCoreOption {
  const { periods, units } = trend;
  const labels = endLabels(trend, narrow ? '\n' : ', ');
  const begins = beginLabels(trend, focus);
  const focusedEnds = new Set(units.map(({ unit }, index) => (focus.includes(unit.code) ? endOf(units, index) : null)));
  const greatest = Math.max(1, ...units.flatMap(({ places }) => places.map((place) => place?.worst ?? 0)));
  return {
    animation: false,
    textStyle: { fontFamily: FAMILY, color: tokens.text },
    aria: { enabled: true, label: { description: label } },
    grid: { left: 28, right: narrow ? 110 : 270, top: 24, bottom: 28 },
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
      const at = focus.indexOf(unit.code);
      const inFocus = at >= 0 && at < FOCUS_MAX;
      const isNamed = focusedEnds.has(endOf(units, index));
      const color = inFocus ? tokens.ink[TONES[at] ?? 'done'] : tokens.ink.neutral;
      const begin = places.findIndex((place) => place !== null);
      const name = unit.shortName ?? unit.name;
      return {
        id: unit.code,
        name,
        type: 'line',
        data: places.map((place, period) => ({
          value: drawnPlace(place) ?? '-',
          ...(period === begin && begins[index] !== '' && { label: beginLabel(begins[index] ?? '', tokens, narrow) }),
        })),
        connectNulls: false,
        symbol: inFocus ? SYMBOLS[at] : 'none',
        symbolSize: 8,
        z: inFocus ? 3 : 2,
        triggerLineEvent: true,
        lineStyle: { color, width: inFocus ? 3 : 1, opacity: inFocus ? 1 : 0.45 },
        itemStyle: { color },
        emphasis: { focus: 'series', lineStyle: { width: 3, opacity: 1 } },
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

/** The name above the first mark, to the right of it. */
const beginLabel = (name: string, { text }: ChartTokens, narrow: boolean) => ({
  show: !narrow,
  formatter: name,
  position: 'top',
  align: 'left',
  distance: 4,
  color: text,
  fontSize: 12,
  fontWeight: 600,
});
