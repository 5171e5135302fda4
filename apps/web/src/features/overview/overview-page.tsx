import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { usePlanView } from '../../shared/plan';
import { EmptyState, ErrorState, LoadingState, PageHeader } from '../../shared/ui';
import { paths } from '../../shared/url';
import { finding, leadParts } from './headline-sentence';
import { FiguresLine } from './figures-line';
import { OverviewContent } from './overview-content';
import { parseOverviewParams } from './overview-params';
import { overviewQuery } from './overview.queries';
import { useSpeech } from './use-speech';
import styles from './overview.module.css';

/** Tổng quan: the finding, what needs a decision, and every item of the plan. */
export function OverviewPage() {
  const { slug, plan, params, asOf, knownAt } = usePlanView();
  const [search] = useSearchParams();
  const { since } = parseOverviewParams(search);
  const speech = useSpeech();
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...overviewQuery({ slug, asOf, knownAt, since }),
    // The figures of another day stay while the new ones come; those of another plan never do.
    placeholderData: (previous) => (previous?.plan.slug === slug ? previous : undefined),
  });

  if (!data) {
    return (
      <>
        <PageHeader title={plan.title} />
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={8} height={480} />}
      </>
    );
  }

  const nothing = data.targets.total + data.targets.excluded + data.tasks.total + data.tasks.excluded === 0;
  const lead = leadParts(data, plan.year, speech);
  return (
    <div className={isPlaceholderData ? styles.stale : undefined} aria-busy={isPlaceholderData}>
      <PageHeader
        title={finding(data, speech)}
        windowTitle={`${plan.code} · ${plan.title}`}
        lead={
          <>
            {lead.length > 0 && <span className={styles.lead}>{lead.join(' · ')}</span>}
            <FiguresLine overview={data} />
          </>
        }
      />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {nothing ? (
        <EmptyState
          title={speech.t.empty.title}
          detail={speech.t.empty.detail}
          actions={
            <>
              <Link to={paths.localities(slug, params)}>{speech.t.byLocality}</Link>
              <Link to={paths.plans}>{speech.t.empty.action}</Link>
            </>
          }
        />
      ) : (
        <OverviewContent overview={data} />
      )}
    </div>
  );
}
