import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../format';
import { commonMessages, useMessages } from '../i18n';
import { ErrorState, useFocusBack } from '../ui';
import '../ui/mantine-all';
import { fileRemovalQuery } from './documents';
import { documentMessages } from './messages';
import styles from './documents.module.css';

interface Props {
  province: string;
  fileId: string;
  onClose: () => void;
}

/** What is left of a file that was removed at once: why, and where copies of it are to be looked for. */
export default function RemovalDialog({ province, fileId, onClose }: Props) {
  useFocusBack();
  const t = useMessages(documentMessages);
  const common = useMessages(commonMessages);
  const format = useFormat();
  const { data: removal, error, refetch } = useQuery(fileRemovalQuery(province, fileId));
  return (
    <Modal opened title={t.whereCopies} closeButtonProps={{ 'aria-label': common.close }} onClose={onClose}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {removal && (
        <div className={styles.removal}>
          <p>
            <strong>{removal.fileName}</strong>
            <br />
            {t.removedBy(format.moment(removal.removedAt), removal.removedBy)}
            <br />
            {t.reasonIs(removal.reason)}
          </p>
          <section>
            <h3>{t.downloadsOf(format.count(removal.downloads.length))}</h3>
            <ul>
              {removal.downloads.map(({ at, by }) => (
                <li key={at}>
                  {by ?? t.somebody} · {format.moment(at)}
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h3>{t.elsewhere}</h3>
            <ul>
              <li>{t.inBackups(format.moment(removal.uploadedAt), format.moment(removal.removedAt))}</li>
              {removal.citedBy.map(({ documentId, label }) => (
                <li key={documentId}>{t.citedBy(label)}</li>
              ))}
              {removal.isElsewhere && <li>{t.inAnotherProvince}</li>}
            </ul>
          </section>
        </div>
      )}
    </Modal>
  );
}
