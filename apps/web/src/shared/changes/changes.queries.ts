import { queryOptions } from '@tanstack/react-query';
import { api } from '../api';

/** Two sides of a comparison as the API takes them: a day or a snapshot's id each; left out: its own choice. */
export interface ChangesRequest {
  readonly from?: string | undefined;
  readonly fromKnownAt?: string | undefined;
  readonly to?: string | undefined;
  readonly toKnownAt?: string | undefined;
}

/** What changed between two days or snapshots of a plan. */
export const changesQuery = (slug: string, { from, fromKnownAt, to, toKnownAt }: ChangesRequest) =>
  queryOptions({
    queryKey: ['plan', slug, 'changes', { from, fromKnownAt, to, toKnownAt }],
    queryFn: ({ signal }) =>
      api.get('/plans/{slug}/changes', { path: { slug }, query: { from, fromKnownAt, to, toKnownAt }, signal }),
  });
