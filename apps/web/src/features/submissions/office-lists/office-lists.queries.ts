import { queryOptions } from '@tanstack/react-query';
import type { ListChange, NewList } from '@tiendo/contracts';
import { api } from '../../../shared/api';

/** Above every list of an owner. */
export const listsKey = (province: string) => ['lists', province] as const;

/** Lists of an owner, those that are not used any more among them. */
export const listsQuery = (province: string) =>
  queryOptions({
    queryKey: listsKey(province),
    queryFn: async ({ signal }) =>
      (await api.get('/provinces/{province}/lists', { path: { province }, query: { retired: 'true' }, signal })).items,
  });

/** Indicators that a list may fill. */
export const countedIndicatorsQuery = (province: string) =>
  queryOptions({
    queryKey: ['indicators', province, 'counted'],
    queryFn: async ({ signal }) =>
      (await api.get('/provinces/{province}/indicators', { path: { province }, signal })).items,
  });

/** What all units of a request list. */
export const mergedListQuery = (province: string, requestId: string, list: string) =>
  queryOptions({
    queryKey: ['report-requests', province, requestId, 'list', list],
    queryFn: ({ signal }) =>
      api.get('/provinces/{province}/report-requests/{requestId}/lists/{list}', {
        path: { province, requestId, list },
        signal,
      }),
  });

export const createList = (province: string, list: NewList) =>
  api.post('/provinces/{province}/lists', { path: { province }, body: list });

export const changeList = (province: string, list: string, version: number, change: ListChange) =>
  api.patch('/provinces/{province}/lists/{list}', { path: { province, list }, ifMatch: version, body: change });
