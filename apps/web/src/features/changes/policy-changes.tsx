import { isItemStatus } from '@tiendo/indicators/status';
import type { Changes } from '../../shared/contract-types';
import { useMessages } from '../../shared/i18n';
import { statusMessages } from '../../shared/status';
import { Card } from '../../shared/ui';
import { changesMessages } from './messages';
import { OldAndNew } from './old-and-new';

/** Counting rules that changed: they move the figures although no item did. */
export function PolicyChanges({ policies, achievementCap }: Pick<Changes, 'policies' | 'achievementCap'>) {
  const t = useMessages(changesMessages);
  const s = useMessages(statusMessages);
  const list = (statuses: readonly string[]) =>
    statuses.flatMap((one) => (isItemStatus(one) ? [s.status[one].toLocaleLowerCase()] : [])).join(', ') || t.nothing;
  const text = ({ countsAsCompleted, excludedFromTotal }: Changes['policies'][number]['before']) =>
    t.policyDetail(list(countsAsCompleted), list(excludedFromTotal));
  return (
    <>
      {policies.map(({ of, before, after }) => (
        <Card key={of} title={t.policy[of]}>
          <OldAndNew before={text(before)} after={text(after)} statuses={null} />
        </Card>
      ))}
      {achievementCap && (
        <Card title={t.capChanged}>
          <OldAndNew before={t.cap(achievementCap.before)} after={t.cap(achievementCap.after)} statuses={null} />
        </Card>
      )}
    </>
  );
}
