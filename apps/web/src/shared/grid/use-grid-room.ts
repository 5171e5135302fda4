import { useLayoutEffect, useState, type RefObject } from 'react';

/** The bar at the bottom of small screens, in px. */
const BOTTOM_BAR = 56;
const LEAST = 320;

export interface GridRoom {
  readonly width: number;
  readonly maxHeight: number;
}

/**
 * The room for a table that ends where the window does, so that its header and its counts stay in sight; `under`: what
 * stands below it on the page, in px.
 */
export function useGridRoom(element: RefObject<HTMLElement | null>, under: number): GridRoom {
  const [room, setRoom] = useState<GridRoom>({ width: 1200, maxHeight: 600 });
  useLayoutEffect(() => {
    const measure = () => {
      const box = element.current;
      if (!box) return;
      const top = box.getBoundingClientRect().top + window.scrollY;
      const bar = window.matchMedia('(max-width: 1099px)').matches ? BOTTOM_BAR : 0;
      const maxHeight = Math.max(LEAST, Math.round(window.innerHeight - top - under - bar));
      const width = box.clientWidth;
      setRoom((now) => (now.width === width && now.maxHeight === maxHeight ? now : { width, maxHeight }));
    };
    measure();
    // What stands above can wrap or grow: chips of filters, the bar of a selection.
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [element, under]);
  return room;
}
