import { useCallback, useMemo } from 'react';
import { type ChartTokens, type Drawing, lightChartTokens, saveChart } from '../../shared/charts';
import { commonMessages, useMessages } from '../../shared/i18n';
import { usePlanView } from '../../shared/plan';
import { STEPS } from './scale';
import { stepColor } from './shade-color';
import { useWords } from './use-words';
import { matrixMessages } from './views/matrix/messages';

interface PictureWords {
  readonly title: string;
  readonly hint: string;
  readonly rule: string;
  /** Part of the file's name. */
  readonly name: string;
  /** What the picture explains: steps of a share, or verdicts. */
  readonly legend?: 'steps' | 'verdicts';
}

/** Saves a drawing with what a picture needs once it has left the page: title, plan, day, counting rule, "mô phỏng". */
export function usePicture() {
  const { t, f } = useWords();
  const common = useMessages(commonMessages);
  const { plan, day } = usePlanView();
  const m = useMessages(matrixMessages);
  const entries = useMemo(
    () => ({
      steps: (tokens: ChartTokens) => [
        ...STEPS.map((step) => ({ color: stepColor(step, tokens), label: t.steps[step] ?? '' })),
        { color: null, label: t.notReported },
      ],
      verdicts: (tokens: ChartTokens) => [
        { color: tokens.tint.done, label: m.legend.met },
        { color: tokens.ink.stopped, label: `× ${m.legend.notMet}` },
        { color: null, label: m.legend.notReported },
      ],
    }),
    [t, m],
  );
  return useCallback(
    (
      { title, hint, rule, name, legend }: PictureWords,
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
          legend: legend === undefined ? [] : entries[legend](tokens),
          source: t.source(f.day(day), rule),
          simulated: plan.province.simulated ? common.simulated(plan.province.name) : null,
          chart,
          tokens,
          fileName: `${plan.slug}-${name}-${day}`,
        },
        format,
      );
    },
    [plan, day, t, f, common, entries],
  );
}
