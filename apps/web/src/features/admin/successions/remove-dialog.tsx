import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SuccessionAct } from '@tiendo/contracts';
import { FormProblem } from '../../../shared/fields';
import { useMessages } from '../../../shared/i18n';
import { Button, notify } from '../../../shared/ui';
import { RecordDialog } from '../parts/record-dialog';
import admin from '../parts/admin.module.css';
import { successionMessages } from './messages';
import { removeAct } from './successions.queries';

/** Asks once before an act goes; the server refuses where something rests on it. */
export function RemoveDialog({
  province,
  act,
  onClose,
}: {
  province: string;
  act: SuccessionAct;
  onClose: () => void;
}) {
  const t = useMessages(successionMessages);
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => removeAct(province, act),
    onSuccess: async () => {
      void notify({ title: t.removed });
      await client.invalidateQueries({ queryKey: ['successions', province] });
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      onClose();
    },
  });
  return (
    <RecordDialog title={t.removeYes} size="md" onClose={onClose}>
      <div className={admin.form}>
        <p>{t.removeAsk(act.name)}</p>
        <FormProblem error={remove.error} fields={[]} />
        <div className={admin.buttons}>
          <Button variant="default" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button loading={remove.isPending} onClick={() => remove.mutate()}>
            {t.removeYes}
          </Button>
        </div>
      </div>
    </RecordDialog>
  );
}
