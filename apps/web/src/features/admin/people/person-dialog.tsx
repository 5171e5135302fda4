import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PersonBody } from '@tiendo/contracts';
import { useState, type FormEvent } from 'react';
import { DayField, FormProblem, SecretsNote, fieldErrors } from '../../../shared/fields';
import { useFormat } from '../../../shared/format';
import { today } from '../../../shared/format/today';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { unitsQuery } from '../../../shared/org';
import { Button, notify } from '../../../shared/ui';
import { adminMessages } from '../messages';
import { ConflictNote } from '../parts/conflict-note';
import { RecordDialog } from '../parts/record-dialog';
import { staleRecord } from '../parts/stale-record';
import { UnitSelect } from '../parts/unit-select';
import { useRecordForm } from '../parts/use-record-form';
import styles from '../parts/admin.module.css';
import { peopleMessages } from './messages';
import { PERSON_ROLE_CODES, changePerson, createPerson } from './people.queries';
import { draftOfPerson, newPersonDraft, personIssues, personOf, type PersonDraft } from './person-draft';

const FIELDS = ['/fullName', '/position', '/unit', '/role', '/phone', '/email', '/validFrom', '/validTo'];

/** Adds a person beside a unit, or changes one. */
export function PersonDialog({
  province,
  person,
  onClose,
}: {
  province: string;
  person: PersonBody | null;
  onClose: () => void;
}) {
  const t = useMessages(peopleMessages);
  const admin = useMessages(adminMessages);
  const common = useMessages(commonMessages);
  const client = useQueryClient();
  const [version, setVersion] = useState(person?.version ?? 0);
  const form = useRecordForm<PersonDraft>(person ? draftOfPerson(person) : newPersonDraft(today()));
  const { draft, change, issues } = form;
  const save = useMutation({
    mutationFn: (over: number) =>
      person ? changePerson(province, person.id, personOf(draft), over) : createPerson(province, personOf(draft)),
    onSuccess: async (saved) => {
      void notify({ title: t.saved(saved.fullName) });
      await client.invalidateQueries({ queryKey: ['people', province] });
      onClose();
    },
  });
  const stale = staleRecord<PersonBody>(save.error);
  const rows = useConflictRows(province, draft, stale);
  const errors = fieldErrors(stale ? null : save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (form.check(personIssues(draft, { ...t, missing: admin.missing })) && !save.isPending) save.mutate(version);
  };
  return (
    <RecordDialog title={person ? t.editTitle : t.addTitle} dirty={form.dirty && !save.isSuccess} onClose={onClose}>
      {stale && (
        <ConflictNote
          rows={rows}
          saving={save.isPending}
          onKeepYours={() => save.mutate(stale.version)}
          onKeepTheirs={() => {
            form.restart(draftOfPerson(stale));
            setVersion(stale.version);
            save.reset();
            void client.invalidateQueries({ queryKey: ['people', province] });
          }}
        />
      )}
      <form onSubmit={submit} noValidate className={styles.form}>
        <div className={styles.columns}>
          <TextInput
            label={t.fullName}
            data-autofocus
            value={draft.fullName}
            error={issues.fullName ?? errors.at('/fullName')}
            onChange={(event) => change({ fullName: event.currentTarget.value })}
          />
          <TextInput
            label={admin.optional(t.position)}
            value={draft.position}
            error={errors.at('/position')}
            onChange={(event) => change({ position: event.currentTarget.value })}
          />
        </div>
        <UnitSelect
          province={province}
          label={t.unit}
          value={draft.unit}
          error={issues.unit ?? errors.at('/unit')}
          onChange={(unit) => change({ unit })}
        />
        <div className={styles.columns}>
          <NativeSelect
            label={t.role}
            value={draft.role}
            error={errors.at('/role')}
            onChange={(event) =>
              change({ role: PERSON_ROLE_CODES.find((role) => role === event.currentTarget.value) ?? draft.role })
            }
            data={PERSON_ROLE_CODES.map((role) => ({ value: role, label: t.roles[role] }))}
          />
          <TextInput
            label={admin.optional(t.phone)}
            type="tel"
            value={draft.phone}
            error={errors.at('/phone')}
            onChange={(event) => change({ phone: event.currentTarget.value })}
          />
          <TextInput
            label={admin.optional(t.email)}
            type="email"
            value={draft.email}
            error={issues.email ?? errors.at('/email')}
            onChange={(event) => change({ email: event.currentTarget.value })}
          />
        </div>
        <div className={styles.columns}>
          <DayField
            label={t.validFrom}
            value={draft.validFrom}
            error={issues.validFrom ?? errors.at('/validFrom')}
            onChange={(validFrom) => change({ validFrom })}
          />
          <DayField
            label={admin.optional(t.validTo)}
            value={draft.validTo}
            error={issues.validTo ?? errors.at('/validTo')}
            onChange={(validTo) => change({ validTo })}
          />
        </div>
        <SecretsNote />
        {!stale && <FormProblem error={save.error} fields={FIELDS} />}
        {!stale && (
          <div className={styles.buttons}>
            <Button type="submit" loading={save.isPending}>
              {common.save}
            </Button>
          </div>
        )}
      </form>
    </RecordDialog>
  );
}

/** Both versions of a person, field by field, in words. */
function useConflictRows(province: string, draft: PersonDraft, stale: PersonBody | null) {
  const t = useMessages(peopleMessages);
  const format = useFormat();
  const { data: units } = useQuery(unitsQuery(province));
  if (!stale) return [];
  const theirs = draftOfPerson(stale);
  const unitName = (code: string | null) => units?.find((unit) => unit.code === code)?.name ?? code ?? '';
  const day = (value: string | null) => (value ? format.day(value) : '');
  return [
    { label: t.fullName, yours: draft.fullName, theirs: theirs.fullName },
    { label: t.position, yours: draft.position, theirs: theirs.position },
    { label: t.unit, yours: unitName(draft.unit), theirs: unitName(theirs.unit) },
    { label: t.role, yours: t.roles[draft.role], theirs: t.roles[theirs.role] },
    { label: t.phone, yours: draft.phone, theirs: theirs.phone },
    { label: t.email, yours: draft.email, theirs: theirs.email },
    { label: t.validFrom, yours: day(draft.validFrom), theirs: day(theirs.validFrom) },
    { label: t.validTo, yours: day(draft.validTo), theirs: day(theirs.validTo) },
  ];
}
