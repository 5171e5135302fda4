export { Chart, type ChartHandle, type ChartPoint } from './chart';
export { useChartTokens, type ChartTokens } from './chart-tokens';
export { statusItemStyle } from './status-series';
export type { ChartSheet } from './save-chart';

/** Saves a chart as a file; the code for it arrives when somebody does. */
export async function saveChart(...args: Parameters<typeof import('./save-chart').saveChart>): Promise<void> {
  await (await import('./save-chart')).saveChart(...args);
}
