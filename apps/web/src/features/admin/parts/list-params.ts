import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Names of the filters of administration in the address. */
export const PARAMS = {
  q: 'tim',
  role: 'vai-tro',
  kind: 'loai',
  unit: 'don-vi',
  when: 'hieu-luc',
  from: 'tu',
  to: 'den',
  by: 'nguoi',
} as const;

/** Filters of a list as they stand in the address; changing one replaces the address rather than adding to the history. */
export function useListParams() {
  const [search, setSearch] = useSearchParams();
  const set = useCallback(
    (name: string, value: string | null) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          if (value) after.set(name, value);
          else after.delete(name);
          return after;
        },
        { replace: true },
      ),
    [setSearch],
  );
  const clear = useCallback(
    () =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          for (const name of Object.values(PARAMS)) after.delete(name);
          return after;
        },
        { replace: true },
      ),
    [setSearch],
  );
  /** The value, if it is one of those that exist. */
  const oneOf = <T extends string>(name: string, values: readonly T[]): T | null =>
    values.find((value) => value === search.get(name)) ?? null;
  return { text: (name: string) => search.get(name) ?? '', oneOf, set, clear };
}
