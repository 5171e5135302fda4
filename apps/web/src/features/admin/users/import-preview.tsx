import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import table from '../../../shared/ui/table.module.css';
import styles from '../parts/admin.module.css';
import { userMessages } from './messages';
import type { RowField, UserRow } from './user-rows';

const FIELDS: readonly RowField[] = ['displayName', 'username', 'role', 'unit'];

/** The rows of the file as they were read; what is wrong stands in its row. `refused`: by the server, by row number. */
export function ImportPreview({
  rows,
  refused,
}: {
  rows: readonly UserRow[];
  refused: ReadonlyMap<number, readonly string[]>;
}) {
  const t = useMessages(userMessages);
  const format = useFormat();
  const errorsOf = (row: UserRow): string[] => [
    ...FIELDS.flatMap((field) => {
      const issue = row.issues[field];
      return issue ? [t.issues[issue]] : [];
    }),
    ...(refused.get(row.line) ?? []),
  ];
  const wrong = rows.filter((row) => errorsOf(row).length > 0).length;
  const total = format.count(rows.length);
  return (
    <div>
      <p role="status" className={styles.count}>
        {wrong === 0 ? t.allGood(total) : t.someWrong(format.count(wrong), total)}
      </p>
      <div className={styles.preview} tabIndex={0} role="region" aria-label={t.preview}>
        <table className={`${table.table} ${table.stays}`}>
          <caption className="visually-hidden">{t.preview}</caption>
          <thead>
            <tr>
              <th scope="col" className={table.end}>
                {t.line}
              </th>
              <th scope="col">{t.displayName}</th>
              <th scope="col">{t.username}</th>
              <th scope="col">{t.role}</th>
              <th scope="col">{t.unit}</th>
              {wrong > 0 && <th scope="col">{t.problem}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const errors = errorsOf(row);
              return (
                <tr key={row.line} className={errors.length > 0 ? styles.wrong : undefined}>
                  <td className={table.end}>{row.line}</td>
                  {FIELDS.map((field) => (
                    <td key={field}>{row.text[field]}</td>
                  ))}
                  {wrong > 0 && (
                    <td>
                      <ul className={styles.lines}>
                        {errors.map((text) => (
                          <li key={text}>{text}</li>
                        ))}
                      </ul>
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
