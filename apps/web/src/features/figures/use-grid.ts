import { useQuery } from '@tanstack/react-query';
import { gridQuery } from './figures.queries';
import type { GridState } from './grid-state';

/**
 * The grid of a period that the address asks for. A block that has no units in that period (districts after they ended)
 * gives way to the one the period opens on.
 */
export function useGrid(slug: string, period: string | null, { block, parent }: Pick<GridState, 'block' | 'parent'>) {
  const asked = useQuery({ ...gridQuery(slug, period ?? '', block, parent), enabled: period !== null });
  const blocks = asked.isPlaceholderData ? [] : (asked.data?.blocks ?? []);
  const isGone = block !== null && blocks.length > 0 && !blocks.includes(block);
  const opening = useQuery({ ...gridQuery(slug, period ?? '', null), enabled: isGone });
  return isGone ? opening : asked;
}
