import { queryOptions } from '@tanstack/react-query';
import { api } from '../api';

/** All plans the reader may see. */
export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: ({ signal }) => api.get('/plans', { query: { limit: 200 }, signal }),
});

/** How often a plan whose figures are being worked out again is looked at. */
const RECOUNT_LOOK_MS = 3_000;

/** One plan with its pillars, groups and snapshots. */
export const planQuery = (slug: string) =>
  queryOptions({
    queryKey: ['plan', slug],
    queryFn: ({ signal }) => api.get('/plans/{slug}', { path: { slug }, signal }),
    refetchInterval: ({ state }) => (state.data?.recount ? RECOUNT_LOOK_MS : false),
  });
