import type { Role, Unit } from '@tiendo/contracts';
import { xlsxForms, type FormSheet } from '../../../shared/files/xlsx-forms';
import { ROLE_CODES } from '../../../shared/org';
import { NEEDS_UNIT, type CreatedUsers } from './users.queries';
import type { UserMessages } from './messages';

/** An empty sheet to fill in, with the roles and units that may stand in it on two more. */
export function templateFile(
  t: UserMessages,
  roles: Readonly<Record<Role, string>>,
  units: readonly Unit[],
): Promise<Blob> {
  return xlsxForms([
    { name: t.templateSheet, heads: [t.displayName, t.username, t.role, t.unit], widths: [32, 26, 34, 46], rows: [] },
    {
      name: t.templateRoles,
      heads: [t.role, t.templateNeedsUnit],
      widths: [38, 16],
      rows: ROLE_CODES.map((role) => [roles[role], NEEDS_UNIT.has(role) ? t.yes : '']),
    },
    { name: t.templateUnits, heads: [t.unit], widths: [60], rows: units.map((unit) => [unit.name]) },
  ]);
}

/** The links of accounts just made, one a row, to be handed out. */
export function linksFile(t: UserMessages, created: CreatedUsers, moment: (iso: string) => string): Promise<Blob> {
  const sheet: FormSheet = {
    name: t.linkTitle,
    heads: [t.displayName, t.username, t.link, t.expiresShort],
    widths: [32, 26, 90, 24],
    rows: created.items.map(({ user, resetLink }) => [
      user.displayName,
      user.username,
      resetLink.url,
      moment(resetLink.expiresAt),
    ]),
  };
  return xlsxForms([sheet]);
}
