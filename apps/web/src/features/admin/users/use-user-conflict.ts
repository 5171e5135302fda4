import { useQuery } from '@tanstack/react-query';
import type { UserBody } from '@tiendo/contracts';
import { useMessages } from '../../../shared/i18n';
import { orgMessages, unitsQuery } from '../../../shared/org';
import type { ConflictRow } from '../parts/conflict-note';
import { userMessages } from './messages';
import { draftOfUser, type MembershipDraft, type UserDraft } from './user-draft';

/** Both versions of an account, field by field, in words. */
export function useUserConflict(province: string, draft: UserDraft, stale: UserBody | null): ConflictRow[] {
  const t = useMessages(userMessages);
  const org = useMessages(orgMessages);
  const { data: units } = useQuery(unitsQuery(province));
  if (!stale) return [];
  const told = ({ role, unit }: MembershipDraft) => {
    const name = units?.find(({ code }) => code === unit)?.name ?? unit;
    return name ? `${org.roles[role]}: ${name}` : org.roles[role];
  };
  const roles = (memberships: readonly MembershipDraft[]) => memberships.map(told).sort().join('; ');
  const theirs = draftOfUser(stale);
  return [
    { label: t.displayName, yours: draft.displayName, theirs: theirs.displayName },
    { label: t.roles, yours: roles(draft.memberships), theirs: roles(theirs.memberships) },
  ];
}
