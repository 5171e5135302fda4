import type { LocalityMatrix, MatrixRow, MatrixTarget } from '@tiendo/contracts';
import { verdictsOf } from '@tiendo/indicators/standing';
import { Link } from 'react-router';
import { shareText } from './matrix-grid';
import { useMatrixWords } from './use-matrix-words';
import styles from './matrix.module.css';

interface Props {
  matrix: LocalityMatrix;
  rows: readonly MatrixRow[];
  addressOf: (row: MatrixRow) => string | null;
  targetAddress: (target: MatrixTarget) => string;
}

/** The matrix in words: each unit with the targets it misses, has not reported, or leaves open. */
export function MatrixTable({ matrix, rows, addressOf, targetAddress }: Props) {
  const { m, t, f, rowName } = useMatrixWords();
  const kinds = ['notMet', 'notReported', 'undetermined'] as const;
  return (
    <div className={styles.box} role="region" aria-label={m.table} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t.locality}</th>
            <th scope="col">{m.met}</th>
            {matrix.rowsAre === 'units' ? (
              kinds.map((kind) => (
                <th key={kind} scope="col">
                  {m.verdicts[kind]}
                </th>
              ))
            ) : (
              <th scope="col">{m.verdicts.notMet}</th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const verdicts = row.verdicts === null ? null : verdictsOf(row.verdicts);
            const address = addressOf(row);
            return (
              <tr key={row.code}>
                <th scope="row">{address ? <Link to={address}>{rowName(row)}</Link> : rowName(row)}</th>
                <td>{`${f.number(row.met)}/${f.number(row.total)}`}</td>
                {verdicts ? (
                  kinds.map((kind) => (
                    <td key={kind}>
                      <Names
                        targets={matrix.targets.filter((_, at) => verdicts[at] === kind)}
                        address={targetAddress}
                      />
                    </td>
                  ))
                ) : (
                  <td>
                    {matrix.targets
                      .flatMap((target, at) => {
                        const share = row.shares?.[at];
                        return share && share.notMet > 0
                          ? [`${target.code}: ${shareText(share, m, (count) => f.number(count))}`]
                          : [];
                      })
                      .join('; ')}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** As many as would make a paragraph of a cell are counted. */
const NAMED = 8;

function Names({ targets, address }: { targets: readonly MatrixTarget[]; address: (target: MatrixTarget) => string }) {
  const { m, f, targetName } = useMatrixWords();
  if (targets.length === 0) return '–';
  if (targets.length > NAMED) return `${f.number(targets.length)} ${m.targetCode.toLocaleLowerCase(f.language)}`;
  return targets.map((target, index) => (
    <span key={target.code}>
      {index > 0 && '; '}
      <Link to={address(target)}>{targetName(target)}</Link>
    </span>
  ));
}
