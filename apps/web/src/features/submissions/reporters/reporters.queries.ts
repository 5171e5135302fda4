import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../shared/api';

/** Which unit of which owner. */
export interface UnitPlace {
  readonly province: string;
  readonly unit: string;
}

/** Who writes and leads the reports of one's own unit. */
export const reportersQuery = ({ province, unit }: UnitPlace) =>
  queryOptions({
    queryKey: ['unit-reporters', province, unit],
    queryFn: ({ signal }) =>
      api.get('/provinces/{province}/units/{unit}/reporters', { path: { province, unit }, signal }),
  });

export const nameReporter = (place: UnitPlace, reporter: { username: string; displayName: string }) =>
  api.post('/provinces/{province}/units/{unit}/reporters', { path: { ...place }, body: reporter });

export const removeReporter = (place: UnitPlace, username: string) =>
  api.delete('/provinces/{province}/units/{unit}/reporters/{username}', { path: { ...place, username } });

export const linkReporter = (place: UnitPlace, username: string) =>
  api.post('/provinces/{province}/units/{unit}/reporters/{username}/reset-link', { path: { ...place, username } });
