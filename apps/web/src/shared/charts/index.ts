import type { ChartSheet } from './save-chart';

export { Chart, type ChartHandle, type ChartPoint, type ChartSteps } from './chart';
export { lightChartTokens, useChartTokens, type ChartTokens } from './chart-tokens';
export { CHART_FONT, chartFrame } from './chart-frame';
export { patternStyle, statusItemStyle } from './status-series';
export type { ChartSheet };

/** A drawing, or one that is still being made; null when it cannot be. */
export type Drawing = ChartSheet['chart'] | Promise<ChartSheet['chart'] | null>;

/** Saves a chart as a file; the code for it arrives when somebody does. */
export async function saveChart(sheet: Omit<ChartSheet, 'chart'> & { chart: Drawing }, format: 'png' | 'svg') {
  const chart = await sheet.chart;
  if (chart) await (await import('./save-chart')).saveChart({ ...sheet, chart }, format);
}

/** Makes boundaries known under a name before a chart of type `map` is drawn. */
export async function keepMap(name: string, geojson: object): Promise<void> {
  (await import('./echarts-core')).keepMap(name, geojson);
}
