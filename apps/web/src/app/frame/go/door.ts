const listeners = new Set<() => void>();
let open = false;
let early = '';

/** Whether the search over everything is open: keys, a button in the menu and one below open the same. */
export const goDoor = {
  isOpen: (): boolean => open,
  set(next: boolean): void {
    open = next;
    early = '';
    for (const tell of listeners) tell();
  },
  subscribe: (tell: () => void): (() => void) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  },
  /** What was typed since it opened, before its box was there. */
  early: (): string => early,
  typeEarly(change: (typed: string) => string): void {
    early = change(early);
    for (const tell of listeners) tell();
  },
};
