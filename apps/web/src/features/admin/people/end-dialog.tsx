import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PersonBody } from '@tiendo/contracts';
import { useState, type FormEvent } from 'react';
import { DayField, FormProblem, fieldErrors } from '../../../shared/fields';
import { useFormat } from '../../../shared/format';
import { today } from '../../../shared/format/today';
import { useMessages } from '../../../shared/i18n';
import { useKept, useKeptState } from '../../../shared/keeping';
import { Button, notify } from '../../../shared/ui';
import { adminMessages } from '../messages';
import { RecordDialog } from '../parts/record-dialog';
import styles from '../parts/admin.module.css';
import { peopleMessages } from './messages';
import { changePerson } from './people.queries';

/** The last day of somebody's time in office. */
export function EndDialog({
  province,
  person,
  onClose,
}: {
  province: string;
  person: PersonBody;
  onClose: () => void;
}) {
  const t = useMessages(peopleMessages);
  const admin = useMessages(adminMessages);
  const format = useFormat();
  const client = useQueryClient();
  const kept = useKept({ form: 'person-end', about: person.id, label: t.endTitle(person.fullName) });
  const [day, setDay] = useKeptState<string | null>(kept, 'day', person.validTo ?? today());
  const [missing, setMissing] = useState(false);
  const end = useMutation({
    mutationFn: (validTo: string) => changePerson(province, person.id, { validTo }, person.version),
    onSuccess: async (_, validTo) => {
      kept.done();
      void notify({ title: t.endedDone(person.fullName, format.day(validTo)) });
      await client.invalidateQueries({ queryKey: ['people', province] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(day === null);
    if (day !== null && !end.isPending) end.mutate(day);
  };
  return (
    <RecordDialog title={t.endTitle(person.fullName)} kept={kept} size="md" onClose={onClose}>
      <form onSubmit={submit} noValidate className={styles.form}>
        <p className={styles.quiet}>{t.endDetail}</p>
        <DayField
          label={t.lastDay}
          value={day}
          min={person.validFrom}
          error={missing ? admin.missing : fieldErrors(end.error).at('/validTo')}
          onChange={setDay}
        />
        <FormProblem error={end.error} fields={['/validTo']} />
        <div className={styles.buttons}>
          <Button type="submit" loading={end.isPending}>
            {t.end}
          </Button>
        </div>
      </form>
    </RecordDialog>
  );
}
