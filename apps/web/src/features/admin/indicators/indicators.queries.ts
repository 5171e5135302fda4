import { queryOptions } from '@tanstack/react-query';
import type { IndicatorChange } from '@tiendo/contracts';
import { api } from '../../../shared/api';

/** Every indicator of a province with its rules, by name. */
export const indicatorRulesQuery = (province: string) =>
  queryOptions({
    queryKey: ['indicator-rules', province],
    staleTime: 60_000,
    queryFn: async ({ signal }) =>
      (await api.get('/provinces/{province}/indicators', { path: { province }, signal })).items,
  });

/** Throws the problem `stale` with the indicator as it is now when somebody else was faster. */
export const changeIndicator = (province: string, code: string, change: IndicatorChange, version: number) =>
  api.patch('/provinces/{province}/indicators/{code}', { path: { province, code }, body: change, ifMatch: version });
