import { useMediaQuery } from '@mantine/hooks';
import type { LocalityMatrix, MatrixTarget } from '@tiendo/contracts';
import { useState } from 'react';
import { Link } from 'react-router';
import { Card } from '../../../../shared/ui';
import { asked } from './heading';
import { useMatrixWords } from './use-matrix-words';
import styles from './lists.module.css';

const FIRST = 5;
/** On a phone the units that miss most are to be seen above the fold too. */
const FIRST_ON_PHONE = 3;

/** Targets by how many units miss them: the first ones, the others one tap away. */
export function MissedTargets({
  matrix,
  address,
}: {
  matrix: LocalityMatrix;
  address: (target: MatrixTarget) => string;
}) {
  const { m, f } = useMatrixWords();
  const [isWhole, setWhole] = useState(false);
  const isNarrow = useMediaQuery('(max-width: 700px)', undefined, { getInitialValueInEffect: false }) ?? false;
  const missed = missedTargets(matrix);
  const first = isNarrow ? FIRST_ON_PHONE : FIRST;
  return (
    <Card title={m.targetsTitle}>
      {missed.length === 0 && <p className={styles.quiet}>{m.targetsNone}</p>}
      <MissedBars matrix={matrix} rows={isWhole ? missed.length : first} address={address} />
      {missed.length > first && (
        <button type="button" className={styles.more} onClick={() => setWhole(!isWhole)}>
          {isWhole ? m.less : m.targetsMore(f.count(missed.length - first))}
        </button>
      )}
    </Card>
  );
}

/** Targets that some unit misses, those most missed first. */
export const missedTargets = ({ targets }: LocalityMatrix): MatrixTarget[] =>
  targets.filter(({ notMet }) => notMet > 0).sort((a, b) => b.notMet - a.notMet);

interface BarsProps {
  matrix: LocalityMatrix;
  rows: number;
  /** Null: to be looked at only. */
  address: ((target: MatrixTarget) => string) | null;
}

/** The first of them, each with a bar of the units that miss it. */
export function MissedBars({ matrix, rows, address }: BarsProps) {
  const { f, targetName } = useMatrixWords();
  const missed = missedTargets(matrix);
  const most = Math.max(1, ...missed.map(({ notMet }) => notMet));
  return (
    <ul>
      {missed.slice(0, rows).map((target) => (
        <li key={target.code} className={styles.target}>
          {address ? <Link to={address(target)}>{targetName(target)}</Link> : <span>{targetName(target)}</span>}
          <span className={styles.figure}>
            <strong>{f.number(target.notMet)}</strong>/{f.number(asked(target))}
          </span>
          <span className={styles.bar} style={{ inlineSize: `${(100 * target.notMet) / most}%` }} aria-hidden="true" />
        </li>
      ))}
    </ul>
  );
}
