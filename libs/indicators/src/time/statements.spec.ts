import type { Statement } from '../status/index.js';
import { placesOf, statusAt } from './index.js';

const at = (seq: number, rest: Partial<Statement>): Statement => ({
  id: `s${seq}`,
  seq,
  status: 'inProgress',
  effectiveOn: '2024-06-01',
  recordedAt: `2024-12-${String(seq).padStart(2, '0')}T08:00:00Z`,
  ...rest,
});

describe('statusAt', () => {
  it('takes the latest effective day up to the day asked for, then the latest recorded', () => {
    const all = [
      at(1, { effectiveOn: '2024-06-01', status: 'inProgress' }),
      at(2, { effectiveOn: '2024-09-01', status: 'completed' }),
      at(3, { effectiveOn: '2024-03-01', status: 'notStarted' }),
      at(4, { effectiveOn: '2024-06-01', status: 'stopped' }),
    ];
    expect(statusAt(all, '2024-02-29')).toBeNull();
    expect(statusAt(all, '2024-03-01')?.id).toBe('s3');
    expect(statusAt(all, '2024-06-01')?.id).toBe('s4');
    expect(statusAt(all, '2024-12-31')?.id).toBe('s2');
    expect(statusAt(all, '2024-12-31', '2024-12-01T15:00:00+07:00')?.id).toBe('s1');
    expect(statusAt(all, '2024-12-31', '2024-12-01T14:59:59+07:00')).toBeNull();
  });

  it('revives what a withdrawn correction had replaced', () => {
    const original = at(1, {});
    const correction = at(2, { supersedes: 's1', effectiveOn: '2024-05-01', status: 'completed' });
    const withdrawal = at(3, { withdraws: 's2', status: null });
    expect(statusAt([original, correction], '2024-12-31')?.id).toBe('s2');
    expect(statusAt([original, correction, withdrawal], '2024-12-31')?.id).toBe('s1');
  });
});

describe('placesOf', () => {
  const all = [
    at(1, { effectiveOn: '2024-03-01' }),
    at(2, { effectiveOn: '2024-06-01', status: 'stopped' }),
    at(3, { effectiveOn: '2024-06-01', status: 'inProgress' }),
    at(4, { effectiveOn: '2024-09-01' }),
    at(5, { supersedes: 's4', effectiveOn: '2024-10-01' }),
    at(6, { effectiveOn: '2024-02-01' }),
    at(7, { withdraws: 's6', status: null }),
  ];

  it('marks the one that speaks, what spoke before it, what it followed on its day, and what comes later', () => {
    expect(Object.fromEntries(placesOf(all, '2024-07-31'))).toEqual({
      s1: 'earlier',
      s2: 'sameDay',
      s3: 'inForce',
      s5: 'later',
    });
    expect(placesOf(all, '2024-10-01').get('s5')).toBe('inForce');
    expect(placesOf(all, '2024-10-01').get('s2')).toBe('earlier');
    expect([...placesOf(all, '2024-02-29').values()]).toEqual(['later', 'later', 'later', 'later']);
  });
});
