import type { UnitLine } from '@tiendo/contracts';
import { bulletOf } from './bullet';
import styles from './lines.module.css';

const [WIDTH, HEIGHT] = [110, 16];

/** A figure as a bar with its level as a line and the middle of the block as a dot; the words stand beside it. */
export function BulletBar({ line, isMet }: { line: UnitLine; isMet: boolean }) {
  const bullet = bulletOf(line);
  if (bullet === null) return null;
  const { from, to, level, median } = bullet;
  const color = isMet ? 'var(--done)' : line.target ? 'var(--stopped)' : 'var(--neutral)';
  return (
    <svg className={styles.bullet} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <rect x="0" y="5" width={WIDTH} height="6" rx="3" fill="var(--neutral-tint)" />
      <rect x="0" y="5" width={from * WIDTH} height="6" rx="3" fill={color} />
      {to > from && (
        <rect
          x={from * WIDTH}
          y="5.5"
          width={(to - from) * WIDTH}
          height="5"
          fill="none"
          stroke={color}
          strokeDasharray="3 2"
        />
      )}
      {median !== null && (
        <circle
          cx={Math.min(WIDTH - 4, Math.max(4, median * WIDTH))}
          cy="8"
          r="3.2"
          fill="var(--card)"
          stroke="var(--ink)"
          strokeWidth="1.4"
        />
      )}
      {level !== null && (
        <rect x={Math.min(WIDTH - 2, level * WIDTH - 1)} y="0" width="2" height={HEIGHT} fill="var(--ink)" />
      )}
    </svg>
  );
}
