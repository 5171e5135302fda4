import { ApiProblem, NetworkFailure, newKey, passesByItself, sendStored, signedInAs } from '../api';
import { KEPT_DAYS } from '../keeping/kept-store';
import { depositInMemory, type Deposit, type QueuedWrite } from './deposit';

/** What is to be sent once, over which record of which report. */
export type NewWrite = Pick<QueuedWrite, 'about' | 'target' | 'record' | 'kept'> & {
  readonly call: Omit<QueuedWrite['call'], 'idempotencyKey'> & { readonly idempotencyKey?: string | undefined };
};

/** The same was typed anew before it was sent, or given up: this one goes no further. */
export class Superseded extends Error {}

/** Another window of this browser has sent it, with what outcome is seen by reading anew. */
export class SentElsewhere extends Error {}

/** Who follows a write from the screen. */
export interface Follower {
  /** It has to wait: no line, no server, no session. */
  readonly waits?: () => void;
  /** Ended when the screen is left: the write goes its way, and nobody hears of it. */
  readonly signal?: AbortSignal;
}

interface Waiter extends Follower {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** What arrived since the page was opened: which version it made, and over which, itself and its own before it. */
interface Answered {
  readonly call: string;
  readonly overs: readonly (number | undefined)[];
  readonly version: number | null;
  readonly answer: unknown;
}

/** How the queue stands, for whoever is signed in. */
export interface OutboxState {
  readonly writes: readonly QueuedWrite[];
  /** No line, no server or no session: what waits is sent by itself later. */
  readonly isWaiting: boolean;
  /** False: the browser lets the page store nothing; what waits is lost with the page. */
  readonly isDurable: boolean;
}

/** What the queue needs of the world. */
export interface OutboxWorld {
  readonly open: () => Promise<Deposit>;
  readonly account: () => string | null;
  readonly send: (call: QueuedWrite['call']) => Promise<unknown>;
  /** Whose session the browser has; throws as `send` does. Asked before anything that waited is sent. */
  readonly sessionOf: () => Promise<string | null>;
  /** Runs alone among the windows of this browser. */
  readonly exclusively: (work: () => Promise<void>) => Promise<void>;
  /** Typed text whose write has arrived is kept no longer. */
  readonly forget: (account: string, kept: NonNullable<QueuedWrite['kept']>) => void;
  /** Calls back after a while; the function that is given back calls it off. */
  readonly later: (then: () => void, ms: number) => () => void;
  readonly now: () => number;
}

const DAY_MS = 86_400_000;
/** From two seconds to half a minute between attempts; at once when the line is back. */
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 30_000;
const EMPTY: OutboxState = { writes: [], isWaiting: false, isDurable: true };

/**
 * Writes on their way to the server, one after the other in the order they were typed, each under a key of its own so that
 * it is done once however often it is sent. They lie on the device until the server has answered: neither a dropped line
 * nor a closed browser loses one.
 */
export class Outbox {
  private state: OutboxState = EMPTY;
  private readonly listeners = new Set<() => void>();
  private readonly waiters = new Map<number, Waiter[]>();
  private readonly answered = new Map<string, Answered>();
  private deposit: Promise<Deposit> | null = null;
  private running: Promise<void> | null = null;
  private isAskedAgain = false;
  private stopWaiting: (() => void) | null = null;
  private attempts = 0;
  private turn: Promise<void> = Promise.resolve();

  constructor(private readonly world: OutboxWorld) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): OutboxState => this.state;

  /**
   * Puts a write by and sends it in its turn. Settles when the server has answered, however late. Rejects with what the server refused it for; the write is gone then.
   */
  async save(write: NewWrite, follower: Follower = {}): Promise<unknown> {
    const account = this.world.account();
    if (account === null) throw new NetworkFailure('nobody is signed in');
    // One after the other: each looks at what waits already.
    const turn = this.turn.then(() => this.putBy(account, write, follower));
    this.turn = turn.then(
      () => undefined,
      () => undefined,
    );
    return (await turn).outcome;
  }

  /** What waits of one thing; null: nothing. */
  async find(about: string, target: string): Promise<QueuedWrite | null> {
    const account = this.world.account();
    if (account === null) return null;
    const all = await (await this.open()).list(account);
    return all.findLast((one) => one.about === about && one.target === target) ?? null;
  }

