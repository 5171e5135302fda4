/** One place where two documents differ; a path of names and row codes, and what stands there. */
export interface Difference {
  readonly path: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

const BETWEEN = ' › ';
const within = (path: string, name: string): string => (path === '' ? name : `${path}${BETWEEN}${name}`);
/** The names and codes of a path. */
export const namesIn = (path: string): string[] => path.split(BETWEEN);

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] | null => (Array.isArray(value) ? (value as unknown[]) : null);
const isRow = (value: unknown): value is Row => isObject(value) && typeof value['code'] === 'string';

/**
 * Where two plan documents differ. Rows are matched by their code, so that one inserted row is one difference; the
 * order of rows is not compared. Null, empty and missing are the same.
 */
export function differences(mine: unknown, theirs: unknown, path = ''): Difference[] {
  if (textOf(mine) === textOf(theirs)) return [];
  if (isObject(mine) && isObject(theirs)) {
    const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
    return names.flatMap((name) => differences(mine[name], theirs[name], within(path, name)));
  }
  const rows = rowsOf(mine, theirs);
  if (rows) {
    const codes = [...new Set([...rows.ours.keys(), ...rows.others.keys()])];
    return codes.flatMap((code) => differences(rows.ours.get(code), rows.others.get(code), within(path, code)));
  }
  return [{ path, mine, theirs }];
}

type Row = Json & { readonly code: string };
type Rows = ReadonlyMap<string, Row>;

/** Two lists of rows by their codes; null where one of them is anything else. */
function rowsOf(mine: unknown, theirs: unknown): { ours: Rows; others: Rows } | null {
  const [ourList, theirList] = [listOf(mine), listOf(theirs)];
  if (!ourList || !theirList || ![...ourList, ...theirList].every(isRow)) return null;
  const byCode = (list: readonly unknown[]): Rows => new Map(list.filter(isRow).map((row) => [row.code, row]));
  return { ours: byCode(ourList), others: byCode(theirList) };
}

/**
 * My document with what is theirs at the paths of `taken`. A row that only they have is put behind the one it follows
 * there; a row that only I have goes where its path was taken.
 */
export function withTaken(mine: unknown, theirs: unknown, taken: ReadonlySet<string>, path = ''): unknown {
  if (textOf(mine) === textOf(theirs)) return mine;
  if (isObject(mine) && isObject(theirs)) {
    const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
    return Object.fromEntries(
      names.map((name) => [name, withTaken(mine[name], theirs[name], taken, within(path, name))]),
    );
  }
  const lists = rowsOf(mine, theirs);
  if (!lists) return taken.has(path) ? theirs : mine;
  const { ours, others } = lists;
  const isTaken = (code: string): boolean => taken.has(within(path, code));
  const rows = [...ours].flatMap(([code, row]): Row[] => {
    const other = others.get(code);
    if (other) return [withTaken(row, other, taken, within(path, code)) as Row];
    return isTaken(code) ? [] : [row];
  });
  const order = [...others.keys()];
  for (const [code, row] of others) {
    if (ours.has(code) || !isTaken(code)) continue;
    const before = order.slice(0, order.indexOf(code)).findLast((one) => rows.some((kept) => kept.code === one));
    rows.splice(rows.findIndex((kept) => kept.code === before) + 1, 0, row);
  }
  return rows;
}

/** What a document says at a path; undefined where it says nothing. */
export function valueAt(document: unknown, path: string): unknown {
  return namesIn(path).reduce<unknown>((found, name) => {
    const list = listOf(found);
    if (list) return list.filter(isRow).find(({ code }) => code === name);
    return isObject(found) ? found[name] : undefined;
  }, document);
}

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Stable text of a value, for comparing. */
function textOf(value: unknown): string {
  if (isEmpty(value)) return '';
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const names = Object.keys(value)
    .filter((name) => !isEmpty(value[name]))
    .sort();
  return `{${names.map((name) => `${name}:${textOf(value[name])}`).join()}}`;
}

/** A value as text where its field has no words of its own. */
export function shown(value: unknown): string {
  if (isEmpty(value)) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (isRow(value)) return typeof value['name'] === 'string' ? value['name'] : value.code;
  if (Array.isArray(value)) return value.map(shown).join('; ');
  // A measure, a result: what it says, without the names of its fields.
  if (isObject(value)) return Object.values(value).map(shown).filter(Boolean).join(' · ');
  return JSON.stringify(value);
}
