import { queryOptions } from '@tanstack/react-query';
import { api } from '../../shared/api';

/** Whose installation this is, and whom to ask about accounts. */
export const signInHelpQuery = queryOptions({
  queryKey: ['sign-in-help'],
  staleTime: 300_000,
  queryFn: ({ signal }) => api.get('/session/help', { signal }),
});
