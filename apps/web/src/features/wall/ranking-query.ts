import { queryOptions } from '@tanstack/react-query';
import { api } from '../../shared/api';

/** As many as can be read from ten metres; the first ones, never the last. */
export const RANKS_SHOWN = 8;

/** The first lines of the ranking: the published one where there is one. */
export const wallRankingQuery = (slug: string, refreshSeconds: number) =>
  queryOptions({
    queryKey: ['ranking', slug, 'wall'],
    refetchInterval: refreshSeconds * 1000,
    refetchIntervalInBackground: true,
    retry: false,
    networkMode: 'always',
    queryFn: ({ signal }) => api.get('/rankings', { query: { plan: slug, limit: RANKS_SHOWN }, signal }),
  });
