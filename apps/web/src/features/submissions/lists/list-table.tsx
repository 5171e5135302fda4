import type { SubmissionListBody } from '@tiendo/contracts';
import { LIST_STATE_LABELS, listCellOf, listCellText } from '@tiendo/indicators/lists';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { listMessages } from './messages';
import styles from './lists.module.css';

interface Props {
  list: Pick<SubmissionListBody, 'name' | 'columns' | 'hasStates' | 'rows'>;
  className?: string | undefined;
}

/** A list to be read and printed. */
export function ListTable({ list: { name, columns, hasStates, rows }, className = '' }: Props) {
  const t = useMessages(listMessages);
  const f = useFormat();
  return (
    <div className={`${styles.scroll} ${className}`}>
      <table className={styles.table} aria-label={name}>
        <thead>
          <tr>
            <th scope="col" className={styles.order}>
              {t.order}
            </th>
            {columns.map((column) => (
              <th key={column.code} scope="col" className={column.kind === 'number' ? styles.number : undefined}>
                {column.name}
                {column.measureUnit !== '' && ` (${column.measureUnit})`}
              </th>
            ))}
            {hasStates && <th scope="col">{t.state}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id}>
              <td className={styles.order}>{f.number(index + 1)}</td>
              {columns.map((column) => (
                <td key={column.code} className={column.kind === 'number' ? styles.number : undefined}>
                  {listCellText(column, listCellOf(row, column.code), f.language)}
                </td>
              ))}
              {hasStates && <td>{row.state === null ? '' : LIST_STATE_LABELS[f.language][row.state]}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
