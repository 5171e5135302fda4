import type {
  DirectiveChange,
  DirectiveTask,
  MeetingBody,
  MeetingChange,
  NewDirective,
  NewDirectiveEntry,
  NewMeeting,
  SaveAgenda,
} from '@tiendo/contracts';
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { addressOf, api } from '../../shared/api';

/** Meetings on a plan, the latest first. */
export const meetingsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['meetings', slug],
    queryFn: ({ signal }) => api.get('/plans/{slug}/meetings', { path: { slug }, signal }),
  });

/** One meeting with its agenda and conclusions. */
export const meetingQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['meetings', slug, id],
    queryFn: ({ signal }) => api.get('/plans/{slug}/meetings/{meetingId}', { path: { slug, meetingId: id }, signal }),
  });

export interface DirectiveFilters {
  readonly q?: string;
  readonly unit?: string | null;
  readonly state?: string | null;
  readonly overdue?: boolean;
  readonly item?: string;
  readonly meeting?: string;
}

/** Directives on a plan as they stand today. */
export const directivesQuery = (slug: string, filters: DirectiveFilters = {}) =>
  queryOptions({
    queryKey: ['directives', slug, filters],
    queryFn: ({ signal }) =>
      api.get('/plans/{slug}/directives', {
        path: { slug },
        query: { ...filters, overdue: filters.overdue || undefined, limit: 500 },
        signal,
      }),
  });

/** One directive with everything stated of it. */
export const directiveQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['directives', slug, 'one', id],
    queryFn: ({ signal }) =>
      api.get('/plans/{slug}/directives/{directiveId}', { path: { slug, directiveId: id }, signal }),
  });

/** Who stands beside a unit, to be named in a conclusion. */
export const peopleOfUnitQuery = (province: string, unit: string) =>
  queryOptions({
    queryKey: ['people', province, unit],
    queryFn: ({ signal }) =>
      api.get('/provinces/{province}/people', { path: { province }, query: { unit, limit: 100 }, signal }),
  });

export const createMeeting = (slug: string, meeting: NewMeeting) =>
  api.post('/plans/{slug}/meetings', { path: { slug }, body: meeting });
export const changeMeeting = (slug: string, id: string, change: MeetingChange, version: number) =>
  api.patch('/plans/{slug}/meetings/{meetingId}', {
    path: { slug, meetingId: id },
    body: change,
    ifMatch: version,
  });
export const removeMeeting = (slug: string, id: string) =>
  api.delete('/plans/{slug}/meetings/{meetingId}', { path: { slug, meetingId: id } });
export const saveAgenda = (slug: string, id: string, agenda: SaveAgenda, version: number) =>
  api.put('/plans/{slug}/meetings/{meetingId}/agenda', {
    path: { slug, meetingId: id },
    body: agenda,
    ifMatch: version,
  });
export const rebuildAgenda = (slug: string, id: string, version: number) =>
  api.post('/plans/{slug}/meetings/{meetingId}/agenda/rebuild', { path: { slug, meetingId: id }, ifMatch: version });

export const createDirective = (slug: string, directive: NewDirective) =>
  api.post('/plans/{slug}/directives', { path: { slug }, body: directive });
export const changeDirective = (slug: string, id: string, change: DirectiveChange, version: number) =>
  api.patch('/plans/{slug}/directives/{directiveId}', {
    path: { slug, directiveId: id },
    body: change,
    ifMatch: version,
  });
export const stateDirective = (slug: string, id: string, entry: NewDirectiveEntry, version: number) =>
  api.post('/plans/{slug}/directives/{directiveId}/entries', {
    path: { slug, directiveId: id },
    body: entry,
    ifMatch: version,
  });
export const makeTask = (slug: string, id: string, task: DirectiveTask) =>
  api.post('/plans/{slug}/directives/{directiveId}/task', { path: { slug, directiveId: id }, body: task });

/** Addresses of the documents the API writes. */
export const paperAddress = (slug: string, id: string, paper: 'briefing' | 'minutes') =>
  addressOf(`/plans/{slug}/meetings/{meetingId}/${paper}.docx`, { path: { slug, meetingId: id } });

/**
 * After a write: the meetings and directives of the plan are asked for anew. `saved`, the answer to it, is on the screen at
 * once, so that the next write goes over this version and not over the one before.
 */
export async function refreshMeetings(client: QueryClient, slug: string, saved?: MeetingBody): Promise<void> {
  if (saved) client.setQueryData(meetingQuery(slug, saved.id).queryKey, saved);
  await Promise.all([
    client.invalidateQueries({ queryKey: ['meetings', slug] }),
    client.invalidateQueries({ queryKey: ['directives', slug] }),
  ]);
}
