// @ts-check
import { keepRunning } from './supervise.mjs';

/** Lives that end as the test says, a clock that the test moves. */
function stage(/** @type {readonly ('fails' | { died: string, after: number })[]} */ plan) {
  const abort = new AbortController();
  /** @type {string[]} */
  const seen = [];
  let clock = 0;
  let next = 0;
  const begin = async () => {
    const step = plan[next];
    next += 1;
    if (step === 'fails') throw new Error('does not begin');
    if (step === undefined) {
      abort.abort(new Error('SIGTERM'));
      return { ended: new Promise(() => {}), stop: async () => {} };
    }
    clock += step.after;
    return { ended: Promise.resolve(step.died), stop: async () => void seen.push(`rest of ${step.died} stopped`) };
  };
  const run = () =>
    keepRunning({
      begin,
      signal: abort.signal,
      onFailure: (error) => seen.push(String(error)),
      onDeath: ({ died, pauseSeconds }) => seen.push(`${died} died, ${pauseSeconds} s`),
      now: () => clock,
      wait: async (ms) => void (clock += ms),
    });
  return { abort, seen, run };
}

describe('keepRunning', () => {
  it('begins again what died, after longer and longer pauses', async () => {
    const { seen, run } = stage(Array.from({ length: 8 }, () => ({ died: 'server', after: 0 })));
    await run();
    expect(seen.filter((line) => line.includes('died,'))).toEqual(
      [1, 2, 5, 10, 30, 60, 60, 60].map((pause) => `server died, ${pause} s`),
    );
    expect(seen.slice(0, 2)).toEqual(['rest of server stopped', 'server died, 1 s']);
  });

  it('goes on where a later start fails', async () => {
    const { seen, run } = stage([{ died: 'database', after: 0 }, 'fails', 'fails', { died: 'server', after: 0 }]);
    await run();
    expect(seen.filter((line) => line.includes('died,'))).toEqual([
      'database died, 1 s',
      'start died, 2 s',
      'start died, 5 s',
      'server died, 10 s',
    ]);
    expect(seen.filter((line) => line.includes('does not begin'))).toHaveLength(2);
  });

  it('throws what is wrong at the first start', async () => {
    const { seen, run } = stage(['fails']);
    await expect(run()).rejects.toThrow('does not begin');
    expect(seen).toEqual([]);
  });

  it('ends when asked, while it runs and while it waits', async () => {
    const running = stage([]);
    await running.run();
    expect(running.seen).toEqual([]);

    const abort = new AbortController();
    let begun = 0;
    const waiting = keepRunning({
      begin: async () => {
        begun += 1;
        return { ended: Promise.resolve('server'), stop: async () => {} };
      },
      signal: abort.signal,
      onFailure: () => {},
      onDeath: () => setImmediate(() => abort.abort(new Error('SIGINT'))),
    });
    await expect(waiting).resolves.toBeUndefined();
    expect(begun).toBe(1);
  });
});
