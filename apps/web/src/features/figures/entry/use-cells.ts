import { useQueryClient } from '@tanstack/react-query';
import type { Block, NewFigure } from '@tiendo/contracts';
import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { api } from '../../../shared/api';
import { keepRecorded } from '../figures.queries';
import { CellStore, type CellStates } from './cell-store';
import type { Layout, Square } from './layout';

interface Input {
  readonly slug: string;
  readonly period: string;
  readonly block: Block;
  /** Every square of the block, whatever is filtered. */
  readonly squares: Layout['byKey'];
  readonly undoReason: string;
}

/** The cells being typed into, for one period and block; sends again what waits when the line is back. */
export function useCells(input: Input): { store: CellStore; states: CellStates } {
  const queries = useQueryClient();
  const [store] = useState(() => new CellStore());
  useLayoutEffect(() => {
    const { slug, period, block, squares, undoReason } = input;
    const placeOf = ({ cell }: Square) => ({
      path: { slug, period, indicator: cell.indicator, unit: cell.unit },
      ifMatch: cell.version,
    });
    store.attach({
      undoReason,
      square: (key) => squares.get(key) ?? null,
      put: (square, body: NewFigure) =>
        api.put('/plans/{slug}/periods/{period}/figures/{indicator}/{unit}', { ...placeOf(square), body }),
      withdraw: (square, reason) =>
        api.post('/plans/{slug}/periods/{period}/figures/{indicator}/{unit}/withdrawal', {
          ...placeOf(square),
          body: { reason },
        }),
      recorded: (answer) => keepRecorded(queries, { slug, period, block }, answer),
      refresh: () => queries.invalidateQueries({ queryKey: ['plan', slug, 'figures', period] }),
    });
  });
  const states = useSyncExternalStore(store.subscribe, store.current);
  useEffect(() => {
    const retry = (): void => store.retry();
    const warn = (event: BeforeUnloadEvent): void => {
      if (store.unsaved) event.preventDefault();
    };
    window.addEventListener('online', retry);
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('online', retry);
      window.removeEventListener('beforeunload', warn);
    };
  }, [store]);
  return { store, states };
}
