import { Checkbox, NativeSelect, NumberInput, TagsInput, TextInput, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Unit } from '@tiendo/contracts';
import { useState, type FormEvent } from 'react';
import { DayField, FormProblem, SecretsNote, fieldErrors } from '../../../shared/fields';
import { codeFromName } from '../../../shared/format/code-from-name';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { ConflictChoice, staleRecord, useRecordForm } from '../../../shared/keeping';
import { UNIT_KIND_CODES, orgMessages } from '../../../shared/org';
import { Button, notify } from '../../../shared/ui';
import { adminMessages } from '../messages';
import { RecordDialog } from '../parts/record-dialog';
import { UnitSelect, UnitsSelect } from '../parts/unit-select';
import styles from '../parts/admin.module.css';
import { unitMessages } from './messages';
import { NEW_UNIT, changeOf, draftOfUnit, unitIssues, unitOf, type UnitDraft } from './unit-draft';
import { useUnitConflict } from './use-unit-conflict';
import { changeUnit, createUnit } from './units.queries';

const FIELDS = [
  '/code',
  '/name',
  '/shortName',
  '/kind',
  '/officialOrder',
  '/validFrom',
  '/validTo',
  '/note',
  '/parent',
  '/needsCheck',
];

/** Adds a unit, or changes one; its code is its name in addresses and files and stays. */
export function UnitDialog({ province, unit, onClose }: { province: string; unit: Unit | null; onClose: () => void }) {
  const t = useMessages(unitMessages);
  const org = useMessages(orgMessages);
  const admin = useMessages(adminMessages);
  const common = useMessages(commonMessages);
  const client = useQueryClient();
  const [ownCode, setOwnCode] = useState(false);
  const form = useRecordForm<UnitDraft>(
    {
      form: 'unit',
      about: `${province} ${unit?.code ?? ''}`,
      label: unit ? `${t.editTitle}: ${unit.name}` : t.addTitle,
      opens: unit,
    },
    unit ? draftOfUnit(unit) : NEW_UNIT,
    unit?.version,
  );
  const { draft, change, issues } = form;
  const save = useMutation({
    mutationFn: ({ draft, over }: { draft: UnitDraft; over: number }) =>
      unit ? changeUnit(province, unit.code, changeOf(draft), over) : createUnit(province, unitOf(draft)),
    onSuccess: async (saved) => {
      form.kept.done();
      void notify({ title: t.saved(saved.name) });
      await client.invalidateQueries({ queryKey: ['units', province] });
      // Names of units stand on every page of a plan and beside every person.
      void client.invalidateQueries({
        predicate: ({ queryKey }) => !['units', 'session'].includes(String(queryKey[0])),
      });
      onClose();
    },
  });
  const stale = staleRecord<Unit>(save.error);
  const rows = useUnitConflict(province, form, stale);
  const errors = fieldErrors(stale ? null : save.error);
  const successorError = draft.successors.map((_, index) => errors.at(`/successors/${index}`)).find(Boolean);
  const nameError = draft.otherNames.map((_, index) => errors.at(`/otherNames/${index}`)).find(Boolean);
  const fields = [
    ...FIELDS,
    ...draft.successors.map((_, index) => `/successors/${index}`),
    ...draft.otherNames.map((_, index) => `/otherNames/${index}`),
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (form.check(unitIssues(draft, { ...t, missing: admin.missing })) && !save.isPending)
      save.mutate({ draft, over: form.version });
  };
  return (
    <RecordDialog title={unit ? t.editTitle : t.addTitle} kept={form.kept} onClose={onClose}>
      {stale && (
        <ConflictChoice
          rows={rows}
          saving={save.isPending}
          onSave={(taken) => save.mutate({ draft: form.merged(draftOfUnit(stale), taken), over: stale.version })}
          onTakeTheirs={() => {
            form.restart(draftOfUnit(stale), stale.version);
            save.reset();
            void client.invalidateQueries({ queryKey: ['units', province] });
          }}
        />
      )}
      <form onSubmit={submit} noValidate className={styles.form}>
        <TextInput
          label={t.name}
          data-autofocus
          value={draft.name}
          error={issues.name ?? errors.at('/name')}
          onChange={(event) => {
            const name = event.currentTarget.value;
            change(unit || ownCode ? { name } : { name, code: codeFromName(name) });
          }}
        />
        <div className={styles.columns}>
          <TextInput
            label={admin.optional(t.shortName)}
            value={draft.shortName}
            error={errors.at('/shortName')}
            onChange={(event) => change({ shortName: event.currentTarget.value })}
          />
          <TextInput
            label={t.code}
            description={unit ? undefined : t.codeHint}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            readOnly={unit !== null}
            value={draft.code}
            error={issues.code ?? errors.at('/code')}
            onChange={(event) => {
              setOwnCode(true);
              change({ code: event.currentTarget.value });
            }}
          />
        </div>
        <div className={styles.columns}>
          <NativeSelect
            label={t.kind}
            value={draft.kind}
            error={errors.at('/kind')}
            onChange={(event) =>
              change({ kind: UNIT_KIND_CODES.find((kind) => kind === event.currentTarget.value) ?? draft.kind })
            }
            data={UNIT_KIND_CODES.map((kind) => ({ value: kind, label: org.kinds[kind] }))}
          />
          <NumberInput
            label={unit ? t.order : admin.optional(t.order)}
            description={unit ? undefined : t.orderHint}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            min={0}
            max={100_000}
            allowDecimal={false}
            hideControls
            value={draft.officialOrder}
            error={errors.at('/officialOrder')}
            onChange={(value) => change({ officialOrder: typeof value === 'number' ? value : '' })}
          />
        </div>
        <div className={styles.columns}>
          <DayField
            label={admin.optional(t.validFrom)}
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
        {draft.validTo !== null && (
          <Checkbox
            label={t.confirmed}
            checked={draft.validToConfirmed}
            onChange={(event) => change({ validToConfirmed: event.currentTarget.checked })}
          />
        )}
        {(draft.validTo !== null || draft.successors.length > 0) && (
          <UnitsSelect
            province={province}
            label={admin.optional(t.successors)}
            description={t.successorsHint}
            except={draft.code}
            value={draft.successors}
            error={successorError}
            onChange={(successors) => change({ successors })}
          />
        )}
        <TagsInput
          label={admin.optional(t.otherNames)}
          description={t.otherNamesHint}
          maxTags={20}
          // A comma belongs to names such as `Sở Văn hóa, Thể thao và Du lịch`.
          splitChars={[';', '|']}
          acceptValueOnBlur
          value={draft.otherNames}
          error={nameError}
          onChange={(otherNames) => change({ otherNames })}
        />
        <UnitSelect
          province={province}
          label={admin.optional(t.parent)}
          description={t.parentHint}
          except={draft.code}
          clearable
          value={draft.parent}
          error={errors.at('/parent')}
          onChange={(parent) => change({ parent })}
        />
        <TextInput
          label={admin.optional(t.needsCheck)}
          description={t.needsCheckHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={200}
          value={draft.needsCheck}
          error={errors.at('/needsCheck')}
          onChange={(event) => change({ needsCheck: event.currentTarget.value })}
        />
        <Textarea
          label={admin.optional(t.note)}
          autosize
          minRows={2}
          maxLength={500}
          value={draft.note}
          error={errors.at('/note')}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        <SecretsNote />
        {!stale && <FormProblem error={save.error} fields={fields} />}
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
