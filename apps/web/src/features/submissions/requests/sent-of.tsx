import type { ReportRequestRow } from '@tiendo/contracts';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { requestMessages } from './messages';
import styles from './requests.module.css';

/** How many of the units asked have handed in, as a bar with its words. */
export function SentOf({ units, sent, sentLate }: Pick<ReportRequestRow, 'units' | 'sent' | 'sentLate'>) {
  const t = useMessages(requestMessages);
  const f = useFormat();
  return (
    <div className={styles.progress}>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.fill} style={{ width: `${units > 0 ? (sent / units) * 100 : 0}%` }} />
      </span>
      <span>
        {t.sentOf(f.ratio(sent, units))}
        {sentLate > 0 && ` · ${t.sentLate(f.count(sentLate))}`}
      </span>
    </div>
  );
}
