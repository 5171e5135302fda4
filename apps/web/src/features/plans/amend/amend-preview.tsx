import { useMessages } from '../../../shared/i18n';
import { amendMessages } from './amend-messages';
import type { Change } from './changes';
import styles from './amend.module.css';

/** What an amendment does: the old struck through beside the new. `label`: what the list is called. */
export function AmendPreview({ changes, label }: { changes: readonly Change[]; label: string }) {
  const t = useMessages(amendMessages);
  const shown = (text: string) => text || t.empty;
  if (changes.length === 0) return <p className={styles.quiet}>{t.nothing}</p>;
  return (
    <div className={styles.wide} tabIndex={0} role="region" aria-label={label}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t.field}</th>
            <th scope="col">{t.before}</th>
            <th scope="col">{t.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={`${change.code}/${change.field ?? change.kind}`}>
              <th scope="row">
                {change.code}
                {change.field && `: ${t.fields[change.field] ?? change.field}`}
              </th>
              {change.kind === 'changed' ? (
                <>
                  <td>
                    <del>{shown(change.before)}</del>
                  </td>
                  <td>
                    <ins>{shown(change.after)}</ins>
                  </td>
                </>
              ) : (
                <>
                  <td>{change.kind === 'removed' && <del>{change.before}</del>}</td>
                  <td>
                    {change.kind === 'added' ? <ins>{`${t.added}: ${change.after}`}</ins> : <ins>{t.removed}</ins>}
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
