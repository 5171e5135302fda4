import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MachineKeyBody } from '@tiendo/contracts';
import { FormProblem } from '../../../shared/fields';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { Button, notify } from '../../../shared/ui';
import { RecordDialog } from '../parts/record-dialog';
import styles from '../parts/admin.module.css';
import { machineMessages } from './messages';
import { machineKeysQuery, revokeMachineKey } from './machines.queries';

interface Props {
  province: string;
  machineKey: MachineKeyBody;
  onClose: () => void;
}

/** Asks once: a revoked key opens nothing any more. */
export function RevokeMachineDialog({ province, machineKey, onClose }: Props) {
  const t = useMessages(machineMessages);
  const common = useMessages(commonMessages);
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => revokeMachineKey(province, machineKey.id),
    onSuccess: async () => {
      void notify({ title: t.revokedDone(machineKey.label) });
      await client.invalidateQueries(machineKeysQuery(province));
      onClose();
    },
  });
  return (
    <RecordDialog title={t.revokeTitle(machineKey.label)} size="md" onClose={onClose}>
      <div className={styles.form}>
        <p>{t.revokeDetail}</p>
        <FormProblem error={revoke.error} />
        <div className={styles.buttons}>
          <Button variant="default" data-autofocus onClick={onClose}>
            {common.cancel}
          </Button>
          <Button loading={revoke.isPending} onClick={() => revoke.mutate()}>
            {t.revoke}
          </Button>
        </div>
      </div>
    </RecordDialog>
  );
}
