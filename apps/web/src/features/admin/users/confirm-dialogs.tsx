import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UserBody } from '@tiendo/contracts';
import type { ReactNode } from 'react';
import { ApiProblem } from '../../../shared/api';
import { FormProblem } from '../../../shared/fields';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { sessionQuery, useSession } from '../../../shared/session';
import { Button, notify } from '../../../shared/ui';
import { RecordDialog } from '../parts/record-dialog';
import styles from '../parts/admin.module.css';
import { userMessages } from './messages';
import { changeUser, makeResetLink, signOutEverywhere, type ResetLink } from './users.queries';

interface ConfirmProps {
  title: string;
  detail: ReactNode;
  button: string;
  run: () => Promise<void>;
  onClose: () => void;
}

/** Asks once before something that cannot be overlooked; a refusal is said in the dialog. */
function ConfirmDialog({ title, detail, button, run, onClose }: ConfirmProps) {
  const common = useMessages(commonMessages);
  const act = useMutation({ mutationFn: run, onSuccess: onClose });
  return (
    <RecordDialog title={title} size="md" onClose={onClose}>
      <div className={styles.form}>
        <div>{detail}</div>
        <FormProblem error={act.error} />
        <div className={styles.buttons}>
          <Button variant="default" data-autofocus onClick={onClose}>
            {common.cancel}
          </Button>
          <Button loading={act.isPending} onClick={() => act.mutate()}>
            {button}
          </Button>
        </div>
      </div>
    </RecordDialog>
  );
}

interface Props {
  province: string;
  user: UserBody;
  onClose: () => void;
}

/** Vô hiệu hóa; the notice afterwards takes it back. */
export function DisableDialog({ province, user, onClose }: Props) {
  const t = useMessages(userMessages);
  const self = useIsSelf(user);
  const { set } = useSetDisabled(province);
  return (
    <ConfirmDialog
      title={t.disableTitle(user.displayName)}
      detail={
        <>
          <p>{t.disableDetail}</p>
          {self && <p className={styles.error}>{t.disableSelf}</p>}
        </>
      }
      button={t.disable}
      run={() => set(user, true)}
      onClose={onClose}
    />
  );
}

export function SignOutDialog({ province, user, onClose }: Props) {
  const t = useMessages(userMessages);
  const client = useQueryClient();
  return (
    <ConfirmDialog
      title={t.signOutTitle(user.displayName)}
      detail={<p>{t.signOutDetail}</p>}
      button={t.signOut}
      run={async () => {
        await signOutEverywhere(province, user.username);
        void notify({ title: t.signedOut(user.displayName) });
        await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
        await client.invalidateQueries({ queryKey: ['users', province] });
      }}
      onClose={onClose}
    />
  );
}

export function ResetDialog({ province, user, onClose, onLink }: Props & { onLink: (link: ResetLink) => void }) {
  const t = useMessages(userMessages);
  return (
    <ConfirmDialog
      title={t.resetTitle(user.displayName)}
      detail={<p>{t.resetDetail}</p>}
      button={t.makeLink}
      run={async () => onLink(await makeResetLink(province, user.username))}
      // The link takes this dialog's place.
      onClose={onClose}
    />
  );
}

const useIsSelf = (user: UserBody): boolean => useSession()?.user.username === user.username;

/** Disables or enables, and says so with a way back. Throws what the server refused. */
export function useSetDisabled(province: string) {
  const t = useMessages(userMessages);
  const client = useQueryClient();
  const set = async (user: UserBody, disabled: boolean): Promise<void> => {
    await changeUser(province, user.username, { disabled });
    void notify({
      title: disabled ? t.disabledDone(user.displayName) : t.enabledDone(user.displayName),
      action: disabled ? { label: t.undo, run: () => void set(user, false).catch(refused) } : undefined,
    });
    await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    await client.invalidateQueries({ queryKey: ['users', province] });
  };
  /** For what runs outside a dialog: the refusal becomes a notice. */
  const refused = (error: unknown) => {
    const problem = error instanceof ApiProblem ? error.problem : null;
    void notify({ tone: 'failed', title: problem?.title ?? t.notDone, detail: problem?.detail });
  };
  return { set, refused };
}
