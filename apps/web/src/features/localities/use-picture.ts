import { useCallback } from 'react';
import { type ChartSheet, type ChartTokens, lightChartTokens, saveChart } from '../../shared/charts';
import { commonMessages, useMessages } from '../../shared/i18n';
import { usePlanView } from '../../shared/plan';
import { useWords } from './use-words';

type Drawing = ChartSheet['chart'] | null | undefined;

/** Saves a drawing with what a picture needs once it has left the page: title, plan, day, counting rule, "mô phỏng". */
export function usePicture() {
  const { t, f } = useWords();
  const common = useMessages(commonMessages);
  const { plan, day } = usePlanView();
  return useCallback(
    (
      { title, hint, rule, name }: { title: string; hint: string; rule: string; name: string },
      draw: (paper: ChartTokens) => Drawing,
      format: 'png' | 'svg',
    ) => {
      const tokens = lightChartTokens();
      const chart = draw(tokens);
      if (!chart) return;
      void saveChart(
        {
          title,
          hint: `${hint}. ${plan.code}, ${plan.title}`,
          legend: [],
          source: t.source(f.day(day), rule),
          simulated: plan.province.simulated ? common.simulated(plan.province.name) : null,
          chart,
          tokens,
          fileName: `${plan.slug}-${name}-${day}`,
        },
        format,
      );
    },
    [plan, day, t, f, common],
  );
}
