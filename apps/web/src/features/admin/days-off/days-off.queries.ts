import type { DayOffBody } from '@tiendo/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../shared/api';

/** What is said of the days of one year. */
export const daysOffQuery = (province: string, year: number) =>
  queryOptions({
    queryKey: ['days-off', province, year],
    queryFn: ({ signal }) => api.get('/provinces/{province}/days-off', { path: { province }, query: { year }, signal }),
  });

/** Which year, of whom, in the version that was looked at. */
export interface DaysOffPlace {
  readonly province: string;
  readonly year: number;
  readonly version: number;
}

/** Puts these days in the place of all that was said of the year. */
export const saveDaysOff = ({ province, year, version }: DaysOffPlace, items: DayOffBody[]) =>
  api.put('/provinces/{province}/days-off', { path: { province }, body: { year, items }, ifMatch: version });
