import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { ApiProblem } from '../../platform/http/index.js';
import { networkOf } from './network-of.js';
import { type ThrottleRule, ThrottleQueries } from './throttle.queries.js';

const MINUTE_MS = 60_000;
/** Short enough that nobody is kept from their work for long by someone else's guessing. */
const ACCOUNT: ThrottleRule = { failures: 8, windowMs: 15 * MINUTE_MS, blockMs: 5 * MINUTE_MS };
/** Many people of one office sit behind one address. */
const ADDRESS: ThrottleRule = { failures: 60, windowMs: 15 * MINUTE_MS, blockMs: 15 * MINUTE_MS };
/** Longer than an office full of people signing in at once takes. */
const PATIENCE_MS = 30_000;

/** What failures are counted under, and how many are too many. */
export interface Counter {
  readonly subject: string;
  readonly rule: ThrottleRule;
}

/** Who guesses from a strange device: first the network they sit in; the account's count is touched only behind it. */
export const strangersCounters = (username: string, address: string): Counter[] => [
  { subject: `address:${networkOf(address)}`, rule: ADDRESS },
  { subject: `account:${username}`, rule: ACCOUNT },
];
/** A device that the person has signed in with is counted by itself: what others guess does not keep it out. */
export const devicesCounters = (userId: string, device: string): Counter[] => [
  { subject: `device:${userId}:${device}`, rule: ACCOUNT },
];
/** Somebody signed in who is asked for the password again. */
export const changersCounters = (userId: string): Counter[] => [
  { subject: `password-change:${userId}`, rule: ACCOUNT },
];

/** Passwords being judged under one subject, and those that wait to be. */
interface Line {
  entering: number;
  judging: number;
  /** Grows with each that was judged, so that a count read before is known to be old. */
  ended: number;
  readonly waiting: (() => void)[];
}

/**
 * Slows the guessing of passwords. Only wrong ones count: a password is not judged while those being judged could, were
 * they all wrong, use up what is left; it waits for them. So a hundred guesses sent at once are no more than those allowed,
 * and two hundred right passwords sent at once are all let in. Unknown accounts count like known ones.
 */
@Injectable()
export class ThrottleService {
  private readonly lines = new Map<string, Line>();

  constructor(
    private readonly queries: ThrottleQueries,
    private readonly clock: Clock,
  ) {}

  /**
   * What `judge` answers, null where the password was wrong. Throws 429 with Retry-After after too many failures;
   * `onBlocked` hears of the failure that was one too many.
   */
  async guarded<T>(
    counters: readonly Counter[],
    judge: () => Promise<T | null>,
    onBlocked?: (counter: Counter) => void,
  ): Promise<T | null> {
    const entered: Counter[] = [];
    try {
      for (const counter of counters) {
        await this.enter(counter);
        entered.push(counter);
      }
      const answer = await judge();
      if (answer === null) {
        for (const counter of counters) {
          if (await this.queries.fail(counter.subject, counter.rule, this.clock.now())) onBlocked?.(counter);
        }
      } else {
        // The address of an office keeps its count: one right password says nothing of the others' guesses.
        await this.queries.forgive(counters.at(-1)?.subject ?? '');
      }
      return answer;
    } finally {
      for (const { subject } of entered) this.leave(subject);
    }
  }

  async purge(): Promise<void> {
    const now = this.clock.now();
    await this.queries.purge(new Date(now.getTime() - Math.max(ACCOUNT.windowMs, ADDRESS.windowMs)), now);
  }

  private async enter({ subject, rule }: Counter): Promise<void> {
    const line = this.lines.get(subject) ?? { entering: 0, judging: 0, ended: 0, waiting: [] };
    this.lines.set(subject, line);
    line.entering += 1;
    let isIn = false;
    try {
      const since = performance.now();
      while (!isIn) {
        const { ended } = line;
        const now = this.clock.now();
        const { failures, blockedUntil } = await this.queries.stateOf(subject, rule, now);
        if (blockedUntil !== null) {
          throw new ApiProblem('too-many-attempts', {
            retryAfterSeconds: (blockedUntil.getTime() - now.getTime()) / 1000,
          });
        }
        if (line.ended !== ended) continue;
        isIn = line.judging === 0 || failures + line.judging < rule.failures;
        if (isIn) line.judging += 1;
        else await this.wait(line, PATIENCE_MS - (performance.now() - since));
      }
    } finally {
      line.entering -= 1;
      if (!isIn) this.next(subject, line);
    }
  }

  private leave(subject: string): void {
    const line = this.lines.get(subject);
    if (!line) return;
    line.judging -= 1;
    line.ended += 1;
    this.next(subject, line);
  }

  /** Lets the first in the line look again; nobody left: the line is forgotten. */
  private next(subject: string, line: Line): void {
    line.waiting.shift()?.();
    if (line.entering === 0 && line.judging === 0) this.lines.delete(subject);
  }

  private wait(line: Line, patienceMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(
        () => {
          line.waiting.splice(line.waiting.indexOf(goOn), 1);
          reject(new ApiProblem('unavailable'));
        },
        Math.max(0, patienceMs),
      );
      const goOn = () => {
        clearTimeout(giveUp);
        resolve();
      };
      line.waiting.push(goOn);
    });
  }
}
