import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { Allowances } from './allowances.js';

/**
 * An answer that has to be worked out costs the server some hundred times one that is kept: at the usual pace a network
 * gets 90 of them at once, then three every two seconds.
 */
const WORKED_OUT = 20;
/** Networks remembered at once, about a megabyte; who asked longest ago is forgotten first, and with that forgiven. */
const NETWORKS = 10_000;

/**
 * Reads of who is not signed in, limited by the network they come from: an allowance for one minute that fills up again
 * at an even pace. An office behind one address opening the dashboard reads what is kept; who makes the server compute
 * ever new answers is slowed down without touching anybody else.
 */
@Injectable()
export class VisitorReads {
  private readonly networks: Allowances;
  private readonly visitors = new WeakMap<object, string>();

  constructor(
    private readonly config: Config,
    clock: Clock,
  ) {
    this.networks = new Allowances(clock, NETWORKS, 'too-many-reads');
  }

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
    this.networks.take(network, this.config.visitorReadsPerMinute, cost);
  }
}
