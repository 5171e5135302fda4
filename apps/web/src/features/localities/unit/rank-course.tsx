import type { UnitStanding } from '@tiendo/contracts';
import { plainPeriod } from '../views/trend/short-period';
import { useUnitWords } from './use-unit-words';
import styles from './unit.module.css';

type Standing = NonNullable<UnitStanding['standing']>;

const [WIDTH, HEIGHT, PAD] = [260, 64, 8];

/** Its places over the periods, the first on top; a bound is a stroke from the best to the worst. */
export function RankCourse({ standing }: { standing: Standing }) {
  const { u, f, placeText } = useUnitWords();
  const points = standing.course.flatMap(({ label, places }, at) => (places ? [{ at, label, places }] : []));
  if (points.length < 2) return null;
  const worst = Math.max(standing.ranked, ...points.map(({ places }) => places.worst));
  const x = (at: number): number => PAD + (at * (WIDTH - 2 * PAD)) / Math.max(1, standing.course.length - 1);
  const y = (place: number): number => PAD + ((place - 1) * (HEIGHT - 2 * PAD)) / Math.max(1, worst - 1);
  const middle = ({ best, worst: last }: { best: number; worst: number }): number => y((best + last) / 2);
  const line = points.map(({ at, places }, index) => `${index === 0 ? 'M' : 'L'}${x(at)} ${middle(places)}`).join('');
  const label = points.map(({ label: period, places }) => `${period}: ${placeText({ places })}`).join('; ');
  const [first, last] = [points[0], points.at(-1)];
  return (
    <figure className={styles.rankCourse}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${u.rankCourse}. ${label}`}>
        <path d={`M0 ${y(1)}H${WIDTH}M0 ${y(worst)}H${WIDTH}`} stroke="var(--hairline)" />
        <path d={line} fill="none" stroke="var(--done)" strokeWidth="1.8" />
        {points.map(({ at, places }) =>
          places.best === places.worst ? (
            <circle key={at} cx={x(at)} cy={y(places.best)} r="2.8" fill="var(--done)" />
          ) : (
            <path
              key={at}
              d={`M${x(at)} ${y(places.best)}V${y(places.worst)}`}
              stroke="var(--done)"
              strokeWidth="2"
              strokeDasharray="3 2"
            />
          ),
        )}
      </svg>
      <figcaption className={styles.quiet}>
        {first &&
          last &&
          u.rankSpan(plainPeriod(first.label), placeText(first), plainPeriod(last.label), placeText(last))}{' '}
        · {u.rankAxis(f.number(worst))}
      </figcaption>
    </figure>
  );
}
