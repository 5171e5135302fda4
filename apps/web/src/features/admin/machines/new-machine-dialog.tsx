import { Checkbox, MultiSelect, NumberInput, Radio, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { foldVietnamese, matchesFolded } from '@tiendo/indicators/vietnamese';
import { type FormEvent, useState } from 'react';
import { DayField, fieldErrors, FormProblem } from '../../../shared/fields';
import { today } from '../../../shared/format/today';
import { useMessages } from '../../../shared/i18n';
import { useRecordForm } from '../../../shared/keeping';
import { UnitsSelect } from '../../../shared/org/unit-select';
import { plansQuery } from '../../../shared/plan';
import { Button } from '../../../shared/ui';
import { CopyBox } from '../../../shared/ui/copy-box';
import { indicatorRulesQuery } from '../indicators/indicators.queries';
import { adminMessages } from '../messages';
import { RecordDialog } from '../parts/record-dialog';
import styles from '../parts/admin.module.css';
import { createMachineKey, machineKeysQuery } from './machines.queries';
import { machineMessages } from './messages';

interface Draft {
  label: string;
  mayRead: boolean;
  mayWrite: boolean;
  plans: string[];
  indicators: string[];
  allUnits: boolean;
  units: string[];
  expiresOn: string | null;
  pace: number;
}
const EMPTY: Draft = {
  ...{ label: '', mayRead: false, mayWrite: true, plans: [], indicators: [], allUnits: true, units: [] },
  ...{ expiresOn: null, pace: 60 },
};
const FIELDS = ['/label', '/plans', '/indicators', '/units', '/expiresOn', '/mayRead', '/requestsPerMinute'];
/** The list of a box in a dialog belongs to that dialog. */
const IN_DIALOG = { withinPortal: false, floatingStrategy: 'fixed' } as const;

/** Which system, what it may and what it reaches, until when; then its key, this once. */
export function NewMachineDialog({ province, onClose }: { province: string; onClose: () => void }) {
  const t = useMessages(machineMessages);
  const admin = useMessages(adminMessages);
  const client = useQueryClient();
  const { data: all } = useQuery(plansQuery);
  const { data: indicators = [] } = useQuery(indicatorRulesQuery(province));
  const plans = (all?.items ?? []).filter((plan) => plan.province.code === province && plan.state === 'published');
  const { kept, draft, change, issues, check } = useRecordForm(
    { form: 'machine-key', about: province, label: t.addTitle, opens: null },
    EMPTY,
  );
  const [secret, setSecret] = useState<string | null>(null);
  const create = useMutation({
    mutationFn: () => {
      const { pace, expiresOn, ...key } = draft;
      return createMachineKey(province, {
        ...key,
        ...{ label: draft.label.trim(), units: draft.allUnits ? [] : draft.units },
        ...{ expiresOn: expiresOn ?? '', requestsPerMinute: pace },
      });
    },
    onSuccess: async (made) => {
      kept.done();
      setSecret(made.secret);
      await client.invalidateQueries(machineKeysQuery(province));
    },
  });
  if (secret !== null) {
    return (
      <RecordDialog title={t.createdTitle} onClose={onClose}>
        <div className={styles.form}>
          <p>{t.createdDetail}</p>
          <CopyBox label={t.token} text={secret} />
          <div className={styles.buttons}>
            <Button onClick={onClose}>{t.done}</Button>
          </div>
        </div>
      </RecordDialog>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = {
      ...(draft.label.trim() === '' && { label: admin.missing }),
      ...(!draft.mayRead && !draft.mayWrite && { mayRead: t.missingChoice }),
      ...(draft.plans.length === 0 && { plans: t.missingChoice }),
      ...(draft.indicators.length === 0 && { indicators: t.missingChoice }),
      ...(!draft.allUnits && draft.units.length === 0 && { units: t.missingChoice }),
      ...(draft.expiresOn === null && { expiresOn: admin.missing }),
    };
    if (check(missing) && !create.isPending) create.mutate();
  };
  const errors = fieldErrors(create.error);
  const list = { searchable: true, nothingFoundMessage: t.nothingFound, comboboxProps: IN_DIALOG } as const;
  return (
    <RecordDialog title={t.addTitle} kept={kept} onClose={onClose}>
      <form onSubmit={submit} noValidate className={styles.form}>
        <TextInput
          label={t.name}
          description={t.nameHint}
          value={draft.label}
          error={issues.label ?? errors.at('/label')}
          maxLength={200}
          data-autofocus
          onChange={(event) => change({ label: event.currentTarget.value })}
        />
        <Checkbox.Group
          label={t.rights}
          value={[...(draft.mayWrite ? ['write'] : []), ...(draft.mayRead ? ['read'] : [])]}
          error={issues.mayRead ?? errors.at('/mayRead')}
          onChange={(chosen) => change({ mayWrite: chosen.includes('write'), mayRead: chosen.includes('read') })}
        >
          <Checkbox value="write" label={t.mayWrite} mt="xs" />
          <Checkbox value="read" label={t.mayRead} mt="xs" />
        </Checkbox.Group>
        <MultiSelect
          {...list}
          label={t.plans}
          placeholder={draft.plans.length === 0 ? t.choose : undefined}
          value={draft.plans}
          error={issues.plans ?? errors.at('/plans')}
          data={plans.map(({ slug, code, title }) => ({ value: slug, label: `${code} · ${title}` }))}
          onChange={(chosen) => change({ plans: chosen })}
        />
        <MultiSelect
          {...list}
          label={t.indicators}
          placeholder={draft.indicators.length === 0 ? t.choose : undefined}
          value={draft.indicators}
          error={issues.indicators ?? errors.at('/indicators')}
          data={indicators.map(({ code, name }) => ({ value: code, label: name }))}
          filter={({ options, search }) =>
            options.filter((option) => 'label' in option && matchesFolded(foldVietnamese(option.label), search))
          }
          maxDropdownHeight={280}
          onChange={(chosen) => change({ indicators: chosen })}
        />
        <Radio.Group
          label={t.unitsLabel}
          value={draft.allUnits ? 'all' : 'some'}
          onChange={(value) => change({ allUnits: value === 'all' })}
        >
          <Radio value="all" label={t.everyUnit} mt="xs" />
          <Radio value="some" label={t.someUnits} mt="xs" />
        </Radio.Group>
        {!draft.allUnits && (
          <UnitsSelect
            province={province}
            label={t.chosenUnits}
            value={draft.units}
            error={issues.units ?? errors.at('/units')}
            onChange={(units) => change({ units })}
          />
        )}
        <DayField
          label={t.expiresOn}
          description={t.expiresHint}
          min={today()}
          value={draft.expiresOn}
          error={issues.expiresOn ?? errors.at('/expiresOn')}
          onChange={(expiresOn) => change({ expiresOn })}
        />
        <NumberInput
          label={t.pace}
          value={draft.pace}
          min={1}
          max={6_000}
          allowDecimal={false}
          error={errors.at('/requestsPerMinute')}
          onChange={(pace) => change({ pace: Number(pace) || 60 })}
        />
        <FormProblem error={create.error} fields={FIELDS} />
        <div className={styles.buttons}>
          <Button type="submit" loading={create.isPending}>
            {t.create}
          </Button>
        </div>
      </form>
    </RecordDialog>
  );
}