  /** Whether this very write has arrived since the page was opened. */
  hasArrived(write: Pick<NewWrite, 'about' | 'target' | 'call'>): boolean {
    const account = this.world.account();
    return account !== null && this.answered.get(nameOf(account, write))?.call === saidBy(write.call);
  }

  /** Gives up what waits of one thing. */
  async discard(about: string, target: string): Promise<void> {
    const write = await this.find(about, target);
    if (!write) return;
    await (await this.open()).remove(write.id);
    this.settle(write.id, ({ reject }) => reject(new Superseded()));
    await this.tell();
  }

  /** Sends what waits, as far as it can be sent. */
  readonly flush = async (): Promise<void> => {
    if (this.running) {
      this.isAskedAgain = true;
      return this.running;
    }
    this.running = this.world.exclusively(() => this.sendAll());
    try {
      await this.running;
    } finally {
      this.running = null;
    }
    if (!this.isAskedAgain) return;
    this.isAskedAgain = false;
    await this.flush();
  };

  /** The line is said to be back: sends now, and tries soon again where it is not yet. */
  readonly sendNow = (): Promise<void> => {
    this.attempts = 0;
    return this.flush();
  };

  /** Everything of an account goes from the device, unsent. */
  async wipe(account: string): Promise<void> {
    await (await this.open()).wipe(account);
    this.answered.clear();
    await this.tell();
  }

  /** Opens what lies on the device, once; what has lain there too long goes. */
  readonly open = (): Promise<Deposit> => {
    this.deposit ??= this.world.open().then(
      async (deposit) => {
        await deposit.expire(this.world.now() - KEPT_DAYS * DAY_MS);
        return deposit;
      },
      () => {
        this.set({ isDurable: false });
        return depositInMemory();
      },
    );
    return this.deposit;
  };

  /** Reads anew what waits: somebody has signed in, or another window has sent. */
  readonly tell = async (): Promise<void> => {
    const account = this.world.account();
    this.set({ writes: account === null ? [] : await (await this.open()).list(account) });
  };

  /** The outcome in an object: a promise of a promise would wait for both. */
  private async putBy(
    account: string,
    write: NewWrite,
    follower: Follower,
  ): Promise<{ readonly outcome: Promise<unknown> }> {
    const deposit = await this.open();
    const said = saidBy(write.call);
    const done = this.answered.get(nameOf(account, write));
    // A page that has not yet read what arrived would send it over the version before.
    if (done?.call === said && write.call.ifMatch !== undefined) return { outcome: Promise.resolve(done.answer) };
    const before = (await deposit.list(account)).filter((one) => nameOf(account, one) === nameOf(account, write));
    const last = before.at(-1);
    if (last && saidBy(last.call) === said) return { outcome: this.joined(last, follower) };
    for (const one of before.filter(({ tried }) => !tried)) {
      await deposit.remove(one.id);
      this.settle(one.id, ({ reject }) => reject(new Superseded()));
    }
    const { call, about, target, record, kept } = write;
    const isOverOwn = done !== undefined && done.version !== null && done.overs.includes(call.ifMatch);
    const added = await deposit.add({
      ...{ account, about, target, record, kept, at: this.world.now(), tried: false },
      call: {
        ...call,
        ...(isOverOwn && { ifMatch: done.version ?? undefined }),
        idempotencyKey: call.idempotencyKey ?? newKey(),
      },
    });
    return { outcome: this.joined(added, follower) };
  }

  private joined(write: QueuedWrite, follower: Follower): Promise<unknown> {
    const outcome = new Promise<unknown>((resolve, reject) => {
      this.waiters.set(write.id, [...(this.waiters.get(write.id) ?? []), { ...follower, resolve, reject }]);
    });
    if (this.state.isWaiting) follower.waits?.();
    void this.tell().then(this.flush);
    return outcome;
  }

