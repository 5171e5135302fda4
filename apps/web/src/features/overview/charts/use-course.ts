import { useCallback, useMemo } from 'react';
import type { ChartTokens } from '../../../shared/charts';
import type { Overview } from '../../../shared/contract-types';
import { useSpeech } from '../use-speech';
import type { LegendPart } from './chart-legend';
import { courseFinding, courseOf, dayTick } from './course';
import { COURSE_PARTS, courseOption, type CourseSize, partsIn, type CoursePart } from './course.option';

const SWATCH: Readonly<Record<CoursePart, Pick<LegendPart, 'swatch' | 'color'>>> = {
  completed: { swatch: 'done', color: (tokens) => tokens.ink.done },
  overdue: { swatch: 'late', color: (tokens) => tokens.ink.stopped },
  stopped: { swatch: 'crossed', color: (tokens) => tokens.ink.neutral },
  notMet: { swatch: 'missed', color: (tokens) => tokens.tint.stopped },
  open: { swatch: 'pale', color: (tokens) => tokens.tint.neutral },
};

/** The course of a plan as it is drawn and said wherever it is shown: what it says, its parts, each point in words. */
export function useCourse(overview: Overview) {
  const speech = useSpeech();
  const { t, f } = speech;
  const { kind, points } = useMemo(() => courseOf(overview), [overview]);
  const title = courseFinding(kind, points, speech);
  const tell = useCallback(
    (index: number): string => {
      const point = points[index];
      if (!point) return '';
      const lines = COURSE_PARTS.filter((part) => point[part] > 0).map(
        (part) => `${t.charts.parts[part]}: ${f.ratio(point[part], point.total)}`,
      );
      return [f.day(point.asOf), ...lines].join('\n');
    },
    [points, t, f],
  );
  /** `size` left out: for a desk. */
  const draw = useCallback(
    (tokens: ChartTokens, size?: CourseSize) =>
      courseOption(
        points,
        tokens,
        {
          label: title,
          part: t.charts.parts,
          tick: ({ asOf }) => dayTick(asOf, speech),
          tell,
          number: (value) => f.number(value),
        },
        size,
      ),
    [points, title, t, f, speech, tell],
  );
  const parts = partsIn(points).map((part) => ({ part, legend: { ...SWATCH[part], label: t.charts.parts[part] } }));
  return { kind, points, title, parts, tell, draw };
}
