import type { LocalityMatrix, MatrixRow } from '@tiendo/contracts';
import { useState } from 'react';
import { Link } from 'react-router';
import { Card } from '../../../../shared/ui';
import { useMatrixWords } from './use-matrix-words';
import styles from './lists.module.css';

const FIRST = 8;
/** More crosses than this are counted. */
const CROSSES = 8;

interface Props {
  matrix: LocalityMatrix;
  rows: readonly MatrixRow[];
  addressOf: (row: MatrixRow) => string | null;
}

/** Units with what they miss, most first; for readers of totals in the official order. */
export function WeakestUnits({ matrix, rows, addressOf }: Props) {
  const { m, t, f } = useMatrixWords();
  const [isWhole, setWhole] = useState(false);
  const isPublic = rows.every(({ verdicts, shares }) => verdicts === null && shares === null);
  const shown = isWhole || isPublic ? rows : rows.slice(0, FIRST);
  return (
    <Card title={isPublic ? m.unitsOfficial : m.unitsTitle}>
      <ul className={isPublic ? styles.columns : undefined}>
        {shown.map((row) => {
          const address = addressOf(row);
          return (
            <li key={row.code} className={styles.unit}>
              {address ? <Link to={address}>{row.name}</Link> : <span>{row.name}</span>}
              {!isPublic && row.notMet > 0 && (
                <span className={styles.crosses} aria-hidden="true">
                  {row.notMet <= CROSSES ? '×'.repeat(row.notMet) : `× ${f.number(row.notMet)}`}
                </span>
              )}
              <span className={styles.figure}>
                {row.reported === 0 ? t.notReported : `${f.number(row.met)}/${f.number(row.total)}`}
              </span>
            </li>
          );
        })}
      </ul>
      {!isPublic && rows.length > FIRST && (
        <button type="button" className={styles.more} onClick={() => setWhole(!isWhole)}>
          {isWhole ? m.less : m.unitsMore(f.number(matrix.whole.units))}
        </button>
      )}
    </Card>
  );
}
