import { describe, expect, it } from '@jest/globals';
import { FixedClock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { VisitorReads } from './visitor-reads.js';

const MINUTE_MS = 60_000;

describe('reads of visitors', () => {
  const made = (perMinute: string) => {
    const clock = new FixedClock(new Date('2025-01-15T02:00:00Z'));
    const config = Config.parse({ DATABASE_URL: 'postgres://x', TIENDO_VISITOR_READS_PER_MINUTE: perMinute });
    return { clock, reads: new VisitorReads(config, clock) };
  };
  const refusals = (times: number, work: () => void): number => {
    let refused = 0;
    for (let time = 0; time < times; time += 1) {
      try {
        work();
      } catch {
        refused += 1;
      }
    }
    return refused;
  };

  it('are limited by network, and come back with time', () => {
    const { clock, reads } = made('100');
    expect(refusals(130, () => reads.enter({}, 'a'))).toBe(30);
    expect(refusals(100, () => reads.enter({}, 'b'))).toBe(0);
    clock.set(MINUTE_MS / 2);
    expect(refusals(60, () => reads.enter({}, 'a'))).toBe(10);
    clock.set(10 * MINUTE_MS);
    expect(refusals(101, () => reads.enter({}, 'a'))).toBe(1);
  });

  it('cost more where the answer is not kept, and nothing where no visitor asks', () => {
    const { reads } = made('100');
    const compute = () => {
      const request = {};
      reads.enter(request, 'a');
      reads.workOut(request);
    };
    expect(refusals(10, compute)).toBe(6);
    expect(refusals(50, () => reads.workOut({}))).toBe(0);
  });

  it('are refused with the seconds after which one more is served', () => {
    const { clock, reads } = made('60');
    refusals(60, () => reads.enter({}, 'a'));
    expect(() => reads.enter({}, 'a')).toThrow(expect.objectContaining({ options: { retryAfterSeconds: 1 } }));
    clock.set(1000);
    expect(() => reads.enter({}, 'a')).not.toThrow();
  });
});
