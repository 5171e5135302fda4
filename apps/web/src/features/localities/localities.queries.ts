import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../shared/api';
import type { LocalityChoice, Times } from '../../shared/standings';

/** Which locality misses which target, of the same choice. */
export const matrixQuery = (slug: string, times: Times, choice: LocalityChoice) =>
  queryOptions({
    queryKey: ['plan', slug, 'matrix', times, choice],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      api.get('/plans/{slug}/localities/matrix', { path: { slug }, query: { ...times, ...choice }, signal }),
  });

/** One unit in the plan. For who is signed in. */
export const unitQuery = (slug: string, code: string, times: Times, period: string | undefined) =>
  queryOptions({
    queryKey: ['plan', slug, 'unit', code, times, period],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      api.get('/plans/{slug}/units/{code}', { path: { slug, code }, query: { ...times, period }, signal }),
  });

/** One indicator of one unit over time, with what was carried over a reorganisation. */
export const seriesQuery = (slug: string, times: Times, indicator: string, unit: string) =>
  queryOptions({
    queryKey: ['plan', slug, 'series', times, indicator, unit],
    queryFn: ({ signal }) =>
      api.get('/plans/{slug}/series', { path: { slug }, query: { ...times, indicator, unit }, signal }),
  });

/** Boundaries as the province uploaded them; `geojson` null: it has none for the day. */
export const boundariesQuery = (province: string, block: string, asOf: string) =>
  queryOptions({
    queryKey: ['boundaries', province, block, asOf],
    staleTime: 600_000,
    queryFn: ({ signal }) =>
      api.get('/provinces/{province}/boundaries/{block}', { path: { province, block }, query: { asOf }, signal }),
  });
