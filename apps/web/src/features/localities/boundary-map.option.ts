import type { BoundaryMap, LocalityRow } from '@tiendo/contracts';
import type { EChartsCoreOption } from 'echarts/core';
import type { ChartTokens } from '../../shared/charts';
import { shadeOf } from './scale';

export const MAP_NAME = 'localities';

const OPACITY = [0.1, 0.25, 0.4, 0.6, 0.85] as const;

interface Words {
  readonly label: string;
  readonly say: (row: LocalityRow) => string;
}

/** Boundaries shaded as the tiles are, each with its name; who reported nothing is hatched. */
export function boundaryMapOption(
  geojson: NonNullable<BoundaryMap['geojson']>,
  rows: readonly LocalityRow[],
  tokens: ChartTokens,
  words: Words,
): EChartsCoreOption {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const hatch = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4, color: tokens.ink2 };
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
        selectedMode: false,
        label: { show: false },
        itemStyle: { borderColor: tokens.ink2, borderWidth: 0.8, areaColor: tokens.card },
        emphasis: { label: { show: false }, itemStyle: { areaColor: tokens.tint.done } },
        data: geojson.features.map(({ properties }) => {
          const row = byCode.get(properties.unit);
          const shade = row ? shadeOf(row) : 'none';
          const style =
            typeof shade === 'number'
              ? { areaColor: tokens.ink.done, opacity: OPACITY[shade] }
              : shade === 'silent'
                ? { areaColor: tokens.tint.neutral, decal: hatch }
                : { areaColor: tokens.card };
          return { name: properties.unit, value: row?.percent ?? 0, itemStyle: style };
        }),
      },
    ],
  };
}
