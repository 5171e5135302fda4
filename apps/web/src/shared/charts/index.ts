import type { ChartSheet } from './save-chart';

export { Chart, type ChartHandle, type ChartPoint } from './chart';
export { lightChartTokens, useChartTokens, type ChartTokens } from './chart-tokens';
export { statusItemStyle } from './status-series';
export type { ChartSheet };

/** Saves a chart as a file; the code for it arrives when somebody does. */
export async function saveChart(sheet: ChartSheet, format: 'png' | 'svg'): Promise<void> {
  await (await import('./save-chart')).saveChart(sheet, format);
}

/** Makes boundaries known under a name before a chart of type `map` is drawn. */
export async function keepMap(name: string, geojson: object): Promise<void> {
  (await import('./echarts-core')).keepMap(name, geojson);
}
