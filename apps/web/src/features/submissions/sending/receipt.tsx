import type { SubmissionBody } from '@tiendo/contracts';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { submissionMessages } from '../messages';
import styles from '../submissions.module.css';

/** "Đã tiếp nhận lúc …, mã …": at the head of a report that was sent. */
export function Receipt({ report }: { report: SubmissionBody }) {
  const t = useMessages(submissionMessages);
  const f = useFormat();
  const { state, receipt, firstSentAt, lastSentAt } = report;
  if (state !== 'sent' || firstSentAt === null) return null;
  return (
    <div className={styles.receipt} role="status">
      <p>
        <span aria-hidden="true">✓ </span>
        <strong>
          {receipt === null ? t.sentWithout(f.moment(firstSentAt)) : t.receipt(f.moment(firstSentAt), receipt)}
        </strong>
      </p>
      <p className={styles.quiet}>
        {lastSentAt !== null && lastSentAt !== firstSentAt ? `${t.sentWithout(f.moment(lastSentAt))}. ` : ''}
        {t.receiptNote}
      </p>
    </div>
  );
}
