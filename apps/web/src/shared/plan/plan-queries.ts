import { queryOptions } from '@tanstack/react-query';
import { api } from '../api';
import type { Page, PlanDetail, PlanListItem } from '../contract-types';

/** All plans the reader may see. */
export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: ({ signal }) => api.get<Page<PlanListItem>>('/plans', { query: { limit: 200 }, signal }),
});

/** How often a plan whose figures are being worked out again is looked at. */
const RECOUNT_LOOK_MS = 3_000;

/** One plan with its pillars, groups and snapshots. */
export const planQuery = (slug: string) =>
  queryOptions({
    queryKey: ['plan', slug],
    queryFn: ({ signal }) => api.get<PlanDetail>(`/plans/${encodeURIComponent(slug)}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.recount ? RECOUNT_LOOK_MS : false),
  });
