import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { Button } from '../../../shared/ui';
import { saveFile } from '../../../shared/files/save-file';
import styles from '../parts/admin.module.css';
import { userMessages } from './messages';
import { ResetLinkBox } from './reset-link-box';
import type { CreatedUsers } from './users.queries';

/** The accounts just made with their links, this one time; all of them as a file to hand out. */
export function CreatedList({ created, onClose }: { created: CreatedUsers; onClose: () => void }) {
  const t = useMessages(userMessages);
  const format = useFormat();
  const save = async () => {
    const { linksFile } = await import('./user-files');
    saveFile(await linksFile(t, created, (iso) => format.moment(iso)), t.linksFile);
  };
  return (
    <div className={styles.form}>
      <p>{t.linkDetail}</p>
      <ul className={`${styles.preview} ${styles.created}`} tabIndex={0} aria-label={t.linkTitle}>
        {created.items.map(({ user, resetLink }) => (
          <li key={user.username}>
            <ResetLinkBox link={resetLink} />
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button variant="default" onClick={() => void save()}>
          {t.saveLinks}
        </Button>
        <Button onClick={onClose}>{t.done}</Button>
      </div>
    </div>
  );
}
