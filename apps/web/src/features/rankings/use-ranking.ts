import { useCallback, useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { usePlanView } from '../../shared/plan';
import { paths } from '../../shared/url';
import { rankingMessages } from './messages';
import { parseRanking, rankingParams, type RankingState } from './ranking-state';
import type { Speech } from './words';

/** What the address says about the ranking, and addresses with something changed. */
export function useRanking() {
  const { slug, params } = usePlanView();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const state = useMemo(() => parseRanking(search), [search]);
  const addressOf = useCallback(
    (change: Partial<RankingState>) => paths.ranking(slug, params, rankingParams({ ...state, ...change })),
    [slug, params, state],
  );
  const go = useCallback(
    (change: Partial<RankingState>) => void navigate(addressOf(change), { replace: true, preventScrollReset: true }),
    [navigate, addressOf],
  );
  return { slug, state, addressOf, go };
}

/** Words and formatters of the rankings. */
export function useRankingSpeech(): Speech {
  const t = useMessages(rankingMessages);
  const f = useFormat();
  const digits = usePlanView().plan.policy.targets.percentDigits;
  return useMemo(() => ({ t, f, digits }), [t, f, digits]);
}
