import { useLayoutEffect } from 'react';
import { goDoor } from './door';

/**
 * Stands for the search while its code is on its way: who types on is not held up. Letters are kept for its box instead of
 * reaching the screen below, where they would be keys of its table.
 */
export function EarlyKeys() {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      event.stopPropagation();
      event.preventDefault();
      if (event.key === 'Escape') goDoor.set(false);
      else if (event.key === 'Backspace') goDoor.typeEarly((typed) => typed.slice(0, -1));
      else if (event.key.length === 1) goDoor.typeEarly((typed) => typed + event.key);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
  return null;
}
