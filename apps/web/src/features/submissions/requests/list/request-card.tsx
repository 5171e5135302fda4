import type { ReportRequestRow } from '@tiendo/contracts';
import { Link } from 'react-router';
import { useFormat } from '../../../../shared/format';
import { useMessages } from '../../../../shared/i18n';
import { paths } from '../../../../shared/url';
import { submissionMessages } from '../../messages';
import { requestMessages } from '../messages';
import { standingOf } from '../request-standing';
import { aboutWords, dueText } from '../request-words';
import { SentOf } from '../sent-of';
import { StandingMark } from '../standing-mark';
import styles from '../requests.module.css';

interface Props {
  row: ReportRequestRow;
  now: string;
  /** Code of the owner, where the person works for several. */
  owner: string | null;
}

/** One request: what is asked, until when, how many have handed in. */
export function RequestCard({ row, now, owner }: Props) {
  const t = useMessages(requestMessages);
  const words = useMessages(submissionMessages);
  const f = useFormat();
  const standing = standingOf(row, now);
  const { due, left } = dueText(row, standing, words, f);
  return (
    <li className={styles.request}>
      <div className={styles.what}>
        <h2 className={styles.requestTitle}>
          <Link to={paths.request(row.id, owner)}>{row.title}</Link>
        </h2>
        <p className={styles.quiet}>{aboutWords(row, t)}</p>
      </div>
      <p className={styles.when}>
        {due}{' '}
        {left !== null && <strong className={standing === 'overdue' ? styles.isLate : undefined}>({left})</strong>}
      </p>
      <div className={styles.howFar}>
        <StandingMark standing={standing} label={t.standings[standing]} />
        {row.state === 'draft' ? (
          <span className={styles.quiet}>{t.asked(f.count(row.units))}</span>
        ) : (
          <SentOf {...row} />
        )}
      </div>
    </li>
  );
}
