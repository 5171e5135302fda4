import { describe, expect, it } from '@jest/globals';
import { eachByItself, JobIncomplete, MOST_ATTEMPTS, retryAt } from './retry.js';

describe('a run that failed', () => {
  it('is tried again after longer and longer waits, and not for ever', () => {
    const failedAt = new Date('2025-05-14T00:05:00+07:00');
    const minutes = Array.from({ length: MOST_ATTEMPTS }, (_, at) => {
      const next = retryAt(failedAt, at + 1);
      return next && (next.getTime() - failedAt.getTime()) / 60_000;
    });
    expect(minutes).toEqual([5, 10, 20, 40, 80, 160, null]);
  });

  it('stops none of the work behind it, and tells what was done', async () => {
    const done: number[] = [];
    const all = eachByItself(
      [1, 2, 3, 4],
      (item) => (item % 2 === 0 ? Promise.reject(new Error(`no ${item}`)) : Promise.resolve(void done.push(item))),
      () => ({ done }),
    );
    const failed = await all.catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(JobIncomplete);
    expect(failed).toMatchObject({ message: '2 failed: no 2; no 4', done: { done: [1, 3] } });
    await eachByItself(
      [1],
      () => Promise.resolve(),
      () => ({}),
    );
  });
});
