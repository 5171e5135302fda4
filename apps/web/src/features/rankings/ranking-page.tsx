import { useQuery } from '@tanstack/react-query';
import { ApiProblem } from '../../shared/api';
import { NoData, usePlanView } from '../../shared/plan';
import { membershipsIn, useSession } from '../../shared/session';
import { ErrorState, PageHeader } from '../../shared/ui';
import '../../shared/ui/mantine-all';
import { ExternalCard } from './external-card';
import { ListedUnitsCard } from './listed-units-card';
import { BlocksWithRanking } from './ranking-filters';
import { choicesQuery, rankingQuery } from './rankings.queries';
import { RANKINGS } from './ranking-search';
import { RankingSkeleton } from './ranking-skeleton';
import { RankingView } from './ranking-view';
import { useRanking, useRankingSpeech } from './use-ranking';
import styles from './rankings.module.css';

/** Xếp hạng: the units of a block in order, who moved and why; provisional or published by a decision. */
export function RankingPage() {
  const { t } = useRankingSpeech();
  const { plan } = usePlanView();
  const { slug, state, go } = useRanking();
  const session = useSession();
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...rankingQuery(slug, state),
    enabled: session !== undefined,
    // What was there stays until the answer is: who chooses does not lose the place.
    placeholderData: (previous) => (previous?.plan.slug === slug ? previous : undefined),
  });
  const { data: choices } = useQuery(choicesQuery(slug));
  const windowTitle = `${t.page} · ${plan.code}`;
  if (data) {
    return <RankingView ranking={data} isWaiting={isPlaceholderData} state={state} windowTitle={windowTitle} />;
  }
  if (!error) return <RankingSkeleton title={t.page} windowTitle={windowTitle} />;
  const missing = error instanceof ApiProblem && error.status === 404;
  const isMember = membershipsIn(session, plan.province.code).length > 0;
  return (
    <div className={styles.content}>
      <PageHeader title={t.page} windowTitle={windowTitle} />
      {missing && choices && <BlocksWithRanking choices={choices} state={state} onChange={go} />}
      {missing ? (
        <NoData
          plan={plan}
          title={isMember ? t.empty : t.notPublished}
          detail={isMember ? t.emptyDetail : t.notPublishedDetail}
          search={RANKINGS}
        />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
      {missing && isMember && <ListedUnitsCard />}
      {missing && <ExternalCard />}
    </div>
  );
}
