import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { ApiProblem } from '../../platform/http/index.js';
import { type ThrottleRule, ThrottleQueries } from './throttle.queries.js';

const MINUTE_MS = 60_000;
/** Short enough that nobody is kept from their work for long by someone else's guessing. */
const ACCOUNT: ThrottleRule = { failures: 8, windowMs: 15 * MINUTE_MS, blockMs: 5 * MINUTE_MS };
/** Many people of one office sit behind one address. */
const ADDRESS: ThrottleRule = { failures: 60, windowMs: 15 * MINUTE_MS, blockMs: 15 * MINUTE_MS };

const accountSubject = (username: string) => `account:${username}`;
const addressSubject = (address: string) => `address:${address}`;

/** Slows the guessing of passwords, per account and per address. Unknown accounts count like known ones. */
@Injectable()
export class ThrottleService {
  constructor(
    private readonly queries: ThrottleQueries,
    private readonly clock: Clock,
  ) {}

  /** Counts an attempt; throws 429 with Retry-After when there were too many. */
  async attempt(username: string, address: string): Promise<void> {
    const now = this.clock.now();
    const blocks = [
      await this.queries.count(addressSubject(address), ADDRESS, now),
      await this.queries.count(accountSubject(username), ACCOUNT, now),
    ].filter((until) => until !== null);
    if (blocks.length === 0) return;
    const until = Math.max(...blocks.map((moment) => moment.getTime()));
    throw new ApiProblem('too-many-attempts', { retryAfterSeconds: (until - now.getTime()) / 1000 });
  }

  /** The password was right. */
  async succeeded(username: string, address: string): Promise<void> {
    await this.queries.forgive(accountSubject(username), addressSubject(address));
  }

  async purge(): Promise<void> {
    const now = this.clock.now();
    await this.queries.purge(new Date(now.getTime() - Math.max(ACCOUNT.windowMs, ADDRESS.windowMs)), now);
  }
}
