import { useState } from 'react';
import { Link } from 'react-router';
import type { Overview } from '../../shared/contract-types';
import { commonMessages, useMessages } from '../../shared/i18n';
import { usePlanView } from '../../shared/plan';
import { StatusMark } from '../../shared/status';
import { Card } from '../../shared/ui';
import { paths } from '../../shared/url';
import { useSpeech } from './use-speech';
import shared from './overview.module.css';
import styles from './upcoming-card.module.css';

const FIRST = 5;

/** Due within 30 days and not done, nearest first. */
export function UpcomingCard({ overview }: { overview: Overview }) {
  const { t, s, f } = useSpeech();
  const common = useMessages(commonMessages);
  const { slug, params } = usePlanView();
  const [all, setAll] = useState(false);
  const { upcoming, upcomingTotal } = overview;
  const rest = upcomingTotal - upcoming.length;
  if (upcoming.length === 0) return <Card title={t.upcoming.none}>{null}</Card>;
  return (
    <Card title={t.upcoming.title(f.count(upcomingTotal))}>
      <ul className={styles.upcoming}>
        {(all ? upcoming : upcoming.slice(0, FIRST)).map((item) => (
          <li key={`${item.kind}-${item.code}`} className={styles.upcomingItem}>
            <StatusMark status={item.status} size={18} label={s.status[item.status]} />
            <div className={shared.attentionBody}>
              <Link
                to={paths.item(slug, item.kind, item.code, params)}
                className={shared.itemLink}
                title={item.name ?? undefined}
              >
                {item.name ?? common.unnamed(item.code)}
              </Link>
              {item.leadUnits.length > 0 && (
                <p className={shared.fact}>{item.leadUnits.map((unit) => unit.name).join('; ')}</p>
              )}
            </div>
            <span className={styles.upcomingDay}>
              <strong>{item.inDays <= 0 ? s.dueToday : s.dueIn(item.inDays)}</strong>
              <span className={shared.fact}>{f.day(item.dueOn)}</span>
            </span>
          </li>
        ))}
      </ul>
      {all && rest > 0 && <p className={shared.fact}>{t.upcoming.rest(f.count(rest))}</p>}
      {upcoming.length > FIRST && (
        <button type="button" className={`${shared.more} no-print`} onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t.attention.less : t.upcoming.more(upcoming.length - FIRST)}
        </button>
      )}
    </Card>
  );
}
