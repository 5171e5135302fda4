import type { EChartsCoreOption } from 'echarts/core';
import { type ChartTokens, chartFrame } from '../../../shared/charts';
import { binsOf, type Spread, type SpreadBin, type SpreadUnit } from './spread';

export const SPREAD_COLUMNS = 12;
/** Dots beside each other in one column: what fits between its neighbours, within these. */
const [FEWEST_ABREAST, MOST_ABREAST] = [2, 3];
const RADIUS = 4.6;
const STEP = 11;
/** Room above the axis, in px; what is higher becomes a bar. */
const ROOM = 124;
/** Half of what the words over the weakest take beside them, in px. */
const REACH = 62;

interface Words {
  readonly label: string;
  readonly percent: (value: number) => string;
  readonly number: (value: number) => string;
  readonly tell: (index: number) => string;
  /** Over the weakest; null: none are told apart. */
  readonly weakest: string | null;
}

interface DotApi {
  readonly coord: (point: readonly [number, number]) => readonly [number, number];
}

/** Every locality a dot over its share; the weakest red and crossed, a full share solid. */
export function spreadOption(spread: Spread, tokens: ChartTokens, words: Words): EChartsCoreOption {
  const bins = binsOf(spread, SPREAD_COLUMNS);
  const weak = new Set(spread.units.slice(0, spread.weakest).map(({ code }) => code));
  const highest = Math.max(...bins.map(({ units }) => units.length), 1);
  const isBars = Math.ceil(highest / FEWEST_ABREAST) * STEP > ROOM;
  const columnWidth = (100 - spread.floor) / SPREAD_COLUMNS;
  const lastWeak = bins.findLastIndex(({ units }) => weak.has(units[0]?.code ?? ''));
  return {
    ...chartFrame(tokens, words.label, {
      trigger: 'item',
      formatter: ({ dataIndex }: { dataIndex: number }) => words.tell(dataIndex),
    }),
    grid: { left: 18, right: 20, top: 8, bottom: 22 },
    xAxis: {
      type: 'value',
      min: spread.floor,
      max: 100,
      axisLabel: { formatter: (value: number) => words.percent(value), color: tokens.ink2, fontSize: 12, margin: 6 },
      axisLine: { show: true, lineStyle: { color: tokens.hairline } },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: tokens.hairline } },
    },
    yAxis: { type: 'value', min: 0, max: 1, show: false },
    series: [
      {
        type: 'custom',
        data: bins.map(({ at }) => [at, 0]),
        renderItem: ({ dataIndex }: { dataIndex: number }, api: DotApi) => {
          const bin = bins[dataIndex];
          if (!bin) return null;
          const [x, ground] = api.coord([bin.at, 0]);
          const isWeak = ({ code }: SpreadUnit) => weak.has(code);
          const allWeak = bin.units.every(isWeak);
          const xOf = (at: number) => api.coord([at, 0])[0];
          const fits = Math.floor((xOf(bin.at + columnWidth) - x) / STEP);
          const abreast = Math.max(FEWEST_ABREAST, Math.min(MOST_ABREAST, fits));
          const heightOf = ({ units }: SpreadBin) =>
            isBars ? (units.length / highest) * ROOM : Math.ceil(units.length / abreast) * STEP;
          const height = heightOf(bin);
          // The words over the weakest count them already.
          const count = allWeak ? [] : [label(words.number(bin.units.length), x, ground - height - 9, tokens.text)];
          const name = dataIndex === lastWeak && words.weakest !== null;
          const nameAt = Math.max(x - 24, 60);
          // Above whatever stands beneath the words, with its count.
          const beneath = bins.filter(({ at }) => Math.abs(xOf(at) - nameAt) < REACH);
          const clear = Math.max(height, ...beneath.map(heightOf));
          return {
            type: 'group',
            children: [
              ...(isBars ? [bar(x, ground, height, allWeak, tokens)] : dots(bin, abreast, [x, ground], isWeak, tokens)),
              ...count,
              ...(name ? [label(words.weakest ?? '', nameAt, ground - clear - 24, tokens.ink.stopped)] : []),
            ],
          };
        },
      },
    ],
  };
}

const label = (text: string, x: number, y: number, fill: string): object => ({
  type: 'text',
  style: {
    x,
    y,
    text,
    fill,
    font: "600 12px 'Be Vietnam Pro', 'Segoe UI', Arial, sans-serif",
    textAlign: 'center',
    textVerticalAlign: 'middle',
  },
});

function dots(
  { units }: SpreadBin,
  abreast: number,
  [x, ground]: readonly [number, number],
  isWeak: (unit: SpreadUnit) => boolean,
  tokens: ChartTokens,
): object[] {
  return units.flatMap((unit, index) => {
    const inRow = Math.min(abreast, units.length - (index - (index % abreast)));
    const cx = x + ((index % abreast) - (inRow - 1) / 2) * STEP;
    const cy = ground - 6 - Math.floor(index / abreast) * STEP;
    const isRed = isWeak(unit);
    const ink = isRed ? tokens.ink.stopped : tokens.ink.done;
    const fill = unit.percent >= 100 ? ink : isRed ? tokens.tint.stopped : tokens.tint.done;
    const circle = { type: 'circle', shape: { cx, cy, r: RADIUS }, style: { fill, stroke: ink, lineWidth: 1.3 } };
    if (!isRed) return [circle];
    const cross = [1, -1].map((turn) => ({
      type: 'line',
      shape: { x1: cx - 2.2, y1: cy - 2.2 * turn, x2: cx + 2.2, y2: cy + 2.2 * turn },
      style: { stroke: ink, lineWidth: 1.3 },
      silent: true,
    }));
    return [circle, ...cross];
  });
}

const bar = (x: number, ground: number, height: number, isWeak: boolean, tokens: ChartTokens): object => ({
  type: 'rect',
  shape: { x: x - 9, y: ground - height, width: 18, height },
  style: {
    fill: isWeak ? tokens.tint.stopped : tokens.ink.done,
    stroke: isWeak ? tokens.ink.stopped : tokens.ink.done,
  },
});
