import type { EChartsCoreOption } from 'echarts/core';
import { type ChartTokens, chartFrame } from '../../../shared/charts';

/** A lead unit's items in parts that share nothing. */
export interface UnitBar {
  readonly code: string | null;
  readonly name: string;
  /** As it stands beside the bar. */
  readonly shortName: string;
  readonly total: number;
  readonly overdue: number;
  /** Neither done nor late. */
  readonly open: number;
  readonly completed: number;
}

/** Longer rows are drawn as plain bars: a cell would be thinner than its border. */
const MOST_CELLS = 40;
const PER_ROW = 22;
/** Room at the end of the longest bar for "07/20". */
const LABEL_ROOM = 52;

export const unitsHeight = (rows: number): number => rows * PER_ROW + 6;

interface Words {
  readonly label: string;
  readonly count: (bar: UnitBar) => string;
  readonly tell: (index: number) => string;
}

interface CellApi {
  readonly coord: (point: readonly [number, number]) => readonly [number, number];
}

/** Absolute bars of cells, one item each: late ones first, then what is open, then what is done. */
export function unitsOption(
  bars: readonly UnitBar[],
  tokens: ChartTokens,
  words: Words,
  nameWidth: number,
): EChartsCoreOption {
  const most = Math.max(...bars.map(({ total }) => total), 1);
  return {
    ...chartFrame(tokens, words.label, {
      trigger: 'item',
      formatter: ({ dataIndex }: { dataIndex: number }) => words.tell(dataIndex),
    }),
    grid: { left: nameWidth + 8, right: LABEL_ROOM, top: 2, bottom: 2 },
    xAxis: { type: 'value', min: 0, max: most, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ shortName }) => shortName),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        color: tokens.text,
        fontSize: 11.5,
        lineHeight: 12,
        width: nameWidth,
        overflow: 'break',
        interval: 0,
        margin: 6,
      },
    },
    series: [
      {
        type: 'custom',
        cursor: 'pointer',
        data: bars.map((bar, index) => [bar.total, index]),
        renderItem: ({ dataIndex }: { dataIndex: number }, api: CellApi) => {
          const bar = bars[dataIndex];
          if (!bar) return null;
          const [left, middle] = api.coord([0, dataIndex]);
          const [right] = api.coord([most, dataIndex]);
          const label = {
            type: 'text',
            style: {
              x: api.coord([bar.total, dataIndex])[0] + 6,
              y: middle,
              text: words.count(bar),
              fill: tokens.text,
              font: "600 12px 'Be Vietnam Pro', 'Segoe UI', Arial, sans-serif",
              textVerticalAlign: 'middle',
            },
          };
          return { type: 'group', children: [...shapesOf(bar, left, middle, (right - left) / most, tokens), label] };
        },
      },
    ],
  };
}

const HALF = 7;

function shapesOf(bar: UnitBar, left: number, middle: number, width: number, tokens: ChartTokens): object[] {
  const parts = [
    { count: bar.overdue, fill: tokens.tint.stopped, stroke: tokens.ink.stopped, hatch: true },
    { count: bar.open, fill: tokens.tint.progress, stroke: tokens.ink.progress, hatch: false },
    { count: bar.completed, fill: tokens.ink.done, stroke: tokens.ink.done, hatch: false },
  ];
  let x = left;
  return parts.flatMap(({ count, fill, stroke, hatch }) => {
    const cells = bar.total > MOST_CELLS ? [count * width] : Array.from({ length: count }, () => width);
    return cells.flatMap((cell) => {
      const [from, to] = [x + 0.75, x + Math.max(cell - 0.75, 1)];
      x += cell;
      if (cell === 0) return [];
      const shape = { x: from, y: middle - HALF, width: to - from, height: 2 * HALF, r: Math.min(2, (to - from) / 3) };
      return [
        { type: 'rect', shape, style: { fill, stroke, lineWidth: 1 } },
        ...(hatch ? hatching(shape, stroke) : []),
      ];
    });
  });
}

/** Strokes across a cell: late is told without colour too. */
function hatching({ x, y, width, height }: { x: number; y: number; width: number; height: number }, stroke: string) {
  const lines: object[] = [];
  for (let at = -height + 5; at < width; at += 5) {
    const [x1, x2] = [Math.max(at, 0), Math.min(at + height, width)];
    if (x2 <= x1) continue;
    const shape = { x1: x + x1, y1: y + height - (x1 - at), x2: x + x2, y2: y + height - (x2 - at) };
    lines.push({ type: 'line', shape, style: { stroke, lineWidth: 1 }, silent: true });
  }
  return lines;
}
