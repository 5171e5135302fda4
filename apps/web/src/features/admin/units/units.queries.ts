import type { NewUnit, UnitChange } from '@tiendo/contracts';
import { api } from '../../../shared/api';

export const createUnit = (province: string, unit: NewUnit) =>
  api.post('/provinces/{province}/units', { path: { province }, body: unit });

/** Throws the problem `stale` with the unit as it is now when somebody else was faster. */
export const changeUnit = (province: string, code: string, change: UnitChange, version: number) =>
  api.patch('/provinces/{province}/units/{code}', { path: { province, code }, body: change, ifMatch: version });
