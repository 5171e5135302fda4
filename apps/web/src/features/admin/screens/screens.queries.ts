import type { NewWallKey } from '@tiendo/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../shared/api';

const KEYS = '/provinces/{province}/wall-keys';

/** Keys of wall screens, those in use first. */
export const wallKeysQuery = (province: string) =>
  queryOptions({
    queryKey: ['wallKeys', province],
    queryFn: ({ signal }) => api.get(KEYS, { path: { province }, signal }),
  });

export const createWallKey = (province: string, key: NewWallKey) => api.post(KEYS, { path: { province }, body: key });

export const revokeWallKey = (province: string, id: string) =>
  api.delete(`${KEYS}/{keyId}`, { path: { province, keyId: id } });
