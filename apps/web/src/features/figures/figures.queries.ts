import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Block, FigureGrid, RecordedFigures } from '@tiendo/contracts';
import { api } from '../../shared/api';
import { mergeRecorded } from './entry/merge';

/** Periods of a plan, newest first, with those to open on. */
export const periodsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['plan', slug, 'periods'],
    queryFn: ({ signal }) => api.get('/plans/{slug}/periods', { path: { slug }, signal }),
  });

/** Above every grid of a period, whichever block and parent it shows. */
const gridsKey = (slug: string, period: string) => ['plan', slug, 'figures', period, 'grid'] as const;

/** The figures of one block in one period; kept while another period is on its way. */
export const gridQuery = (slug: string, period: string, block: Block | null, parent: string | null = null) =>
  queryOptions({
    queryKey: [...gridsKey(slug, period), block, parent],
    queryFn: ({ signal }) =>
      api.get('/plans/{slug}/periods/{period}/figures', { path: { slug, period }, query: { block, parent }, signal }),
    placeholderData: keepPreviousData,
  });

export const historyQuery = (slug: string, period: string, cell: { indicator: string; unit: string }) =>
  queryOptions({
    queryKey: ['plan', slug, 'figures', period, 'history', cell.indicator, cell.unit],
    queryFn: ({ signal }) =>
      api.get('/plans/{slug}/periods/{period}/figures/{indicator}/{unit}/history', {
        path: { slug, period, indicator: cell.indicator, unit: cell.unit },
        signal,
      }),
  });

export const lateQuery = (slug: string, period: string) =>
  queryOptions({
    queryKey: ['plan', slug, 'late', period],
    queryFn: ({ signal }) => api.get('/plans/{slug}/periods/{period}/late', { path: { slug, period }, signal }),
  });

export const calendarsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['plan', slug, 'calendars'],
    queryFn: ({ signal }) => api.get('/plans/{slug}/calendars', { path: { slug }, signal }),
  });

export const formQuery = (slug: string) =>
  queryOptions({
    queryKey: ['plan', slug, 'form'],
    queryFn: ({ signal }) => api.get('/plans/{slug}/form', { path: { slug }, signal }),
  });

/** Puts what a write answered into the grid on screen; what else was worked out from it is asked for again. */
export function keepRecorded(
  queries: QueryClient,
  place: { slug: string; period: string; block: Block },
  answer: RecordedFigures,
): void {
  const { slug, period } = place;
  queries.setQueriesData<FigureGrid>({ queryKey: gridsKey(slug, period) }, (grid) =>
    grid === undefined ? undefined : mergeRecorded(grid, answer),
  );
  for (const cell of answer.cells) {
    void queries.invalidateQueries({ queryKey: historyQuery(slug, period, cell).queryKey });
  }
  void queries.invalidateQueries({ queryKey: ['plan', slug, 'late', period] });
}
