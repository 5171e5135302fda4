import { queryOptions } from '@tanstack/react-query';
import { api } from '../../shared/api';

interface Times {
  readonly asOf?: string;
  readonly knownAt?: string;
}

/** A wall that lost its line keeps asking, and says that it did. */
export const askedAgain = (refreshSeconds: number) =>
  ({
    refetchInterval: refreshSeconds * 1000,
    refetchIntervalInBackground: true,
    networkMode: 'always',
  }) as const;

/** What the key of this screen opens. */
export const wallQuery = queryOptions({
  queryKey: ['wall'],
  queryFn: ({ signal }) => api.get('/wall', { signal }),
});

/** The first screen's answer for the wall. */
export const wallOverviewQuery = (slug: string, query: Times, refreshSeconds: number) =>
  queryOptions({
    queryKey: ['plan', slug, 'overview', 'wall', query],
    ...askedAgain(refreshSeconds),
    queryFn: ({ signal }) => api.get('/plans/{slug}/overview', { path: { slug }, query, signal }),
  });

/** Localities with what they miss. */
export const wallLocalitiesQuery = (slug: string, query: Times, refreshSeconds: number) =>
  queryOptions({
    queryKey: ['plan', slug, 'localities', 'wall', query],
    ...askedAgain(refreshSeconds),
    queryFn: async ({ signal }) => {
      const [list, matrix] = await Promise.all([
        api.get('/plans/{slug}/localities', { path: { slug }, query, signal }),
        api.get('/plans/{slug}/localities/matrix', { path: { slug }, query, signal }),
      ]);
      return { list, matrix };
    },
  });

/** More units than stand on any wall. */
const RANKED_MOST = 200;

/** The published ranking; null: none is published. */
export const wallRankingQuery = (slug: string, refreshSeconds: number) =>
  queryOptions({
    queryKey: ['ranking', slug, 'wall'],
    ...askedAgain(refreshSeconds),
    retry: false,
    queryFn: async ({ signal }) => {
      const ranking = await api.get('/rankings', {
        query: { plan: slug, version: 'published', limit: RANKED_MOST },
        signal,
      });
      const isPublic = ranking.version === 'published' && ranking.publication?.state === 'published';
      return isPublic && ranking.audience === 'all' && ranking.counts.ranked > 0 ? ranking : null;
    },
  });

/** What the last meeting held decided; null: none was held. For members. */
export const wallDecidedQuery = (slug: string, refreshSeconds: number) =>
  queryOptions({
    queryKey: ['directives', slug, 'wall'],
    ...askedAgain(refreshSeconds),
    retry: false,
    queryFn: async ({ signal }) => {
      const { items } = await api.get('/plans/{slug}/meetings', { path: { slug }, signal });
      const meeting = items.find(({ state, directives }) => state === 'held' && directives > 0);
      if (!meeting) return null;
      const query = { meeting: meeting.id, limit: 100 };
      return { meeting, page: await api.get('/plans/{slug}/directives', { path: { slug }, query, signal }) };
    },
  });
