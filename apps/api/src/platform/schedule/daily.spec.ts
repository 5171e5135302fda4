import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lastDue, missedMoments, nextDue } from './daily.js';

describe('daily work', () => {
  it('comes due at its time in Viet Nam', () => {
    const before = new Date('2025-05-14T00:04:00+07:00');
    expect(lastDue('00:05', before)).toEqual(new Date('2025-05-13T00:05:00+07:00'));
    expect(nextDue('00:05', before)).toEqual(new Date('2025-05-14T00:05:00+07:00'));
    expect(lastDue('00:05', new Date('2025-05-14T00:05:00+07:00'))).toEqual(new Date('2025-05-14T00:05:00+07:00'));
  });

  it('makes up for each day that was missed, oldest first', () => {
    const now = new Date('2025-05-16T12:00:00+07:00');
    const missed = missedMoments('00:05', new Date('2025-05-13T00:05:00+07:00'), now);
    expect(missed.map((moment) => moment.toISOString().slice(0, 10))).toEqual([
      '2025-05-13',
      '2025-05-14',
      '2025-05-15',
    ]);
    expect(missedMoments('00:05', null, now)).toHaveLength(1);
    expect(missedMoments('00:05', lastDue('00:05', now), now)).toEqual([]);
  });

  it('leaves no due moment out and runs none twice, whenever it is asked', () => {
    const minutes = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(minutes, (steps) => {
        let now = Date.parse('2025-01-01T00:00:00Z');
        let ranLast: Date | null = null;
        const run: number[] = [];
        for (const step of steps) {
          now += step * 60_000;
          for (const moment of missedMoments('02:00', ranLast, new Date(now))) {
            run.push(moment.getTime());
            ranLast = moment;
          }
        }
        const gaps = run.slice(1).map((time, index) => time - (run[index] ?? 0));
        expect(gaps.every((gap) => gap === 24 * 60 * 60 * 1000)).toBe(true);
      }),
    );
  });
});
