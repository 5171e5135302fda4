import type { LocalityMatrix, MatrixRow } from '@tiendo/contracts';
import { Link } from 'react-router';
import { Card, DataTwin } from '../../../../shared/ui';
import { shortName } from '../../finding';
import { useMatrixWords } from '../matrix/use-matrix-words';
import { plainPeriod, shortPeriod } from './short-period';
import styles from './trend.module.css';

interface Props {
  matrix: LocalityMatrix;
  rows: readonly MatrixRow[];
  addressOf: (row: MatrixRow) => string | null;
}

/** One small course each on the same scale, by change: those that fell most on top. */
export function TrendCard({ matrix, rows, addressOf }: Props) {
  const { m, t, f } = useMatrixWords();
  const courses = rows
    .map((row) => courseOf(row, matrix.trend))
    .sort((a, b) => (a.change ?? Infinity) - (b.change ?? Infinity));
  const known = courses.flatMap(({ points }) => points.map(({ percent }) => percent));
  const floor = Math.max(0, Math.floor(Math.min(100, ...known) / 10) * 10);
  // Units of after a reorganisation have no course before it.
  const begin = Math.min(matrix.trend.length - 1, ...courses.flatMap(({ points }) => points[0]?.at ?? []));
  const [from, last] = [matrix.trend[begin], matrix.trend.at(-1)];
  const changeText = (change: number | null): string =>
    change === null ? m.trendShort : m.trendChange(`${change > 0 ? '+' : ''}${f.number(change, 2)}`);
  const table = (
    <div className={styles.box} role="region" aria-label={m.trendTitle} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t.locality}</th>
            {matrix.trend.map((point) => (
              <th key={point.code} scope="col" title={point.label}>
                {shortPeriod(point, f.language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {courses.map(({ row }) => (
            <tr key={row.code}>
              <th scope="row">{row.name}</th>
              {matrix.trend.map(({ code }, at) => (
                <td key={code}>{f.percent(row.percents?.[at] ?? null) ?? '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
  return (
    <Card
      title={m.trendTitle}
      hint={from && last ? m.trendHint(plainPeriod(from.label), plainPeriod(last.label)) : undefined}
    >
      <DataTwin
        table={table}
        chart={
          <ul className={styles.courses}>
            {courses.map(({ row, points, change }) => {
              const address = addressOf(row);
              const now = points.at(-1);
              return (
                <li key={row.code} className={styles.course}>
                  <span className={styles.name} title={row.name}>
                    {address ? <Link to={address}>{shortName(row)}</Link> : shortName(row)}
                  </span>
                  <Course points={points} begin={begin} end={matrix.trend.length - 1} floor={floor} />
                  <span className={styles.now}>
                    <strong>{f.percent(now?.percent ?? null) ?? '–'}</strong>
                    <span data-fall={change !== null && change < 0}>{changeText(change)}</span>
                  </span>
                </li>
              );
            })}
          </ul>
        }
      />
    </Card>
  );
}

interface Point {
  readonly at: number;
  readonly percent: number;
}

/** The periods in which a unit reported. */
const courseOf = (row: MatrixRow, trend: LocalityMatrix['trend']) => ({
  row,
  change: row.change,
  points: trend.flatMap((_, at): Point[] => {
    const percent = row.percents?.[at] ?? null;
    return percent === null ? [] : [{ at, percent }];
  }),
});

const [WIDTH, HEIGHT, PAD] = [150, 34, 4];

interface CourseProps {
  points: readonly Point[];
  /** First and last period drawn. */
  begin: number;
  end: number;
  /** Least percentage of the scale; the greatest is 100. */
  floor: number;
}

function Course({ points, begin, end, floor }: CourseProps) {
  const x = (at: number): number => PAD + ((at - begin) * (WIDTH - 2 * PAD)) / Math.max(1, end - begin);
  const y = (percent: number): number => HEIGHT - PAD - ((percent - floor) * (HEIGHT - 2 * PAD)) / (100 - floor || 1);
  const last = points.at(-1);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.spark} aria-hidden="true">
      <path d={`M0 ${y(100)}H${WIDTH}`} stroke="var(--hairline)" />
      <path
        d={points
          .map(({ at, percent }, index) => `${points[index - 1]?.at === at - 1 ? 'L' : 'M'}${x(at)} ${y(percent)}`)
          .join('')}
        fill="none"
        stroke="var(--done)"
        strokeWidth="1.6"
      />
      {last && <circle cx={x(last.at)} cy={y(last.percent)} r="2.6" fill="var(--done)" />}
    </svg>
  );
}
