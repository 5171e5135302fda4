import { RecentlyUsed } from './recently-used.js';

describe('RecentlyUsed', () => {
  it('lets go of what was not asked for longest', () => {
    const kept = new RecentlyUsed<number>(2);
    kept.set('a', 1);
    kept.set('b', 2);
    kept.get('a');
    kept.set('c', 3);
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([1, undefined, 3]);
  });

  it('makes a value once, and again after it failed', async () => {
    const kept = new RecentlyUsed<Promise<number>>(2);
    let made = 0;
    const make = (result: () => number) => () =>
      Promise.resolve().then(() => {
        made += 1;
        return result();
      });
    const failing = make(() => {
      throw new Error('not now');
    });
    await expect(kept.getOrMake('a', failing)).rejects.toThrow('not now');
    expect(
      await kept.getOrMake(
        'a',
        make(() => 7),
      ),
    ).toBe(7);
    expect(
      await kept.getOrMake(
        'a',
        make(() => 8),
      ),
    ).toBe(7);
    expect(made).toBe(2);
  });
});
