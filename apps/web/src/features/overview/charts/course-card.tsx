import { useCallback, useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import type { ChartTokens } from '../../../shared/charts';
import type { Overview } from '../../../shared/contract-types';
import { usePlanView } from '../../../shared/plan';
import { paths } from '../../../shared/url';
import { useSpeech } from '../use-speech';
import { ChartCard, type LegendPart } from './chart-card';
import { COURSE_PARTS, courseOption, partsIn, type CoursePart } from './course.option';
import { courseFinding, courseOf, dayName, dayTick } from './course';
import { Twin } from './twin';

const SWATCH: Readonly<Record<CoursePart, Pick<LegendPart, 'swatch' | 'color'>>> = {
  completed: { swatch: 'done', color: (tokens) => tokens.ink.done },
  overdue: { swatch: 'late', color: (tokens) => tokens.ink.stopped },
  stopped: { swatch: 'crossed', color: (tokens) => tokens.ink.neutral },
  notMet: { swatch: 'missed', color: (tokens) => tokens.tint.stopped },
  open: { swatch: 'pale', color: (tokens) => tokens.tint.neutral },
};

/** How it came to this: what was done, late, stopped and in time at the end of each month. */
export function CourseCard({ overview }: { overview: Overview }) {
  const speech = useSpeech();
  const { t, f } = speech;
  const { slug, params } = usePlanView();
  const navigate = useNavigate();
  const { kind, points } = useMemo(() => courseOf(overview), [overview]);
  const total = points.at(-1)?.total ?? 0;
  const title = courseFinding(kind, points, speech);
  const parts = partsIn(points);
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
  const draw = useCallback(
    (tokens: ChartTokens) =>
      courseOption(points, tokens, {
        label: title,
        part: t.charts.parts,
        tick: ({ asOf }) => dayTick(asOf, speech),
        tell,
        number: (value) => f.number(value),
      }),
    [points, title, t, f, speech, tell],
  );
  const listOn = (asOf: string, overdue: boolean) =>
    paths.list(slug, kind, { ...params, asOf }, overdue ? { overdue: true } : {});
  const year = Number(points.at(-1)?.asOf.slice(0, 4) ?? 0);
  return (
    <ChartCard
      title={title}
      hint={t.charts.courseHint(f.number(total), kind)}
      draw={draw}
      height={178}
      legend={parts.map((part) => ({ ...SWATCH[part], label: t.charts.parts[part] }))}
      steps={{ count: points.length, tell }}
      onPoint={({ seriesId, index }) => {
        const point = points[index];
        if (point) void navigate(listOn(point.asOf, seriesId === 'overdue'));
      }}
      fileName={t.charts.file.course}
      table={
        <Twin
          label={title}
          heads={[t.charts.day, ...parts.map((part) => t.charts.parts[part]), t.sections.total]}
          rows={points.map((point) => ({
            key: point.asOf,
            head: <Link to={listOn(point.asOf, false)}>{dayName(point.asOf, year, speech)}</Link>,
            cells: [...parts.map((part) => point[part]), point.total].map((count) => f.number(count)),
          }))}
        />
      }
    />
  );
}
