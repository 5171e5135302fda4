import { useSyncExternalStore } from 'react';

/** Five entries of the menu fit below this width. */
const QUERY = '(max-width: 599px)';

const subscribe = (changed: () => void) => {
  const media = window.matchMedia(QUERY);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
};

/** Whether the window is as narrow as a phone's. */
export const usePhone = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(QUERY).matches);
