import type { NewUnit, Unit, UnitChange } from '@tiendo/contracts';
import { api } from '../../../shared/api';

const base = (province: string) => `/provinces/${encodeURIComponent(province)}/units`;

export const createUnit = (province: string, unit: NewUnit) => api.post<Unit>(base(province), unit);

/** Throws the problem `stale` with the unit as it is now when somebody else was faster. */
export const changeUnit = (province: string, code: string, change: UnitChange, version: number) =>
  api.patch<Unit>(`${base(province)}/${encodeURIComponent(code)}`, change, { ifMatch: version });
