import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UserBody } from '@tiendo/contracts';
import { useState, type FormEvent } from 'react';
import { FormProblem, SecretsNote, fieldErrors } from '../../../shared/fields';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { ConflictChoice, staleRecord, useRecordForm } from '../../../shared/keeping';
import { sessionQuery } from '../../../shared/session';
import { Button, notify } from '../../../shared/ui';
import { adminMessages } from '../messages';
import { RecordDialog } from '../parts/record-dialog';
import styles from '../parts/admin.module.css';
import { userMessages } from './messages';
import { RoleFields } from './role-fields';
import { useUserConflict } from './use-user-conflict';
import { draftOfUser, membershipIssue, NEW_USER, userIssues, usernameFromName, type UserDraft } from './user-draft';
import { changeUser, createUsers, type ResetLink } from './users.queries';

interface Props {
  province: string;
  user: UserBody | null;
  onClose: () => void;
  /** A new account comes with the link that sets its first password. */
  onCreated: (link: ResetLink) => void;
}

/** Makes one account, or changes a name and roles. */
export function UserDialog({ province, user, onClose, onCreated }: Props) {
  const t = useMessages(userMessages);
  const admin = useMessages(adminMessages);
  const common = useMessages(commonMessages);
  const client = useQueryClient();
  const [ownUsername, setOwnUsername] = useState(false);
  const [checked, setChecked] = useState(false);
  const form = useRecordForm<UserDraft>(
    {
      form: 'user',
      about: `${province} ${user?.username ?? ''}`,
      label: user ? `${t.editTitle}: ${user.displayName}` : t.addTitle,
      opens: user,
    },
    user ? draftOfUser(user) : NEW_USER,
    user?.version,
  );
  const { draft, change, issues } = form;
  const refresh = () => client.invalidateQueries({ queryKey: ['users', province] });
  const save = useMutation({
    mutationFn: async ({ draft, over }: { draft: UserDraft; over: number }): Promise<ResetLink | null> => {
      const displayName = draft.displayName.trim();
      if (user) {
        await changeUser(
          province,
          user.username,
          // A name of somebody with roles elsewhere is not this administrator's to change: sent only when it changed.
          { ...(displayName !== user.displayName && { displayName }), memberships: draft.memberships },
          over,
        );
        return null;
      }
      const [membership] = draft.memberships;
      const created = await createUsers(province, [
        { username: draft.username, displayName, role: membership?.role ?? 'viewer', unit: membership?.unit },
      ]);
      return created.items[0]?.resetLink ?? null;
    },
    onSuccess: async (link, { draft }) => {
      form.kept.done();
      void notify({ title: t.saved(draft.displayName.trim()) });
      await refresh();
      void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      onClose();
      if (link) onCreated(link);
    },
  });
  const stale = staleRecord<UserBody>(save.error);
  const rows = useUserConflict(province, form, stale);
  const errors = fieldErrors(stale ? null : save.error);
  const pointer = (index: number, field: 'role' | 'unit') =>
    user ? `/memberships/${index}/${field}` : `/users/0/${field}`;
  const errorAt = (index: number, field: 'role' | 'unit') => {
    const issue = checked ? membershipIssue(draft.memberships, index) : {};
    if (field === 'role' && issue.role) return t.roleTwice;
    if (field === 'unit' && issue.unit) return t.issues.unitMissing;
    return errors.at(pointer(index, field));
  };
  const fields = [
    '/displayName',
    '/users/0/displayName',
    '/users/0/username',
    ...draft.memberships.flatMap((_, index) => [pointer(index, 'role'), pointer(index, 'unit')]),
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const good = form.check(userIssues(draft, { ...t, missing: admin.missing }));
    const rolesGood = draft.memberships.every(
      (_, at) => Object.keys(membershipIssue(draft.memberships, at)).length === 0,
    );
    if (good && rolesGood && !save.isPending) save.mutate({ draft, over: form.version });
  };
  return (
    <RecordDialog title={user ? t.editTitle : t.addTitle} kept={form.kept} onClose={onClose}>
      {stale && (
        <ConflictChoice
          rows={rows}
          saving={save.isPending}
          onSave={(taken) => save.mutate({ draft: form.merged(draftOfUser(stale), taken), over: stale.version })}
          onTakeTheirs={() => {
            form.restart(draftOfUser(stale), stale.version);
            save.reset();
            void refresh();
          }}
        />
      )}
      <form onSubmit={submit} noValidate className={styles.form}>
        <div className={styles.columns}>
          <TextInput
            label={t.displayName}
            data-autofocus
            value={draft.displayName}
            error={issues.displayName ?? errors.at('/displayName') ?? errors.at('/users/0/displayName')}
            onChange={(event) => {
              const displayName = event.currentTarget.value;
              change(user || ownUsername ? { displayName } : { displayName, username: usernameFromName(displayName) });
            }}
          />
          <TextInput
            label={t.username}
            description={user ? undefined : t.usernameHint}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            readOnly={user !== null}
            value={draft.username}
            error={issues.username ?? errors.at('/users/0/username')}
            onChange={(event) => {
              setOwnUsername(true);
              change({ username: event.currentTarget.value.trim().toLowerCase() });
            }}
          />
        </div>
        <RoleFields
          province={province}
          several={user !== null}
          memberships={draft.memberships}
          errorAt={errorAt}
          onChange={(memberships) => change({ memberships })}
        />
        {issues.memberships && <p className={styles.error}>{issues.memberships}</p>}
        <SecretsNote />
        {!stale && <FormProblem error={save.error} fields={fields} />}
        {!stale && (
          <div className={styles.buttons}>
            <Button type="submit" loading={save.isPending}>
              {user ? common.save : t.create}
            </Button>
          </div>
        )}
      </form>
    </RecordDialog>
  );
}
