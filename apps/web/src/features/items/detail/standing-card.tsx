import type { ItemDetail } from '@tiendo/contracts';
import { awaitingText, needsReason } from '@tiendo/indicators/status';
import { beginning, permissionText } from '@tiendo/indicators/words';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { ChangedMark } from '../../../shared/changes';
import { useFormat } from '../../../shared/format';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { usePlanView } from '../../../shared/plan';
import { useSession } from '../../../shared/session';
import { OverdueBadge, StatusMark, statusMessages } from '../../../shared/status';
import { Card } from '../../../shared/ui';
import { paths } from '../../../shared/url';
import { EvidenceList } from './evidence-list';
import { detailMessages } from './messages';
import styles from './detail.module.css';

/** Where an item stands and why; what is proposed and who decides. */
export function StandingCard({ item }: { item: ItemDetail }) {
  const t = useMessages(detailMessages);
  const s = useMessages(statusMessages);
  const common = useMessages(commonMessages);
  const format = useFormat();
  const session = useSession();
  const { day } = usePlanView();
  const { pathname, search } = useLocation();
  const { entry } = item;
  const waiting = awaitingText(item, format.language);
  const permission = permissionText(item, format.language);
  return (
    <Card title={t.standing} hint={t.asOf(format.day(day))}>
      <div className={styles.standing}>
        <StatusMark status={item.status} size={34} continuing={item.continuesInYear !== null} />
        <div>
          <p className={styles.statusWord}>
            {s.status[item.status]}
            {item.statusSince && (
              <span className={styles.second}>
                {' '}
                {(item.notNamed.includes('day') ? t.asAt : t.since)(format.day(item.statusSince))}
              </span>
            )}
          </p>
          <p className={styles.facts}>
            {item.overdueDays !== null && <OverdueBadge days={item.overdueDays} />}
            <Due item={item} />
            {item.timeliness && item.timeliness !== 'overdue' && <span>{t.timeliness[item.timeliness]}</span>}
            {item.continuesInYear !== null && <span>→ {s.continuesIn(item.continuesInYear)}</span>}
            <ChangedMark kind={item.kind} code={item.code} as="words" />
            {permission !== null && (
              <span className={item.notNamed.includes('permission') ? styles.second : styles.missing}>
                {beginning(permission)}
              </span>
            )}
          </p>
        </div>
      </div>
      {item.status === 'noStatement' && <p className={styles.second}>{t.nothingStated}</p>}
      {session === null ? (
        <p className={styles.closed}>
          {t.signInForMore} <Link to={paths.signIn(`${pathname}${search}`)}>{common.signIn}</Link>
        </p>
      ) : (
        item.status !== 'noStatement' && (
          <dl className={styles.details}>
            {(item.reason ?? needsReason(item.status, item.continuesInYear)) && (
              <Detail term={t.reason}>{item.reason ?? <span className={styles.second}>{t.noReason}</span>}</Detail>
            )}
            {item.cause && <Detail term={t.cause}>{s.cause[item.cause]}</Detail>}
            {waiting && <Detail term={t.waitsFor}>{waiting}</Detail>}
            {entry?.proposal && <Detail term={t.proposal}>{entry.proposal}</Detail>}
            {entry?.proposalTo && <Detail term={t.decides}>{entry.proposalTo}</Detail>}
            {entry && entry.evidence.length > 0 && (
              <Detail term={t.evidence}>
                <EvidenceList evidence={entry.evidence} />
              </Detail>
            )}
            {entry?.source && <Detail term={t.source}>{t.statementSource(entry.source, entry.sourceSection)}</Detail>}
          </dl>
        )
      )}
      {entry && <p className={styles.second}>{t.stated(entry.recordedBy, format.moment(entry.recordedAt))}</p>}
    </Card>
  );
}

/** The day it falls due; what is left for the year's end or done regularly has none that could be named. */
function Due({ item }: { item: ItemDetail }) {
  const t = useMessages(detailMessages);
  const format = useFormat();
  if (item.status === 'yearEnd' && item.evaluationOn === null) {
    return <span className={styles.second}>{t.noEvaluationDay}</span>;
  }
  if (item.dueOn === null && item.frequency === 'regular') return null;
  return (
    <span>
      {t.due} {item.dueOn ? format.day(item.dueOn) : t.dueNotNamed}
    </span>
  );
}

/** One term with what it is, in a list of them. */
export const Detail = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);
