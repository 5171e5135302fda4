import type { SeriesPoint } from '@tiendo/contracts';
import styles from './lines.module.css';

const [WIDTH, HEIGHT, PAD] = [110, 28, 4];
/** The last so many periods. */
const SHOWN = 12;

interface Props {
  points: readonly SeriesPoint[];
  /** The level asked, drawn as a line; null: none. */
  level: number | null;
  label: string;
}

/** The course of one line in little: a gap stays a gap, a provisional point is hollow, a bound is an open stroke. */
export function Sparkline({ points: all, level, label }: Props) {
  const points = all.slice(-SHOWN);
  const values = points.map(({ value, low, high, gap }) => (gap === null ? Number(value ?? low ?? high) : null));
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const held = level === null ? known : [...known, level];
  const [least, most] = [Math.min(...held), Math.max(...held)];
  const x = (index: number): number => PAD + (index * (WIDTH - 2 * PAD)) / Math.max(1, points.length - 1);
  const y = (value: number): number =>
    most === least ? HEIGHT / 2 : HEIGHT - PAD - ((value - least) * (HEIGHT - 2 * PAD)) / (most - least);
  const path = values
    .map((value, index) =>
      value === null ? '' : `${(values[index - 1] ?? null) === null ? 'M' : 'L'}${x(index)} ${y(value)}`,
    )
    .join('');
  const last = points.at(-1);
  const now = values.at(-1) ?? null;
  const isHollow = last !== undefined && (last.provisional || last.value === null);
  return (
    <svg className={styles.spark} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {level !== null && <path d={`M0 ${y(level)}H${WIDTH}`} stroke="var(--ink-2)" strokeDasharray="3 2" />}
      <path d={path} fill="none" stroke="var(--done)" strokeWidth="1.6" />
      {now !== null && last && (
        <circle
          cx={x(points.length - 1)}
          cy={y(now)}
          r="2.6"
          fill={isHollow ? 'var(--card)' : 'var(--done)'}
          stroke="var(--done)"
          strokeDasharray={last.value === null ? '1.5 1.5' : undefined}
        />
      )}
    </svg>
  );
}
