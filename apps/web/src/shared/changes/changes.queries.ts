import { queryOptions } from '@tanstack/react-query';
import { api } from '../api';
import type { Changes } from '../contract-types';

/** Two sides of a comparison as the API takes them: a day or a snapshot's id each; left out: its own choice. */
export interface ChangesRequest {
  readonly from?: string | undefined;
  readonly fromKnownAt?: string | undefined;
  readonly to?: string | undefined;
  readonly toKnownAt?: string | undefined;
}

/** The most the API gives at once. */
const PAGE = 500;

/** What changed between two days or snapshots of a plan; of thousands of changes page by page. */
export const changesQuery = (slug: string, { from, fromKnownAt, to, toKnownAt }: ChangesRequest) =>
  queryOptions({
    queryKey: ['plan', slug, 'changes', { from, fromKnownAt, to, toKnownAt }],
    queryFn: async ({ signal }): Promise<Changes> => {
      const page = (cursor: string | undefined) =>
        api.get('/plans/{slug}/changes', {
          path: { slug },
          query: { from, fromKnownAt, to, toKnownAt, limit: PAGE, cursor },
          signal,
        });
      const first = await page(undefined);
      const items = [...first.items];
      for (let next = first.nextCursor; next !== null;) {
        const more = await page(next);
        items.push(...more.items);
        next = more.nextCursor;
      }
      return { ...first, items, nextCursor: null };
    },
  });
