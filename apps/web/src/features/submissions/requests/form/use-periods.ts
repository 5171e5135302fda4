import { useQueries } from '@tanstack/react-query';
import type { PeriodBody } from '@tiendo/contracts';
import { periodsQuery } from '../requests.queries';

/** Periods that all these plans have, newest first; undefined until they are known. */
export function useCommonPeriods(plans: readonly string[]): readonly PeriodBody[] | undefined {
  const answers = useQueries({ queries: plans.map((slug) => periodsQuery(slug)) });
  if (answers.some(({ data, isError }) => !data && !isError)) return undefined;
  const [first, ...others] = answers.map(({ data }) => data?.items ?? []);
  return (first ?? []).filter(({ code }) => others.every((items) => items.some((one) => one.code === code)));
}
