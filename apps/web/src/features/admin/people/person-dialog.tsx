import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PersonBody } from '@tiendo/contracts';
import type { FormEvent } from 'react';
import { DayField, FormProblem, SecretsNote, fieldErrors } from '../../../shared/fields';
import { useFormat } from '../../../shared/format';
import { today } from '../../../shared/format/today';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { ConflictChoice, type ConflictRow, staleRecord, useRecordForm } from '../../../shared/keeping';
import { unitsQuery } from '../../../shared/org';
import { Button, notify } from '../../../shared/ui';
import { adminMessages } from '../messages';
import { RecordDialog } from '../parts/record-dialog';
import { UnitSelect } from '../parts/unit-select';
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
  const form = useRecordForm<PersonDraft>(
    {
      form: 'person',
      about: `${province} ${person?.id ?? ''}`,
      label: person ? `${t.editTitle}: ${person.fullName}` : t.addTitle,
      opens: person,
    },
    person ? draftOfPerson(person) : newPersonDraft(today()),
    person?.version,
  );
  const { draft, change, issues } = form;
  const save = useMutation({
    mutationFn: ({ draft, over }: { draft: PersonDraft; over: number }) =>
      person ? changePerson(province, person.id, personOf(draft), over) : createPerson(province, personOf(draft)),
    onSuccess: async (saved) => {
      form.kept.done();
      void notify({ title: t.saved(saved.fullName) });
      await client.invalidateQueries({ queryKey: ['people', province] });
      onClose();
    },
  });
  const stale = staleRecord<PersonBody>(save.error);
  const rows = useConflictRows(province, form, stale);
  const errors = fieldErrors(stale ? null : save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (form.check(personIssues(draft, { ...t, missing: admin.missing })) && !save.isPending)
      save.mutate({ draft, over: form.version });
  };
  return (
    <RecordDialog title={person ? t.editTitle : t.addTitle} kept={form.kept} onClose={onClose}>
      {stale && (
        <ConflictChoice
          rows={rows}
          saving={save.isPending}
          onSave={(taken) => save.mutate({ draft: form.merged(draftOfPerson(stale), taken), over: stale.version })}
          onTakeTheirs={() => {
            form.restart(draftOfPerson(stale), stale.version);
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
function useConflictRows(
  province: string,
  { draft, base }: { draft: PersonDraft; base: PersonDraft },
  stale: PersonBody | null,
): ConflictRow<keyof PersonDraft>[] {
  const t = useMessages(peopleMessages);
  const format = useFormat();
  const { data: units } = useQuery(unitsQuery(province));
  if (!stale) return [];
  const theirs = draftOfPerson(stale);
  const unitName = (code: string | null) => units?.find((unit) => unit.code === code)?.name ?? code ?? '';
  const day = (value: string | null) => (value ? format.day(value) : '');
  const told: readonly [keyof PersonDraft, string, (version: PersonDraft) => string][] = [
    ['fullName', t.fullName, ({ fullName }) => fullName],
    ['position', t.position, ({ position }) => position],
    ['unit', t.unit, ({ unit }) => unitName(unit)],
    ['role', t.role, ({ role }) => t.roles[role]],
    ['phone', t.phone, ({ phone }) => phone],
    ['email', t.email, ({ email }) => email],
    ['validFrom', t.validFrom, ({ validFrom }) => day(validFrom)],
    ['validTo', t.validTo, ({ validTo }) => day(validTo)],
  ];
  return told.map(([key, label, words]) => ({
    key,
    label,
    mine: words(draft),
    theirs: words(theirs),
    base: words(base),
  }));
}
