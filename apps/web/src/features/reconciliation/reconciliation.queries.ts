import { queryOptions } from '@tanstack/react-query';
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
      api.get('/plans/{slug}/discrepancies', { path: { slug }, query: { asOf, knownAt }, signal }),
  });

/** Figures of issued reports as printed, corrected and withdrawn ones among them. */
export const headlinesQuery = (slug: string) =>
  queryOptions({
    queryKey: ['plan', slug, 'headlines'],
    queryFn: ({ signal }) => api.get('/plans/{slug}/headlines', { path: { slug }, signal }),
  });

/** Takes a figure of a report back, for the reason given. */
export const withdrawHeadline = (slug: string, id: string) => (reason: string) =>
  api.post('/plans/{slug}/headlines/{headlineId}/withdrawal', { path: { slug, headlineId: id }, body: { reason } });

/** Takes back how a contradiction was settled, for the reason given. */
export const withdrawSettlement = (slug: string, id: string) => (reason: string) =>
  api.post('/plans/{slug}/discrepancies/settlement/{settlementId}/withdrawal', {
    path: { slug, settlementId: id },
    body: { reason },
  });
