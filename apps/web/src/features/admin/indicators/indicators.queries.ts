import { queryOptions } from '@tanstack/react-query';
import type { IndicatorChange, IndicatorRule } from '@tiendo/contracts';
import { api } from '../../../shared/api';

const base = (province: string) => `/provinces/${encodeURIComponent(province)}/indicators`;

/** Every indicator of a province with its rules, by name. */
export const indicatorRulesQuery = (province: string) =>
  queryOptions({
    queryKey: ['indicator-rules', province],
    staleTime: 60_000,
    queryFn: async ({ signal }) => (await api.get<{ items: IndicatorRule[] }>(base(province), { signal })).items,
  });

/** Throws the problem `stale` with the indicator as it is now when somebody else was faster. */
export const changeIndicator = (province: string, code: string, change: IndicatorChange, version: number) =>
  api.patch<IndicatorRule>(`${base(province)}/${encodeURIComponent(code)}`, change, { ifMatch: version });
