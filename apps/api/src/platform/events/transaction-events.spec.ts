import { describe, expect, it } from '@jest/globals';
import type { Manager } from '../database/index.js';
import { TransactionEvents } from './transaction-events.js';

class Moved {
  constructor(readonly to: string) {}
}
class Ended {
  constructor(readonly on: string) {}
}

const manager = {} as Manager;

describe('events within a transaction', () => {
  it('are followed in the order of registration, each with the manager of who tells', async () => {
    const events = new TransactionEvents();
    const heard: unknown[] = [];
    events.follow(Moved, async (heardBy, { to }) => void heard.push(['first', heardBy === manager, to]));
    events.follow(Moved, async (heardBy, { to }) => void heard.push(['second', heardBy === manager, to]));
    events.follow(Ended, async (_, { on }) => void heard.push(['ended', on]));
    await events.tell(manager, new Moved('xa-a'));
    expect(heard).toEqual([
      ['first', true, 'xa-a'],
      ['second', true, 'xa-a'],
    ]);
  });

  it('are nobody’s where nobody follows', async () => {
    await expect(new TransactionEvents().tell(manager, new Ended('2025-06-30'))).resolves.toBeUndefined();
  });

  it('stop at the first follower that fails, so that the write is taken back', async () => {
    const events = new TransactionEvents();
    const heard: string[] = [];
    events.follow(Moved, () => Promise.reject(new Error('no')));
    events.follow(Moved, async () => void heard.push('after'));
    await expect(events.tell(manager, new Moved('xa-a'))).rejects.toThrow('no');
    expect(heard).toEqual([]);
  });
});
