import type { ChangeKind } from '@tiendo/indicators/compare';
import type { ItemChange } from '../../shared/contract-types';

/** What a committee asks first comes first; an item stands under the first of its kinds. */
export const KIND_ORDER: readonly ChangeKind[] = [
  'fellOverdue',
  'stopped',
  'turned',
  'continues',
  'deadlineMoved',
  'amended',
  'added',
  'removed',
  'noLongerOverdue',
  'measured',
];

export interface ChangeGroup {
  readonly kind: ChangeKind;
  readonly items: readonly ItemChange[];
}

/** Items under the first of their kinds, of those chosen (none chosen: of all), in the order above. */
export function groupChanges(items: readonly ItemChange[], chosen: readonly string[]): ChangeGroup[] {
  const shown = KIND_ORDER.filter((kind) => chosen.length === 0 || chosen.includes(kind));
  const groups = new Map<ChangeKind, ItemChange[]>(shown.map((kind) => [kind, []]));
  for (const item of items) {
    const first = shown.find((kind) => item.changes.includes(kind));
    if (first) groups.get(first)?.push(item);
  }
  return [...groups].filter(([, found]) => found.length > 0).map(([kind, found]) => ({ kind, items: found }));
}
