import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import table from '../../../shared/ui/table.module.css';
import styles from '../parts/admin.module.css';
import { userMessages } from '../users/messages';
import type { UnitField, UnitLine } from './first-day';
import { beginningMessages } from './messages';

const FIELDS: readonly UnitField[] = ['name', 'kind', 'shortName', 'parent'];

interface Props {
  lines: readonly UnitLine[];
  /** What the server refused, by row number. */
  refused: ReadonlyMap<number, readonly string[]>;
}

/** The units of the file as they were read; what is wrong stands under its cell, in words. */
export function UnitsPreview({ lines, refused }: Props) {
  const t = useMessages(beginningMessages);
  const users = useMessages(userMessages);
  const format = useFormat();
  const isWrong = ({ line, issues }: UnitLine): boolean => Object.keys(issues).length > 0 || refused.has(line);
  const wrong = lines.filter(isWrong).length;
  const total = format.count(lines.length);
  return (
    <div>
      <p role="status" className={styles.count}>
        {wrong === 0 ? t.unitsGood(total) : t.unitsWrong(format.count(wrong), total)}
      </p>
      <div className={styles.preview} tabIndex={0} role="region" aria-label={t.previewUnits}>
        <table className={`${table.table} ${table.stays}`}>
          <caption className="visually-hidden">{t.previewUnits}</caption>
          <thead>
            <tr>
              <th scope="col" className={table.end}>
                {users.line}
              </th>
              <th scope="col">{t.unitName}</th>
              <th scope="col">{t.kind}</th>
              <th scope="col">{t.shortName}</th>
              <th scope="col">{t.parent}</th>
            </tr>
          </thead>
          <tbody>
            {[...lines.filter(isWrong), ...lines.filter((line) => !isWrong(line))].map((row) => (
              <tr key={row.line} className={isWrong(row) ? styles.wrong : undefined}>
                <td className={table.end}>{row.line}</td>
                {FIELDS.map((field) => {
                  const issue = row.issues[field];
                  return (
                    <td key={field}>
                      {row.text[field]}
                      {issue && <p className={styles.error}>{t.issues[issue]}</p>}
                      {field === 'name' &&
                        refused.get(row.line)?.map((text) => (
                          <p key={text} className={styles.error}>
                            {text}
                          </p>
                        ))}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
