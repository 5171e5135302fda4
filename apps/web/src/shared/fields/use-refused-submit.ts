import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the form around a field from being sent while what is typed in it cannot be taken: the focus goes to the field.
 * Heard before the form itself hears of it, whatever the form checks.
 */
export function useRefusedSubmit(isRefused: boolean, onRefused: () => void): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  const latest = useRef({ isRefused, onRefused });
  useEffect(() => {
    latest.current = { isRefused, onRefused };
  });
  useEffect(() => {
    const form = field.current?.form;
    if (!form) return undefined;
    const refuse = (event: Event) => {
      if (!latest.current.isRefused) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      field.current?.focus();
      latest.current.onRefused();
    };
    form.addEventListener('submit', refuse, { capture: true });
    return () => form.removeEventListener('submit', refuse, { capture: true });
  }, []);
  return field;
}
