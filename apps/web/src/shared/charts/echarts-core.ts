/** The only door to ECharts: a chunk of its own, with the parts in use and nothing else. */
import { BarChart, CustomChart, LineChart, MapChart } from 'echarts/charts';
import { AriaComponent, GeoComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, registerMap, use as register, type EChartsCoreOption, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

register([
  BarChart,
  CustomChart,
  LineChart,
  MapChart,
  GeoComponent,
  GridComponent,
  TooltipComponent,
  AriaComponent,
  SVGRenderer,
]);

/** Makes boundaries known under a name, for charts of type `map`. */
export const keepMap = (name: string, geojson: object): void =>
  registerMap(name, geojson as Parameters<typeof registerMap>[1]);

/** Starts a chart in an element; SVG, so that it stays sharp on paper and on a wall. */
export const startChart = (element: HTMLElement): EChartsType => init(element, null, { renderer: 'svg' });

/** Draws options as SVG text in a size, off the screen. */
export function drawChart(option: EChartsCoreOption, width: number, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
export type { EChartsType };
