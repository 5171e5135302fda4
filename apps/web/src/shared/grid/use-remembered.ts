import { useEffect, useState } from 'react';

/** Who shows a choice now, by its key: a button in one place changes a table in another. */
const shown = new Map<string, Set<(value: unknown) => void>>();

/** A choice of how a screen looks that this device keeps; unreadable or forbidden storage means the first choice again. */
export function useRemembered<T>(name: string, first: T, isKnown: (value: unknown) => value is T) {
  const key = `tiendo.look.${name}`;
  const [value, setValue] = useState<T>(() => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
      return isKnown(kept) ? kept : first;
    } catch {
      return first;
    }
  });
  useEffect(() => {
    const follow = (next: unknown): void => {
      // All who share a key share its type.
      setValue(() => next as T);
    };
    const others = shown.get(key) ?? new Set();
    shown.set(key, others.add(follow));
    return () => void others.delete(follow);
  }, [key]);
  const remember = (next: T): void => {
    for (const follow of shown.get(key) ?? []) follow(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // Not kept: it holds until the page is left.
    }
  };
  return [value, remember] as const;
}

export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
