import { PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../shared/api';
import { useMessages } from '../../shared/i18n';
import { sessionQuery, useSession } from '../../shared/session';
import { Card, LoadingState, NoPermission, PageHeader, notify } from '../../shared/ui';
import '../../shared/ui/mantine-all';
import { accountMessages } from './messages';
import { NewPasswordForm } from './new-password-form';
import styles from './account.module.css';

/** One's own password; where a one-time password brought somebody in, the first thing they do. */
export function ChangePasswordPage() {
  const t = useMessages(accountMessages);
  const session = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [current, setCurrent] = useState('');
  const change = useMutation({
    mutationFn: (newPassword: string) =>
      api.put('/session/password', { body: { currentPassword: current, newPassword } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      void notify({ title: t.changed });
      await navigate('/', { replace: true });
    },
  });
  if (session === undefined) return <LoadingState />;
  if (session === null) return <NoPermission page />;
  return (
    <div className={styles.page}>
      <PageHeader title={t.changeTitle} lead={session.mustChangePassword ? t.mustChange : session.user.displayName} />
      <Card>
        <NewPasswordForm submit={t.change} sending={change} onSubmit={change.mutate}>
          <input type="hidden" name="username" autoComplete="username" value={session.user.username} readOnly />
          <PasswordInput
            label={t.current}
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
        </NewPasswordForm>
      </Card>
    </div>
  );
}
