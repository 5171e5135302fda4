import type { NewUnit, Role, Unit, UnitKind } from '@tiendo/contracts';
import { BLOCK_CODES, BLOCKS } from '@tiendo/indicators/succession';
import { blockLabel } from '@tiendo/indicators/words';
import { foldVietnamese, normalizeVietnamese } from '@tiendo/indicators/vietnamese';
import { UNIT_KIND_CODES, unitCalled } from '../../../shared/org';
import { kindOfName } from '../successions/kind-of-name';
import { newUnitNamed } from '../successions/new-unit-named';
import { readUserRows, type ReadRows } from '../users/user-rows';

export type UnitField = 'name' | 'kind' | 'shortName' | 'parent';
export type UnitIssue =
  | 'nameMissing'
  | 'nameTooLong'
  | 'shortNameTooLong'
  | 'unitThere'
  | 'unitTwice'
  | 'kindMissing'
  | 'kindUnknown'
  | 'parentUnknown';

/** One row of the sheet of units: what stands in it, and the unit it asks for when nothing is wrong. */
export interface UnitLine {
  /** As Excel numbers its rows. */
  readonly line: number;
  readonly text: Readonly<Record<UnitField, string>>;
  readonly issues: Readonly<Partial<Record<UnitField, UnitIssue>>>;
  readonly unit: NewUnit | null;
}

/** A sheet of a workbook by its name. */
export interface SheetOfCells {
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
}

export interface FirstDayRead {
  readonly units: readonly UnitLine[];
  /** null: the workbook has no sheet of accounts. */
  readonly users: ReadRows | null;
  /** More units than one piece takes. */
  readonly tooMany: { readonly sheet: 'units' | 'users'; readonly count: number } | null;
  /** Neither sheet is there. */
  readonly noSheets: boolean;
  /** The sheet of units has no row of headings. */
  readonly noUnitHead: boolean;
}

interface Known {
  readonly units: readonly Unit[];
  /** What roles and kinds are called, in every language offered. */
  readonly roles: readonly Readonly<Record<Role, string>>[];
  readonly kinds: readonly Readonly<Record<UnitKind, string>>[];
}

/** As many as one request takes. */
const FIRST_UNITS_MAX = 500;
const FIRST_ACCOUNTS_MAX = 200;

const SHEETS = { units: ['don vi', 'units'], users: ['tai khoan', 'nguoi dung', 'accounts', 'users'] };
/** Headings as offices write them, folded; the first is the template's. */
const HEADINGS: Readonly<Record<UnitField, readonly string[]>> = {
  name: ['ten don vi', 'don vi', 'unit', 'name'],
  kind: ['loai don vi', 'loai', 'khoi', 'kind', 'block'],
  shortName: ['ten viet tat', 'viet tat', 'short name'],
  parent: ['thuoc don vi', 'thuoc', 'don vi cap tren', 'lies in', 'parent'],
};
const FIELDS = Object.keys(HEADINGS) as UnitField[];
/** A title or a letterhead may stand above the headings. */
const HEADER_WITHIN = 15;

/** Units and accounts out of a workbook. Accounts may be of units of the same workbook. */
export function readFirstDay(sheets: readonly SheetOfCells[], known: Known): FirstDayRead {
  const sheet = (which: keyof typeof SHEETS) =>
    sheets.find(({ name }) => SHEETS[which].includes(foldVietnamese(name).trim()));
  const [ofUnits, ofUsers] = [sheet('units'), sheet('users')];
  const units = ofUnits ? readUnits(ofUnits.rows, known) : [];
  const made = (units ?? []).flatMap(({ unit }) => (unit ? [asUnit(unit)] : []));
  const users = ofUsers ? readUserRows(ofUsers.rows, [...known.units, ...made], known.roles) : null;
  const accounts = users?.kind === 'rows' ? users.rows.length : users?.kind === 'tooMany' ? users.count : 0;
  const count = units?.length ?? 0;
  return {
    units: units ?? [],
    users,
    tooMany:
      count > FIRST_UNITS_MAX
        ? { sheet: 'units', count }
        : accounts > FIRST_ACCOUNTS_MAX
          ? { sheet: 'users', count: accounts }
          : null,
    noSheets: !ofUnits && !ofUsers,
    noUnitHead: units === null,
  };
}

