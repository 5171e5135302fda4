import { useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { commonMessages, useMessages } from '../../shared/i18n';
import { useSession } from '../../shared/session';
import { Card, PageHeader } from '../../shared/ui';
import { accountMessages } from './messages';
import { safeBack } from './safe-back';
import { SignInForm } from './sign-in-form';
import { signInHelpQuery } from './sign-in-help';
import styles from './account.module.css';

/** Whose application this is, the form, and whom to ask when it does not open. */
export function SignInPage() {
  const t = useMessages(accountMessages);
  const common = useMessages(commonMessages);
  const session = useSession();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { data: help } = useQuery(signInHelpQuery);
  const back = safeBack(search.get('ve'));
  if (session) return <Navigate replace to={session.mustChangePassword ? '/tai-khoan/mat-khau' : back} />;
  return (
    <div className={styles.page}>
      <div className={styles.whose}>
        <p className={styles.product}>{common.product}</p>
        {help?.agency && <p className={styles.agency}>{help.agency}</p>}
        {help && help.owners.length > 0 && <p>{t.of(help.owners.join('; '))}</p>}
      </div>
      <PageHeader title={t.title} lead={t.lead} />
      <Card>
        <SignInForm
          onSignedIn={(signedIn) =>
            void navigate(signedIn.mustChangePassword ? '/tai-khoan/mat-khau' : back, { replace: true })
          }
        />
        <p className={styles.help}>
          <strong>{t.forgotten}</strong> {help?.help ? t.askHelp(help.help) : t.askAdministrator}
        </p>
      </Card>
    </div>
  );
}
