import { useMessages } from '../../../shared/i18n';
import { Button } from '../../../shared/ui';
import { QrCode } from '../../../shared/ui/qr-code';
import { RecordDialog } from '../parts/record-dialog';
import styles from '../parts/admin.module.css';
import { userMessages } from './messages';
import { ResetLinkBox } from './reset-link-box';
import type { ResetLink } from './users.queries';

/** The one time that a link is shown. */
export function LinkDialog({ link, onClose }: { link: ResetLink; onClose: () => void }) {
  const t = useMessages(userMessages);
  return (
    <RecordDialog title={t.linkTitle} onClose={onClose}>
      <div className={styles.form}>
        <p>{t.linkDetail}</p>
        <ResetLinkBox link={link} />
        <QrCode className={styles.qrCode} text={link.url} label={t.codeOf(link.username)} />
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t.done}</Button>
        </div>
      </div>
    </RecordDialog>
  );
}