/** Rows of units below their headings; null: there are no headings. */
function readUnits(cells: SheetOfCells['rows'], known: Known): UnitLine[] | null {
  const columnOf = (row: readonly unknown[], field: UnitField): number =>
    row.findIndex((cell) => HEADINGS[field].includes(foldVietnamese(cellText(cell))));
  const head = cells.slice(0, HEADER_WITHIN).findIndex((row) => columnOf(row, 'name') >= 0);
  const heading = cells[head];
  if (!heading) return null;
  const at = new Map(FIELDS.map((field) => [field, columnOf(heading, field)]));
  const texts = cells
    .map((row, index) => ({ line: index + 1, text: textOf(row, at) }))
    .filter(({ line, text }) => line > head + 1 && FIELDS.some((field) => text[field] !== ''));
  const kinds = kindsByName(known.kinds);
  const kindOf = (text: Readonly<Record<UnitField, string>>): UnitKind | null =>
    text.kind === '' ? kindOfName(text.name) : (kinds.get(foldVietnamese(text.kind)) ?? null);
  const made: Unit[] = [];
  for (const { text } of texts) {
    const { code } = newUnitNamed(text.name, [...known.units, ...made]);
    // Names are matched by what a unit is: "xã An Lạc" is no department.
    made.push(asUnit({ code, name: text.name, kind: kindOf(text) ?? 'collective', shortName: text.shortName || null }));
  }
  const everybody = [...known.units, ...made];
  const seen = new Set<string>();
  return texts.map(({ line, text }, index) => {
    const key = foldVietnamese(text.name);
    const kind = kindOf(text);
    const parent = text.parent === '' ? null : unitCalled(everybody, text.parent);
    const code = made[index]?.code ?? '';
    const issues: Partial<Record<UnitField, UnitIssue>> = {
      ...(text.name === '' && { name: 'nameMissing' as const }),
      ...(text.name.length > 200 && { name: 'nameTooLong' as const }),
      ...(known.units.some(({ name }) => foldVietnamese(name) === key) && { name: 'unitThere' as const }),
      ...(text.name !== '' && seen.has(key) && { name: 'unitTwice' as const }),
      ...(text.shortName.length > 80 && { shortName: 'shortNameTooLong' as const }),
      ...(kind === null && { kind: text.kind === '' ? ('kindMissing' as const) : ('kindUnknown' as const) }),
      ...(text.parent !== '' && (parent === null || parent.code === code) && { parent: 'parentUnknown' as const }),
    };
    seen.add(key);
    const isGood = kind !== null && Object.keys(issues).length === 0;
    const unit = isGood
      ? { code, name: text.name, kind, shortName: text.shortName || null, parent: parent?.code ?? null }
      : null;
    return { line, text, issues, unit };
  });
}

const textOf = (row: readonly unknown[], at: ReadonlyMap<UnitField, number>): Record<UnitField, string> => {
  const text = (field: UnitField): string => cellText(row[at.get(field) ?? -1]).replace(/\s+/g, ' ');
  return { name: text('name'), kind: text('kind'), shortName: text('shortName'), parent: text('parent') };
};

const cellText = (cell: unknown): string =>
  typeof cell === 'string' ? normalizeVietnamese(cell).trim() : typeof cell === 'number' ? String(cell) : '';

/** Kinds by code, by their names and by those of the block they stand in, folded. */
function kindsByName(names: Known['kinds']): Map<string, UnitKind> {
  const found = new Map<string, UnitKind>();
  for (const block of BLOCK_CODES) {
    const kind = UNIT_KIND_CODES.find((one) => one === BLOCKS[block][0]);
    if (kind)
      for (const language of ['vi', 'en'] as const) found.set(foldVietnamese(blockLabel(block, language)), kind);
  }
  for (const kind of UNIT_KIND_CODES) {
    for (const name of [kind, ...names.map((of) => of[kind])]) found.set(foldVietnamese(name), kind);
  }
  return found;
}

/** A unit still to be made, as the search for names takes it. */
const asUnit = ({ code, name, kind, shortName }: Pick<NewUnit, 'code' | 'name' | 'kind' | 'shortName'>): Unit => ({
  code,
  name,
  shortName: shortName ?? null,
  kind,
  officialOrder: 0,
  validFrom: null,
  validTo: null,
  validToConfirmed: true,
  note: null,
  otherNames: [],
  successors: [],
  predecessors: [],
  parent: null,
  needsCheck: null,
  version: 1,
});
