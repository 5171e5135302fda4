import type { QueryFunctionContext } from '@tanstack/react-query';
import type { Session } from '../contract-types';
import { NetworkFailure, signedInAs } from '../api';
import { outbox } from './page-outbox';

const SESSION = 'session';

/** Copies that stand on the screen in place of answers, by name, with when they were read, ms. */
let shown: ReadonlyMap<string, number> = new Map();
const listeners = new Set<() => void>();

export const shownCopies = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  current: (): ReadonlyMap<string, number> => shown,
};

function noteShown(name: string, at: number | null): void {
  if (at === null && !shown.has(name)) return;
  const next = new Map(shown);
  if (at === null) next.delete(name);
  else next.set(name, at);
  shown = next;
  for (const listener of listeners) listener();
}

/** Keeps what was read for whoever is signed in, to be shown without a line. */
export async function keepCopy(name: string, value: unknown): Promise<void> {
  const account = signedInAs();
  if (account === null) return;
  try {
    await (await outbox.open()).keep({ account, name, at: Date.now(), value });
  } catch {
    // No room left on the device: without a line it is not there.
  }
}

/**
 * Reads by the API; without a line, and with nothing on the screen yet, what was read last. `keeps`: whether the device may
 * hold it.
 */
export function withCopy<T>(
  name: string,
  read: (signal: AbortSignal) => Promise<T>,
  keeps: (context: QueryFunctionContext) => boolean,
) {
  return async (context: QueryFunctionContext): Promise<T> => {
    const { client, queryKey, signal } = context;
    try {
      const answer = await read(signal);
      noteShown(name, null);
      if (keeps(context)) void keepCopy(name, answer);
      return answer;
    } catch (error) {
      const account = signedInAs();
      if (!(error instanceof NetworkFailure) || account === null) throw error;
      if (client.getQueryData(queryKey) !== undefined) throw error;
      const copy = await (await outbox.open()).copy(account, name);
      if (!copy) throw error;
      noteShown(name, copy.at);
      return copy.value as T;
    }
  };
}

/** Keeps who is signed in, and forgets who was before. */
export async function keepSession(session: Session): Promise<void> {
  const deposit = await outbox.open();
  const { username } = session.user;
  for (const { account } of await deposit.copies(SESSION)) {
    if (account !== username) await deposit.removeCopy(account, SESSION);
  }
  await deposit.keep({ account: username, name: SESSION, at: Date.now(), value: session });
}

/** Who was signed in when there was a line. */
export async function keptSession(): Promise<Session | null> {
  const [copy] = await (await outbox.open()).copies(SESSION);
  if (!copy) return null;
  noteShown(SESSION, copy.at);
  return copy.value as Session;
}

export const noteSessionRead = (): void => noteShown(SESSION, null);

/** The session has ended: nobody opens the device's copies without signing in. */
export async function forgetSession(): Promise<void> {
  const deposit = await outbox.open();
  for (const { account } of await deposit.copies(SESSION)) await deposit.removeCopy(account, SESSION);
}
