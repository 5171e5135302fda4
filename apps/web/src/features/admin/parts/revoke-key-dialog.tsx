import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { FormProblem } from '../../../shared/fields';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { Button, notify } from '../../../shared/ui';
import { RecordDialog } from './record-dialog';
import styles from './admin.module.css';

interface Props {
  label: string;
  words: {
    readonly revoke: string;
    readonly revokeTitle: (label: string) => string;
    readonly revokeDetail: string;
    readonly revokedDone: (label: string) => string;
  };
  revoke: () => Promise<unknown>;
  /** The list that shows the key. */
  listKey: QueryKey;
  onClose: () => void;
}

/** Asks once: a revoked key, of a wall or of another system, opens nothing any more. */
export function RevokeKeyDialog({ label, words, revoke, listKey, onClose }: Props) {
  const common = useMessages(commonMessages);
  const client = useQueryClient();
  const revoking = useMutation({
    mutationFn: revoke,
    onSuccess: async () => {
      void notify({ title: words.revokedDone(label) });
      await client.invalidateQueries({ queryKey: listKey });
      onClose();
    },
  });
  return (
    <RecordDialog title={words.revokeTitle(label)} size="md" onClose={onClose}>
      <div className={styles.form}>
        <p>{words.revokeDetail}</p>
        <FormProblem error={revoking.error} />
        <div className={styles.buttons}>
          <Button variant="default" data-autofocus onClick={onClose}>
            {common.cancel}
          </Button>
          <Button loading={revoking.isPending} onClick={() => revoking.mutate()}>
            {words.revoke}
          </Button>
        </div>
      </div>
    </RecordDialog>
  );
}
