import { useState, type FocusEvent, type KeyboardEvent } from 'react';

/** One stop of the tab key for a row of links; arrows, Home and End go from one to the next. */
export function useRoving(count: number) {
  const [at, setAt] = useState(0);
  const current = Math.min(at, count - 1);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next: Record<string, number> = {
      ArrowRight: Math.min(current + 1, count - 1),
      ArrowLeft: Math.max(current - 1, 0),
      Home: 0,
      End: count - 1,
    };
    const to = next[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.currentTarget.querySelectorAll<HTMLElement>('a')[to]?.focus();
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const index = [...event.currentTarget.querySelectorAll('a')].indexOf(event.target as HTMLAnchorElement);
    if (index >= 0) setAt(index);
  };
  return { list: { onKeyDown, onFocus }, tabIndexOf: (index: number): 0 | -1 => (index === current ? 0 : -1) };
}
