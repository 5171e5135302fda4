import { useMemo } from 'react';
import { Chart, useChartTokens } from '../../shared/charts';
import type { Overview } from '../../shared/contract-types';
import { ChartLegend } from './charts/chart-legend';
import { isOneReport } from './charts/layout';
import styles from './charts/charts.module.css';
import { useCourse } from './charts/use-course';

/** In px of a full-HD screen, read from ten metres: the heading, and what stands below it. */
const [HEAD, HEIGHT] = [34, 120];
const SIZE = { font: 25, lines: 3 };

function Course({ overview }: { overview: Overview }) {
  const { title, parts, draw } = useCourse(overview);
  const tokens = useChartTokens();
  const option = useMemo(() => draw(tokens, SIZE), [draw, tokens]);
  return (
    <section className={styles.onWall}>
      <h2>{title}</h2>
      <ChartLegend parts={parts.map(({ legend }) => legend)} />
      <Chart option={option} height={HEIGHT} label={title} />
    </section>
  );
}

/** Drawings of this feature that stand on the wall too. */
export const wallDrawings = {
  /** What the course takes, in px of a full-HD screen. */
  courseHeight: HEAD + HEIGHT,
  /** How it came to this, month by month; nothing where everything was said in one report. */
  Course: ({ overview }: { overview: Overview }) =>
    overview.trend.length === 0 || isOneReport(overview) ? null : <Course overview={overview} />,
};
