import { queryOptions } from '@tanstack/react-query';
import { api } from '../../shared/api';

/** Others write while one works: looked at anew when the page is come back to, and every five minutes. */
const LOOK_AGAIN_MS = 300_000;

/** What waits in one owner of data. */
export const workTodayQuery = (province: string) =>
  queryOptions({
    queryKey: ['work-today', province],
    staleTime: 0,
    refetchInterval: LOOK_AGAIN_MS,
    queryFn: ({ signal }) => api.get('/provinces/{province}/work-today', { path: { province }, signal }),
  });
