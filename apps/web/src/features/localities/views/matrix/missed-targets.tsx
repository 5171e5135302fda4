import type { LocalityMatrix, MatrixTarget } from '@tiendo/contracts';
import { useState } from 'react';
import { Link } from 'react-router';
import { Card } from '../../../../shared/ui';
import { asked } from './heading';
import { useMatrixWords } from './use-matrix-words';
import styles from './lists.module.css';

const FIRST = 5;

/** Targets by how many units miss them: the first five, the others one tap away. */
export function MissedTargets({
  matrix,
  address,
}: {
  matrix: LocalityMatrix;
  address: (target: MatrixTarget) => string;
}) {
  const { m, f, targetName } = useMatrixWords();
  const [isWhole, setWhole] = useState(false);
  const missed = matrix.targets.filter(({ notMet }) => notMet > 0).sort((a, b) => b.notMet - a.notMet);
  const most = Math.max(1, ...missed.map(({ notMet }) => notMet));
  const shown = isWhole ? missed : missed.slice(0, FIRST);
  return (
    <Card title={m.targetsTitle}>
      {missed.length === 0 && <p className={styles.quiet}>{m.targetsNone}</p>}
      <ul>
        {shown.map((target) => (
          <li key={target.code} className={styles.target}>
            <Link to={address(target)}>{targetName(target)}</Link>
            <span className={styles.figure}>
              <strong>{f.number(target.notMet)}</strong>/{f.number(asked(target))}
            </span>
            <span
              className={styles.bar}
              style={{ inlineSize: `${(100 * target.notMet) / most}%` }}
              aria-hidden="true"
            />
          </li>
        ))}
      </ul>
      {missed.length > FIRST && (
        <button type="button" className={styles.more} onClick={() => setWhole(!isWhole)}>
          {isWhole ? m.less : m.targetsMore(f.count(missed.length - FIRST))}
        </button>
      )}
    </Card>
  );
}
