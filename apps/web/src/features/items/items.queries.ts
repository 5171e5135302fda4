import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { ItemKind } from '@tiendo/contracts';
import { api, itemList } from '../../shared/api';

/** The two times asked of the API; undefined: the plan's own day, the live figures. */
export interface Times {
  readonly asOf?: string;
  readonly knownAt?: string;
}

/** The most the API gives in one page; a plan of 5,000 items arrives in ten. */
const PAGE = 500;

/** Every target or task of a plan, page by page; filtering and sorting happen here, without another request. */
export const itemListQuery = (slug: string, kind: ItemKind, { asOf, knownAt }: Times) =>
  infiniteQueryOptions({
    queryKey: ['items', slug, kind, asOf ?? null, knownAt ?? null],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.get(`/plans/{slug}/${itemList(kind)}`, {
        path: { slug },
        query: { limit: PAGE, cursor: pageParam, asOf, knownAt },
        signal,
      }),
    getNextPageParam: (last) => last.nextCursor,
  });

/** One target or task with its measures, people, units and contradictions. */
export const itemQuery = (slug: string, kind: ItemKind, code: string, { asOf, knownAt }: Times) =>
  queryOptions({
    queryKey: ['item', slug, kind, code, asOf ?? null, knownAt ?? null],
    queryFn: ({ signal }) =>
      api.get(`/plans/{slug}/${itemList(kind)}/{code}`, { path: { slug, code }, query: { asOf, knownAt }, signal }),
  });

/** Every statement about an item, newest first, with its place seen from a day; for who is signed in. */
export const historyQuery = (slug: string, kind: ItemKind, code: string, asOf: string) =>
  queryOptions({
    queryKey: ['history', slug, kind, code, asOf],
    queryFn: ({ signal }) =>
      api.get(`/plans/{slug}/${itemList(kind)}/{code}/history`, {
        path: { slug, code },
        query: { limit: 200, asOf },
        signal,
      }),
  });

/** The most items whose statements are asked for at once. */
const STANDING_LIMIT = 200;

/** What stands of items as of today, item by item: what a new statement begins from or corrects. */
export const standingQuery = (slug: string, kind: ItemKind, codes: readonly string[]) =>
  queryOptions({
    queryKey: ['standing', slug, kind, codes],
    queryFn: async ({ signal }) => {
      const parts = Array.from({ length: Math.ceil(codes.length / STANDING_LIMIT) }, (_, index) =>
        codes.slice(index * STANDING_LIMIT, (index + 1) * STANDING_LIMIT),
      );
      const answers = await Promise.all(
        parts.map((part) =>
          api.get('/plans/{slug}/statements', { path: { slug }, query: { kind, codes: part.join(',') }, signal }),
        ),
      );
      const items = answers.flatMap((answer) => answer.items);
      return {
        of: new Map(items.map(({ code, statements }) => [code, statements])),
        /** Of the items, as they were when this was read. */
        versions: new Map(items.map(({ code, version }) => [code, version])),
      };
    },
    staleTime: 0,
  });

/** The headline counts, by pillar and group, as the API rolls them up. */
export const summaryQuery = (slug: string, { asOf, knownAt }: Times) =>
  queryOptions({
    queryKey: ['summary', slug, asOf ?? null, knownAt ?? null],
    queryFn: ({ signal }) => api.get('/plans/{slug}/summary', { path: { slug }, query: { asOf, knownAt }, signal }),
  });

/** After a statement everything that counts this plan is asked again: lists, item, summary, overview. */
export const refreshPlan = (client: QueryClient, slug: string): Promise<void> =>
  client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(slug) });
