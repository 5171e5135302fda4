import { infiniteQueryOptions } from '@tanstack/react-query';
import type { CreatedUsersSchema, NewUserSchema, ResetLinkSchema, Role, UserChangeSchema } from '@tiendo/contracts';
import { api } from '../../../shared/api';

export type NewUser = (typeof NewUserSchema)['_output'];
export type UserChange = (typeof UserChangeSchema)['_output'];
export type ResetLink = (typeof ResetLinkSchema)['_output'];
export type CreatedUsers = (typeof CreatedUsersSchema)['_output'];

/** Roles that stand for one unit and mean nothing without it. */
export const NEEDS_UNIT: ReadonlySet<Role> = new Set(['reporter', 'unitLeader']);

/** As a user name is spelled: `nguyen.van.an`, `reporter-2`. */
export const USERNAME = /^(?=.{2,80}$)[a-z0-9]+(?:[._-][a-z0-9]+)*$/;

export interface UserFilter {
  readonly q: string;
  readonly role: Role | null;
}

/** Accounts with a role in the province, by given name, a hundred at a time. */
export const usersQuery = (province: string, filter: UserFilter) =>
  infiniteQueryOptions({
    queryKey: ['users', province, filter],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.get('/provinces/{province}/users', {
        path: { province },
        query: { ...filter, limit: 100, cursor: pageParam },
        signal,
      }),
    getNextPageParam: (page) => page.nextCursor,
  });

/** All or nothing: one wrong line and none is created. */
export const createUsers = (province: string, users: readonly NewUser[]) =>
  api.post('/provinces/{province}/users', { path: { province }, body: { users } });

/** Throws the problem `stale` with the account as it is now when somebody else was faster. */
export const changeUser = (province: string, username: string, change: UserChange, version?: number) =>
  api.patch('/provinces/{province}/users/{username}', {
    path: { province, username },
    body: change,
    ifMatch: version,
  });

export const makeResetLink = (province: string, username: string) =>
  api.post('/provinces/{province}/users/{username}/reset-link', { path: { province, username } });

/** The successor receives the roles, the leaver is disabled and signed out. */
export const handOver = (province: string, username: string, successor: string) =>
  api.post('/provinces/{province}/users/{username}/hand-over', { path: { province, username }, body: { successor } });

export const signOutEverywhere = (province: string, username: string) =>
  api.delete('/provinces/{province}/users/{username}/sessions', { path: { province, username } });
