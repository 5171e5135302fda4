import { useQuery } from '@tanstack/react-query';
import type { MachineKeyBody } from '@tiendo/contracts';
import { useState } from 'react';
import { useFormat } from '../../../shared/format';
import { today } from '../../../shared/format/today';
import { useMessages } from '../../../shared/i18n';
import { useReopened } from '../../../shared/keeping';
import { useMay } from '../../../shared/session';
import { Button, EmptyState, ErrorState, LoadingState } from '../../../shared/ui';
import { adminMessages } from '../messages';
import { RecordTable } from '../parts/record-table';
import { RevokeKeyDialog } from '../parts/revoke-key-dialog';
import { RowMenu } from '../parts/row-menu';
import styles from '../parts/admin.module.css';
import { machineMessages } from './messages';
import { machineKeysQuery, revokeMachineKey } from './machines.queries';
import { NewMachineDialog } from './new-machine-dialog';

type Open = { dialog: 'new' } | { dialog: 'revoke'; machineKey: MachineKeyBody } | null;

/** A key ends with its last day in Viet Nam: at the moment after it, another day begins. */
const lastDayOf = (expiresAt: string): string => today(Date.parse(expiresAt) - 1);

/** Every key with what it reaches, when it was used and until when it is valid; revoked ones last. */
export function MachinesList({ province }: { province: string }) {
  const t = useMessages(machineMessages);
  const admin = useMessages(adminMessages);
  const format = useFormat();
  const { data, error, refetch } = useQuery(machineKeysQuery(province));
  const mayManage = useMay(province, 'user.manage');
  const [open, setOpen] = useState<Open>(null);
  useReopened('machine-key', () => setOpen({ dialog: 'new' }));
  const close = () => setOpen(null);
  return (
    <>
      <div className={styles.toolbar}>
        <p className={styles.quiet}>{t.lead}</p>
        <div className={styles.toolbarActions}>
          {mayManage && <Button onClick={() => setOpen({ dialog: 'new' })}>{t.add}</Button>}
        </div>
      </div>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <LoadingState lines={4} />
      ) : data.items.length === 0 ? (
        <EmptyState title={t.emptyTitle} detail={t.emptyDetail} />
      ) : (
        <RecordTable
          caption={t.caption}
          records={data.items}
          keyOf={({ id }) => id}
          faded={({ state }) => state !== 'inUse'}
          head={{ key: 'name', label: t.name, cell: ({ label }) => label }}
          columns={[
            { key: 'token', label: t.token, cell: ({ tokenStart }) => <code>{tokenStart}…</code> },
            {
              key: 'rights',
              label: t.rights,
              cell: ({ mayRead, mayWrite }) =>
                [mayWrite ? t.mayWrite : null, mayRead ? t.mayRead : null].filter(Boolean).join('; '),
            },
            {
              key: 'reach',
              label: t.reach,
              cell: ({ plans, indicators, allUnits, units }) => (
                <span title={[...indicators, ...units].map(({ name }) => name).join('\n')}>
                  {plans.map(({ code }) => code).join(', ')}:{' '}
                  {t.reaches(format.number(indicators.length), allUnits ? null : format.number(units.length))}
                </span>
              ),
            },
            {
              key: 'expires',
              label: t.expiresOn,
              cell: ({ expiresAt, state }) => `${format.day(lastDayOf(expiresAt))} · ${t.states[state]}`,
            },
            {
              key: 'used',
              label: t.used,
              cell: ({ lastUsedAt }) => (lastUsedAt === null ? t.never : format.moment(lastUsedAt)),
            },
            {
              key: 'made',
              label: t.made,
              cell: ({ createdAt, createdBy }) => t.madeBy(format.moment(createdAt), createdBy),
            },
          ]}
          actionsLabel={admin.actionsOf('')}
          actions={(machineKey) =>
            mayManage &&
            machineKey.state !== 'revoked' && (
              <RowMenu
                label={admin.actionsOf(machineKey.label)}
                actions={[{ label: t.revoke, run: () => setOpen({ dialog: 'revoke', machineKey }) }]}
              />
            )
          }
        />
      )}
      {open?.dialog === 'new' && <NewMachineDialog province={province} onClose={close} />}
      {open?.dialog === 'revoke' && (
        <RevokeKeyDialog
          label={open.machineKey.label}
          words={t}
          revoke={() => revokeMachineKey(province, open.machineKey.id)}
          listKey={machineKeysQuery(province).queryKey}
          onClose={close}
        />
      )}
    </>
  );
}
