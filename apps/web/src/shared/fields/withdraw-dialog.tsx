import { Modal, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent } from 'react';
import { KeptNote, useKept, useKeptState } from '../keeping';
import { commonMessages, useMessages } from '../i18n';
import { Button, notify } from '../ui';
import '../ui/mantine-all';
import { fieldErrors } from './field-errors';
import { FormProblem } from './form-problem';
import styles from './fields.module.css';

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
  const kept = useKept({
    form: 'withdrawal',
    about: `${globalThis.location.pathname} ${title} ${about ?? ''}`,
    label: [title, about].filter(Boolean).join(': '),
  });
  const [reason, setReason] = useKeptState(kept, 'reason', '');
  const sending = useMutation({
    mutationFn: () => withdraw(reason.trim()),
    onSuccess: async () => {
      kept.done();
      void notify({ title: done });
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
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
        <KeptNote kept={kept} />
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
