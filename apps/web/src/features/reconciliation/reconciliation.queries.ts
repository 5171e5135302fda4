import { queryOptions } from '@tanstack/react-query';
import type { DiscrepancyList, HeadlineList } from '@tiendo/contracts';
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

export const headlinesPath = (slug: string) => `/plans/${encodeURIComponent(slug)}/headlines`;
export const headlinePath = (slug: string, id: string, act: 'correction' | 'withdrawal') =>
  `${headlinesPath(slug)}/${id}/${act}`;

/** Figures of issued reports as printed, corrected and withdrawn ones among them. */
export const headlinesQuery = (slug: string) =>
  queryOptions({
    queryKey: ['plan', slug, 'headlines'],
    queryFn: ({ signal }) => api.get<HeadlineList>(headlinesPath(slug), { signal }),
  });
