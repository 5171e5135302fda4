import { queryOptions } from '@tanstack/react-query';
import type { ReportRequestPage, ReportRequestRow, RouteBody } from '@tiendo/contracts';
import { api } from '../../../shared/api';

/** Which request, of which owner, in the version that was looked at. */
export interface RequestPlace {
  readonly province: string;
  readonly requestId: string;
  readonly version: number;
}

/** Above everything that is asked in the name of an owner. */
export const requestsKey = (province: string) => ['report-requests', province] as const;

/** Every request of an owner: a few a month. */
export const requestsQuery = (province: string) =>
  queryOptions({
    queryKey: [...requestsKey(province), 'list'],
    queryFn: async ({ signal }): Promise<ReportRequestRow[]> => {
      const rows: ReportRequestRow[] = [];
      let cursor: string | null = null;
      do {
        const page: ReportRequestPage = await api.get('/provinces/{province}/report-requests', {
          path: { province },
          query: { limit: 200, cursor },
          signal,
        });
        rows.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== null);
      return rows;
    },
  });

/** One request with its board. */
export const requestQuery = (province: string, requestId: string) =>
  queryOptions({
    queryKey: [...requestsKey(province), requestId],
    queryFn: ({ signal }) =>
      api.get('/provinces/{province}/report-requests/{requestId}', { path: { province, requestId }, signal }),
  });

export const openRequest = ({ province, requestId, version }: RequestPlace) =>
  api.post('/provinces/{province}/report-requests/{requestId}/opening', {
    path: { province, requestId },
    ifMatch: version,
  });

export const withdrawRequest = ({ province, requestId, version }: RequestPlace, reason: string) =>
  api.post('/provinces/{province}/report-requests/{requestId}/withdrawal', {
    path: { province, requestId },
    body: { reason },
    ifMatch: version,
  });

export type RequestWrite = RouteBody<'post', '/provinces/{province}/report-requests'>;
export type RequestChange = RouteBody<'patch', '/provinces/{province}/report-requests/{requestId}'>;

export const createRequest = (province: string, body: RequestWrite) =>
  api.post('/provinces/{province}/report-requests', { path: { province }, body });

export const changeRequest = ({ province, requestId, version }: RequestPlace, body: RequestChange) =>
  api.patch('/provinces/{province}/report-requests/{requestId}', {
    path: { province, requestId },
    body,
    ifMatch: version,
  });

/** Periods of a plan, newest first. */
export const periodsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['plan', slug, 'periods'],
    queryFn: ({ signal }) => api.get('/plans/{slug}/periods', { path: { slug }, signal }),
  });
