import { Link } from 'react-router';
import { useFormat } from '../../shared/format';
import { commonMessages, useLanguage, useMessages } from '../../shared/i18n';
import { usePlanView } from '../../shared/plan';
import { StatusMark, statusMessages } from '../../shared/status';
import { paths } from '../../shared/url';
import type { Discrepancy } from './kinds';
import { reconciliationMessages } from './messages';
import styles from './reconciliation.module.css';

/** One contradiction: what it is about, what it says, both sides with where each stands. */
export function DiscrepancyLine({ discrepancy }: { discrepancy: Discrepancy }) {
  const t = useMessages(reconciliationMessages);
  const common = useMessages(commonMessages);
  const language = useLanguage();
  const { slug, params } = usePlanView();
  const { item, sides, sections } = discrepancy;
  return (
    <li className={styles.line}>
      <p className={styles.about}>
        {item ? (
          <>
            <Link to={paths.item(slug, item.kind, item.code, params)}>{item.name ?? common.unnamed(item.code)}</Link>{' '}
            {item.name !== null && <span className={styles.code}>{item.code}</span>}
          </>
        ) : (
          <strong>{t.wholePlan}</strong>
        )}
      </p>
      {sides.length > 0 ? (
        <dl className={styles.sides}>
          {sides.map((side) => (
            <Side key={side.vi} side={side} />
          ))}
        </dl>
      ) : (
        <>
          <p className={styles.sentence}>{discrepancy[language]}</p>
          {sections.length > 0 && (
            <p className={styles.where}>
              {t.source}: {sections.map(t.section).join(' · ')}
            </p>
          )}
        </>
      )}
    </li>
  );
}

function Side({ side }: { side: Discrepancy['sides'][number] }) {
  const t = useMessages(reconciliationMessages);
  const s = useMessages(statusMessages);
  const f = useFormat();
  const language = useLanguage();
  const day = side.asOf && (side.status === null ? t.on : t.statedOn)(f.day(side.asOf));
  const where = [side.section && t.section(side.section), day].filter(Boolean).join(', ');
  return (
    <div className={styles.side}>
      <dt className={styles.term}>{side.status === null ? t.measured : t.stated}</dt>
      <dd className={styles.figure}>
        {side.status !== null && <StatusMark status={side.status} size={20} />}
        <span>{side.status === null ? side[language] : s.status[side.status]}</span>
      </dd>
      {where && <dd className={styles.where}>{where}</dd>}
    </div>
  );
}
