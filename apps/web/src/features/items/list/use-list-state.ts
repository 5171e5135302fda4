import type { ItemKind } from '@tiendo/contracts';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { parseListState, writeListState, type ListState } from './list-state';

/** Typing settles before it reaches the address: the history is not a record of key presses. */
const SETTLE_MS = 250;

/** The state of the list in the address. `typed` is the search as it stands in the box, ahead of the address. */
export function useListState(kind: ItemKind) {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => parseListState(params, kind), [params, kind]);
  const [typed, setTyped] = useState(state.q);
  const [written, setWritten] = useState(state.q);
  // The address changed under the box: a chip was taken off, or the reader went back.
  if (written !== state.q) {
    setWritten(state.q);
    setTyped(state.q);
  }
  const change = useCallback(
    (next: ListState) =>
      setParams((now) => writeListState(now, kind, next), { replace: true, preventScrollReset: true }),
    [kind, setParams],
  );
  useEffect(() => {
    if (typed === state.q) return undefined;
    const timer = setTimeout(() => {
      setWritten(typed);
      change({ ...state, q: typed });
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [typed, state, change]);
  return { state, change, typed, setTyped };
}
