import type { Series } from '@tiendo/contracts';
import type { ChartTokens } from '../../../shared/charts';

type Forecast = NonNullable<Series['series'][number]['forecast']>;

/** What ECharts hands to whoever draws a mark: pixels of a day and a value. */
interface Drawing {
  readonly coord: (at: readonly [day: number, value: number]) => number[];
}

interface Start {
  readonly on: string;
  readonly value: number;
}

/** A chart is not stretched further than this beyond its last day; the band is cut off there. */
const MOST_DAYS = 400;
const DAY_MS = 86_400_000;
const TINT = 0.18;

const momentOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The last moment a chart shows: of the periods, or of the forecast where that is not too far off. */
export const lastMoment = (end: string, { day, latest }: Pick<Forecast, 'day' | 'latest'>): number =>
  Math.min(Math.max(momentOf(end), momentOf(latest ?? day ?? end)), momentOf(end) + MOST_DAYS * DAY_MS);

/** Corners of the band between the quicker and the slower quarter: from the last figure to the level. */
export function bandCorners(
  { on, value }: Start,
  level: number,
  { earliest, day, latest }: Pick<Forecast, 'earliest' | 'day' | 'latest'>,
  end: number,
): [number, number][] {
  const start: [number, number] = [momentOf(on), value];
  const first: [number, number] = [momentOf(earliest ?? day ?? on), level];
  // Never reached at the slower pace: the band stays open to the end, and no lower than the last figure.
  return latest === null
    ? [start, first, [Math.max(end, first[0]), level], [Math.max(end, first[0]), value]]
    : [start, first, [momentOf(latest), level]];
}

/** The forecast as a filled band with its word, and its middle as a dashed line. */
export function forecastSeries(start: Start, level: number, forecast: Forecast, tokens: ChartTokens, words: Words) {
  const corners = bandCorners(start, level, forecast, lastMoment(words.end, forecast));
  const isRising = level >= start.value;
  const middle: [number, number][] = [
    [momentOf(start.on), start.value],
    [momentOf(forecast.day ?? start.on), level],
  ];
  return [
    {
      id: 'forecast',
      type: 'custom',
      clip: true,
      silent: true,
      z: 1,
      encode: { x: 0, y: 1 },
      data: [corners[0]],
      renderItem: (_: unknown, api: Drawing) => ({
        type: 'polygon',
        shape: { points: corners.map((corner) => api.coord(corner)) },
        style: { fill: tokens.ink2, opacity: TINT },
      }),
    },
    {
      id: 'forecast-middle',
      type: 'line',
      data: middle,
      symbol: 'none',
      silent: true,
      lineStyle: { color: tokens.ink2, width: 1.5, type: 'dashed' },
      endLabel: {
        show: true,
        formatter: words.label,
        color: tokens.ink2,
        fontSize: 12,
        align: 'right',
        verticalAlign: isRising ? 'bottom' : 'top',
        offset: [-6, isRising ? -6 : 6],
      },
    },
  ];
}

interface Words {
  readonly label: string;
  /** The last day of periods and path. */
  readonly end: string;
}
