import { type QueryClient, queryOptions, useQueryClient } from '@tanstack/react-query';
import type { PlanOpenness } from '@tiendo/contracts';
import { api } from '../../../shared/api';
import { planQuery } from '../../../shared/plan';

/** Whether a plan is open to visitors, by which acts, and what of it is kept from them. */
export const opennessQuery = (slug: string) =>
  queryOptions({
    queryKey: ['openness', slug],
    queryFn: ({ signal }) => api.get('/plans/{slug}/openness', { path: { slug }, signal }),
  });

/** How many rankings of the plan were published. */
export const publishedRankingsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['published-rankings', slug],
    queryFn: async ({ signal }) => {
      const { items } = await api.get('/ranking-publications', { query: { plan: slug }, signal });
      return items.filter(({ state, supersededBy }) => state === 'published' && supersededBy === null).length;
    },
  });

/** Puts the answer of a write on the screen; what the plan's page says of it is asked again. */
export function useShowOpenness(slug: string): (openness: PlanOpenness) => Promise<void> {
  const client: QueryClient = useQueryClient();
  return async (openness) => {
    client.setQueryData(opennessQuery(slug).queryKey, openness);
    await client.invalidateQueries({ queryKey: planQuery(slug).queryKey });
  };
}
