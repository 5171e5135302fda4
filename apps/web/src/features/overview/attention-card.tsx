import { isCause } from '@tiendo/indicators/status';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { FIGURES_DISAGREE } from '@tiendo/indicators/reconcile';
import type { Overview } from '../../shared/contract-types';
import { usePlanView } from '../../shared/plan';
import { useSession, worksOnFigures } from '../../shared/session';
import { Card, CompactSelect } from '../../shared/ui';
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
  const [search, setSearch] = useSearchParams();
  const [all, setAll] = useState(false);
  const { why, cause } = parseOverviewParams(search);
  const { attention } = overview;

  const choose = (name: typeof WHY | typeof CAUSE, value: string) => {
    const params = new URLSearchParams(search);
    if (value) params.set(name, value);
    else params.delete(name);
    setSearch(params, { replace: true, preventScrollReset: true });
  };
  const shown = attention.items.filter(
    (item) => (why === null || item.why.includes(why)) && (cause === null || item.cause === cause),
  );
  const option = (value: string, label: string, count: number) => ({ value, label: `${label} ${f.number(count)}` });
  const countOf = (kind: AttentionKind) => attention.byKind.find((one) => one.kind === kind)?.count ?? 0;
  const ofKinds = ATTENTION_KINDS.filter((kind) => kind === why || (kind !== 'contradiction' && countOf(kind) > 0)).map(
    (kind) => option(kind, t.attention.kinds[kind], countOf(kind)),
  );
  const ofCauses = attention.byCause.map((one) =>
    option(one.cause, isCause(one.cause) ? s.cause[one.cause] : one.cause, one.count),
  );
  const [counted] = [
    ...attention.byKind.filter((one) => why !== null && one.kind === why),
    ...attention.byCause.filter((one) => cause !== null && one.cause === cause),
  ];
  const isFiltered = why !== null || cause !== null;
  const rest = (isFiltered ? (counted?.count ?? 0) : attention.total) - shown.length;

  return (
    <Card
      id="can-chi-dao"
      className={styles.card}
      hint={overdueFinding(overview.overdue, speech)}
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
          <div className={`${styles.filters} no-print`} role="group" aria-label={t.attention.filter}>
            <CompactSelect
              label={t.attention.why}
              value={why ?? ''}
              options={[option('', t.attention.all, attention.total), ...ofKinds]}
              onChange={(kind) => choose(WHY, kind)}
            />
            {attention.byCause.length > 0 && (
              <CompactSelect
                label={t.attention.cause}
                value={cause ?? ''}
                options={[{ value: '', label: t.attention.all }, ...ofCauses]}
                onChange={(one) => choose(CAUSE, one)}
              />
            )}
          </div>
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
          <p className={`${styles.foot} no-print`}>
            {shown.length > FIRST && (
              <button type="button" className={shared.more} onClick={() => setAll(!all)} aria-expanded={all}>
                {all ? t.attention.less : t.attention.more(shown.length - FIRST)}
              </button>
            )}
            {/* Both sides of each stand on a screen of their own; only who may open it is told of contradictions at all. */}
            {countOf('contradiction') > 0 && (
              <Link to={paths.reconciliation(slug, view, FIGURES_DISAGREE)}>
                {t.attention.kinds.contradiction} <strong>{f.number(countOf('contradiction'))}</strong>
              </Link>
            )}
          </p>
          {rest > 0 && (why === null || cause === null) && (
            <p className={shared.fact}>
              {t.attention.rest(f.number(rest))}{' '}
              {(['target', 'task'] as const).map((kind, index) => (
                <span key={kind}>
                  {index > 0 && ' · '}
                  <Link to={paths.list(slug, kind, view, { attention: true })}>{t.attention.list(kind)}</Link>
                </span>
              ))}
            </p>
          )}
        </>
      )}
    </Card>
  );
}
