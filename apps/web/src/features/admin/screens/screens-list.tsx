import { useQuery } from '@tanstack/react-query';
import type { WallKeyBody } from '@tiendo/contracts';
import { useState } from 'react';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { useReopened } from '../../../shared/keeping';
import { useMay } from '../../../shared/session';
import { Button, EmptyState, ErrorState, LoadingState } from '../../../shared/ui';
import { adminMessages } from '../messages';
import { RecordTable } from '../parts/record-table';
import { RevokeKeyDialog } from '../parts/revoke-key-dialog';
import { RowMenu } from '../parts/row-menu';
import styles from '../parts/admin.module.css';
import { screenMessages } from './messages';
import { NewKeyDialog } from './new-key-dialog';
import { revokeWallKey, wallKeysQuery } from './screens.queries';

type Open = { dialog: 'new' } | { dialog: 'revoke'; wallKey: WallKeyBody } | null;

/** Every key with where it hangs, what it opens and when it was used; revoked ones last. */
export function ScreensList({ province }: { province: string }) {
  const t = useMessages(screenMessages);
  const admin = useMessages(adminMessages);
  const format = useFormat();
  const { data, error, refetch } = useQuery(wallKeysQuery(province));
  const mayManage = useMay(province, 'user.manage');
  const [open, setOpen] = useState<Open>(null);
  useReopened('wall-key', () => setOpen({ dialog: 'new' }));
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
          faded={({ revokedAt }) => revokedAt !== null}
          head={{ key: 'place', label: t.place, cell: ({ label }) => label }}
          columns={[
            { key: 'plan', label: t.plan, cell: ({ plan }) => `${plan.code} · ${plan.title}` },
            { key: 'seen', label: t.seen, cell: ({ inPublic }) => (inPublic ? t.inPublic : t.inRoom) },
            {
              key: 'used',
              label: t.used,
              cell: ({ lastUsedAt, revokedAt }) => (
                <>
                  {lastUsedAt === null ? t.never : format.moment(lastUsedAt)}
                  {revokedAt !== null && <p className={styles.quiet}>{t.revoked(format.moment(revokedAt))}</p>}
                </>
              ),
            },
            {
              key: 'made',
              label: t.made,
              cell: ({ createdAt, createdBy }) => t.madeBy(format.moment(createdAt), createdBy),
            },
          ]}
          actionsLabel={admin.actionsOf('')}
          actions={(wallKey) =>
            mayManage &&
            wallKey.revokedAt === null && (
              <RowMenu
                label={admin.actionsOf(wallKey.label)}
                actions={[{ label: t.revoke, run: () => setOpen({ dialog: 'revoke', wallKey }) }]}
              />
            )
          }
        />
      )}
      {open?.dialog === 'new' && <NewKeyDialog province={province} onClose={close} />}
      {open?.dialog === 'revoke' && (
        <RevokeKeyDialog
          label={open.wallKey.label}
          words={t}
          revoke={() => revokeWallKey(province, open.wallKey.id)}
          listKey={wallKeysQuery(province).queryKey}
          onClose={close}
        />
      )}
    </>
  );
}
