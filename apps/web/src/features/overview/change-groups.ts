import { compareStatus, isItemStatus, type ItemStatus } from '@tiendo/indicators/status';
import type { Change } from '../../shared/contract-types';

/** Changes that say the same thing, told once: "22 nội dung: Đang thực hiện → Hoàn thành". */
export interface ChangeGroup {
  readonly key: string;
  readonly change: Change['change'];
  readonly from: ItemStatus | null;
  readonly to: ItemStatus | null;
  readonly items: readonly Change[];
}

const asStatus = (value: string | null): ItemStatus | null => (isItemStatus(value) ? value : null);

/** What a committee asks first comes first. */
const ORDER: readonly Change['change'][] = [
  'fellOverdue',
  'turned',
  'continues',
  'deadlineMoved',
  'amended',
  'added',
  'removed',
];

/** Groups by what happened; turns by where to (stopped and not met before the rest), most first. */
export function groupChanges(changes: readonly Change[]): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup & { items: Change[] }>();
  for (const change of changes) {
    const turned = change.change === 'turned';
    const from = turned ? asStatus(change.from) : null;
    const to = turned ? asStatus(change.to) : null;
    const key = [change.change, from, to].join('|');
    const group = groups.get(key) ?? { key, change: change.change, from, to, items: [] };
    group.items.push(change);
    groups.set(key, group);
  }
  const alarming = (group: ChangeGroup) => group.to === 'stopped' || group.to === 'notMet';
  return [...groups.values()].sort(
    (a, b) =>
      ORDER.indexOf(a.change) - ORDER.indexOf(b.change) ||
      Number(alarming(b)) - Number(alarming(a)) ||
      b.items.length - a.items.length ||
      compareStatus(a.to ?? 'noStatement', b.to ?? 'noStatement'),
  );
}
