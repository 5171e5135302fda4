import { useMutation } from '@tanstack/react-query';
import { useLocation, useNavigate } from 'react-router';
import { api } from '../../shared/api';
import { useMessages } from '../../shared/i18n';
import { Card, EmptyState, PageHeader, notify } from '../../shared/ui';
import { paths } from '../../shared/url';
import { accountMessages } from './messages';
import { NewPasswordForm } from './new-password-form';
import styles from './account.module.css';

/**
 * Where a one-time link leads: whoever opens it first chooses the password. The token stands behind `#`, so that it
 * reaches no server log and no Referer.
 */
export function SetPasswordPage() {
  const t = useMessages(accountMessages);
  const navigate = useNavigate();
  const token = useLocation().hash.slice(1);
  const set = useMutation({
    mutationFn: (newPassword: string) => api.post('/password-reset', { body: { token, newPassword } }),
    onSuccess: async () => {
      void notify({ title: t.changed });
      await navigate(paths.signIn(), { replace: true });
    },
  });
  return (
    <div className={styles.page}>
      <PageHeader title={t.setTitle} lead={t.setLead} />
      <Card>
        {token === '' ? (
          <EmptyState title={t.linkIncomplete} />
        ) : (
          <NewPasswordForm submit={t.setTitle} sending={set} onSubmit={set.mutate} />
        )}
      </Card>
    </div>
  );
}
