import { useSyncExternalStore } from 'react';

export type Language = 'vi' | 'en';

const KEY = 'tiendo.language';
const listeners = new Set<() => void>();
let current: Language = read();

function read(): Language {
  try {
    return globalThis.localStorage?.getItem(KEY) === 'en' ? 'en' : 'vi';
  } catch {
    // Storage can be closed by policy; the page then speaks Vietnamese.
    return 'vi';
  }
}

/** The language in use now; Vietnamese until the reader chooses otherwise, whatever the browser prefers. */
export const currentLanguage = (): Language => current;

/** Changes the language, remembers it, and tells the document (screen readers pick their voice by it). */
export function setLanguage(language: Language): void {
  current = language;
  try {
    globalThis.localStorage?.setItem(KEY, language);
  } catch {
    // Not remembered, but changed for this visit.
  }
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The language in use, re-rendering when it changes. */
export const useLanguage = (): Language => useSyncExternalStore(subscribe, currentLanguage, currentLanguage);
