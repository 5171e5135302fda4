import { useMessages } from '../../../shared/i18n';
import { Button } from '../../../shared/ui';
import { adminMessages } from '../messages';
import styles from './admin.module.css';

/** One field as two people have it. */
export interface ConflictRow {
  readonly label: string;
  readonly yours: string;
  readonly theirs: string;
}

interface Props {
  rows: readonly ConflictRow[];
  saving: boolean;
  onKeepYours: () => void;
  onKeepTheirs: () => void;
}

/** Two people edited the same record: both versions side by side, and who decides is the person at the screen. */
export function ConflictNote({ rows, saving, onKeepYours, onKeepTheirs }: Props) {
  const t = useMessages(adminMessages);
  const different = rows.filter(({ yours, theirs }) => yours !== theirs);
  return (
    <div role="alert" className={styles.conflict}>
      <p>
        <strong>{t.staleTitle}</strong>
      </p>
      <p className={styles.quiet}>{different.length > 0 ? t.staleDetail : t.staleSame}</p>
      {different.length > 0 && (
        <table className={styles.compare}>
          <thead>
            <tr>
              <th scope="col">{t.staleField}</th>
              <th scope="col">{t.staleYours}</th>
              <th scope="col">{t.staleTheirs}</th>
            </tr>
          </thead>
          <tbody>
            {different.map(({ label, yours, theirs }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{yours || t.none}</td>
                <td>{theirs || t.none}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.buttons}>
        <Button variant="default" onClick={onKeepTheirs}>
          {t.keepTheirs}
        </Button>
        {different.length > 0 && (
          <Button variant="default" loading={saving} onClick={onKeepYours}>
            {t.keepYours}
          </Button>
        )}
      </div>
    </div>
  );
}
