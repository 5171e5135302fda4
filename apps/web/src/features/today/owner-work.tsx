import type { WorkToday } from '@tiendo/contracts';
import { Link } from 'react-router';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { Card, EmptyState } from '../../shared/ui';
import { paths } from '../../shared/url';
import { DuePeriodSection } from './due-period';
import { isQuiet } from './finding';
import { todayMessages } from './messages';
import { PlanWorkRow } from './plan-work-row';
import { WaitingCards } from './waiting-cards';
import styles from './today.module.css';

/** What waits in one owner: periods by their deadline, beside them items by plan and what waits for a word of the office. */
export function OwnerWork({ work }: { work: WorkToday }) {
  const t = useMessages(todayMessages);
  const { province, periods, plans, plansLeftOut } = work;
  if (isQuiet(work)) {
    return <EmptyState title={t.nothing} detail={<NextPeriod work={work} />} />;
  }
  return (
    <div className={styles.columns}>
      <Card title={t.periods} className={styles.card}>
        {periods.length === 0 ? (
          <p className={styles.quiet}>{t.noPeriods}</p>
        ) : (
          periods.map((period) => (
            <DuePeriodSection key={`${period.plan.slug} ${period.code}`} period={period} province={province.code} />
          ))
        )}
        <p className={styles.next}>
          <NextPeriod work={work} />
        </p>
      </Card>
      <div className={styles.column}>
        <Card title={t.items} className={styles.card}>
          {plans.length === 0 && <p className={styles.quiet}>{t.noItems}</p>}
          {plans.map((plan) => (
            <PlanWorkRow key={plan.plan.slug} work={plan} />
          ))}
          <LeftOut count={plansLeftOut} />
        </Card>
        <WaitingCards work={work} />
      </div>
    </div>
  );
}

/** What comes next: told where nothing waits, and under what does. */
function NextPeriod({ work: { next } }: { work: WorkToday }) {
  const t = useMessages(todayMessages);
  const f = useFormat();
  if (next) return t.next(next.label, next.plan.code, f.day(next.opensOn), f.day(next.closesOn));
  return (
    <>
      {t.noNext} <Link to={paths.plans}>{t.noNextDo}</Link>
    </>
  );
}

function LeftOut({ count }: { count: number }) {
  const t = useMessages(todayMessages);
  const f = useFormat();
  return count === 0 ? null : <p className={styles.quiet}>{t.leftOut(f.count(count))}</p>;
}
