import { useState } from 'react';

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
  const remember = (next: T): void => {
    setValue(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // Not kept: it holds until the page is left.
    }
  };
  return [value, remember] as const;
}

export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
