import type { EChartsCoreOption } from 'echarts/core';
import type { ChartTokens } from './chart-tokens';

/** The face of every word in a chart. */
export const CHART_FONT = "'Be Vietnam Pro', 'Segoe UI', Arial, sans-serif";

/** What every chart has: the house's face, no motion, and a tooltip on the card's own ground. */
export function chartFrame(tokens: ChartTokens, label: string, tooltip: object): EChartsCoreOption {
  return {
    animation: false,
    textStyle: { fontFamily: CHART_FONT, color: tokens.text },
    aria: { enabled: true, label: { description: label } },
    tooltip: {
      renderMode: 'richText',
      backgroundColor: tokens.card,
      borderColor: tokens.hairline,
      borderWidth: 1,
      shadowBlur: 0,
      textStyle: { color: tokens.text, fontSize: 13, fontFamily: CHART_FONT },
      confine: true,
      ...tooltip,
    },
  };
}
