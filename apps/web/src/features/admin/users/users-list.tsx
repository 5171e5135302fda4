import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { UserBody } from '@tiendo/contracts';
import { Suspense, lazy, useCallback, useState } from 'react';
import { useMessages } from '../../../shared/i18n';
import { useReopened } from '../../../shared/keeping';
import { ROLE_CODES, orgMessages } from '../../../shared/org';
import { useMay } from '../../../shared/session';
import { Button, EmptyState } from '../../../shared/ui';
import { adminMessages } from '../messages';
import { PARAMS, useListParams } from '../parts/list-params';
import { PagedList } from '../parts/paged-list';
import { RecordTable } from '../parts/record-table';
import { RowMenu, type RowAction } from '../parts/row-menu';
import { FilterSelect, SearchBox, Toolbar } from '../parts/toolbar';
import { DisableDialog, ResetDialog, SignOutDialog, useSetDisabled } from './confirm-dialogs';
import { HandOverDialog } from './hand-over-dialog';
import { LinkDialog } from './link-dialog';
import { userMessages } from './messages';
import { useUserColumns } from './user-columns';
import { UserDialog } from './user-dialog';
import { usersQuery, type ResetLink } from './users.queries';

const ImportDialog = lazy(() => import('./import-dialog'));

type Open =
  | { dialog: 'edit'; user: UserBody | null }
  | { dialog: 'disable' | 'signOut' | 'reset' | 'handOver'; user: UserBody }
  | { dialog: 'import' }
  | { dialog: 'link'; link: ResetLink };

export function UsersList({ province }: { province: string }) {
  const t = useMessages(userMessages);
  const org = useMessages(orgMessages);
  const admin = useMessages(adminMessages);
  const { text, oneOf, set, clear } = useListParams();
  const [open, setOpen] = useState<Open | null>(null);
  useReopened<UserBody | null>('user', (user) => setOpen({ dialog: 'edit', user }));
  const filter = { q: text(PARAMS.q), role: oneOf(PARAMS.role, ROLE_CODES) };
  const query = useInfiniteQuery({ ...usersQuery(province, filter), placeholderData: keepPreviousData });
  const search = useCallback((q: string) => set(PARAMS.q, q), [set]);
  const disabling = useSetDisabled(province);
  // An auditor reads the accounts.
  const mayManage = useMay(province, 'user.manage');
  const { head, columns } = useUserColumns(mayManage ? (user) => setOpen({ dialog: 'edit', user }) : null);
  const actionsOf = (user: UserBody): RowAction[] => [
    { label: admin.edit, run: () => setOpen({ dialog: 'edit', user }) },
    ...(user.disabled
      ? [{ label: t.enable, run: () => void disabling.set(user, false).catch(disabling.refused) }]
      : [
          { label: t.resetLink, run: () => setOpen({ dialog: 'reset', user }) },
          { label: t.signOut, run: () => setOpen({ dialog: 'signOut', user }) },
          { label: t.handOver, run: () => setOpen({ dialog: 'handOver', user }) },
          { label: t.disable, run: () => setOpen({ dialog: 'disable', user }) },
        ]),
  ];
  const close = () => setOpen(null);
  const showLink = (link: ResetLink) => setOpen({ dialog: 'link', link });
  return (
    <>
      <Toolbar
        names
        actions={
          mayManage && (
            <>
              <Button variant="default" onClick={() => setOpen({ dialog: 'import' })}>
                {t.addMany}
              </Button>
              <Button onClick={() => setOpen({ dialog: 'edit', user: null })}>{t.add}</Button>
            </>
          )
        }
      >
        <SearchBox label={t.searchLabel} value={filter.q} onChange={search} />
        <FilterSelect
          label={t.role}
          value={filter.role}
          options={ROLE_CODES.map((role) => ({ value: role, label: org.roles[role] }))}
          onChange={(role) => set(PARAMS.role, role)}
        />
      </Toolbar>
      <PagedList
        query={query}
        filtered={filter.q !== '' || filter.role !== null}
        onClear={clear}
        empty={<EmptyState title={t.emptyTitle} detail={t.emptyDetail} />}
      >
        {(users) => (
          <RecordTable
            caption={t.caption}
            records={users}
            keyOf={(user) => user.username}
            faded={(user) => user.disabled}
            head={head}
            columns={columns}
            actionsLabel={admin.actionsOf('')}
            actions={
              mayManage
                ? (user) => <RowMenu label={admin.actionsOf(user.displayName)} actions={actionsOf(user)} />
                : undefined
            }
          />
        )}
      </PagedList>
      {open?.dialog === 'edit' && (
        <UserDialog province={province} user={open.user} onClose={close} onCreated={showLink} />
      )}
      {open?.dialog === 'disable' && <DisableDialog province={province} user={open.user} onClose={close} />}
      {open?.dialog === 'signOut' && <SignOutDialog province={province} user={open.user} onClose={close} />}
      {open?.dialog === 'reset' && (
        <ResetDialog
          province={province}
          user={open.user}
          onLink={showLink}
          // Once the link is there it has taken this dialog's place.
          onClose={() => setOpen((now) => (now?.dialog === 'reset' ? null : now))}
        />
      )}
      {open?.dialog === 'handOver' && <HandOverDialog province={province} user={open.user} onClose={close} />}
      {open?.dialog === 'link' && <LinkDialog link={open.link} onClose={close} />}
      {open?.dialog === 'import' && (
        <Suspense fallback={null}>
          <ImportDialog province={province} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
