import { useEffect, useRef, type RefObject } from 'react';

interface FocusAfter<E extends HTMLElement> {
  readonly box: RefObject<E | null>;
  /** Said by an act that takes away the control it was made with: once redrawn, the focus is on the first match in the box. */
  readonly moveTo: (selector: string) => void;
}

/** Keeps the focus where somebody works when the control that held it goes away: a form that was filled in, a list item. */
export function useFocusAfter<E extends HTMLElement>(): FocusAfter<E> {
  const box = useRef<E>(null);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const control = box.current?.querySelector<HTMLElement>(wanted.current);
    wanted.current = null;
    control?.focus();
  });
  return {
    box,
    moveTo: (selector) => {
      wanted.current = selector;
    },
  };
}
