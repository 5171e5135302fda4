import type {
  DirectiveChange,
  DirectiveDetail,
  DirectivePage,
  DirectiveTask,
  MeetingBody,
  MeetingChange,
  MeetingList,
  NewDirective,
  NewDirectiveEntry,
  NewMeeting,
  PersonBody,
  SaveAgenda,
} from '@tiendo/contracts';
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api } from '../../shared/api';
import type { Page } from '../../shared/contract-types';

const base = (slug: string) => `/plans/${encodeURIComponent(slug)}`;
const meetingPath = (slug: string, id: string) => `${base(slug)}/meetings/${encodeURIComponent(id)}`;
const directivePath = (slug: string, id: string) => `${base(slug)}/directives/${encodeURIComponent(id)}`;

/** Meetings on a plan, the latest first. */
export const meetingsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['meetings', slug],
    queryFn: ({ signal }) => api.get<MeetingList>(`${base(slug)}/meetings`, { signal }),
  });

/** One meeting with its agenda and conclusions. */
export const meetingQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['meetings', slug, id],
    queryFn: ({ signal }) => api.get<MeetingBody>(meetingPath(slug, id), { signal }),
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
      api.get<DirectivePage>(`${base(slug)}/directives`, {
        query: { ...filters, overdue: filters.overdue || undefined, limit: 500 },
        signal,
      }),
  });

/** One directive with everything stated of it. */
export const directiveQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['directives', slug, 'one', id],
    queryFn: ({ signal }) => api.get<DirectiveDetail>(directivePath(slug, id), { signal }),
  });

/** Who stands beside a unit, to be named in a conclusion. */
export const peopleOfUnitQuery = (province: string, unit: string) =>
  queryOptions({
    queryKey: ['people', province, unit],
    queryFn: ({ signal }) =>
      api.get<Page<PersonBody>>(`/provinces/${encodeURIComponent(province)}/people`, {
        query: { unit, limit: 100 },
        signal,
      }),
  });

export const createMeeting = (slug: string, meeting: NewMeeting) =>
  api.post<MeetingBody>(`${base(slug)}/meetings`, meeting);
export const changeMeeting = (slug: string, id: string, change: MeetingChange, version: number) =>
  api.patch<MeetingBody>(meetingPath(slug, id), change, { ifMatch: version });
export const removeMeeting = (slug: string, id: string) => api.delete(meetingPath(slug, id));
export const saveAgenda = (slug: string, id: string, agenda: SaveAgenda, version: number) =>
  api.put<MeetingBody>(`${meetingPath(slug, id)}/agenda`, agenda, { ifMatch: version });
export const rebuildAgenda = (slug: string, id: string, version: number) =>
  api.post<MeetingBody>(`${meetingPath(slug, id)}/agenda/rebuild`, {}, { ifMatch: version });

export const createDirective = (slug: string, directive: NewDirective) =>
  api.post<DirectiveDetail>(`${base(slug)}/directives`, directive);
export const changeDirective = (slug: string, id: string, change: DirectiveChange, version: number) =>
  api.patch<DirectiveDetail>(directivePath(slug, id), change, { ifMatch: version });
export const stateDirective = (slug: string, id: string, entry: NewDirectiveEntry, version: number) =>
  api.post<DirectiveDetail>(`${directivePath(slug, id)}/entries`, entry, { ifMatch: version });
export const makeTask = (slug: string, id: string, task: DirectiveTask) =>
  api.post<DirectiveDetail>(`${directivePath(slug, id)}/task`, task);

/** Addresses of the documents the API writes. */
export const paperAddress = (slug: string, id: string, paper: 'briefing' | 'minutes') =>
  `/api/v1${meetingPath(slug, id)}/${paper}.docx`;

/** After a write: the meetings and directives of the plan are asked for anew. */
export async function refreshMeetings(client: QueryClient, slug: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ['meetings', slug] }),
    client.invalidateQueries({ queryKey: ['directives', slug] }),
  ]);
}
