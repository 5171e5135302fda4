import type { Clock } from '../clock/clock.js';
import type { ProblemCode } from '@tiendo/contracts';
import { ApiProblem } from './api-problem.js';
import { RecentlyUsed } from './recently-used.js';

/** What somebody may still ask. */
interface Allowance {
  left: number;
  /** Moment up to which it has been filled, milliseconds. */
  filledAt: number;
}

/** Allowances for one minute by who asks, each filling up again at an even pace. */
export class Allowances {
  private readonly allowances: RecentlyUsed<Allowance>;

  /** `remembered`: how many at once; who asked longest ago is forgotten first, and with that forgiven. */
  constructor(
    private readonly clock: Clock,
    remembered: number,
    private readonly refusal: ProblemCode,
  ) {
    this.allowances = new RecentlyUsed<Allowance>(remembered);
  }

  /** Takes `cost` of the `most` that somebody may ask in a minute. Throws the refusal with Retry-After. */
  take(who: string, most: number, cost = 1): void {
    const now = this.clock.now().getTime();
    const { left, filledAt } = this.allowances.get(who) ?? { left: most, filledAt: now };
    const perMs = most / 60_000;
    // A clock that was set back fills nothing and takes nothing.
    const filled = Math.min(most, left + Math.max(0, now - filledAt) * perMs);
    const isRefused = filled < cost;
    this.allowances.set(who, { left: isRefused ? filled : filled - cost, filledAt: now });
    if (isRefused) throw new ApiProblem(this.refusal, { retryAfterSeconds: (cost - filled) / perMs / 1000 });
  }
}
