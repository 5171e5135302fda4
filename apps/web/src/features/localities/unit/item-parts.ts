import type { UnitStanding } from '@tiendo/contracts';

type Items = UnitStanding['items'];

const DONE: ReadonlySet<string> = new Set([
  'completed',
  'maintained',
  'mostlyCompleted',
  'noOccurrence',
  'notApplicable',
]);

/** Items of a unit: overdue ones, longest first; open ones by deadline, those without one last; what needs nothing more. */
export function itemParts(items: Items): { overdue: Items; open: Items; done: Items } {
  const overdue = items
    .filter(({ item }) => item.overdueDays !== null)
    .sort((a, b) => (b.item.overdueDays ?? 0) - (a.item.overdueDays ?? 0));
  const rest = items.filter(({ item }) => item.overdueDays === null);
  const open = rest
    .filter(({ item }) => !DONE.has(item.status))
    .sort((a, b) => compareDays(a.item.dueOn, b.item.dueOn));
  return { overdue, open, done: rest.filter(({ item }) => DONE.has(item.status)) };
}

function compareDays(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return a === null || (b !== null && a > b) ? 1 : -1;
}
