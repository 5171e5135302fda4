import { infiniteQueryOptions } from '@tanstack/react-query';
import type { NewPerson, PersonBody, PersonChange } from '@tiendo/contracts';
import { api } from '../../../shared/api';
import type { Page } from '../../../shared/contract-types';

export type PersonRole = PersonBody['role'];

/** Roles of people beside units, leaders first. */
export const PERSON_ROLE_CODES: readonly PersonRole[] = ['leaderInCharge', 'officer', 'committeeMember'];

export interface PeopleFilter {
  readonly q: string;
  readonly unit: string;
  readonly role: PersonRole | null;
  /** Only who stands beside a unit on this day. */
  readonly asOf: string | null;
}

const base = (province: string) => `/provinces/${encodeURIComponent(province)}/people`;

/** People by given name, a hundred at a time. */
export const peopleQuery = (province: string, filter: PeopleFilter) =>
  infiniteQueryOptions({
    queryKey: ['people', province, filter],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<PersonBody>>(base(province), {
        query: { ...filter, sort: 'givenName', limit: 100, cursor: pageParam },
        signal,
      }),
    getNextPageParam: (page) => page.nextCursor,
  });

export const createPerson = (province: string, person: NewPerson) => api.post<PersonBody>(base(province), person);

/** Throws the problem `stale` with the person as it is now when somebody else was faster. */
export const changePerson = (province: string, id: string, change: PersonChange, version: number) =>
  api.patch<PersonBody>(`${base(province)}/${encodeURIComponent(id)}`, change, { ifMatch: version });
