import { Modal, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SettlementBody } from '@tiendo/contracts';
import { useState, type FormEvent } from 'react';
import { api } from '../../shared/api';
import { FormProblem, fieldErrors } from '../../shared/fields';
import { commonMessages, useMessages } from '../../shared/i18n';
import { usePlanView } from '../../shared/plan';
import { Button, notify } from '../../shared/ui';
import '../../shared/ui/mantine-all';
import { reconciliationMessages } from './messages';
import styles from './reconciliation.module.css';

/** Takes a settlement back, with the reason; the contradiction is open again. */
export default function WithdrawDialog({ settlement, onClose }: { settlement: SettlementBody; onClose: () => void }) {
  const t = useMessages(reconciliationMessages);
  const common = useMessages(commonMessages);
  const queries = useQueryClient();
  const { slug } = usePlanView();
  const [reason, setReason] = useState('');
  const withdraw = useMutation({
    mutationFn: () =>
      api.post(`/plans/${encodeURIComponent(slug)}/discrepancies/settlement/${settlement.id}/withdrawal`, {
        reason: reason.trim(),
      }),
    onSuccess: async () => {
      void notify({ title: t.withdrawnNow });
      await queries.invalidateQueries({ queryKey: ['plan', slug] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    withdraw.mutate();
  };
  return (
    <Modal opened title={t.withdraw} closeButtonProps={{ 'aria-label': common.close }} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <Textarea
          label={t.withdrawReason}
          required
          withAsterisk={false}
          autosize
          minRows={2}
          value={reason}
          error={fieldErrors(withdraw.error).at('/reason')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <FormProblem error={withdraw.error} fields={['/reason']} />
        <Button type="submit" className={styles.start} loading={withdraw.isPending} disabled={reason.trim() === ''}>
          {t.withdraw}
        </Button>
      </form>
    </Modal>
  );
}
