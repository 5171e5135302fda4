import { queryOptions } from '@tanstack/react-query';
import type { Block, NewBoundaryMap, TileLayoutChange } from '@tiendo/contracts';
import { api } from '../../../shared/api';

/** Which map: of which block of a province, on which day (null: today). */
export interface MapChoice {
  readonly province: string;
  readonly block: Block;
  readonly asOf: string | null;
}

/** The schematic map of a block on a day. */
export const layoutQuery = ({ province, block, asOf }: MapChoice) =>
  queryOptions({
    queryKey: ['tile-layout', province, block, asOf],
    queryFn: ({ signal }) =>
      api.get('/provinces/{province}/tile-layouts/{block}', { path: { province, block }, query: { asOf }, signal }),
  });

/** The boundaries of a block on a day. */
export const boundariesQuery = ({ province, block, asOf }: MapChoice) =>
  queryOptions({
    queryKey: ['boundaries', province, block, asOf],
    queryFn: ({ signal }) =>
      api.get('/provinces/{province}/boundaries/{block}', { path: { province, block }, query: { asOf }, signal }),
  });

/** Throws the problem `stale` with the layout as it is now when somebody else was faster. */
export const saveLayout = ({ province, block, asOf }: MapChoice, layout: TileLayoutChange, version: number) =>
  api.put('/provinces/{province}/tile-layouts/{block}', {
    path: { province, block },
    query: { asOf },
    body: layout,
    ifMatch: version,
  });

export const saveBoundaries = (
  { province, block, asOf }: MapChoice,
  { geojson, ...file }: { fileName: string; source: string | null; geojson: unknown },
  version: number,
) =>
  api.put('/provinces/{province}/boundaries/{block}', {
    path: { province, block },
    query: { asOf },
    // Whatever JSON the file holds goes as it is: the API says what is wrong with it.
    body: { ...file, geojson: geojson as NewBoundaryMap['geojson'] },
    ifMatch: version,
  });
