import { PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { ApiProblem, api, noteSession, signedInAs } from '../../shared/api';
import type { Session } from '../../shared/contract-types';
import { useMessages } from '../../shared/i18n';
import { beginAnew, sessionQuery } from '../../shared/session';
import { Button } from '../../shared/ui';
import '../../shared/ui/mantine-all';
import { accountMessages } from './messages';
import styles from './account.module.css';

/** User name and password. Used by the page and by the dialog of an expired session. */
export function SignInForm({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const t = useMessages(accountMessages);
  const queries = useQueryClient();
  const [username, setUsername] = useState(queries.getQueryData(sessionQuery.queryKey)?.user.username ?? '');
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: () => api.post('/session', { body: { username: username.trim(), password } }),
    onSuccess: async (session) => {
      const before = signedInAs();
      // What stands on the page was somebody else's.
      if (before !== null && before !== session.user.username) return beginAnew();
      noteSession(session.user.username);
      queries.setQueryData(sessionQuery.queryKey, session);
      const renewed = queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
      // Reads that met the ended session wait for this, and what is renewed waits for them.
      onSignedIn(session);
      await renewed;
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate();
  };
  return (
    <form onSubmit={submit} className={styles.form}>
      <TextInput
        label={t.username}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        required
        withAsterisk={false}
        data-autofocus={username === '' || undefined}
        autoFocus={username === ''}
        value={username}
        onChange={(event) => setUsername(event.currentTarget.value)}
      />
      <PasswordInput
        label={t.password}
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        data-autofocus={username !== '' || undefined}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {signIn.error && (
        <p role="alert" className={styles.error}>
          {signIn.error instanceof ApiProblem
            ? (signIn.error.problem.detail ?? signIn.error.problem.title)
            : t.unreachable}
        </p>
      )}
      <Button type="submit" loading={signIn.isPending}>
        {t.submit}
      </Button>
    </form>
  );
}
