import type { BoundaryMap, LocalityRow } from '@tiendo/contracts';
import type { EChartsCoreOption } from 'echarts/core';
import type { ChartTokens } from '../../../../shared/charts';

export const MAP_NAME = 'localities';

/** Least width in px of a unit, were they all alike, for its name and figure, and for its figure alone. */
const [NAMED, FIGURED] = [160, 40];

interface Words {
  readonly label: string;
  readonly say: (row: LocalityRow) => string;
  readonly name: (row: LocalityRow) => string;
  readonly figure: (row: LocalityRow) => string;
  /** Whether its colour is so strong that words on it are light. */
  readonly isStrong: (row: LocalityRow) => boolean;
  /** Colour of a unit; null: it reported nothing; undefined: nothing is asked of it. */
  readonly color: (row: LocalityRow, tokens: ChartTokens) => string | null | undefined;
}

/** Boundaries shaded by what is missed there, each with its figure as far as there is room; who reported nothing is hatched. */
export function boundaryMapOption(
  geojson: NonNullable<BoundaryMap['geojson']>,
  rows: readonly LocalityRow[],
  tokens: ChartTokens,
  words: Words,
  /** Of the drawing, in px. */
  width: number,
): EChartsCoreOption {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const hatch = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4, color: tokens.ink2 };
  const room = width / Math.sqrt(geojson.features.length);
  const inside = (row: LocalityRow): string =>
    room >= NAMED ? `${words.name(row)}\n${words.figure(row)}` : words.figure(row);
  return {
    animation: false,
    textStyle: { fontFamily: "'Be Vietnam Pro', 'Segoe UI', Arial, sans-serif", color: tokens.text },
    aria: { enabled: true, label: { description: words.label }, decal: { show: false } },
    tooltip: {
      renderMode: 'richText',
      confine: true,
      backgroundColor: tokens.card,
      borderColor: tokens.hairline,
      textStyle: { color: tokens.text, fontSize: 13 },
      formatter: ({ name }: { name: string }) => {
        const row = byCode.get(name);
        return row ? words.say(row) : '';
      },
    },
    series: [
      {
        type: 'map',
        map: MAP_NAME,
        nameProperty: 'unit',
        roam: false,
        left: 4,
        right: 4,
        top: 8,
        bottom: 8,
        selectedMode: false,
        label: {
          show: room >= FIGURED,
          color: tokens.text,
          fontSize: 12,
          lineHeight: 15,
          formatter: ({ name }: { name: string }) => {
            const row = byCode.get(name);
            return row ? inside(row) : '';
          },
        },
        itemStyle: { borderColor: tokens.ink2, borderWidth: 0.8, areaColor: tokens.card },
        emphasis: {
          label: { color: tokens.text },
          itemStyle: { borderColor: tokens.text, borderWidth: 2, areaColor: tokens.tint.done },
        },
        data: geojson.features.map(({ properties }) => {
          const row = byCode.get(properties.unit);
          const color = row ? words.color(row, tokens) : undefined;
          const style =
            color === null ? { areaColor: tokens.tint.neutral, decal: hatch } : { areaColor: color ?? tokens.card };
          const label = { color: row && words.isStrong(row) ? tokens.card : tokens.text };
          return { name: properties.unit, value: row?.percent ?? 0, itemStyle: style, label };
        }),
      },
    ],
  };
}
