import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../shared/api';

/** What of a target each unit is to reach. */
export const allotmentsQuery = (slug: string, code: string) =>
  queryOptions({
    queryKey: ['allotments', slug, code],
    queryFn: ({ signal }) => api.get('/plans/{slug}/targets/{code}/allotments', { path: { slug, code }, signal }),
  });
