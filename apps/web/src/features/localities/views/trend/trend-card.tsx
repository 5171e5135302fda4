import type { LocalityMatrix, MatrixRow } from '@tiendo/contracts';
import { Link } from 'react-router';
import { Card, DataTwin } from '../../../../shared/ui';
import { useMatrixWords } from '../matrix/use-matrix-words';
import { shortPeriod } from './short-period';
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
  const [first, last] = [courses[0]?.points[0], matrix.trend.at(-1)];
  const from = matrix.trend[first?.at ?? 0];
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
                {shortPeriod(point)}
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
    <Card title={m.trendTitle} hint={from && last ? m.trendHint(from.label, last.label) : undefined}>
      <DataTwin
        table={table}
        chart={
          <ul className={styles.courses}>
            {courses.map(({ row, points, change }) => {
              const address = addressOf(row);
              const now = points.at(-1);
              return (
                <li key={row.code} className={styles.course}>
                  <span className={styles.name}>{address ? <Link to={address}>{row.name}</Link> : row.name}</span>
                  <Course points={points} count={matrix.trend.length} floor={floor} />
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

/** The periods in which a unit reported, and the change from the first of them to the last, in points. */
function courseOf(row: MatrixRow, trend: LocalityMatrix['trend']) {
  const points = trend.flatMap((_, at): Point[] => {
    const percent = row.percents?.[at] ?? null;
    return percent === null ? [] : [{ at, percent }];
  });
  const [first, last] = [points[0], points.at(-1)];
  const change = points.length < 2 || !first || !last ? null : Math.round((last.percent - first.percent) * 100) / 100;
  return { row, points, change };
}

const [WIDTH, HEIGHT, PAD] = [150, 34, 4];

function Course({ points, count, floor }: { points: readonly Point[]; count: number; floor: number }) {
  const x = (at: number): number => PAD + (at * (WIDTH - 2 * PAD)) / Math.max(1, count - 1);
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