  private async sendAll(): Promise<void> {
    const deposit = await this.open();
    for (;;) {
      const account = this.world.account();
      const all = account === null ? [] : await deposit.list(account);
      this.missElsewhere(all);
      const [write] = all;
      if (account === null || !write) return this.goOn();
      try {
        // What waited may meet a session of somebody else, who has signed in in another window.
        const isOwn = !(write.tried || this.state.isWaiting) || (await this.world.sessionOf()) === account;
        if (!isOwn) return this.wait(false);
        if (!write.tried) await deposit.put({ ...write, tried: true });
        const answer = await this.world.send(write.call);
        await this.arrived(deposit, write, answer);
      } catch (error) {
        if (isPassing(error)) return this.wait(!(error instanceof ApiProblem && error.status === 401));
        await deposit.remove(write.id);
        this.settle(write.id, ({ reject }) => reject(error));
        await this.tell();
      }
    }
  }

  /** Tells those who wait for what is gone from the device. */
  private missElsewhere(all: readonly QueuedWrite[]): void {
    const there = new Set(all.map(({ id }) => id));
    for (const id of [...this.waiters.keys()]) {
      if (!there.has(id)) this.settle(id, ({ reject }) => reject(new SentElsewhere()));
    }
  }

  private async arrived(deposit: Deposit, write: QueuedWrite, answer: unknown): Promise<void> {
    await deposit.remove(write.id);
    const version = versionIn(answer, write.record);
    for (const later of await deposit.list(write.account)) {
      if (nameOf(write.account, later) !== nameOf(write.account, write) || version === null) continue;
      if (later.call.ifMatch === write.call.ifMatch)
        await deposit.put({ ...later, call: { ...later.call, ifMatch: version } });
    }
    const before = this.answered.get(nameOf(write.account, write));
    const over = write.call.ifMatch;
    const overs = before && before.version === over ? [...before.overs, over] : [over];
    this.answered.set(nameOf(write.account, write), { call: saidBy(write.call), overs, version, answer });
    const isAwaited = this.settle(write.id, ({ resolve }) => resolve(answer));
    // A page that has the text on screen knows what was typed since, and forgets it itself.
    if (!isAwaited && write.kept) this.world.forget(write.account, write.kept);
    await this.tell();
  }

  private settle(id: number, how: (waiter: Waiter) => void): boolean {
    const waiters = (this.waiters.get(id) ?? []).filter(({ signal }) => !signal?.aborted);
    this.waiters.delete(id);
    for (const waiter of waiters) how(waiter);
    return waiters.length > 0;
  }

  /** `again`: by itself after a while; else once somebody has signed in. */
  private wait(again: boolean): void {
    for (const waiters of this.waiters.values()) for (const { waits } of waiters) waits?.();
    this.set({ isWaiting: true });
    this.stopWaiting?.();
    this.stopWaiting = null;
    if (!again) return;
    const ms = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.attempts) * (0.5 + Math.random());
    this.attempts += 1;
    this.stopWaiting = this.world.later(() => void this.flush(), ms);
  }

  private goOn(): void {
    this.stopWaiting?.();
    this.stopWaiting = null;
    this.attempts = 0;
    if (this.state.isWaiting) this.set({ isWaiting: false });
  }

  private set(change: Partial<OutboxState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** What a write says, apart from the key it says it under. */
const saidBy = ({ method, route, path, body, ifMatch }: NewWrite['call']): string =>
  JSON.stringify([method, route, path, body, ifMatch ?? null]);

const nameOf = (account: string, { about, target }: Pick<QueuedWrite, 'about' | 'target'>): string =>
  JSON.stringify([account, about, target]);

/** What a later attempt may be answered otherwise: no line, no server, too much asked, a session that ended. */
const isPassing = (error: unknown): boolean =>
  passesByItself(error) || (error instanceof ApiProblem && (error.status === 401 || error.status >= 500));

function versionIn(answer: unknown, record: string): number | null {
  const member: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, record) : null;
  const found: unknown = Array.isArray(member) ? member[0] : member;
  const version: unknown = typeof found === 'object' && found !== null ? Reflect.get(found, 'version') : null;
  return typeof version === 'number' ? version : null;
}

/** The world of a page. */
export const worldOfPage = (parts: Pick<OutboxWorld, 'open' | 'sessionOf' | 'forget'>): OutboxWorld => ({
  ...parts,
  account: signedInAs,
  send: sendStored,
  // Missing on plain http in a local network; there the keys alone see that nothing is done twice.
  exclusively: async (work) => {
    const locks = (navigator as { locks?: LockManager }).locks;
    if (locks) await locks.request('tiendo.outbox', work);
    else await work();
  },
  later: (then, ms) => {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
  now: Date.now,
});
