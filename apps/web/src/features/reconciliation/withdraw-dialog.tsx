import { Modal, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { FormProblem, fieldErrors } from '../../shared/fields';
import { commonMessages, useMessages } from '../../shared/i18n';
import { usePlanView } from '../../shared/plan';
import { Button, notify } from '../../shared/ui';
import '../../shared/ui/mantine-all';
import styles from './reconciliation.module.css';

interface Props {
  withdraw: (reason: string) => Promise<unknown>;
  title: string;
  /** What is withdrawn, in words. */
  about?: string;
  label: string;
  /** Said once it is done. */
  done: string;
  onClose: () => void;
}

/** Takes something written down back, with the reason. */
export default function WithdrawDialog({ withdraw, title, about, label, done, onClose }: Props) {
  const common = useMessages(commonMessages);
  const queries = useQueryClient();
  const { slug } = usePlanView();
  const [reason, setReason] = useState('');
  const sending = useMutation({
    mutationFn: () => withdraw(reason.trim()),
    onSuccess: async () => {
      void notify({ title: done });
      await queries.invalidateQueries({ queryKey: ['plan', slug] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sending.mutate();
  };
  return (
    <Modal opened title={title} closeButtonProps={{ 'aria-label': common.close }} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        {about !== undefined && <p>{about}</p>}
        <Textarea
          label={label}
          required
          withAsterisk={false}
          autosize
          minRows={2}
          value={reason}
          error={fieldErrors(sending.error).at('/reason')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <FormProblem error={sending.error} fields={['/reason']} />
        <Button type="submit" className={styles.start} loading={sending.isPending} disabled={reason.trim() === ''}>
          {title}
        </Button>
      </form>
    </Modal>
  );
}
