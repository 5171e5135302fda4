import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { WallKeyBody } from '@tiendo/contracts';
import { FormProblem } from '../../../shared/fields';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { Button, notify } from '../../../shared/ui';
import { RecordDialog } from '../parts/record-dialog';
import styles from '../parts/admin.module.css';
import { screenMessages } from './messages';
import { revokeWallKey, wallKeysQuery } from './screens.queries';

interface Props {
  province: string;
  wallKey: WallKeyBody;
  onClose: () => void;
}

/** Asks once: a revoked key opens nothing any more. */
export function RevokeDialog({ province, wallKey, onClose }: Props) {
  const t = useMessages(screenMessages);
  const common = useMessages(commonMessages);
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => revokeWallKey(province, wallKey.id),
    onSuccess: async () => {
      void notify({ title: t.revokedDone(wallKey.label) });
      await client.invalidateQueries(wallKeysQuery(province));
      onClose();
    },
  });
  return (
    <RecordDialog title={t.revokeTitle(wallKey.label)} size="md" onClose={onClose}>
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
