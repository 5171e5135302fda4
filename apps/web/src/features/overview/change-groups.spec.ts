import type { Change } from '../../shared/contract-types';
import { groupChanges } from './change-groups';

const turn = (code: string, from: string, to: string): Change => ({
  kind: 'task',
  code,
  name: code,
  change: 'turned',
  from,
  to,
  on: '2024-12-26',
});

it('tells changes of one sort once, late and stopped first, then the most', () => {
  const groups = groupChanges([
    turn('A', 'inProgress', 'completed'),
    turn('B', 'inProgress', 'completed'),
    turn('C', 'inProgress', 'stopped'),
    turn('D', 'notStarted', 'inProgress'),
    { kind: 'target', code: 'E', name: null, change: 'fellOverdue', from: null, to: null, on: '2024-12-02' },
  ]);
  expect(groups.map((group) => [group.change, group.to, group.items.length])).toEqual([
    ['fellOverdue', null, 1],
    ['turned', 'stopped', 1],
    ['turned', 'completed', 2],
    ['turned', 'inProgress', 1],
  ]);
});

it('reads a status it does not know as none', () => {
  expect(groupChanges([turn('A', 'inProgress', 'vanished')])[0]).toMatchObject({ from: 'inProgress', to: null });
});
