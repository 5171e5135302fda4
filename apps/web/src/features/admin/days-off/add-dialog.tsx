import { Radio, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DaysOff } from '@tiendo/contracts';
import type { FormEvent } from 'react';
import { DayField, FormProblem } from '../../../shared/fields';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { useRecordForm } from '../../../shared/keeping';
import { Button, notify } from '../../../shared/ui';
import { adminMessages } from '../messages';
import { RecordDialog } from '../parts/record-dialog';
import styles from '../parts/admin.module.css';
import { withRange } from './day-ranges';
import { daysOffQuery, saveDaysOff } from './days-off.queries';
import { daysOffMessages } from './messages';

interface Draft {
  readonly from: string | null;
  readonly to: string | null;
  readonly working: boolean;
  readonly name: string;
}

const NOTHING: Draft = { from: null, to: null, working: false, name: '' };

interface Props {
  province: string;
  days: DaysOff;
  onClose: () => void;
}

/** Days in a row that are off, or weekend days that are worked. */
export function AddDaysDialog({ province, days, onClose }: Props) {
  const t = useMessages(daysOffMessages);
  const common = useMessages(commonMessages);
  const admin = useMessages(adminMessages);
  const queries = useQueryClient();
  const { year, version, items } = days;
  const title = t.addTitle(String(year));
  const form = useRecordForm<Draft>(
    { form: 'days-off', about: `${province} ${year}`, label: title, opens: year },
    NOTHING,
  );
  const { draft, change, issues } = form;
  const query = daysOffQuery(province, year);
  const save = useMutation({
    mutationFn: (from: string) => {
      const { to, working, name } = draft;
      return saveDaysOff(
        { province, year, version },
        withRange(items, { from, to: to ?? from, working, name: name.trim() }),
      );
    },
    onSuccess: (saved) => {
      form.kept.done();
      queries.setQueryData(query.queryKey, saved);
      void notify({ title: t.saved });
      onClose();
    },
    // Somebody else may have changed the year: saved once more, these days are added to theirs.
    onError: () => void queries.invalidateQueries({ queryKey: query.queryKey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { from, to, name } = draft;
    const isWhole = form.check({
      ...(from === null && { from: admin.missing }),
      ...(from !== null && to !== null && to < from && { to: t.order }),
      ...(name.trim() === '' && { name: admin.missing }),
    });
    if (isWhole && from !== null && !save.isPending) save.mutate(from);
  };
  const ofYear = { min: `${year}-01-01`, max: `${year}-12-31` };
  return (
    <RecordDialog title={title} kept={form.kept} onClose={onClose}>
      <form onSubmit={submit} noValidate className={styles.form}>
        <div className={styles.columns}>
          <DayField
            label={t.from}
            value={draft.from}
            error={issues.from}
            onChange={(from) => change({ from })}
            {...ofYear}
          />
          <DayField
            label={t.to}
            description={t.toHint}
            value={draft.to}
            error={issues.to}
            onChange={(to) => change({ to })}
            {...ofYear}
          />
        </div>
        <Radio.Group
          label={t.kind}
          value={draft.working ? 'worked' : 'off'}
          onChange={(kind) => change({ working: kind === 'worked' })}
        >
          <Radio value="off" label={t.off} mt="xs" />
          <Radio value="worked" label={t.worked} description={t.workedHint} mt="xs" />
        </Radio.Group>
        <TextInput
          label={t.name}
          description={t.nameHint}
          value={draft.name}
          maxLength={200}
          error={issues.name}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
        <FormProblem error={save.error} />
        <div className={styles.buttons}>
          <Button type="submit" loading={save.isPending}>
            {common.save}
          </Button>
        </div>
      </form>
    </RecordDialog>
  );
}
