import { PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { ApiProblem, api } from '../../shared/api';
import { useMessages } from '../../shared/i18n';
import { sessionQuery, useSession } from '../../shared/session';
import { Button, Card, LoadingState, NoPermission, PageHeader, notify } from '../../shared/ui';
import '../../shared/ui/mantine-all';
import { accountMessages } from './messages';
import styles from './account.module.css';

/** One's own password; where a one-time password brought somebody in, the first thing they do. */
export function ChangePasswordPage() {
  const t = useMessages(accountMessages);
  const session = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeat, setRepeat] = useState('');
  const change = useMutation({
    mutationFn: () => api.put('/session/password', { body: { currentPassword: current, newPassword: next } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      void notify({ title: t.changed });
      await navigate('/', { replace: true });
    },
  });
  if (session === undefined) return <LoadingState />;
  if (session === null) return <NoPermission page />;
  const mismatch = repeat !== '' && repeat !== next;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (next === repeat) change.mutate();
  };
  return (
    <div className={styles.page}>
      <PageHeader title={t.changeTitle} lead={session.mustChangePassword ? t.mustChange : session.user.displayName} />
      <Card>
        <form onSubmit={submit} className={styles.form}>
          <input type="hidden" name="username" autoComplete="username" value={session.user.username} readOnly />
          <PasswordInput
            label={t.current}
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
          <PasswordInput
            label={t.next}
            description={t.nextHint}
            autoComplete="new-password"
            required
            withAsterisk={false}
            minLength={12}
            value={next}
            onChange={(event) => setNext(event.currentTarget.value)}
          />
          <PasswordInput
            label={t.repeat}
            autoComplete="new-password"
            required
            withAsterisk={false}
            value={repeat}
            error={mismatch ? t.mismatch : undefined}
            onChange={(event) => setRepeat(event.currentTarget.value)}
          />
          {change.error && (
            <p role="alert" className={styles.error}>
              {change.error instanceof ApiProblem ? change.error.problem.title : t.unreachable}
            </p>
          )}
          <Button type="submit" loading={change.isPending} disabled={mismatch}>
            {t.change}
          </Button>
        </form>
      </Card>
    </div>
  );
}
