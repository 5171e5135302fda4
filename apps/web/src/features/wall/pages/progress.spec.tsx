import { render, screen } from '@testing-library/react';
import type { Overview } from '../../../shared/contract-types';
import { cellsNote } from './drawn-as';
import { Progress } from './progress';

const tasks = (count: number): Overview => {
  const items = Array.from({ length: count }, (_, at) => ({
    ...{ kind: 'task', code: `N-${at + 1}`, name: `Nhiệm vụ ${at + 1}`, continuing: false },
    ...{ status: at === 0 ? 'completed' : 'inProgress', overdueDays: at === 1 ? 12 : null },
  }));
  const rollUp = { total: count, excluded: 0, completed: 1, byStatus: [{ status: 'inProgress', count: count - 1 }] };
  return {
    ...{ targets: { total: 0, excluded: 0, completed: 0, byStatus: [] }, tasks: rollUp, pillars: [] },
    groups: [{ code: 'g', name: 'Nhóm', completed: 1, total: count }],
    cells: { pillars: [], groups: [{ code: 'g', items }] },
    policy: { targets: { percentDigits: 1 }, tasks: { percentDigits: 1 } },
  } as unknown as Overview;
};

it('names items where they are few, with their status in words', () => {
  render(<Progress overview={tasks(3)} />);
  expect(screen.getByText('Nhiệm vụ 2')).toBeTruthy();
  expect(screen.getByText(/^Đang thực hiện, quá hạn 12 ngày$/i)).toBeTruthy();
  expect(cellsNote(tasks(3))).toBeNull();
});

it('draws them as cells where they are many', () => {
  render(<Progress overview={tasks(9)} />);
  expect(screen.queryByText('Nhiệm vụ 2')).toBeNull();
  expect(cellsNote(tasks(9))).toBe('lateCells');
});

it('says nothing of cells where a bar takes their place', () => {
  expect(cellsNote(tasks(151))).toBeNull();
});
