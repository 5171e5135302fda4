import { queryOptions } from '@tanstack/react-query';
import { api } from '../../shared/api';
import type { Snapshot } from '../../shared/contract-types';

/** A draft to edit. Fetched anew each time it is opened: what is on screen afterwards is the editor's own. */
export const draftQuery = (slug: string) =>
  queryOptions({
    queryKey: ['draft', slug],
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    queryFn: ({ signal }) => api.get('/plans/{slug}/draft', { path: { slug }, signal }),
  });

export const saveDraft = (slug: string, document: Record<string, unknown>, version: number) =>
  api.put('/plans/{slug}/draft', { path: { slug }, body: { document }, ifMatch: version });

/** The headline figures of one published plan, of today or as a snapshot has them. */
export const summaryQuery = (slug: string, { asOf, knownAt }: Partial<Pick<Snapshot, 'asOf' | 'knownAt'>> = {}) =>
  queryOptions({
    queryKey: ['plan-summary', slug, asOf, knownAt],
    queryFn: ({ signal }) => api.get('/plans/{slug}/summary', { path: { slug }, query: { asOf, knownAt }, signal }),
  });
