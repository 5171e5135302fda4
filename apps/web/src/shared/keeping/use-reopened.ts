import { useEffect, useRef } from 'react';
import { useLocation, type Location } from 'react-router';
import { keptStore, type Kept } from './kept-store';

/** Said with an address: open the form with this unsaved work there. */
export interface ReopenState {
  readonly reopen: string;
}

/** Names one piece of unsaved work. */
export const nameOfKept = ({ form, about }: Pick<Kept, 'form' | 'about'>): string => `${form} ${about}`;

/**
 * Opens a form of this screen again: one that stood open when the page went, or that was chosen in the list of unsaved
 * work. `open` is given what the form said it needs.
 */
export function useReopened<T>(form: string, open: (opens: T, about: string) => void): void {
  const { pathname, state, key } = useLocation() as Location<Partial<ReopenState> | null>;
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    const asked = state?.reopen;
    const found = keptStore
      .list()
      .find(
        (entry) =>
          entry.form === form &&
          entry.opens !== undefined &&
          (asked === undefined
            ? entry.open === true && entry.place.split('?')[0] === pathname && !opened.has(nameOfKept(entry))
            : nameOfKept(entry) === asked && !opened.has(`${key} ${asked}`)),
      );
    if (!found) return;
    opened.add(asked === undefined ? nameOfKept(found) : `${key} ${asked}`);
    latest.current(found.opens as T, found.about);
  }, [form, pathname, state, key]);
}

/** What was opened again already on this page: closing it is final. */
const opened = new Set<string>();
