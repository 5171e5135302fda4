import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Boundary } from '@tiendo/contracts';
import type { BlockCode } from '@tiendo/indicators/succession';
import { api } from '../api';
import type { DataSearch } from '../plan';
import { paths } from '../url';

export interface Times {
  readonly asOf: string | undefined;
  readonly knownAt: string | undefined;
}

export interface LocalityChoice {
  readonly period?: string;
  readonly pillar?: string;
  readonly block?: BlockCode;
  readonly boundary?: Boundary;
  readonly parent?: string;
}

/** Where every locality stands; the list on screen stays while another choice is on its way. */
export const localitiesQuery = (slug: string, times: Times, choice: LocalityChoice) =>
  queryOptions({
    queryKey: ['plan', slug, 'localities', times, choice],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      api.get('/plans/{slug}/localities', { path: { slug }, query: { ...times, ...choice }, signal }),
  });

/** Figures by locality of a plan: its newest period with some. */
export const LOCALITY_FIGURES: DataSearch = {
  what: 'localities',
  look: async ({ slug }, queries) => {
    const { period, items } = await queries.fetchQuery(
      localitiesQuery(slug, { asOf: undefined, knownAt: undefined }, {}),
    );
    return period && items.length > 0 ? { when: period.label, to: paths.localities(slug) } : null;
  },
};

/** What other bodies published about the province. */
export const externalResultsQuery = (province: string) =>
  queryOptions({
    queryKey: ['external-results', province],
    queryFn: ({ signal }) => api.get('/provinces/{province}/external-results', { path: { province }, signal }),
  });
