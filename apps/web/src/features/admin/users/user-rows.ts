import type { Role, Unit } from '@tiendo/contracts';
import { foldVietnamese, normalizeVietnamese } from '@tiendo/indicators/vietnamese';
import { today } from '../../../shared/format/today';
import { hasEnded, ROLE_CODES, unitCalled } from '../../../shared/org';
import { NEEDS_UNIT, USERNAME, type NewUser } from './users.queries';

export type RowField = 'displayName' | 'username' | 'role' | 'unit';

export type RowIssue =
  | 'nameMissing'
  | 'nameTooLong'
  | 'usernameMissing'
  | 'usernameWrong'
  | 'usernameTwice'
  | 'roleMissing'
  | 'roleUnknown'
  | 'unitUnknown'
  | 'unitEnded'
  | 'unitMissing';

/** One row of the file: what stands in it, and the account it asks for when nothing is wrong. */
export interface UserRow {
  /** As Excel numbers its rows. */
  readonly line: number;
  readonly text: Readonly<Record<RowField, string>>;
  readonly issues: Readonly<Partial<Record<RowField, RowIssue>>>;
  readonly user: NewUser | null;
}

export type ReadRows =
  | { readonly kind: 'rows'; readonly rows: UserRow[] }
  | { readonly kind: 'noHeader' | 'noRows' }
  | { readonly kind: 'tooMany'; readonly count: number };

/** As many as one request takes. */
export const MOST_ROWS = 500;
/** A title or a letterhead may stand above the headings. */
const HEADER_WITHIN = 15;

/** Headings as offices write them, folded; the first is the template's. */
const HEADINGS: Readonly<Record<RowField, readonly string[]>> = {
  displayName: ['ho va ten', 'ho ten', 'full name', 'name'],
  username: ['ten dang nhap', 'tai khoan', 'user name', 'username'],
  role: ['vai tro', 'quyen', 'role'],
  unit: ['don vi', 'co quan, don vi', 'ten don vi', 'unit'],
};
const FIELDS = Object.keys(HEADINGS) as RowField[];

type Columns = Readonly<Record<RowField, number>>;

/**
 * Reads a sheet as accounts. `cells` are the values of the sheet by row; `roleNames` what roles are called in any
 * language offered. Rows without any text are passed over.
 */
export function readUserRows(
  cells: readonly (readonly unknown[])[],
  units: readonly Unit[],
  roleNames: readonly Readonly<Record<Role, string>>[],
): ReadRows {
  const head = cells.slice(0, HEADER_WITHIN).findIndex((row) => columnsOf(row) !== null);
  const columns = columnsOf(cells[head] ?? []);
  if (columns === null) return { kind: 'noHeader' };
  const roles = rolesByName(roleNames);
  const filled = cells
    .map((row, index) => ({ line: index + 1, text: textOf(row, columns) }))
    .filter(({ line, text }) => line > head + 1 && FIELDS.some((field) => text[field] !== ''));
  if (filled.length === 0) return { kind: 'noRows' };
  if (filled.length > MOST_ROWS) return { kind: 'tooMany', count: filled.length };
  const seen = new Set<string>();
  return {
    kind: 'rows',
    rows: filled.map(({ line, text }) => {
      const role = roles.get(foldVietnamese(text.role)) ?? null;
      const unit = unitCalled(units, text.unit);
      const issues = issuesOf(text, role, unit, seen);
      seen.add(text.username);
      const user: NewUser | null =
        role !== null && Object.keys(issues).length === 0
          ? { username: text.username, displayName: text.displayName, role, ...(unit && { unit: unit.code }) }
          : null;
      return { line, text, issues, user };
    }),
  };
}

/** Where each field stands, when the row is one of headings. The unit's column may be left out. */
function columnsOf(row: readonly unknown[]): Columns | null {
  const titles = row.map((cell) => foldVietnamese(cellText(cell)));
  const at = (field: RowField) => titles.findIndex((title) => HEADINGS[field].includes(title));
  const columns = { displayName: at('displayName'), username: at('username'), role: at('role'), unit: at('unit') };
  return columns.displayName >= 0 && columns.username >= 0 && columns.role >= 0 ? columns : null;
}

function textOf(row: readonly unknown[], columns: Columns): Record<RowField, string> {
  const text = (field: RowField) => cellText(row[columns[field]]);
  return {
    displayName: text('displayName').replace(/\s+/g, ' '),
    username: text('username').toLowerCase(),
    role: text('role'),
    unit: text('unit'),
  };
}

/** Numbers and anything else a cell may hold are read as they are written. */
const cellText = (cell: unknown): string =>
  typeof cell === 'string' ? normalizeVietnamese(cell).trim() : typeof cell === 'number' ? String(cell) : '';

/** Roles by code and by their names, folded; also by what stands before the brackets of a name. */
function rolesByName(names: readonly Readonly<Record<Role, string>>[]): Map<string, Role> {
  const found = new Map<string, Role>();
  for (const role of ROLE_CODES) {
    for (const name of [role, ...names.map((of) => of[role])]) {
      found.set(foldVietnamese(name), role);
      found.set(foldVietnamese(name.replace(/\s*\(.*\)$/, '')), role);
    }
  }
  return found;
}

function issuesOf(
  text: Readonly<Record<RowField, string>>,
  role: Role | null,
  unit: Unit | null,
  seen: ReadonlySet<string>,
): Partial<Record<RowField, RowIssue>> {
  const issues: Partial<Record<RowField, RowIssue>> = {};
  if (text.displayName === '') issues.displayName = 'nameMissing';
  else if (text.displayName.length > 120) issues.displayName = 'nameTooLong';
  if (text.username === '') issues.username = 'usernameMissing';
  else if (!USERNAME.test(text.username)) issues.username = 'usernameWrong';
  else if (seen.has(text.username)) issues.username = 'usernameTwice';
  if (role === null) issues.role = text.role === '' ? 'roleMissing' : 'roleUnknown';
  if (text.unit !== '' && unit === null) issues.unit = 'unitUnknown';
  else if (unit && hasEnded(unit, today())) issues.unit = 'unitEnded';
  else if (text.unit === '' && role !== null && NEEDS_UNIT.has(role)) issues.unit = 'unitMissing';
  return issues;
}

/**
 * What the server refused, by row: pointers such as `/users/3/username` become the fourth row's. `at` answers the text of
 * a pointer.
 */
export function refusedRows(
  rows: readonly UserRow[],
  at: (pointer: string) => string | undefined,
): Map<number, string[]> {
  return new Map(
    rows.flatMap((row, index) => {
      const found = [`/users/${index}`, ...FIELDS.map((field) => `/users/${index}/${field}`)].map(at);
      const texts = found.filter((text) => text !== undefined);
      return texts.length > 0 ? [[row.line, texts] as const] : [];
    }),
  );
}
