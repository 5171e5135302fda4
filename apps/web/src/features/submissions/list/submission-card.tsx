import type { SubmissionRow } from '@tiendo/contracts';
import { Link } from 'react-router';
import { useFormat } from '../../../shared/format';
import { today } from '../../../shared/format/today';
import { useMessages } from '../../../shared/i18n';
import { paths } from '../../../shared/url';
import { dueWords, leftWords } from '../due-words';
import { submissionMessages } from '../messages';
import { cameBackWords } from './came-back';
import { Progress } from './progress';
import { StateMark } from './state-mark';
import styles from '../submissions.module.css';

interface Props {
  row: SubmissionRow;
  /** Code of the owner, where the person works for several. */
  owner: string | null;
  /** The person acts for several units. */
  namesUnit: boolean;
}

/** One report to be handed in: what it is, until when, how far it is. */
export function SubmissionCard({ row, owner, namesUnit }: Props) {
  const t = useMessages(submissionMessages);
  const f = useFormat();
  const { request, plans, period, unit, state, dueState } = row;
  const urgency = dueState === 'overdue' ? styles.late : dueState === 'waiting' ? styles.soon : undefined;
  return (
    <li className={styles.report}>
      <div className={styles.reportHead}>
        <h2 className={styles.reportTitle}>
          <Link to={paths.submission(row.id, owner)}>{request.title}</Link>
        </h2>
        <StateMark state={state} />
      </div>
      <p className={styles.quiet}>
        {[...(namesUnit ? [unit.name] : []), period.label, ...plans.map(({ code }) => code)].join(' · ')}
      </p>
      {request.state === 'withdrawn' ? (
        <p>{t.withdrawnRequest}</p>
      ) : (
        <p>
          {dueWords(row, t, f)} <strong className={urgency}>({leftWords(row, today(), t, f)})</strong>
        </p>
      )}
      {row.receipt !== null && row.firstSentAt !== null && (
        <p className={styles.quiet}>{t.receipt(f.moment(row.firstSentAt), row.receipt)}</p>
      )}
      {row.cameBack && <p className={styles.cameBack}>{cameBackWords(row.cameBack, t, f)}</p>}
      {state !== 'sent' && <Progress of={row} />}
    </li>
  );
}
