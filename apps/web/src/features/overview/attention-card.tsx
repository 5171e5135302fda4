import { isCause } from '@tiendo/indicators/status';
import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { FIGURES_DISAGREE } from '@tiendo/indicators/reconcile';
import type { Overview } from '../../shared/contract-types';
import { usePlanView } from '../../shared/plan';
import { useSession, worksOnFigures } from '../../shared/session';
import { Card } from '../../shared/ui';
import { paths } from '../../shared/url';
import { AttentionLine } from './attention-line';
import { ATTENTION_KINDS, CAUSE, WHY, parseOverviewParams, type AttentionKind } from './overview-params';
import { overdueFinding } from './headline-sentence';
import { useSpeech } from './use-speech';
import shared from './overview.module.css';
import styles from './attention.module.css';

/** Shown before "more": what fits beside the headlines on a desk, and one scroll on a phone. */
const FIRST = 5;

/** What needs a decision, worst first; by reason and by kind of cause, in the address. */
export function AttentionCard({ overview }: { overview: Overview }) {
  const speech = useSpeech();
  const { t, s, f } = speech;
  const { plan, slug, params: view } = usePlanView();
  const staff = worksOnFigures(useSession(), plan.province.code);
  const [search] = useSearchParams();
  const { pathname } = useLocation();
  const [all, setAll] = useState(false);
  const { why, cause } = parseOverviewParams(search);
  const { attention } = overview;

  const address = (nextWhy: AttentionKind | null, nextCause: string | null) => {
    const params = new URLSearchParams(search);
    params.delete(WHY);
    params.delete(CAUSE);
    if (nextWhy) params.set(WHY, nextWhy);
    if (nextCause) params.set(CAUSE, nextCause);
    const text = params.toString();
    return `${pathname}${text ? `?${text}` : ''}`;
  };
  // Both sides of each stand on a screen of their own; only who may open it is told of contradictions at all.
  const contradictions = paths.reconciliation(slug, view, FIGURES_DISAGREE);
  const shown = attention.items.filter(
    (item) => (why === null || item.why.includes(why)) && (cause === null || item.cause === cause),
  );
  const kinds = ATTENTION_KINDS.map((kind) => ({
    kind,
    count: attention.byKind.find((one) => one.kind === kind)?.count ?? 0,
  })).filter((one) => one.count > 0);

  return (
    <Card
      id="can-chi-dao"
      className={styles.card}
      hint={overdueFinding(attention.items, speech)}
      title={
        <>
          {staff ? t.attention.titleStaff : t.attention.title}{' '}
          {attention.total > 0 && <span className={styles.count}>{f.number(attention.total)}</span>}
        </>
      }
    >
      {attention.total === 0 ? (
        <p className={shared.quietLine}>{t.attention.none}</p>
      ) : (
        <>
          <nav className={styles.filters} aria-label={t.attention.filter}>
            <Filter
              to={address(null, null)}
              active={why === null && cause === null}
              label={t.attention.all}
              count={attention.total}
            />
            {kinds.map(({ kind, count }) => (
              <Filter
                key={kind}
                to={kind === 'contradiction' ? contradictions : address(kind, null)}
                leaves={kind === 'contradiction'}
                active={why === kind}
                label={t.attention.kinds[kind]}
                count={count}
              />
            ))}
            {attention.byCause.map((one) => (
              <Filter
                key={one.cause}
                to={address(null, one.cause)}
                active={cause === one.cause}
                label={isCause(one.cause) ? s.cause[one.cause] : one.cause}
                count={one.count}
                quiet
              />
            ))}
          </nav>
          {shown.length === 0 && <p className={shared.quietLine}>{t.attention.noneOfKind}</p>}
          <ul className={styles.attention}>
            {shown.map((item, index) => (
              <AttentionLine
                key={`${item.kind}-${item.code}`}
                item={item}
                isFolded={!all && index >= FIRST}
                isWhole={all}
              />
            ))}
          </ul>
          {shown.length > FIRST && (
            <button
              type="button"
              className={`${shared.more} no-print`}
              onClick={() => setAll(!all)}
              aria-expanded={all}
            >
              {all ? t.attention.less : t.attention.more(shown.length - FIRST)}
            </button>
          )}
        </>
      )}
    </Card>
  );
}

interface FilterProps {
  to: string;
  active: boolean;
  label: string;
  count: number;
  quiet?: boolean;
  /** Opens another screen. */
  leaves?: boolean;
}

function Filter({ to, active, label, count, quiet, leaves = false }: FilterProps) {
  const { f } = useSpeech();
  return (
    <Link
      to={to}
      replace={!leaves}
      preventScrollReset={!leaves}
      className={quiet ? `${styles.filter} ${styles.filterQuiet}` : styles.filter}
      aria-current={active ? 'true' : undefined}
    >
      {label} <strong>{f.number(count)}</strong>
    </Link>
  );
}
