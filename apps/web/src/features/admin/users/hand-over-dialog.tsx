import { Select } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { UserBody } from '@tiendo/contracts';
import { useState, type FormEvent } from 'react';
import { useKept, useKeptState } from '../../../shared/keeping';
import { FormProblem, fieldErrors } from '../../../shared/fields';
import { useMessages } from '../../../shared/i18n';
import { sessionQuery } from '../../../shared/session';
import { Button, notify } from '../../../shared/ui';
import { adminMessages } from '../messages';
import { RecordDialog } from '../parts/record-dialog';
import { IN_DIALOG } from '../parts/unit-select';
import styles from '../parts/admin.module.css';
import { userMessages } from './messages';
import { handOver, usersQuery } from './users.queries';

/** Bàn giao: who receives the roles of somebody who leaves. */
export function HandOverDialog({ province, user, onClose }: { province: string; user: UserBody; onClose: () => void }) {
  const t = useMessages(userMessages);
  const admin = useMessages(adminMessages);
  const client = useQueryClient();
  const kept = useKept({
    form: 'hand-over',
    about: `${province} ${user.username}`,
    label: t.handOverTitle(user.displayName),
  });
  const [successor, setSuccessor] = useKeptState<UserBody | null>(kept, 'successor', null);
  const [typed, setTyped] = useKeptState(kept, 'typed', '');
  const [missing, setMissing] = useState(false);
  // What stands in the box once somebody is chosen is their label, not a search.
  const q = successor && typed === labelOf(successor) ? '' : typed;
  const { data } = useInfiniteQuery({
    ...usersQuery(province, { q, role: null }),
    placeholderData: keepPreviousData,
  });
  const found = (data?.pages[0]?.items ?? []).filter((one) => one.username !== user.username && !one.disabled);
  const offered =
    successor && !found.some(({ username }) => username === successor.username) ? [successor, ...found] : found;
  const act = useMutation({
    mutationFn: (to: UserBody) => handOver(province, user.username, to.username),
    onSuccess: async (heir) => {
      kept.done();
      void notify({ title: t.handedOver(user.displayName, heir.displayName) });
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      await client.invalidateQueries({ queryKey: ['users', province] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(successor === null);
    if (successor && !act.isPending) act.mutate(successor);
  };
  return (
    <RecordDialog title={t.handOverTitle(user.displayName)} kept={kept} size="md" onClose={onClose}>
      <form onSubmit={submit} noValidate className={styles.form}>
        <p>{t.handOverDetail}</p>
        <Select
          label={t.successor}
          data-autofocus
          searchable
          comboboxProps={IN_DIALOG}
          placeholder={admin.choose}
          nothingFoundMessage={admin.nothingFound}
          // The server has searched already, without diacritics.
          filter={({ options }) => options}
          data={offered.map((one) => ({ value: one.username, label: labelOf(one) }))}
          value={successor?.username ?? null}
          onChange={(username) => setSuccessor(offered.find((one) => one.username === username) ?? null)}
          searchValue={typed}
          onSearchChange={setTyped}
          error={missing && !successor ? t.successorMissing : fieldErrors(act.error).at('/successor')}
        />
        <FormProblem error={act.error} fields={['/successor']} />
        <div className={styles.buttons}>
          <Button type="submit" loading={act.isPending}>
            {t.handOver}
          </Button>
        </div>
      </form>
    </RecordDialog>
  );
}

const labelOf = (user: UserBody): string => `${user.displayName} (${user.username})`;
