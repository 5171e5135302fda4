import { setTimeout as sleep } from 'node:timers/promises';
import { TurnNeverCame, Turns } from './turns.js';

describe('turns', () => {
  it('let so many work at once, first come first served, and each key by itself', async () => {
    const turns = new Turns(2, 1_000);
    const begun: string[] = [];
    const ends: (() => void)[] = [];
    const work = (name: string) => () => {
      begun.push(name);
      return new Promise<string>((resolve) => ends.push(() => resolve(name)));
    };
    const all = ['a', 'b', 'c', 'd'].map((name) => turns.run('plan', work(name)));
    const other = turns.run('other', work('x'));
    await sleep(0);
    expect(begun).toEqual(['a', 'b', 'x']);
    ends[0]?.();
    await all[0];
    expect(begun).toEqual(['a', 'b', 'x', 'c']);
    for (let at = 1; at < 5; at += 1) {
      ends[at]?.();
      await sleep(0);
    }
    expect(await Promise.all([...all, other])).toEqual(['a', 'b', 'c', 'd', 'x']);
  });

  it('pass on when the work fails', async () => {
    const turns = new Turns(1, 1_000);
    const failed = turns.run('k', () => Promise.reject(new Error('no')));
    const next = turns.run('k', () => Promise.resolve('yes'));
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });

  it('are not waited for without end', async () => {
    const turns = new Turns(1, 20);
    let end: () => void = () => undefined;
    const long = turns.run('k', () => new Promise<void>((resolve) => (end = resolve)));
    await expect(turns.run('k', () => Promise.resolve())).rejects.toThrow(TurnNeverCame);
    end();
    await long;
    expect(await turns.run('k', () => Promise.resolve('free again'))).toBe('free again');
  });
});
