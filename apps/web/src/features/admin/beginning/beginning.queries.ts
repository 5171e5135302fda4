import type { FirstDay } from '@tiendo/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../shared/api';

const BEGINNING = '/provinces/{province}/beginning';

/** What there is of a province, as far as the next step depends on it. */
export const beginningQuery = (province: string) =>
  queryOptions({
    queryKey: ['beginning', province],
    queryFn: ({ signal }) => api.get(BEGINNING, { path: { province }, signal }),
  });

/** All or nothing; the answer holds the one-time links, this once. */
export const takeInFirstDay = (province: string, list: FirstDay) =>
  api.post(BEGINNING, { path: { province }, body: list });
