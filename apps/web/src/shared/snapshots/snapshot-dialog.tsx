import { Modal } from '@mantine/core';
import type { PlanDetail } from '../contract-types';
import { commonMessages, useMessages } from '../i18n';
import '../ui/mantine-all';
import { snapshotMessages } from './messages';
import { NewSnapshotForm } from './new-snapshot-form';
import styles from './snapshots.module.css';

/** Chốt số liệu from where one stands. */
export default function SnapshotDialog({ plan, onClose }: { plan: PlanDetail; onClose: () => void }) {
  const t = useMessages(snapshotMessages);
  const common = useMessages(commonMessages);
  return (
    <Modal opened size="lg" title={t.title} closeButtonProps={{ 'aria-label': common.close }} onClose={onClose}>
      <p className={styles.confirm}>{t.confirm}</p>
      <NewSnapshotForm plan={plan} onDone={onClose} />
    </Modal>
  );
}
