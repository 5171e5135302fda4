import { useMessages } from '../../shared/i18n';
import { JournalButtons } from '../../shared/journal';
import { KeptList } from '../../shared/keeping';
import { useSession } from '../../shared/session';
import { PopButton } from '../../shared/ui';
import { AccountControls, SignInLink } from './account-controls';
import { frameMessages } from './messages';
import styles from './frame.module.css';

/** The foot of the menu: who is signed in; language, appearance and password behind one button. */
export function AccountMenu() {
  const t = useMessages(frameMessages);
  const session = useSession();
  return (
    <div className={styles.sideFoot}>
      {session ? <p className={styles.whoName}>{session.user.displayName}</p> : session === null && <SignInLink />}
      <JournalButtons className={styles.stepButton} />
      <KeptList className={styles.accountButton} />
      <PopButton label={t.account} className={styles.accountButton} panel={() => <AccountControls />}>
        {session ? t.account : t.settings} <span aria-hidden="true">▾</span>
      </PopButton>
    </div>
  );
}
