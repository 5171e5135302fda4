import { useQuery } from '@tanstack/react-query';
import type { UserBody } from '@tiendo/contracts';
import { useMessages } from '../../../shared/i18n';
import type { ConflictRow } from '../../../shared/keeping';
import { orgMessages, unitsQuery } from '../../../shared/org';
import { userMessages } from './messages';
import { draftOfUser, type MembershipDraft, type UserDraft } from './user-draft';

interface Versions {
  readonly draft: UserDraft;
  readonly base: UserDraft;
}

/** Both versions of an account, field by field, in words. */
export function useUserConflict(
  province: string,
  { draft, base }: Versions,
  stale: UserBody | null,
): ConflictRow<keyof UserDraft>[] {
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
    {
      key: 'displayName',
      label: t.displayName,
      mine: draft.displayName,
      theirs: theirs.displayName,
      base: base.displayName,
    },
    {
      key: 'memberships',
      label: t.roles,
      mine: roles(draft.memberships),
      theirs: roles(theirs.memberships),
      base: roles(base.memberships),
    },
  ];
}
