import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Marks the part of the screen that a page has to itself. */
export const PAGE_AREA = 'data-wall-page';

/**
 * How many lines fit: as many as asked, fewer where long names or a low screen leave no room, one at least. `of`: what is
 * listed; another list, and another size of the screen, are measured anew. Nothing is cut off in the middle of a line.
 */
export function useFit<T extends HTMLElement>(most: number, of: unknown): { list: RefObject<T | null>; shown: number } {
  const list = useRef<T>(null);
  const [fit, setFit] = useState({ most, of, shown: most });
  if (fit.most !== most || fit.of !== of) setFit({ most, of, shown: most });
  useLayoutEffect(() => {
    if (fit.shown > 1 && isFull(list.current)) setFit({ ...fit, shown: fit.shown - 1 });
  }, [fit]);
  useEffect(() => {
    const again = () => setFit((now) => ({ ...now, shown: now.most }));
    window.addEventListener('resize', again);
    // Lines are measured in the house's type, which may arrive after them.
    void document.fonts?.ready.then(again);
    return () => window.removeEventListener('resize', again);
  }, []);
  return { list, shown: fit.shown };
}

function isFull(list: HTMLElement | null): boolean {
  const area = list?.closest(`[${PAGE_AREA}]`);
  return area instanceof HTMLElement && area.scrollHeight > area.clientHeight + 1;
}
