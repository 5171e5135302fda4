import { TextInput } from '@mantine/core';
import { type FormEvent } from 'react';
import { useKept, useKeptState } from '../../../shared/keeping';
import { useMessages } from '../../../shared/i18n';
import { Button } from '../../../shared/ui';
import '../../../shared/ui/mantine-all';
import { meetingMessages } from '../messages';
import styles from './agenda.module.css';

/** A line of the secretary's own. */
export function OwnLine({ meeting, onAdd }: { meeting: string; onAdd: (title: string) => void }) {
  const t = useMessages(meetingMessages);
  const kept = useKept({ form: 'own-line', about: meeting, label: t.agenda.addOwn });
  const [title, setTitle] = useKeptState(kept, 'title', '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAdd(title.trim());
    setTitle('');
  };
  return (
    <form className={`${styles.own} no-print`} onSubmit={submit}>
      <TextInput
        className={styles.ownField}
        label={t.agenda.addOwn}
        value={title}
        maxLength={500}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={title.trim() === ''}>
        {t.agenda.add}
      </Button>
    </form>
  );
}
