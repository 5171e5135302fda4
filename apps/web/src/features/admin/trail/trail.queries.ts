import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { AuditKind } from '@tiendo/contracts';
import { api } from '../../../shared/api';

/** Kinds of events in the order in which a person looks for them. */
export const KIND_CODES: readonly AuditKind[] = [
  'status',
  'figure',
  'document',
  'plan',
  'period',
  'meeting',
  'ranking',
  'reconciliation',
  'organisation',
  'account',
  'signIn',
  'taken',
  'system',
];

export interface EventFilter {
  readonly q: string;
  readonly kind: AuditKind | null;
  readonly by: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Events of an owner's trail, the newest first, a hundred at a time. */
export const eventsQuery = (province: string, { by, ...filter }: EventFilter) =>
  infiniteQueryOptions({
    queryKey: ['auditEvents', province, by, filter],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.get('/provinces/{province}/audit-events', {
        path: { province },
        query: { ...filter, by: by || null, limit: 100, cursor: pageParam },
        signal,
      }),
    getNextPageParam: (page) => page.nextCursor,
  });

export const trailStateQuery = (province: string) =>
  queryOptions({
    queryKey: ['trail', province],
    queryFn: ({ signal }) => api.get('/provinces/{province}/trail', { path: { province }, signal }),
  });
