import { createContext, use } from 'react';

/** Lets what stands inside a popover close it, after a choice. */
export const ClosePopover = createContext<() => void>(() => undefined);

export const useClosePopover = () => use(ClosePopover);
