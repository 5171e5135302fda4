import { queryOptions } from '@tanstack/react-query';
import { api } from '../../shared/api';

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

/** The headline figures of one published plan, for its line in the list. */
export const summaryQuery = (slug: string) =>
  queryOptions({
    queryKey: ['plan-summary', slug],
    queryFn: ({ signal }) => api.get('/plans/{slug}/summary', { path: { slug }, signal }),
  });
