import { PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { ApiProblem, api } from '../../shared/api';
import { useMessages } from '../../shared/i18n';
import { Button, Card, EmptyState, PageHeader, notify } from '../../shared/ui';
import { paths } from '../../shared/url';
import '../../shared/ui/mantine-all';
import { accountMessages } from './messages';
import styles from './account.module.css';

/**
 * Where a one-time link leads: whoever opens it first chooses the password. The token stands behind `#`, so that it
 * reaches no server log and no Referer.
 */
export function SetPasswordPage() {
  const t = useMessages(accountMessages);
  const navigate = useNavigate();
  const token = useLocation().hash.slice(1);
  const [next, setNext] = useState('');
  const [repeat, setRepeat] = useState('');
  const set = useMutation({
    mutationFn: () => api.post('/password-reset', { body: { token, newPassword: next } }),
    onSuccess: async () => {
      void notify({ title: t.changed });
      await navigate(paths.signIn(), { replace: true });
    },
  });
  const mismatch = repeat !== '' && repeat !== next;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (next === repeat) set.mutate();
  };
  return (
    <div className={styles.page}>
      <PageHeader title={t.setTitle} lead={t.setLead} />
      <Card>
        {token === '' ? (
          <EmptyState title={t.linkIncomplete} />
        ) : (
          <form onSubmit={submit} className={styles.form}>
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
            {set.error && (
              <p role="alert" className={styles.error}>
                {set.error instanceof ApiProblem ? set.error.problem.title : t.unreachable}
              </p>
            )}
            <Button type="submit" loading={set.isPending} disabled={mismatch}>
              {t.setTitle}
            </Button>
          </form>
        )}
      </Card>
    </div>
  );
}
