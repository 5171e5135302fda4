import type { ItemStatus } from '@tiendo/indicators/status';
import { STATUS_ART, type Fill, type Tone } from '../status';
import type { ChartTokens } from './chart-tokens';

/** ECharts' word for a pattern over a fill. */
interface Decal {
  symbol: string;
  symbolSize?: number;
  dashArrayX: number[] | number[][];
  dashArrayY: number[];
  rotation?: number;
  color: string;
}

const PATTERN: Partial<Record<Fill, Omit<Decal, 'color'>>> = {
  ticks: { symbol: 'rect', symbolSize: 1, dashArrayX: [1, 13], dashArrayY: [1, 0] },
  dots: { symbol: 'circle', symbolSize: 0.5, dashArrayX: [[6, 0]], dashArrayY: [6, 0] },
  lines: { symbol: 'rect', symbolSize: 1, dashArrayX: [1, 0], dashArrayY: [1.4, 4.6] },
  hatch: { symbol: 'rect', symbolSize: 1, dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 },
  cross: { symbol: 'rect', symbolSize: 1, dashArrayX: [1, 0], dashArrayY: [3, 2], rotation: Math.PI / 4 },
};

/** How a series of one tone and fill is drawn. */
export function patternStyle(tone: Tone, fill: Fill, tokens: ChartTokens) {
  const ink = tokens.ink[tone];
  const pattern = PATTERN[fill];
  const solid = fill === 'solid' || fill === 'ticks';
  return {
    color: solid ? ink : fill === 'empty' || fill === 'dotted' ? tokens.card : tokens.tint[tone],
    // Solid neighbours of one colour are parted by a line of the ground.
    borderColor: solid ? tokens.card : ink,
    borderWidth: 1.2,
    borderType: fill === 'dotted' ? ('dashed' as const) : ('solid' as const),
    decal: pattern ? { ...pattern, color: solid ? tokens.onDone : ink } : undefined,
  };
}

/** How a series of one status is drawn: the same fill and pattern as its mark. */
export const statusItemStyle = (status: ItemStatus, tokens: ChartTokens) =>
  patternStyle(STATUS_ART[status].tone, STATUS_ART[status].fill, tokens);
