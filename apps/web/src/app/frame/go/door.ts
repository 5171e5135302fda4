const listeners = new Set<() => void>();
let open = false;

/** Whether the search over everything is open: keys, a button in the menu and one below open the same. */
export const goDoor = {
  isOpen: (): boolean => open,
  set(next: boolean): void {
    open = next;
    for (const tell of listeners) tell();
  },
  subscribe: (tell: () => void): (() => void) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  },
};
