import { Modal, Textarea } from '@mantine/core';
import '../../../shared/ui/mantine-all';
import { useQueryClient } from '@tanstack/react-query';
import type { ItemDetail, StatusEntryBody } from '@tiendo/contracts';
import { useState, type FormEvent } from 'react';
import { KeptNote, useKept, useKeptState } from '../../../shared/keeping';
import { useFormat } from '../../../shared/format';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { usePlanView } from '../../../shared/plan';
import { statusMessages } from '../../../shared/status';
import { Button, notify, useFocusBack } from '../../../shared/ui';
import { refreshPlan } from '../items.queries';
import { failureText, withdrawStatement } from '../update/save-statement';
import { detailMessages } from './messages';
import styles from './detail.module.css';

interface Props {
  item: ItemDetail;
  entry: StatusEntryBody;
  onClose: () => void;
}

/** Takes a statement back, with the reason; it stays in the history. */
export default function WithdrawDialog({ item, entry, onClose }: Props) {
  useFocusBack();
  const t = useMessages(detailMessages);
  const s = useMessages(statusMessages);
  const common = useMessages(commonMessages);
  const format = useFormat();
  const client = useQueryClient();
  const { slug } = usePlanView();
  const kept = useKept({
    form: 'status-withdrawal',
    about: `${slug} ${entry.id}`,
    label: `${t.withdrawTitle}: ${item.name ?? item.code}`,
  });
  const [reason, setReason] = useKeptState(kept, 'reason', '');
  const [error, setError] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (saving) return;
    if (reason.trim() === '') return setError(t.withdrawReasonNeeded);
    setSaving(true);
    try {
      await withdrawStatement(slug, item.kind, item.code, entry.id, reason.trim(), item.version);
      kept.done();
      onClose();
      void notify({ title: t.withdrawnDone });
      await refreshPlan(client, slug);
    } catch (failure) {
      setError(failureText(failure, common.offlineDetail));
      setSaving(false);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t.withdrawTitle}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        <KeptNote kept={kept} />
        <p>
          <strong>{entry.status && s.status[entry.status]}</strong> · {format.day(entry.effectiveOn)}
          {entry.reason && ` · ${entry.reason}`}
        </p>
        <p className={styles.second}>{t.withdrawIntro}</p>
        <Textarea
          data-autofocus
          label={t.withdrawReason}
          description={t.withdrawSecret}
          value={reason}
          error={error}
          required
          autosize
          minRows={2}
          maxLength={1000}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setError(null);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey) return;
            event.preventDefault();
            void submit();
          }}
        />
        <div className={styles.formActions}>
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={saving}>
            {t.withdraw}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
