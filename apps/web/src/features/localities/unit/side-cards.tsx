import type { UnitStanding } from '@tiendo/contracts';
import { Link } from 'react-router';
import { useMessages } from '../../../shared/i18n';
import { usePlanView } from '../../../shared/plan';
import { OverdueBadge, StatusMark, statusMessages } from '../../../shared/status';
import { Card } from '../../../shared/ui';
import { paths } from '../../../shared/url';
import { MovementMark } from '../../../shared/movement';
import { shadeOf } from '../scale';
import { useUnitWords } from './use-unit-words';
import styles from './unit.module.css';

/** Rank, share and mean beside the best and the middle of the block, and the pillars one by one. */
export function StandingCard({ page }: { page: UnitStanding }) {
  const { u, f, fraction, percentText, placeText } = useUnitWords();
  const { standing } = page;
  if (standing === null || standing.total === 0) return null;
  const facts: [string, string][] = [
    [
      u.met,
      `${percentText(standing)}${standing.reported > 0 ? ` (${fraction(standing.completed, standing.total)})` : ''}`,
    ],
    [u.mean, f.percent(standing.achievement) ?? '–'],
    [u.best, f.percent(standing.bestPercent) ?? '–'],
    [u.median, f.percent(standing.medianPercent) ?? '–'],
    [u.reported, fraction(standing.reported, standing.asked)],
  ];
  return (
    <Card title={u.standing}>
      <p className={styles.rank}>
        {standing.places ? u.outOf(placeText(standing), f.number(standing.ranked)) : u.unranked}{' '}
        <MovementMark movement={standing.movement} short />
      </p>
      <p className={styles.quietWrap}>
        {[
          standing.quartile && u.quartile(standing.quartile),
          standing.previousRank &&
            page.previousPeriod &&
            u.before(f.number(standing.previousRank), page.previousPeriod.label),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <dl className={styles.facts}>
        {facts.map(([term, text]) => (
          <div key={term} className={styles.fact}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <ul className={styles.pillars}>
        {standing.pillars.map((pillar) => (
          <li key={pillar.code} className={styles.pillar} data-shade={shadeOf(pillar)}>
            <span>{pillar.name}</span> <strong>{percentText(pillar)}</strong>
            {pillar.reported > 0 && pillar.total > 0 && (
              <span className={styles.quiet}> {fraction(pillar.completed, pillar.total)}</span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What is overdue, and the periods that were not fully reported once their window had closed. */
export function LateCard({ page }: { page: UnitStanding }) {
  const { u, f, fraction } = useUnitWords();
  const { slug, params } = usePlanView();
  const overdue = page.items.filter(({ item }) => item.overdueDays !== null);
  return (
    <Card title={u.late}>
      {overdue.length + page.missing.length === 0 && <p className={styles.quiet}>{u.nothingLate}</p>}
      {overdue.length > 0 && <h3 className={styles.subhead}>{u.overdueItems}</h3>}
      <ul>
        {overdue.map(({ item }) => (
          <li key={`${item.kind} ${item.code}`} className={styles.item}>
            <StatusMark status={item.status} size={18} />
            <span>
              <Link to={paths.item(slug, item.kind, item.code, params)}>{item.name ?? item.code}</Link>{' '}
              {item.overdueDays !== null && <OverdueBadge days={item.overdueDays} />}
            </span>
          </li>
        ))}
      </ul>
      {page.missing.length > 0 && <h3 className={styles.subhead}>{u.missing}</h3>}
      <ul>
        {page.missing.map(({ code, label, reported, asked, closesOn }) => (
          <li key={code} className={styles.item}>
            {u.missingLine(label, fraction(reported, asked), f.day(closesOn))}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Targets and tasks that name the unit, with its part in them. */
export function ItemsCard({ page }: { page: UnitStanding }) {
  const { u } = useUnitWords();
  const s = useMessages(statusMessages);
  const { slug, params } = usePlanView();
  return (
    <Card title={u.itemsTitle}>
      {page.items.length === 0 && <p className={styles.quiet}>{u.noItems}</p>}
      <ul>
        {page.items.map(({ role, own, item }) => (
          <li key={`${item.kind} ${item.code}`} className={styles.item}>
            <StatusMark status={item.status} size={18} />
            <span>
              <Link to={paths.item(slug, item.kind, item.code, params)}>{item.name ?? item.code}</Link>{' '}
              <span className={styles.quiet}>
                {u.roles[role]} · {s.status[item.status]}
                {own !== null && ` · ${u.own(s.status[own])}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Digits of a telephone number as a phone dials them. */
const dialled = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;

/** Who leads, who answers, who follows. */
export function PeopleCard({ page }: { page: UnitStanding }) {
  const { u } = useUnitWords();
  return (
    <Card title={u.people}>
      {page.people.length === 0 && <p className={styles.quiet}>{u.noPeople}</p>}
      <ul>
        {page.people.map(({ fullName, position, role, phone, email }) => (
          <li key={`${fullName} ${role}`} className={styles.person}>
            <strong>{fullName}</strong> <span className={styles.quiet}>{position}</span>
            {phone && <a href={dialled(phone)}>{phone}</a>}
            {email && <a href={`mailto:${email}`}>{email}</a>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
