import type { PlanWork } from '@tiendo/contracts';
import { Link } from 'react-router';
import { FIGURES_DISAGREE } from '@tiendo/indicators/reconcile';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { StatusMark, statusMessages } from '../../shared/status';
import { paths } from '../../shared/url';
import { todayMessages } from './messages';
import styles from './today.module.css';

/** Where the list of what needs a decision stands on the overview, and how a reason is chosen there. */
const ATTENTION = '#can-chi-dao';
const WHY = 'ly-do';

/** One plan: how many items wait for which reason, the most pressing by name, and figures that disagree. */
export function PlanWorkRow({ work }: { work: PlanWork }) {
  const t = useMessages(todayMessages);
  const s = useMessages(statusMessages);
  const f = useFormat();
  const { plan, attention, worst, discrepancies, over, endsOn } = work;
  const { slug, code } = plan;
  return (
    <section className={styles.plan}>
      <h3 className={styles.planName}>
        <Link to={`${paths.overview(slug)}${ATTENTION}`} title={plan.title}>
          {code}
        </Link>{' '}
        <span className={styles.planTitle}>{over ? t.over(f.day(endsOn)) : plan.title}</span>
      </h3>
      <ul className={styles.counts}>
        {attention.byKind.map(({ kind, count }) => (
          <li key={kind}>
            <Link
              className={kind === 'overdue' ? `${styles.count} ${styles.countLate}` : styles.count}
              to={
                kind === 'contradiction'
                  ? paths.reconciliation(slug, {}, FIGURES_DISAGREE)
                  : `${paths.overview(slug, {}, { [WHY]: kind })}${ATTENTION}`
              }
              aria-label={t.whyIn(t.why[kind], f.number(count), code)}
            >
              {t.why[kind]} <strong>{f.number(count)}</strong>
            </Link>
          </li>
        ))}
      </ul>
      {worst && (
        <p className={styles.worst}>
          <span className="visually-hidden">{t.worst}: </span>
          <StatusMark status={worst.status} size={15} label={s.status[worst.status]} />
          <span>
            <Link to={paths.item(slug, worst.kind, worst.code)}>{worst.name ?? t.unnamed(worst.code)}</Link>{' '}
            <span className={styles.quiet}>
              {[
                worst.overdueDays !== null && t.worstLate(f.number(worst.overdueDays)),
                worst.overdueDays === null && worst.silentDays !== null && t.worstSilent(f.number(worst.silentDays)),
                worst.leadUnits.map(({ name }) => name).join(', '),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
        </p>
      )}
      {(discrepancies.open > 0 || discrepancies.inHand > 0) && (
        <p className={styles.quiet}>
          {[
            discrepancies.open > 0 && (
              <Link key="open" to={paths.reconciliation(slug)}>
                {t.reconcile(f.count(discrepancies.open))}
              </Link>
            ),
            discrepancies.inHand > 0 && (
              <Link key="inHand" to={paths.reconciliation(slug)}>
                {t.inHand(f.count(discrepancies.inHand))}
              </Link>
            ),
          ]
            .filter(Boolean)
            .map((link, index) => (
              <span key={index}>
                {index > 0 && ' · '}
                {link}
              </span>
            ))}
        </p>
      )}
    </section>
  );
}
