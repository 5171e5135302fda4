import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { plansQuery, usePlanView } from '../../shared/plan';
import { ErrorState, LoadingState, useClosePopover } from '../../shared/ui';
import { paths } from '../../shared/url';
import { frameMessages } from './messages';
import styles from './context-bar.module.css';

/** More plans than this and a search box stands above them. */
const SEARCH_FROM = 8;

/** The plans the reader may see, by province. Another plan opens on its own day. */
export default function PlanChooser() {
  const t = useMessages(frameMessages);
  const close = useClosePopover();
  const { slug } = usePlanView();
  const { data, error, refetch } = useQuery(plansQuery);
  const [text, setText] = useState('');
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={4} height={120} />;
  const needle = foldVietnamese(text);
  const plans = data.items.filter(
    (plan) =>
      plan.state === 'published' && foldVietnamese(`${plan.code} ${plan.title} ${plan.province.name}`).includes(needle),
  );
  const provinces = [...new Map(plans.map((plan) => [plan.province.code, plan.province])).values()];
  return (
    <div className={styles.chooser}>
      {data.items.length > SEARCH_FROM && (
        <input
          type="search"
          className={styles.search}
          aria-label={t.searchPlan}
          placeholder={t.searchPlan}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      {plans.length === 0 && <p className={styles.chooserNote}>{t.noPlanFound}</p>}
      {provinces.map((province) => (
        <section key={province.code}>
          <h2 className={styles.chooserHead}>{province.name}</h2>
          <ul>
            {plans
              .filter((plan) => plan.province.code === province.code)
              .map((plan) => (
                <li key={plan.slug}>
                  <Link
                    to={paths.overview(plan.slug)}
                    className={styles.option}
                    aria-current={plan.slug === slug ? 'true' : undefined}
                    onClick={close}
                  >
                    <span className={styles.chipStrong}>{plan.code}</span>
                    <span className={styles.optionDetail}>{plan.title}</span>
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
