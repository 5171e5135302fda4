import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { CopyBox } from '../../../shared/ui/copy-box';
import styles from '../parts/admin.module.css';
import { userMessages } from './messages';
import type { ResetLink } from './users.queries';

/** One link, and until when it opens something. */
export function ResetLinkBox({ link }: { link: ResetLink }) {
  const t = useMessages(userMessages);
  const format = useFormat();
  return (
    <div>
      <CopyBox label={t.linkOf(link.username)} text={link.url} />
      <p className={styles.quiet}>{t.expires(format.moment(link.expiresAt))}</p>
    </div>
  );
}
