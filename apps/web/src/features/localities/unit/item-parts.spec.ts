import type { UnitStanding } from '@tiendo/contracts';
import { itemParts } from './item-parts';

const item = (code: string, status: string, overdueDays: number | null, dueOn: string | null) =>
  ({ role: 'lead', own: null, item: { code, status, overdueDays, dueOn } }) as unknown as UnitStanding['items'][number];

it('puts the longest overdue first, then what is open by deadline, and what is done apart', () => {
  const parts = itemParts([
    item('a', 'completed', null, '2025-03-01'),
    item('b', 'inProgress', null, null),
    item('c', 'inProgress', 10, '2025-12-01'),
    item('d', 'notStarted', null, '2025-12-31'),
    item('e', 'inProgress', 92, '2025-09-30'),
    item('f', 'stopped', null, '2025-06-30'),
  ]);
  const codes = (items: UnitStanding['items']) => items.map((one) => one.item.code);
  expect([codes(parts.overdue), codes(parts.open), codes(parts.done)]).toEqual([['e', 'c'], ['f', 'd', 'b'], ['a']]);
});
