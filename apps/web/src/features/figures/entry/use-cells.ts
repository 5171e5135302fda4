import { useQueryClient } from '@tanstack/react-query';
import type { CellStates, KeptCells } from '../../../shared/figure-entry';
import { FigureStore, type Extras } from './figure-store';
import type { Block, NewFigure, RecordedFigures } from '@tiendo/contracts';
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { api } from '../../../shared/api';
import { useKept } from '../../../shared/keeping';
import { keepRecorded } from '../figures.queries';
import type { Layout, Square } from './layout';

interface Input {
  readonly slug: string;
  readonly period: string;
  readonly block: Block;
  /** Every square of the block, whatever is filtered. */
  readonly squares: Layout['byKey'];
  readonly written: (square: Square, body: NewFigure, answer: RecordedFigures) => void;
  /** What the sheet is called in the list of unsaved work. */
  readonly label: string;
  /** What goes with what is taken up again. */
  readonly extras: Extras;
  /** Figures may be recorded. */
  readonly writes: boolean;
}

/** The cells being typed into, for one period and block; sends again what waits when the line is back. */
export function useCells(input: Input): { store: FigureStore; states: CellStates } {
  const queries = useQueryClient();
  const [store] = useState(() => new FigureStore());
  const kept = useKept({
    form: 'figures',
    about: `${input.slug} ${input.period} ${input.block}`,
    label: input.label,
  });
  const [found] = useState(() => kept.begin<KeptCells>('cells', {}));
  const first = useRef({ found, extras: input.extras, writes: input.writes });
  useLayoutEffect(() => {
    const { slug, period, block, squares, written } = input;
    const placeOf = ({ cell }: Square) => ({
      path: { slug, period, indicator: cell.indicator, unit: cell.unit },
      ifMatch: cell.version,
    });
    store.attach({
      written,
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
    const { found: cells, extras, writes } = first.current;
    kept.rebase('cells', {});
    if (writes) store.restore(cells, extras);
    const leave = store.subscribe(() => kept.note('cells', store.kept()));
    const retry = (): void => store.retry();
    window.addEventListener('online', retry);
    return () => {
      leave();
      window.removeEventListener('online', retry);
    };
  }, [store, kept]);
  return { store, states };
}
