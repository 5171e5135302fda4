import { NativeSelect, TextInput } from '@mantine/core';
import type { Unit, UnitKind } from '@tiendo/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent } from 'react';
import { KeptNote, useKept, useKeptState } from '../../../shared/keeping';
import { api } from '../../../shared/api';
import { FormProblem, fieldErrors } from '../../../shared/fields';
import { useMessages } from '../../../shared/i18n';
import { UNIT_KIND_CODES, orgMessages, unitsQuery } from '../../../shared/org';
import { Button } from '../../../shared/ui';
import { codeFor } from '../draft/codes';
import { editorMessages } from '../editor-messages';
import styles from './unit-picker.module.css';

interface Props {
  province: string;
  name: string;
  onAdded: (unit: Unit) => void;
  onCancel: () => void;
}

/** A unit that is missing from the list, with no more than it takes; the rest is filled in under Đơn vị. */
export function QuickUnit({ province, name: first, onAdded, onCancel }: Props) {
  const t = useMessages(editorMessages);
  const org = useMessages(orgMessages);
  const queries = useQueryClient();
  const kept = useKept({ form: 'quick-unit', about: province, label: t.addUnit });
  const [name, setName] = useKeptState(kept, 'name', first);
  const [shortName, setShortName] = useKeptState(kept, 'shortName', '');
  const [kind, setKind] = useKeptState<UnitKind>(kept, 'kind', 'department');
  const add = useMutation({
    mutationFn: () =>
      api.post('/provinces/{province}/units', {
        path: { province },
        body: { code: codeFor(name), name: name.trim(), shortName: shortName.trim() || null, kind },
      }),
    onSuccess: async (unit) => {
      kept.done();
      queries.setQueryData(unitsQuery(province).queryKey, (units) => (units ? [...units, unit] : units));
      onAdded(unit);
      await queries.invalidateQueries({ queryKey: unitsQuery(province).queryKey });
    },
  });
  const errors = fieldErrors(add.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    add.mutate();
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <KeptNote kept={kept} />
      <TextInput
        label={org.unitName}
        required
        withAsterisk={false}
        data-autofocus
        autoFocus
        value={name}
        error={errors.at('/name') ?? errors.at('/code')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={org.shortName}
        value={shortName}
        error={errors.at('/shortName')}
        onChange={(event) => setShortName(event.currentTarget.value)}
      />
      <NativeSelect
        label={org.kind}
        value={kind}
        data={UNIT_KIND_CODES.map((value) => ({ value, label: org.kinds[value] }))}
        onChange={(event) => setKind(event.currentTarget.value as UnitKind)}
      />
      <FormProblem error={add.error} fields={['/name', '/code', '/shortName']} />
      <div className={styles.actions}>
        <Button type="submit" loading={add.isPending}>
          {t.addUnit}
        </Button>
        <Button type="button" variant="default" onClick={onCancel}>
          {t.back}
        </Button>
      </div>
    </form>
  );
}
