import { useEffect, useRef } from 'react';

/** Where the focus may be taken from: nowhere, the page itself, or the menu that led here. */
const GIVES_WAY = 'body, main, nav a, nav a *';

/** Gives a table the keys when its screen opens, unless somebody is already at work elsewhere on it. */
export function useArrivalFocus(focus: () => void, enabled: boolean): void {
  const arrived = useRef(false);
  useEffect(() => {
    if (!enabled || arrived.current) return;
    arrived.current = true;
    if (document.activeElement === null || document.activeElement.matches(GIVES_WAY)) focus();
  }, [enabled, focus]);
}
