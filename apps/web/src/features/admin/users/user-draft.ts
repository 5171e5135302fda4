import type { Role, UserBody } from '@tiendo/contracts';
import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import type { Issues } from '../../../shared/keeping';
import { NEEDS_UNIT, USERNAME } from './users.queries';

export interface MembershipDraft {
  readonly role: Role;
  readonly unit: string | null;
}

/** An account as the form holds it. */
export interface UserDraft {
  readonly username: string;
  readonly displayName: string;
  readonly memberships: MembershipDraft[];
}

export const NEW_USER: UserDraft = { username: '', displayName: '', memberships: [{ role: 'viewer', unit: null }] };

export const draftOfUser = (user: UserBody): UserDraft => ({
  username: user.username,
  displayName: user.displayName,
  memberships: user.memberships.map(({ role, unit }) => ({ role, unit: unit?.code ?? null })),
});

/** A user name from a name: `Nguyễn Văn An` → `nguyen.van.an`. */
export const usernameFromName = (name: string): string =>
  foldVietnamese(name)
    .replace(/[^a-z0-9]+/g, '.')
    .slice(0, 80)
    .replace(/^\.+|\.+$/g, '');

interface Texts {
  readonly missing: string;
  readonly roleMissing: string;
  readonly issues: { readonly usernameWrong: string };
}

/** What the server would refuse of name and user name, said before it is asked. */
export function userIssues(draft: UserDraft, texts: Texts): Issues<UserDraft> {
  return {
    ...(draft.displayName.trim() === '' && { displayName: texts.missing }),
    ...(draft.username === ''
      ? { username: texts.missing }
      : !USERNAME.test(draft.username) && { username: texts.issues.usernameWrong }),
    ...(draft.memberships.length === 0 && { memberships: texts.roleMissing }),
  };
}

/** What is wrong with one role: a unit missing, or the same said twice. */
export function membershipIssue(
  memberships: readonly MembershipDraft[],
  index: number,
): { role?: 'roleTwice'; unit?: 'unitMissing' } {
  const one = memberships[index];
  if (!one) return {};
  const twice = memberships.slice(0, index).some(({ role, unit }) => role === one.role && unit === one.unit);
  return {
    ...(twice && { role: 'roleTwice' as const }),
    ...(one.unit === null && NEEDS_UNIT.has(one.role) && { unit: 'unitMissing' as const }),
  };
}
