import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { GivenName } from '@tiendo/indicators/unit-names';
import { api } from '../api';
import { useMay } from '../session';

const rememberedNamesQuery = (province: string) =>
  queryOptions({
    queryKey: ['remembered-names', province],
    staleTime: 120_000,
    queryFn: async ({ signal }): Promise<readonly GivenName[]> => {
      const { items } = await api.get('/provinces/{province}/unit-names', { path: { province }, signal });
      return items;
    },
  });

export interface RememberedNames {
  /** Written names with the units they were given, the latest first. */
  readonly names: readonly GivenName[];
  /** Keeps what was given just now, for everybody; null: the name is forgotten. Nothing where one may not. */
  readonly remember: (given: ReadonlyMap<string, string | null>) => Promise<void>;
}

/** At most so many names go with one request. */
const MOST_NAMES = 200;
const NONE: readonly GivenName[] = [];

/** Names that tables write and nobody bears, as the people of a province have given them to units. */
export function useRememberedNames(province: string): RememberedNames {
  const queries = useQueryClient();
  const isAllowed = useMay(province, 'org.write');
  const { data: names = NONE } = useQuery(rememberedNamesQuery(province));
  return {
    names,
    remember: async (given) => {
      const body = [...given].filter(([name]) => name !== '').map(([name, unit]) => ({ name, unit }));
      if (!isAllowed || body.length === 0) return;
      const path = { province };
      const { items } = await api.put('/provinces/{province}/unit-names', {
        path,
        body: { names: body.slice(0, MOST_NAMES) },
      });
      queries.setQueryData(rememberedNamesQuery(province).queryKey, items);
    },
  };
}
