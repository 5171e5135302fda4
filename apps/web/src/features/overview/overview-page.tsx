import { headlineSentence } from '@tiendo/indicators/words';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { Overview } from '../../shared/contract-types';
import { NoData, overviewQuery, usePlanView } from '../../shared/plan';
import { figuresFinding, LOCALITY_FIGURES, localitiesQuery, plotsOf } from '../../shared/standings';
import { ErrorState, LoadingState, PageHeader } from '../../shared/ui';
import { paths } from '../../shared/url';
import { FiguresOverview } from './charts/figures-overview';
import { overviewLayout } from './charts/layout';
import { leadParts } from './headline-sentence';
import { OverviewContent } from './overview-content';
import { OverviewSkeleton } from './overview-skeleton';
import { parseOverviewParams } from './overview-params';
import { useSpeech } from './use-speech';
import styles from './overview.module.css';

/** Tổng quan: the finding, what needs a decision, and every item of the plan. */
export function OverviewPage() {
  const { slug, plan, asOf, knownAt } = usePlanView();
  const [search] = useSearchParams();
  const { since } = parseOverviewParams(search);
  const speech = useSpeech();
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...overviewQuery({ slug, asOf, knownAt, since }),
    // The figures of another day stay while the new ones come; those of another plan never do.
    placeholderData: (previous) => (previous?.plan.slug === slug ? previous : undefined),
  });

  if (!data) {
    if (!error) return <OverviewSkeleton title={plan.title} />;
    return (
      <>
        <PageHeader title={plan.title} />
        <ErrorState error={error} onRetry={() => void refetch()} />
      </>
    );
  }

  if (overviewLayout(data, { localities: null, external: null }).figuresOnly) return <FiguresOnly overview={data} />;
  const lead = leadParts(data, plan.year, speech);
  return (
    <div className={isPlaceholderData ? styles.stale : undefined} aria-busy={isPlaceholderData}>
      <PageHeader
        title={headlineSentence(data, speech.f.language)}
        windowTitle={`${plan.code} · ${plan.title}`}
        lead={lead.length > 0 && <span className={styles.lead}>{lead.join(' · ')}</span>}
      />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      <OverviewContent overview={data} />
    </div>
  );
}

/** A plan that asks for nothing shows what its localities reported; without figures it says where to go. */
function FiguresOnly({ overview }: { overview: Overview }) {
  const { slug, plan, params, asOf, knownAt } = usePlanView();
  const speech = useSpeech();
  const { t, f } = speech;
  const { data: list, error, refetch } = useQuery(localitiesQuery(slug, { asOf, knownAt }, {}));
  if (!list) {
    return (
      <>
        <PageHeader title={headlineSentence(overview, f.language)} windowTitle={`${plan.code} · ${plan.title}`} />
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={8} height={480} />}
      </>
    );
  }
  const plots = plotsOf(list, f);
  const found = figuresFinding(plots, f, t.figuresOnly.full);
  const { whole, period } = list;
  const reported = t.figuresOnly.reported(f.ratio(whole.reporting, whole.units));
  return (
    <>
      <PageHeader
        title={found?.text ?? (period === null ? headlineSentence(overview, f.language) : reported)}
        windowTitle={`${plan.code} · ${plan.title}`}
        lead={found?.plot.name ?? period?.label}
      />
      {plots.length > 0 ? (
        <FiguresOverview list={list} plots={plots} />
      ) : (
        <NoData
          plan={plan}
          search={LOCALITY_FIGURES}
          title={period === null ? t.empty.title : reported}
          detail={period === null ? t.empty.detail : t.figuresOnly.note}
          actions={
            <>
              <Link to={paths.localities(slug, params)}>{t.byLocality}</Link>
              <Link to={paths.plans}>{t.empty.action}</Link>
            </>
          }
        />
      )}
    </>
  );
}
