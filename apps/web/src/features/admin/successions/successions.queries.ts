import { queryOptions } from '@tanstack/react-query';
import type { NewSuccession, SuccessionAct, SuccessionList } from '@tiendo/contracts';
import { api } from '../../../shared/api';

/** An act as a request states it; what is left out is empty. */
export type ActBody = Pick<NewSuccession, 'name' | 'effectiveOn'> & Partial<NewSuccession>;

const base = (province: string) => `/provinces/${encodeURIComponent(province)}/successions`;

/** Every act on the units of a province, earliest first. */
export const successionsQuery = (province: string) =>
  queryOptions({
    queryKey: ['successions', province],
    staleTime: 60_000,
    queryFn: ({ signal }) => api.get<SuccessionList>(base(province), { signal }),
  });

export const createAct = (province: string, act: ActBody) => api.post<SuccessionAct>(base(province), act);

/** Throws the problem `stale` with the act as it is now when somebody else was faster. */
export const changeAct = (province: string, id: string, act: ActBody, version: number) =>
  api.patch<SuccessionAct>(`${base(province)}/${id}`, act, { ifMatch: version });

export const removeAct = (province: string, { id, version }: SuccessionAct) =>
  api.delete(`${base(province)}/${id}`, { ifMatch: version });
