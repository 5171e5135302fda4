import { infiniteQueryOptions } from '@tanstack/react-query';
import type { NewPerson, PersonBody, PersonChange } from '@tiendo/contracts';
import { api } from '../../../shared/api';

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

/** People by given name, a hundred at a time. */
export const peopleQuery = (province: string, filter: PeopleFilter) =>
  infiniteQueryOptions({
    queryKey: ['people', province, filter],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.get('/provinces/{province}/people', {
        path: { province },
        query: { ...filter, sort: 'givenName', limit: 100, cursor: pageParam },
        signal,
      }),
    getNextPageParam: (page) => page.nextCursor,
  });

export const createPerson = (province: string, person: NewPerson) =>
  api.post('/provinces/{province}/people', { path: { province }, body: person });

/** Throws the problem `stale` with the person as it is now when somebody else was faster. */
export const changePerson = (province: string, id: string, change: PersonChange, version: number) =>
  api.patch('/provinces/{province}/people/{id}', { path: { province, id }, body: change, ifMatch: version });
