import type { Role, UnitKind } from '@tiendo/contracts';
import { BLOCK_CODES, BLOCKS, blockOf } from '@tiendo/indicators/succession';
import { blockLabel } from '@tiendo/indicators/words';
import type { Language } from '../../../shared/i18n';
import { xlsxForms } from '../../../shared/files/xlsx-forms';
import { ROLE_CODES, UNIT_KIND_CODES } from '../../../shared/org';
import type { UserMessages } from '../users/messages';
import { NEEDS_UNIT } from '../users/users.queries';
import type { BeginningMessages } from './messages';

interface Names {
  readonly t: BeginningMessages;
  readonly users: UserMessages;
  readonly roles: Readonly<Record<Role, string>>;
  readonly kinds: Readonly<Record<UnitKind, string>>;
  readonly language: Language;
}

/** The workbook to fill in: units and accounts, with the blocks, kinds and roles that may stand in them. */
export function firstDayTemplate({ t, users, roles, kinds, language }: Names): Promise<Blob> {
  const ordered = [...UNIT_KIND_CODES].sort((a, b) => placeOf(a) - placeOf(b));
  return xlsxForms([
    { name: t.sheets.units, heads: [t.unitName, t.kind, t.shortName, t.parent], widths: [46, 34, 20, 40], rows: [] },
    {
      name: t.sheets.blocks,
      heads: [t.block, t.kind],
      widths: [56, 40],
      rows: ordered.map((kind) => {
        const block = blockOf(kind);
        return [block === null ? t.noBlock : blockLabel(block, language), kinds[kind]];
      }),
    },
    {
      name: t.sheets.users,
      heads: [users.displayName, users.username, users.role, users.unit],
      widths: [32, 26, 34, 46],
      rows: [],
    },
    {
      name: users.templateRoles,
      heads: [users.role, users.templateNeedsUnit],
      widths: [38, 16],
      rows: ROLE_CODES.map((role) => [roles[role], NEEDS_UNIT.has(role) ? users.yes : '']),
    },
  ]);
}

/** Kinds in the order of their blocks; those of none last. */
function placeOf(kind: UnitKind): number {
  const block = BLOCK_CODES.findIndex((one) => BLOCKS[one].includes(kind));
  return block === -1 ? BLOCK_CODES.length : block;
}
