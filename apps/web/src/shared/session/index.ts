import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Membership, Role, Session } from '../contract-types';
import { ApiProblem, api, NetworkFailure, noteSession, signInAgain, signedInAs } from '../api';
import { holdsWork } from '../keeping/kept-store';

/** Set and removed beside the session cookie, which no script can read: visitors need not ask who they are. */
const hasSessionHint = (): boolean => document.cookie.split('; ').includes('tiendo_hint=1');

async function readSession(signal: AbortSignal): Promise<Session | null> {
  if (!hasSessionHint()) return null;
  try {
    const session = (await api.get('/session', { signal })) ?? null;
    if (holdsWork()) void import('../outbox/copies').then(({ noteSessionRead }) => noteSessionRead());
    return session;
  } catch (error) {
    const isOver = error instanceof ApiProblem && error.status === 401;
    if (isOver && holdsWork()) await (await import('../outbox/copies')).forgetSession();
    if (isOver) return null;
    const copy =
      error instanceof NetworkFailure && signedInAs() === null && holdsWork()
        ? await (await import('../outbox/copies')).keptSession()
        : null;
    if (copy) return copy;
    throw error;
  }
}

/** Who is signed in; null for nobody. Ended behind a page that somebody works on, it is asked for on top of that page. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 300_000,
  // Asked without a line too: the device may know who is at the screen.
  networkMode: 'always',
  queryFn: async ({ signal }): Promise<Session | null> => {
    const before = signedInAs();
    let session = await readSession(signal);
    if (session === null && before !== null && (await signInAgain())) session = await readSession(signal);
    // Somebody else has signed in in another window: nothing of the page belongs to them.
    if (before !== null && session !== null && session.user.username !== before) return beginAnew();
    noteSession(session?.user.username ?? null);
    return session;
  },
});

/** Leaves the page with everything on it for the first one. */
export function beginAnew(): Promise<never> {
  globalThis.location.assign('/');
  return new Promise(() => undefined);
}

/** The session, null when nobody is signed in, undefined until that is known: a server that is away does not sign out. */
export const useSession = (): Session | null | undefined => useQuery(sessionQuery).data;

/** Why it is not known who is at the screen, and how to ask again; null while it is, or while it is being asked for. */
export function useUnknownSession(): { error: Error; retry: () => void } | null {
  const { data, error, refetch } = useQuery(sessionQuery);
  return data === undefined && error !== null ? { error, retry: () => void refetch() } : null;
}

/** What the person may do for one province, so that a screen offers only what will be accepted. */
export function may(session: Session | null | undefined, province: string, permission: string): boolean {
  return session?.permissions[province]?.includes(permission) ?? false;
}

/** `may` for the person at the screen. */
export const useMay = (province: string, permission: string): boolean => may(useSession(), province, permission);

export const membershipsIn = (session: Session | null | undefined, province: string): Membership[] =>
  session?.memberships.filter((membership) => membership.province.code === province) ?? [];

const STAFF: readonly Role[] = ['editor', 'admin', 'reporter', 'unitLeader'];

/** Who works on the figures opens on the live ones; everybody else on the latest published snapshot. */
export const worksOnFigures = (session: Session | null | undefined, province: string): boolean =>
  membershipsIn(session, province).some((membership) => STAFF.includes(membership.role));

/** The unit the person acts for in this province, if any. */
export const ownUnit = (session: Session | null | undefined, province: string) =>
  membershipsIn(session, province).find((membership) => membership.unit !== null)?.unit ?? null;
