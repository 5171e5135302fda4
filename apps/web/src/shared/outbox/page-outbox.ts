import type { RouteAnswer, RouteParams, RoutePath } from '@tiendo/contracts';
import { api, ApiProblem, type BodyOf } from '../api';
import { keptStore, noteHolding } from '../keeping/kept-store';
import { openDeposit, type QueuedWrite } from './deposit';
import { Outbox, worldOfPage, type Follower } from './outbox';

/** The queue of this page. */
export const outbox = new Outbox(
  worldOfPage({
    open: async () => {
      const deposit = await openDeposit();
      noteHolding();
      return deposit;
    },
    sessionOf: async () => {
      try {
        return (await api.get('/session'))?.user.username ?? null;
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 401) return null;
        throw error;
      }
    },
    forget: (account, kept) => keptStore.forget(account, kept),
  }),
);

/** Under which name a write stands in the queue, and which text was kept of it. */
export type Queued = Pick<QueuedWrite, 'about' | 'target' | 'record' | 'kept'> & Follower;

interface Given<P extends string, Body> {
  readonly path: Readonly<Record<RouteParams<P>, string>>;
  readonly body: Body;
  readonly ifMatch?: number;
  readonly idempotencyKey?: string;
}

/** `api.put` by way of the queue: put by on the device first, and sent in its turn. */
export const queued = {
  put: <P extends RoutePath<'put'>>(route: P, given: Given<P, BodyOf<'put', P>>, how: Queued) =>
    save<RouteAnswer<'put', P>>('put', route, given, how),
  post: <P extends RoutePath<'post'>>(route: P, given: Given<P, BodyOf<'post', P>>, how: Queued) =>
    save<RouteAnswer<'post', P>>('post', route, given, how),
};

function save<Answer>(
  method: 'put' | 'post',
  route: string,
  given: Given<string, unknown>,
  { waits, signal, ...named }: Queued,
): Promise<Answer> {
  return outbox.save({ ...named, call: { method, route, ...given } }, { waits, signal }) as Promise<Answer>;
}
