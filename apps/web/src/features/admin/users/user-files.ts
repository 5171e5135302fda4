import type { Role, Unit } from '@tiendo/contracts';
import writeExcelFile, { type Cell } from 'write-excel-file/universal';
import { ROLE_CODES } from '../../../shared/org';
import { NEEDS_UNIT, type CreatedUsers } from './users.queries';
import type { UserMessages } from './messages';

const head = (text: string): Cell => ({ type: String, value: text, fontWeight: 'bold' });
const plain = (text: string): Cell => ({ type: String, value: text });
const widths = (...columns: number[]) => columns.map((width) => ({ width }));

/** An empty sheet to fill in, with the roles and units that may stand in it on two more. */
export function templateFile(
  t: UserMessages,
  roles: Readonly<Record<Role, string>>,
  units: readonly Unit[],
): Promise<Blob> {
  return writeExcelFile([
    {
      sheet: t.templateSheet,
      data: [[head(t.displayName), head(t.username), head(t.role), head(t.unit)]],
      columns: widths(32, 26, 34, 46),
      stickyRowsCount: 1,
    },
    {
      sheet: t.templateRoles,
      data: [
        [head(t.role), head(t.templateNeedsUnit)],
        ...ROLE_CODES.map((role) => [plain(roles[role]), plain(NEEDS_UNIT.has(role) ? t.yes : '')]),
      ],
      columns: widths(38, 16),
      stickyRowsCount: 1,
    },
    {
      sheet: t.templateUnits,
      data: [[head(t.unit)], ...units.map((unit) => [plain(unit.name)])],
      columns: widths(60),
      stickyRowsCount: 1,
    },
  ]).toBlob();
}

/** The links of accounts just made, one a row, to be handed out. */
export function linksFile(t: UserMessages, created: CreatedUsers, moment: (iso: string) => string): Promise<Blob> {
  return writeExcelFile(
    [
      [head(t.displayName), head(t.username), head(t.link), head(t.expiresShort)],
      ...created.items.map(({ user, resetLink }) => [
        plain(user.displayName),
        plain(user.username),
        plain(resetLink.url),
        plain(moment(resetLink.expiresAt)),
      ]),
    ],
    { sheet: t.linkTitle, columns: widths(32, 26, 90, 24), stickyRowsCount: 1 },
  ).toBlob();
}
