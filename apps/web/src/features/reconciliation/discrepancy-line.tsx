import { sideNames } from '@tiendo/indicators/words';
import { Link } from 'react-router';
import { useFormat } from '../../shared/format';
import { commonMessages, useLanguage, useMessages } from '../../shared/i18n';
import { usePlanView } from '../../shared/plan';
import { StatusMark, statusMessages } from '../../shared/status';
import { paths } from '../../shared/url';
import { isKnownKind, type Discrepancy } from './kinds';
import { actAddress } from './act-address';
import { reconciliationMessages } from './messages';
import { SettlementNote } from './settlement-note';
import styles from './reconciliation.module.css';

interface Props {
  discrepancy: Discrepancy;
  /** Null: not for this person, or settled. */
  onSettle: (() => void) | null;
  onWithdraw: (() => void) | null;
}

/** One contradiction: what it is about, what it says, both sides with where each stands. */
export function DiscrepancyLine({ discrepancy, onSettle, onWithdraw }: Props) {
  const t = useMessages(reconciliationMessages);
  const common = useMessages(commonMessages);
  const language = useLanguage();
  const { slug, params } = usePlanView();
  const f = useFormat();
  const { item, indicator, units, sides, sections, state, settlement, earlier, difference } = discrepancy;
  return (
    <li className={styles.line} tabIndex={-1} data-finding={discrepancy.key}>
      {/* Told by the heading it stands under; in its row where headings would take the room. */}
      <p className={styles.of} aria-hidden="true">
        {isKnownKind(discrepancy.kind) ? t.kinds[discrepancy.kind] : t.otherKind}
      </p>
      <p className={styles.about}>
        {item ? (
          <>
            <Link to={paths.item(slug, item.kind, item.code, params)}>{item.name ?? common.unnamed(item.code)}</Link>{' '}
            {item.name !== null && <span className={styles.code}>{item.code}</span>}
          </>
        ) : (
          <strong>{indicator?.name ?? t.wholePlan}</strong>
        )}
        {indicator && units[0] && <span className={styles.code}> {units[0].name}</span>}
      </p>
      {sides.length > 0 ? (
        <dl className={styles.sides}>
          {sides.map((side, index) => (
            <Side
              key={`${index} ${side.vi}`}
              side={side}
              index={index}
              // A status beside figures, whatever a reader called the contradiction.
              kind={sides[0]?.status === null ? discrepancy.kind : 'statedDoneButNotMet'}
            />
          ))}
        </dl>
      ) : (
        <div className={styles.says}>
          <p className={styles.sentence}>{discrepancy[language]}</p>
          {sections.length > 0 && (
            <p className={styles.where}>
              {t.source}: {sections.map(t.section).join(' · ')}
            </p>
          )}
        </div>
      )}
      {difference !== null && (
        <p className={`${styles.where} ${styles.difference}`}>{t.difference(f.number(difference))}</p>
      )}
      {settlement && (
        <div className={styles.settled}>
          {state === 'inHand' && (
            <p>
              <strong>{t.states.inHand}</strong>{' '}
              {onWithdraw && (
                <Link className="no-print" to={actAddress(discrepancy, settlement.way, { slug, params })}>
                  {t.goToAct}
                </Link>
              )}
            </p>
          )}
          <SettlementNote kind={discrepancy.kind} settlement={settlement} />
        </div>
      )}
      {earlier.length > 0 && (
        <details className={`${styles.where} ${styles.earlier}`}>
          <summary>{t.earlier}</summary>
          {earlier.map((one) => (
            <SettlementNote key={one.id} kind={discrepancy.kind} settlement={one} />
          ))}
        </details>
      )}
      {(onSettle ?? onWithdraw) && (
        <p className={`${styles.acting} no-print`}>
          <button
            type="button"
            className={styles.act}
            title={onSettle ? t.settleHint : undefined}
            aria-keyshortcuts={onSettle ? 'x' : undefined}
            onClick={onSettle ?? onWithdraw ?? undefined}
          >
            {onSettle ? t.settle : t.withdraw}
          </button>
        </p>
      )}
    </li>
  );
}

interface SideProps {
  side: Discrepancy['sides'][number];
  index: number;
  kind: string;
}

function Side({ side, index, kind }: SideProps) {
  const t = useMessages(reconciliationMessages);
  const s = useMessages(statusMessages);
  const f = useFormat();
  const language = useLanguage();
  const day = side.asOf && (side.status === null ? t.on : t.statedOn)(f.day(side.asOf));
  const where = [side.section && t.section(side.section), day, side.document].filter(Boolean).join(', ');
  const name = sideNames(kind, language)[index === 0 ? 0 : 1];
  return (
    <div className={styles.side}>
      <dt className={styles.term}>
        {side.status === null ? name.charAt(0).toLocaleUpperCase() + name.slice(1) : t.stated}
      </dt>
      <dd className={styles.figure}>
        {side.status !== null && <StatusMark status={side.status} size={20} />}
        <span>{side.status === null ? side[language] : s.status[side.status]}</span>
      </dd>
      {where && <dd className={styles.where}>{where}</dd>}
    </div>
  );
}
