import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { SLIDE_PARAM, slideAfter, slideAt } from './slides';

/** The slide of the address, of so many; `turn` goes where a key leads, false where it leads nowhere. */
export function useSlide(count: number): { at: number; turn: (key: string) => boolean } {
  const [search, setSearch] = useSearchParams();
  const at = slideAt(search, count);
  // The address follows a moment later: a key pressed meanwhile goes on from where the last one led.
  const target = useRef(at);
  useEffect(() => {
    target.current = at;
  }, [at]);
  const turn = (key: string): boolean => {
    const to = slideAfter(key, target.current, count);
    if (to === null) return false;
    target.current = to;
    setSearch({ [SLIDE_PARAM]: String(to + 1) }, { replace: true });
    return true;
  };
  return { at, turn };
}
