import { awaitingText, isCause } from '@tiendo/indicators/status';
import { permissionText } from '@tiendo/indicators/words';
import { Link } from 'react-router';
import type { AttentionItem } from '../../shared/contract-types';
import { commonMessages, useMessages } from '../../shared/i18n';
import { measureMessages, measureText } from '../../shared/measure';
import { usePlanView } from '../../shared/plan';
import { membershipsIn, useSession } from '../../shared/session';
import { StatusMark } from '../../shared/status';
import { paths } from '../../shared/url';
import { useSpeech } from './use-speech';
import shared from './overview.module.css';
import styles from './attention.module.css';

interface Props {
  item: AttentionItem;
  /** Not on screen until more is asked for; on paper. */
  isFolded: boolean;
  /** With the reason that was given. */
  isWhole: boolean;
}

/** One line of the attention list: what, how late, value against target, why, who decides, whose it is. */
export function AttentionLine({ item, isFolded, isWhole }: Props) {
  const { t, s, f } = useSpeech();
  const common = useMessages(commonMessages);
  const measures = useMessages(measureMessages);
  const { slug, params } = usePlanView();
  const measure = item.status === 'stopped' ? null : measureText(item.measure, measures, f);
  const facts = [
    measure,
    item.overdueDays !== null && item.dueOn ? t.attention.due(f.day(item.dueOn)) : null,
    isCause(item.cause) ? s.cause[item.cause] : null,
    item.continuing ? t.attention.continuing : null,
    item.why.includes('silent') && item.silentDays !== null ? t.attention.silentFor(item.silentDays) : null,
    item.why.includes('contradiction') ? t.attention.contradiction : null,
  ].filter((fact) => fact !== null);
  return (
    <li className={styles.attentionItem} data-folded={isFolded || undefined}>
      <p className={styles.days}>
        {item.overdueDays !== null && (
          <>
            <strong>{f.number(item.overdueDays)}</strong> {t.attention.days}
          </>
        )}
      </p>
      <div className={shared.attentionBody}>
        <p className={styles.attentionName}>
          <StatusMark status={item.status} size={17} label={s.status[item.status]} />
          <Link
            to={paths.item(slug, item.kind, item.code, params)}
            className={shared.itemLink}
            title={item.name ?? undefined}
          >
            {item.name ?? common.unnamed(item.code)}
          </Link>
          {item.overdueDays !== null && <span className="visually-hidden">{s.overdue(item.overdueDays)}</span>}
        </p>
        <AttentionFacts item={item} facts={facts} />
        {isWhole && item.reason && (
          <p className={styles.reason} title={item.reason}>
            {item.status === 'stopped' ? t.attention.stoppedReason(item.reason) : item.reason}
          </p>
        )}
      </div>
    </li>
  );
}

/** Whose it is, who can decide, whether a document allows it, and what else is known: one line, the rest on the item's page. */
function AttentionFacts({ item, facts }: { item: AttentionItem; facts: readonly string[] }) {
  const { t, f } = useSpeech();
  const common = useMessages(commonMessages);
  const { plan } = usePlanView();
  const member = membershipsIn(useSession(), plan.province.code).length > 0;
  const units = item.leadUnits.map((unit) => unit.name).join('; ');
  // Units are given to members of the province only: for others, silence says nothing about the source.
  const whose = units || (member ? common.noLeadUnit : '');
  const waiting = member ? awaitingText(item, f.language) : null;
  const parts = [whose, waiting, item.proposalTo && t.attention.decides(item.proposalTo), ...facts].filter(Boolean);
  const permission = permissionText(item, f.language);
  if (parts.length === 0 && permission === null) return null;
  return (
    <p className={`${shared.fact} ${styles.line}`} title={parts.join(' · ')}>
      {permission !== null && <span className={styles.lacking}>{permission}</span>}
      {permission !== null && parts.length > 0 && ' · '}
      {parts.join(' · ')}
    </p>
  );
}
