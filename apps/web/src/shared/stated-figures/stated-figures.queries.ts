import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '../api';

/** What is asked of the figures that an owner's documents state of days; undefined: all of them, as of today. */
export interface StatedFilter {
  readonly q?: string | undefined;
  readonly unit?: string | undefined;
  readonly indicator?: string | undefined;
  readonly document?: string | undefined;
  readonly asOf?: string | undefined;
  readonly knownAt?: string | undefined;
}

const PAGE = 200;

/** Figures stated outside reporting periods, page by page, the latest day first. */
export const statedFiguresQuery = (province: string, filter: StatedFilter) =>
  infiniteQueryOptions({
    queryKey: ['stated-figures', province, filter],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.get('/provinces/{province}/stated-figures', {
        path: { province },
        query: { ...filter, limit: PAGE, cursor: pageParam },
        signal,
      }),
    getNextPageParam: (last) => last.nextCursor,
  });

/** Takes a figure back, for the reason given. */
export const withdrawFigure = (province: string, id: string) => (reason: string) =>
  api.post('/provinces/{province}/stated-figures/{id}/withdrawal', { path: { province, id }, body: { reason } });
