import { queryOptions } from '@tanstack/react-query';
import type { DiscrepancyList } from '@tiendo/contracts';
import { api } from '../../shared/api';

interface Times {
  readonly asOf: string | undefined;
  readonly knownAt: string | undefined;
}

/** Every contradiction of a plan: computed ones and those noted in the sources. For who is signed in. */
export const discrepanciesQuery = (slug: string, { asOf, knownAt }: Times) =>
  queryOptions({
    queryKey: ['plan', slug, 'discrepancies', { asOf, knownAt }],
    queryFn: ({ signal }) =>
      api.get<DiscrepancyList>(`/plans/${encodeURIComponent(slug)}/discrepancies`, {
        query: { asOf, knownAt },
        signal,
      }),
  });
