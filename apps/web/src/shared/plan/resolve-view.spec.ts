import type { Snapshot } from '../contract-types';
import { resolveView } from './resolve-view';

const snapshot = (id: string, asOf: string, at: string): Snapshot => ({
  id,
  name: id,
  asOf,
  knownAt: at,
  publishedAt: at,
  publishedBy: null,
  note: null,
  document: null,
});
const older = snapshot('quý III', '2024-09-30', '2024-10-08T17:00:00+07:00');
const newer = snapshot('năm', '2024-12-31', '2025-01-10T10:00:00+07:00');
const snapshots = [newer, older];
const nothing = { asOf: null, knownAt: null };

describe('which figures a screen opens on', () => {
  it('is the latest snapshot for readers and the live figures for who works on them', () => {
    expect(resolveView(nothing, snapshots, false)).toMatchObject({
      kind: 'snapshot',
      snapshot: newer,
      asOf: '2024-12-31',
    });
    expect(resolveView(nothing, snapshots, true)).toEqual({
      kind: 'live',
      snapshot: null,
      asOf: undefined,
      knownAt: undefined,
    });
    expect(resolveView(nothing, [], false)).toMatchObject({ kind: 'live' });
  });

  it('is what the address says, whoever reads', () => {
    expect(resolveView({ asOf: null, knownAt: 'nay' }, snapshots, false)).toMatchObject({
      kind: 'live',
      asOf: undefined,
    });
    expect(resolveView({ asOf: '2024-06-30', knownAt: null }, snapshots, false)).toMatchObject({
      kind: 'live',
      asOf: '2024-06-30',
    });
  });

  it('knows a snapshot by its moment, in any offset, and any other moment as a moment', () => {
    expect(resolveView({ asOf: '2024-09-30', knownAt: '2024-10-08T10:00:00Z' }, snapshots, true)).toMatchObject({
      kind: 'snapshot',
      snapshot: older,
    });
    expect(resolveView({ asOf: '2024-06-30', knownAt: '2024-10-08T10:00:00Z' }, snapshots, true)).toMatchObject({
      kind: 'moment',
      snapshot: null,
    });
  });
});
