import { Injectable } from '@nestjs/common';
import { setImmediate } from 'node:timers/promises';
import { Turns } from '../../../platform/turns/turns.js';

/** One more would answer nobody sooner: the rules run on one thread. */
const AT_ONCE = 2;
/** Longer than any client waits for an answer. */
const PATIENCE_MS = 600_000;

/**
 * Reads of whole blocks, of a country thousands of units each: so few at once that who asks for something ready is
 * answered between them, however many are asked for.
 */
@Injectable()
export class BlockReads {
  private readonly turns = new Turns(AT_ONCE, PATIENCE_MS);

  run<T>(work: () => Promise<T>): Promise<T> {
    return this.turns.run('', async () => {
      await setImmediate();
      return work();
    });
  }
}
