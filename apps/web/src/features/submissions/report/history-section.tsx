import type { SubmissionBody } from '@tiendo/contracts';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { Card, EmptyState } from '../../../shared/ui';
import { submissionMessages } from '../messages';
import styles from '../submissions.module.css';

/** Lịch sử: who did what with the report, the latest first. */
export function HistorySection({ report }: { report: SubmissionBody }) {
  const t = useMessages(submissionMessages);
  const f = useFormat();
  if (report.steps.length === 0) return <EmptyState title={t.noHistory} />;
  return (
    <Card title={t.tabs.history} className={styles.section}>
      <ol className={styles.history}>
        {report.steps.map(({ step, at, by, remark, document, signer }) => (
          <li key={`${at} ${step}`}>
            <strong>{t.stepsDone[step]}</strong>{' '}
            <span className={styles.quiet}>{t.historyLine(by ?? t.bySystem, f.moment(at))}</span>
            {remark !== null && <p>“{remark}”</p>}
            {document !== null && <p>{signer === null ? document.label : t.signedBy(document.label, signer)}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
