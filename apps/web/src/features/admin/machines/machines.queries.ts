import type { NewMachineKey } from '@tiendo/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../shared/api';

const KEYS = '/provinces/{province}/machine-keys';

/** Keys of connected systems, those that were not revoked first. */
export const machineKeysQuery = (province: string) =>
  queryOptions({
    queryKey: ['machineKeys', province],
    queryFn: ({ signal }) => api.get(KEYS, { path: { province }, signal }),
  });

export const createMachineKey = (province: string, key: NewMachineKey) =>
  api.post(KEYS, { path: { province }, body: key });

export const revokeMachineKey = (province: string, id: string) =>
  api.delete(`${KEYS}/{keyId}`, { path: { province, keyId: id } });
