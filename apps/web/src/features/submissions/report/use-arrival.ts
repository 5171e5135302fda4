import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** Goes to the field that the address names, again each time it is asked for. */
export function useArrival(): void {
  const { hash, key } = useLocation();
  useEffect(() => {
    if (hash === '') return undefined;
    const frame = requestAnimationFrame(() => {
      const place = document.getElementById(decodeURIComponent(hash.slice(1)));
      const field = place?.matches('input, textarea')
        ? place
        : place?.querySelector<HTMLElement>('select, input, textarea');
      field?.focus({ preventScroll: true });
      place?.scrollIntoView({ block: 'center' });
    });
    return () => cancelAnimationFrame(frame);
  }, [hash, key]);
}
