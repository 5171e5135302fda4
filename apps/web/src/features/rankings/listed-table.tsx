import type { RankingRow } from '@tiendo/contracts';
import { useRankingSpeech } from './use-ranking';
import shared from './rankings.module.css';
import styles from './listed-table.module.css';

interface Props {
  rows: readonly RankingRow[];
  /** Null: lines do not open. */
  onOpen: ((row: RankingRow) => void) | null;
}

const COUNTS = ['met', 'notMet', 'undetermined', 'notReported'] as const;

/** Units that are not ranked, in the official order: how many of their targets are met, not met, not reported. */
export function ListedTable({ rows, onOpen }: Props) {
  const { t, f } = useRankingSpeech();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t.columns.unit}</th>
          {COUNTS.map((count) => (
            <th key={count} scope="col" className={styles.number}>
              {t.listed[count]}
            </th>
          ))}
          <th scope="col" className={styles.number}>
            {t.listed.total}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.unit.code}>
            <th scope="row">
              {onOpen ? (
                <button type="button" className={styles.open} onClick={() => onOpen(row)}>
                  {row.unit.name}
                </button>
              ) : (
                row.unit.name
              )}
              {row.reason === 'notReported' && <span className={shared.under}>{t.reasons.notReported}</span>}
            </th>
            {COUNTS.map((count) => (
              <td key={count} className={styles.number} data-count={count} data-zero={row.targets?.[count] === 0}>
                {row.targets ? f.number(row.targets[count]) : '–'}
              </td>
            ))}
            <td className={styles.number}>{f.number(row.total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
