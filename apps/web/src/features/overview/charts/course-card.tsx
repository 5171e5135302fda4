import { Link, useNavigate } from 'react-router';
import type { Overview } from '../../../shared/contract-types';
import { usePlanView } from '../../../shared/plan';
import { paths } from '../../../shared/url';
import { useSpeech } from '../use-speech';
import { ChartCard } from './chart-card';
import { dayName } from './course';
import { Twin } from './twin';
import { useCourse } from './use-course';

/** How it came to this: what was done, late, stopped and in time at the end of each month. */
export function CourseCard({ overview }: { overview: Overview }) {
  const speech = useSpeech();
  const { t, f } = speech;
  const { slug, params } = usePlanView();
  const navigate = useNavigate();
  const { kind, points, title, parts, tell, draw } = useCourse(overview);
  const total = points.at(-1)?.total ?? 0;
  const listOn = (asOf: string, overdue: boolean) =>
    paths.list(slug, kind, { ...params, asOf }, overdue ? { overdue: true } : {});
  const year = Number(points.at(-1)?.asOf.slice(0, 4) ?? 0);
  return (
    <ChartCard
      title={title}
      hint={t.charts.courseHint(f.number(total), kind)}
      draw={draw}
      height={164}
      legend={parts.map(({ legend }) => legend)}
      steps={{ count: points.length, tell }}
      onPoint={({ seriesId, index }) => {
        const point = points[index];
        if (point) void navigate(listOn(point.asOf, seriesId === 'overdue'));
      }}
      fileName={t.charts.file.course}
      table={
        <Twin
          label={title}
          heads={[t.charts.day, ...parts.map(({ legend }) => legend.label), t.sections.total]}
          rows={points.map((point) => ({
            key: point.asOf,
            head: <Link to={listOn(point.asOf, false)}>{dayName(point.asOf, year, speech)}</Link>,
            cells: [...parts.map(({ part }) => point[part]), point.total].map((count) => f.number(count)),
          }))}
        />
      }
    />
  );
}
