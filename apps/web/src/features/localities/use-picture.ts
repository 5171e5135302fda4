import { useCallback } from 'react';
import { type ChartTokens, type Drawing, lightChartTokens, saveChart } from '../../shared/charts';
import { commonMessages, useMessages } from '../../shared/i18n';
import { usePlanView } from '../../shared/plan';
import { STEPS } from './scale';
import { stepColor } from './shade-color';
import { useWords } from './use-words';

interface PictureWords {
  readonly title: string;
  readonly hint: string;
  readonly rule: string;
  /** Part of the file's name. */
  readonly name: string;
  /** The drawing is shaded by share: the picture explains the steps. */
  readonly scale?: boolean;
}

/** Saves a drawing with what a picture needs once it has left the page: title, plan, day, counting rule, "mô phỏng". */
export function usePicture() {
  const { t, f } = useWords();
  const common = useMessages(commonMessages);
  const { plan, day } = usePlanView();
  return useCallback(
    (
      { title, hint, rule, name, scale = false }: PictureWords,
      draw: (paper: ChartTokens) => Drawing | null | undefined,
      format: 'png' | 'svg',
    ) => {
      const tokens = lightChartTokens();
      const chart = draw(tokens);
      if (!chart) return;
      void saveChart(
        {
          title,
          hint: `${hint}. ${plan.code}, ${plan.title}`,
          legend: scale
            ? [
                ...STEPS.map((step) => ({ color: stepColor(step, tokens), label: t.steps[step] ?? '' })),
                { color: null, label: t.notReported },
              ]
            : [],
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
