import { queryOptions } from '@tanstack/react-query';
import { api } from '../api';

export interface OverviewRequest {
  readonly slug: string;
  readonly asOf: string | undefined;
  readonly knownAt: string | undefined;
  /** Changes since this day; undefined: the API's own choice. */
  readonly since: string | undefined;
}

/** What the first screen draws at once, in one answer: marks, lines and counts, see `brief` of the API. */
export const overviewQuery = ({ slug, asOf, knownAt, since }: OverviewRequest) =>
  queryOptions({
    queryKey: ['plan', slug, 'overview', { asOf, knownAt, since }],
    queryFn: ({ signal }) =>
      api.get('/plans/{slug}/overview', { path: { slug }, query: { asOf, knownAt, since, brief: 'true' }, signal }),
  });
