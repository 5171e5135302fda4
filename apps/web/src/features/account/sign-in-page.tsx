import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { useSession } from '../../shared/session';
import { Card, PageHeader } from '../../shared/ui';
import { accountMessages } from './messages';
import { safeBack } from './safe-back';
import { SignInForm } from './sign-in-form';
import styles from './account.module.css';

export function SignInPage() {
  const t = useMessages(accountMessages);
  const session = useSession();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const back = safeBack(search.get('ve'));
  if (session) return <Navigate replace to={session.mustChangePassword ? '/tai-khoan/mat-khau' : back} />;
  return (
    <div className={styles.page}>
      <PageHeader title={t.title} lead={t.lead} />
      <Card>
        <SignInForm
          onSignedIn={(signedIn) =>
            void navigate(signedIn.mustChangePassword ? '/tai-khoan/mat-khau' : back, { replace: true })
          }
        />
      </Card>
    </div>
  );
}
