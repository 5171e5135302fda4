import { PasswordInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { ApiProblem } from '../../shared/api';
import { useMessages } from '../../shared/i18n';
import { Button } from '../../shared/ui';
import '../../shared/ui/mantine-all';
import { accountMessages } from './messages';
import styles from './account.module.css';

interface Props {
  /** What is asked before the new password. */
  children?: ReactNode;
  submit: string;
  sending: { readonly error: Error | null; readonly isPending: boolean };
  onSubmit: (password: string) => void;
}

/** A new password, typed twice. */
export function NewPasswordForm({ children, submit, sending, onSubmit }: Props) {
  const t = useMessages(accountMessages);
  const [next, setNext] = useState('');
  const [repeat, setRepeat] = useState('');
  const mismatch = repeat !== '' && repeat !== next;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (next === repeat) onSubmit(next);
  };
  return (
    <form onSubmit={send} className={styles.form}>
      {children}
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
      {sending.error && (
        <p role="alert" className={styles.error}>
          {sending.error instanceof ApiProblem ? sending.error.problem.title : t.unreachable}
        </p>
      )}
      <Button type="submit" loading={sending.isPending} disabled={mismatch}>
        {submit}
      </Button>
    </form>
  );
}
