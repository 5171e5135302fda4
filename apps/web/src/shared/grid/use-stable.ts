import { useCallback, useLayoutEffect, useRef } from 'react';

/** One function for the whole life of a component that always does what the latest render meant. Not for rendering. */
export function useStable<A extends unknown[], R>(latest: (...args: A) => R): (...args: A) => R {
  const held = useRef(latest);
  useLayoutEffect(() => {
    held.current = latest;
  });
  return useCallback((...args: A) => held.current(...args), []);
}
