import { Modal } from '@mantine/core';
import { FormProblem } from '../../../shared/fields';
import { useFormat } from '../../../shared/format';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { Button } from '../../../shared/ui';
import { amendMessages } from './amend-messages';
import { AmendPreview } from './amend-preview';
import type { Change } from './changes';
import styles from './amend.module.css';

interface Props {
  changes: readonly Change[];
  effectiveOn: string;
  document: string;
  withPolicy: boolean;
  pending: boolean;
  error: unknown;
  onPublish: () => void;
  onClose: () => void;
}

/** Ban hành điều chỉnh: what changes, from when and by which document, before it is done. */
export function PublishAmendment(props: Props) {
  const t = useMessages(amendMessages);
  const common = useMessages(commonMessages);
  const format = useFormat();
  return (
    <Modal
      opened
      size="xl"
      title={t.confirmTitle}
      closeButtonProps={{ 'aria-label': common.cancel }}
      onClose={props.onClose}
    >
      <div className={styles.stack}>
        <p>{t.confirmDetail(format.day(props.effectiveOn), props.document)}</p>
        <AmendPreview changes={props.changes} label={t.preview} />
        {props.withPolicy && <p>{t.confirmPolicy}</p>}
        <FormProblem error={props.error} />
        <div className={styles.draft}>
          <Button loading={props.pending} onClick={props.onPublish}>
            {t.confirm}
          </Button>
          <Button variant="default" onClick={props.onClose}>
            {common.cancel}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
