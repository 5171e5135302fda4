import { useEffect, useRef, useState, type RefObject } from 'react';

/** Whether what is left of a card is so high, in px of a full-HD screen: what would be cut off is not shown. */
export function useRoom<T extends HTMLElement>(least: number): { room: RefObject<T | null>; isEnough: boolean } {
  const room = useRef<T>(null);
  const [isEnough, setIsEnough] = useState(false);
  useEffect(() => {
    const element = room.current;
    if (!element) return undefined;
    const measure = () => setIsEnough(element.clientHeight >= least);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [least]);
  return { room, isEnough };
}
