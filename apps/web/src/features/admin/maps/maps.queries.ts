import { queryOptions } from '@tanstack/react-query';
import type { Block, BoundaryMap, BoundaryResult, TileLayout, TileLayoutChange } from '@tiendo/contracts';
import { api } from '../../../shared/api';

/** Which map: of which block of a province, on which day (null: today). */
export interface MapChoice {
  readonly province: string;
  readonly block: Block;
  readonly asOf: string | null;
}

const base = (province: string) => `/provinces/${encodeURIComponent(province)}`;

/** The schematic map of a block on a day. */
export const layoutQuery = ({ province, block, asOf }: MapChoice) =>
  queryOptions({
    queryKey: ['tile-layout', province, block, asOf],
    queryFn: ({ signal }) =>
      api.get<TileLayout>(`${base(province)}/tile-layouts/${block}`, { query: { asOf }, signal }),
  });

/** The boundaries of a block on a day. */
export const boundariesQuery = ({ province, block, asOf }: MapChoice) =>
  queryOptions({
    queryKey: ['boundaries', province, block, asOf],
    queryFn: ({ signal }) => api.get<BoundaryMap>(`${base(province)}/boundaries/${block}`, { query: { asOf }, signal }),
  });

/** Throws the problem `stale` with the layout as it is now when somebody else was faster. */
export const saveLayout = ({ province, block, asOf }: MapChoice, layout: TileLayoutChange, version: number) =>
  api.put<TileLayout>(`${base(province)}/tile-layouts/${block}`, layout, { query: { asOf }, ifMatch: version });

export const saveBoundaries = (
  { province, block, asOf }: MapChoice,
  file: { fileName: string; source: string | null; geojson: unknown },
  version: number,
) => api.put<BoundaryResult>(`${base(province)}/boundaries/${block}`, file, { query: { asOf }, ifMatch: version });
