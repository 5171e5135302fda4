import { use } from 'react';
import { useLanguage, type Language } from './language';

/** The texts of one part of the screen: Vietnamese at once, English in a file of its own that is fetched when asked for. */
export interface MessageSet<T> {
  readonly vi: T;
  readonly en: () => Promise<{ default: T }>;
}

const pending = new WeakMap<object, Promise<unknown>>();

/**
 * Declares the texts of a feature. A text is a string, or a function of what it speaks about:
 * `defineMessages({ vi: { late: (days: number) => `Quá hạn ${days} ngày` }, en: () => import('./en') })`.
 */
export function defineMessages<T extends object>(set: MessageSet<T>): MessageSet<T> {
  return set;
}

/** The texts in one language; fetches English once. For code outside components. */
export function loadMessages<T extends object>(set: MessageSet<T>, language: Language): Promise<T> {
  if (language === 'vi') return Promise.resolve(set.vi);
  let promise = pending.get(set) as Promise<T> | undefined;
  if (!promise) {
    promise = set.en().then((module) => module.default);
    // A file that did not arrive is asked for again the next time.
    promise.catch(() => pending.delete(set));
    pending.set(set, promise);
  }
  return promise;
}

/** The texts in the reader's language. Suspends for the moment English needs to arrive. */
export function useMessages<T extends object>(set: MessageSet<T>): T {
  const language = useLanguage();
  return language === 'vi' ? set.vi : use(loadMessages(set, language));
}
