import { describe, expect, it } from '@jest/globals';
import { BlockReads } from './block-reads.js';

describe('reads of whole blocks', () => {
  it('run two at once, in the order in which they came, and go on after one fails', async () => {
    const reads = new BlockReads();
    const begun: number[] = [];
    let [running, most] = [0, 0];
    const work = async (n: number) => {
      begun.push(n);
      most = Math.max(most, (running += 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
      if (n === 1) throw new Error('not this one');
      return n;
    };
    const asked = [0, 1, 2, 3, 4].map((n) => reads.run(() => work(n)));
    const answers = await Promise.allSettled(asked);
    expect(answers.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
      'fulfilled',
    ]);
    expect([most, begun]).toEqual([2, [0, 1, 2, 3, 4]]);
  });
});
