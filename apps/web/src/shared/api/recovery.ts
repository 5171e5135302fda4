import type { Query, QueryClient } from '@tanstack/react-query';
import { addressOf } from './client';
import { ApiProblem, NetworkFailure } from './problem';

/** From two seconds to half a minute, up to a half more or less, so that a thousand open pages do not come back at once. */
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 30_000;
/** A server that takes longer to say that it is well is not. */
const PATIENCE_MS = 10_000;
/** Gateways answer for a server that is starting. */
const PASSING: readonly number[] = [429, 502, 503, 504];

/** Whether a failure passes by itself: no line, the database away, too much asked just now. */
export const passesByItself = (error: unknown): boolean =>
  error instanceof NetworkFailure || (error instanceof ApiProblem && PASSING.includes(error.status));

const isFailing = (query: Query): boolean =>
  query.isActive() && query.state.status === 'error' && passesByItself(query.state.error);

/**
 * Brings an open page back by itself: while something on the screen failed for a reason that passes, asks the server ever
 * more rarely whether it is well, and only then asks again for what failed; at once when the line is back or the page is
 * looked at again. What is typed is not touched. Ends with the function that is given back.
 */
export function recoverByItself(client: QueryClient): () => void {
  const cache = client.getQueryCache();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let isLooking = false;

  const isNeeded = (): boolean => cache.getAll().some(isFailing);
  const schedule = (): void => {
    if (timer !== undefined || isLooking) return;
    if (!isNeeded()) {
      attempt = 0;
      return;
    }
    timer = setTimeout(() => void look(), waitBefore(attempt));
  };
  const look = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (isLooking || document.hidden || !isNeeded()) return;
    isLooking = true;
    attempt += 1;
    try {
      if (await isServerWell()) await client.refetchQueries({ predicate: isFailing });
    } finally {
      isLooking = false;
      schedule();
    }
  };

  const unsubscribe = cache.subscribe(schedule);
  const now = (): void => void look();
  window.addEventListener('online', now);
  window.addEventListener('focus', now);
  document.addEventListener('visibilitychange', now);
  return () => {
    unsubscribe();
    clearTimeout(timer);
    window.removeEventListener('online', now);
    window.removeEventListener('focus', now);
    document.removeEventListener('visibilitychange', now);
  };
}

/** Runs `then` once the server is well, asking ever more rarely; ends with the function that is given back. */
export function whenServerIsWell(then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const ask = async (attempt: number): Promise<void> => {
    const isWell = await isServerWell();
    if (isOver) return;
    if (isWell) then();
    else timer = setTimeout(() => void ask(attempt + 1), waitBefore(attempt));
  };
  void ask(0);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

const waitBefore = (attempt: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt) * (0.5 + Math.random());

/** The smallest question there is; what is shown does not flicker while the answer is no. */
async function isServerWell(): Promise<boolean> {
  const patience = new AbortController();
  const giveUp = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    return (await fetch(addressOf('/health/ready'), { cache: 'no-store', signal: patience.signal })).ok;
  } catch {
    return false;
  } finally {
    clearTimeout(giveUp);
  }
}
