import { useQuery } from '@tanstack/react-query';
import { LOOK_AGAIN_MS } from '../../shared/api';
import { gridQuery, periodsQuery } from './figures.queries';
import type { GridState } from './grid-state';

/**
 * The grid of a period that the address asks for. A block that has no units in that period (districts after they ended)
 * gives way to the one the period opens on.
 */
export function useGrid(slug: string, period: string | null, { block, parent }: Pick<GridState, 'block' | 'parent'>) {
  const asked = useQuery({
    ...gridQuery(slug, period ?? '', block, parent),
    enabled: period !== null,
    refetchInterval: LOOK_AGAIN_MS,
  });
  const blocks = asked.isPlaceholderData ? [] : (asked.data?.blocks ?? []);
  const isGone = block !== null && blocks.length > 0 && !blocks.includes(block);
  const opening = useQuery({ ...gridQuery(slug, period ?? '', null), enabled: isGone });
  return isGone ? opening : asked;
}

/** Periods of a plan, the one that the address names or else the one figures are entered in, and its grid. */
export function usePeriodGrid(slug: string, state: GridState, enabled: boolean) {
  const periods = useQuery({ ...periodsQuery(slug), enabled });
  const all = periods.data?.items ?? [];
  const chosen =
    all.find(({ code }) => code === state.period) ?? all.find(({ code }) => code === periods.data?.entry) ?? null;
  return { periods, all, chosen, grid: useGrid(slug, chosen?.code ?? null, state) };
}
