import type { StatusEntryBody } from '@tiendo/contracts';
import { lazy, Suspense, useState } from 'react';
import { addressOf } from '../api';
import { useFormat } from '../format';
import { useMessages } from '../i18n';
import { useMay } from '../session';
import { documentMessages } from './messages';
import { removeFile } from './documents';
import styles from './documents.module.css';

const WithdrawDialog = lazy(() => import('../fields/withdraw-dialog'));
const RemovalDialog = lazy(() => import('./removal-dialog'));

interface Props {
  province: string;
  document: Pick<StatusEntryBody['evidence'][number], 'label' | 'fileId' | 'fileRemovedAt'>;
}

/** The file of a document: to be taken, or, for who may, to be removed at once; what is left of it after that. */
export function EvidenceFile({ province, document: { label, fileId, fileRemovedAt } }: Props) {
  const t = useMessages(documentMessages);
  const format = useFormat();
  const mayRemove = useMay(province, 'file.remove');
  const [isOpen, setIsOpen] = useState(false);
  if (fileId === null) return null;
  const path = { province, sha256: fileId };
  const isRemoved = fileRemovedAt !== null;
  const close = () => setIsOpen(false);
  return (
    <span className={styles.file}>
      {isRemoved ? (
        <span>{t.removedOn(format.moment(fileRemovedAt))}</span>
      ) : (
        <a href={addressOf('/provinces/{province}/files/{sha256}', { path })} download>
          {t.attached}
        </a>
      )}
      {mayRemove && (
        <button type="button" className={styles.link} onClick={() => setIsOpen(true)}>
          {isRemoved ? t.whereCopies : t.removeAtOnce}
        </button>
      )}
      {isOpen && (
        <Suspense>
          {isRemoved ? (
            <RemovalDialog province={province} fileId={fileId} onClose={close} />
          ) : (
            <WithdrawDialog
              withdraw={(reason) => removeFile(province, fileId, reason)}
              title={t.removeAtOnce}
              about={t.removeAbout(label)}
              label={t.removeReason}
              done={t.removeDone}
              onClose={close}
            />
          )}
        </Suspense>
      )}
    </span>
  );
}
