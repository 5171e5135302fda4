import type { SeriesPoint } from '@tiendo/contracts';
import styles from './unit.module.css';

const [WIDTH, HEIGHT, PAD] = [132, 34, 5];

/** The course of one line in little: a gap stays a gap, a provisional point is hollow, a bound is an open stroke. */
export function Sparkline({ points, label }: { points: readonly SeriesPoint[]; label: string }) {
  const values = points.map(({ value, low, high, gap }) => (gap === null ? Number(value ?? low ?? high) : null));
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const x = (index: number): number => PAD + (index * (WIDTH - 2 * PAD)) / Math.max(1, points.length - 1);
  const y = (value: number): number =>
    most === least ? HEIGHT / 2 : HEIGHT - PAD - ((value - least) * (HEIGHT - 2 * PAD)) / (most - least);
  const path = values
    .map((value, index) =>
      value === null ? '' : `${(values[index - 1] ?? null) === null ? 'M' : 'L'}${x(index)} ${y(value)}`,
    )
    .join('');
  return (
    <svg
      className={styles.spark}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={label}
    >
      <path d={path} fill="none" stroke="var(--done)" strokeWidth="1.6" />
      {values.map((value, index) => {
        const point = points[index];
        if (value === null || !point) return null;
        const isHollow = point.provisional || point.value === null;
        return (
          <circle
            key={point.period.code}
            cx={x(index)}
            cy={y(value)}
            r="2.4"
            fill={isHollow ? 'var(--card)' : 'var(--done)'}
            stroke="var(--done)"
            strokeDasharray={point.value === null ? '1.5 1.5' : undefined}
          />
        );
      })}
    </svg>
  );
}
