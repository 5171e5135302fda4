import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { ApiProblem } from './api-problem.js';
import { RecentlyUsed } from './recently-used.js';

/**
 * An answer that has to be worked out costs the server some hundred times one that is kept: at the usual pace a network
 * gets 90 of them at once, then three every two seconds.
 */
const WORKED_OUT = 20;
/** Networks remembered at once, about a megabyte; who asked longest ago is forgotten first, and with that forgiven. */
const NETWORKS = 10_000;

/** What a network may still read. */
interface Allowance {
  left: number;
  /** Moment up to which it has been filled, milliseconds. */
  filledAt: number;
}

/**
 * Reads of who is not signed in, limited by the network they come from: an allowance for one minute that fills up again
 * at an even pace. An office behind one address opening the dashboard reads what is kept; who makes the server compute
 * ever new answers is slowed down without touching anybody else.
 */
@Injectable()
export class VisitorReads {
  private readonly networks = new RecentlyUsed<Allowance>(NETWORKS);
  private readonly visitors = new WeakMap<object, string>();

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** A visitor of this network asks. Throws too-many-reads. */
  enter(request: object, network: string): void {
    this.visitors.set(request, network);
    this.take(network, 1);
  }

  /** The answer to this request is not kept and must be worked out; of no account where no visitor asks. Throws too-many-reads. */
  workOut(request: object): void {
    const network = this.visitors.get(request);
    if (network !== undefined) this.take(network, WORKED_OUT);
  }

  private take(network: string, cost: number): void {
    const most = this.config.visitorReadsPerMinute;
    const now = this.clock.now().getTime();
    const { left, filledAt } = this.networks.get(network) ?? { left: most, filledAt: now };
    const perMs = most / 60_000;
    // A clock that was set back fills nothing and takes nothing.
    const filled = Math.min(most, left + Math.max(0, now - filledAt) * perMs);
    const isRefused = filled < cost;
    this.networks.set(network, { left: isRefused ? filled : filled - cost, filledAt: now });
    if (isRefused) {
      throw new ApiProblem('too-many-reads', { retryAfterSeconds: (cost - filled) / perMs / 1000 });
    }
  }
}
