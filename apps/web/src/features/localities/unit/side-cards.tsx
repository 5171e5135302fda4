import type { UnitStanding } from '@tiendo/contracts';
import { Card } from '../../../shared/ui';
import { MovementMark } from '../../../shared/movement';
import { plainPeriod } from '../views/trend/short-period';
import { RankCourse } from './rank-course';
import { useUnitWords } from './use-unit-words';
import styles from './unit.module.css';

/** Rank, share and mean beside the best and the middle of the block, and the pillars one by one. */
export function StandingCard({ page }: { page: UnitStanding }) {
  const { u, f, fraction, placeText } = useUnitWords();
  const { standing } = page;
  if (standing === null || standing.total === 0) return null;
  const facts: [string, string][] = [
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
            u.before(f.number(standing.previousRank), plainPeriod(page.previousPeriod.label)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <RankCourse standing={standing} />
      <PillarBars standing={standing} />
      <dl className={styles.facts}>
        {facts.map(([term, text]) => (
          <div key={term} className={styles.fact}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** Share met by pillar as bars, each with the middle of the block as a line across it. */
function PillarBars({ standing }: { standing: NonNullable<UnitStanding['standing']> }) {
  const { u, f, fraction, percentText } = useUnitWords();
  return (
    <ul className={styles.pillars} aria-label={u.pillarsLabel}>
      {standing.pillars.map((pillar) => (
        <li key={pillar.code} className={styles.pillar} data-behind={isBehind(pillar)}>
          <span>{pillar.name}</span>
          <span className={styles.pillarFigure}>
            <strong>{percentText(pillar)}</strong>
            {pillar.reported > 0 && pillar.total > 0 && (
              <span className={styles.quiet}> {fraction(pillar.completed, pillar.total)}</span>
            )}
          </span>
          <span className={styles.track} aria-hidden="true">
            <span className={styles.fill} style={{ inlineSize: `${pillar.percent ?? 0}%` }} />
            {pillar.medianPercent !== null && (
              <span className={styles.median} style={{ insetInlineStart: `${pillar.medianPercent}%` }} />
            )}
          </span>
          <span className="visually-hidden">
            {pillar.medianPercent !== null && `${u.median} ${f.percent(pillar.medianPercent) ?? ''}`}
          </span>
        </li>
      ))}
      <li className={styles.quiet}>{u.medianKey}</li>
    </ul>
  );
}

const isBehind = ({ percent, medianPercent }: { percent: number | null; medianPercent: number | null }): boolean =>
  percent !== null && medianPercent !== null && percent < medianPercent;

/** The periods that were not fully reported once their window had closed. */
export function LateCard({ page }: { page: UnitStanding }) {
  const { u, f, fraction } = useUnitWords();
  return (
    <Card title={u.missing}>
      {page.missing.length === 0 && <p className={styles.quiet}>{u.nothingLate}</p>}
      <ul>
        {page.missing.map(({ code, label, reported, asked, closesOn }) => (
          <li key={code} className={styles.item}>
            {u.missingLine(plainPeriod(label), fraction(reported, asked), f.day(closesOn))}
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
