import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api } from '../../shared/api';
import type { RankingChoice } from './ranking-state';

/** Every unit of the country, and room: a ranking is read whole, so that search and jumps find everybody. */
const ALL_ROWS = 5000;

const asked = (slug: string, choice: RankingChoice) => ({
  plan: slug,
  block: choice.block ?? undefined,
  period: choice.period ?? undefined,
  index: choice.index ?? undefined,
  order: choice.order ?? undefined,
  pillar: choice.pillar ?? undefined,
  against: choice.against ?? undefined,
  version: choice.version ?? undefined,
});

/** One ranking with all its rows, or those of one parent. */
export const rankingQuery = (slug: string, choice: RankingChoice) => {
  const query = { ...asked(slug, choice), parent: choice.parent ?? undefined };
  return queryOptions({
    queryKey: ['ranking', slug, 'rows', query],
    queryFn: ({ signal }) => api.get('/rankings', { query: { ...query, limit: ALL_ROWS }, signal }),
  });
};

/** Periods, blocks, pillars and indicators one can rank by. */
export const choicesQuery = (slug: string) =>
  queryOptions({
    queryKey: ['ranking', slug, 'choices'],
    queryFn: ({ signal }) => api.get('/rankings/choices', { query: { plan: slug }, signal }),
  });

/** One line: what moved it, the figures behind it. For members. */
export const unitLineQuery = (slug: string, unit: string, choice: RankingChoice) =>
  queryOptions({
    queryKey: ['ranking', slug, 'unit', unit, asked(slug, choice)],
    queryFn: ({ signal }) => api.get('/rankings/units/{unit}', { path: { unit }, query: asked(slug, choice), signal }),
  });

/** Places over the periods, for small blocks. For members. */
export const trendQuery = (slug: string, choice: RankingChoice) => {
  const { plan, block, period, index, order, pillar } = asked(slug, choice);
  const query = { plan, block, period, index, order, pillar };
  return queryOptions({
    queryKey: ['ranking', slug, 'trend', query],
    queryFn: ({ signal }) => api.get('/rankings/trend', { query, signal }),
  });
};

/** Units of a shared ranking whose figures leave several places. For the office. */
export const openPlacesQuery = (slug: string, publication: string) =>
  queryOptions({
    queryKey: ['ranking', slug, 'openPlaces', publication],
    queryFn: ({ signal }) => api.get('/ranking-publications/{id}/open-places', { path: { id: publication }, signal }),
  });

export const remarksQuery = (slug: string, publication: string) =>
  queryOptions({
    queryKey: ['ranking', slug, 'remarks', publication],
    queryFn: ({ signal }) => api.get('/ranking-publications/{id}/remarks', { path: { id: publication }, signal }),
  });

/** After a write everything about the rankings of a plan is read anew. */
export const forgetRankings = (queries: QueryClient, slug: string) =>
  queries.invalidateQueries({ queryKey: ['ranking', slug] });
