import { queryOptions } from '@tanstack/react-query';
import type { NewSuccession, SuccessionAct } from '@tiendo/contracts';
import { api } from '../../../shared/api';

/** An act as a request states it; what is left out is empty. */
export type ActBody = Pick<NewSuccession, 'name' | 'effectiveOn'> & Partial<NewSuccession>;

/** Every act on the units of a province, earliest first. */
export const successionsQuery = (province: string) =>
  queryOptions({
    queryKey: ['successions', province],
    staleTime: 60_000,
    queryFn: ({ signal }) => api.get('/provinces/{province}/successions', { path: { province }, signal }),
  });

export const createAct = (province: string, act: ActBody) =>
  api.post('/provinces/{province}/successions', { path: { province }, body: act });

/** Throws the problem `stale` with the act as it is now when somebody else was faster. */
export const changeAct = (province: string, id: string, act: ActBody, version: number) =>
  api.patch('/provinces/{province}/successions/{id}', { path: { province, id }, body: act, ifMatch: version });

export const removeAct = (province: string, { id, version }: SuccessionAct) =>
  api.delete('/provinces/{province}/successions/{id}', { path: { province, id }, ifMatch: version });
