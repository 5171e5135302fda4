import { Checkbox, Radio, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ListBody } from '@tiendo/contracts';
import { type AskedList, LIST_CARRIES } from '@tiendo/indicators/lists';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { fieldErrors, FormProblem } from '../../../shared/fields';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { ConflictChoice, type ConflictRow, KeptNote, staleRecord, useRecordForm } from '../../../shared/keeping';
import { Button, notify } from '../../../shared/ui';
import '../../../shared/ui/mantine-all';
import { paths } from '../../../shared/url';
import { ColumnsEditor } from './columns-editor';
import { CountsEditor } from './counts-editor';
import { changeOfList, draftOfList, type ListDraft, listIssues, NEW_LIST, newListOf } from './list-draft';
import { officeListMessages, type OfficeListMessages } from './messages';
import { changeList, createList, listsKey } from './office-lists.queries';
import styles from './office-lists.module.css';

interface Props {
  province: string;
  /** Code of the owner for the address, where the person works for several. */
  owner: string | null;
  /** null: a new one. */
  list: ListBody | null;
  /** What a new one begins with. */
  from: AskedList | null;
  /** Codes of the other lists. */
  taken: readonly string[];
}

/** Columns of a list, its states, what it carries on and what it counts. */
export function ListForm({ province, owner, list, from, taken }: Props) {
  const t = useMessages(officeListMessages);
  const common = useMessages(commonMessages);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const form = useRecordForm<ListDraft>(
    {
      form: 'list',
      about: `${province} ${list?.code ?? from?.code ?? ''}`,
      label: list ? `${t.editTitle}: ${list.name}` : t.addTitle,
    },
    list ? draftOfList(list) : from ? draftOfList(from) : NEW_LIST,
    list?.version,
  );
  const { draft, change, issues } = form;
  const save = useMutation({
    mutationFn: ({ wanted, version }: { wanted: ListDraft; version: number }) =>
      list ? changeList(province, list.code, version, changeOfList(wanted)) : createList(province, newListOf(wanted)),
    onSuccess: async () => {
      form.kept.done();
      void notify({ title: list ? t.saved : t.created });
      await queries.invalidateQueries({ queryKey: listsKey(province) });
      await navigate(paths.lists(owner));
    },
  });
  const stale = staleRecord<ListBody>(save.error);
  const errors = fieldErrors(stale ? null : save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (form.check(listIssues(draft, taken, t)) && !save.isPending)
      save.mutate({ wanted: draft, version: form.version });
  };
  return (
    <>
      <KeptNote kept={form.kept} />
      {stale && (
        <ConflictChoice
          rows={conflictRows(draft, draftOfList(stale), form.base, t)}
          saving={save.isPending}
          onSave={(theirs) => save.mutate({ wanted: form.merged(draftOfList(stale), theirs), version: stale.version })}
          onTakeTheirs={() => {
            form.restart(draftOfList(stale), stale.version);
            save.reset();
          }}
        />
      )}
      <form onSubmit={submit} noValidate className={styles.form}>
        {list && <p className={styles.quiet}>{t.openOnes}</p>}
        <TextInput
          label={t.name}
          placeholder={t.namePlaceholder}
          value={draft.name}
          maxLength={200}
          error={issues.name ?? errors.at('/name')}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
        <ColumnsEditor columns={draft.columns} error={issues.columns} onChange={(columns) => change({ columns })} />
        <Checkbox
          label={t.hasStates}
          checked={draft.hasStates}
          onChange={({ currentTarget }) => change({ hasStates: currentTarget.checked })}
        />
        <Radio.Group
          label={t.carriesField}
          value={draft.carries}
          onChange={(carries) => change({ carries: LIST_CARRIES.find((one) => one === carries) ?? 'none' })}
        >
          <div className={styles.choices}>
            {LIST_CARRIES.map((carries) => (
              <Radio key={carries} value={carries} label={t.carries[carries]} />
            ))}
          </div>
        </Radio.Group>
        <CountsEditor {...{ province, ...draft }} error={issues.counts} onChange={(counts) => change({ counts })} />
        {list && (
          <Checkbox
            label={t.retire}
            description={t.retireHint}
            checked={draft.isRetired}
            onChange={({ currentTarget }) => change({ isRetired: currentTarget.checked })}
          />
        )}
        {!stale && <FormProblem error={save.error} fields={['/name']} />}
        {!stale && (
          <div>
            <Button type="submit" loading={save.isPending}>
              {list ? common.save : t.create}
            </Button>
          </div>
        )}
      </form>
    </>
  );
}

/** Both versions of a list, field by field, in words. */
function conflictRows(
  mine: ListDraft,
  theirs: ListDraft,
  base: ListDraft,
  t: OfficeListMessages,
): ConflictRow<keyof ListDraft>[] {
  const told = ({ name, columns, hasStates, carries, counts, isRetired }: ListDraft) =>
    [
      ['name', t.name, name],
      ['columns', t.columns, columns.map((column) => `${column.name} (${t.kinds[column.kind]})`).join('; ')],
      ['hasStates', t.hasStates, hasStates ? t.yes : t.no],
      ['carries', t.carriesField, t.carries[carries]],
      ['counts', t.counts, counts.map(({ indicator }) => indicator).join('; ')],
      ['isRetired', t.retired, isRetired ? t.yes : t.no],
    ] as const;
  const [other, before] = [told(theirs), told(base)];
  return told(mine).map(([key, label, text], index) => ({
    ...{ key, label, mine: text },
    theirs: other[index]?.[2] ?? '',
    base: before[index]?.[2] ?? '',
  }));
}
