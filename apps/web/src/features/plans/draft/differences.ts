/** One place where two documents differ; a path of names and row codes, the values as text. */
export interface Difference {
  readonly path: string;
  readonly mine: string;
  readonly theirs: string;
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] | null => (Array.isArray(value) ? (value as unknown[]) : null);
const isRow = (value: unknown): value is Json & { code: string } =>
  isObject(value) && typeof value['code'] === 'string';

/**
 * Where two plan documents differ. Rows are matched by their code, so that one inserted row is one difference; the
 * order of rows is not compared. Null, empty and missing are the same.
 */
export function differences(mine: unknown, theirs: unknown, path = ''): Difference[] {
  if (textOf(mine) === textOf(theirs)) return [];
  if (isObject(mine) && isObject(theirs)) {
    const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
    return names.flatMap((name) => differences(mine[name], theirs[name], path === '' ? name : `${path} › ${name}`));
  }
  const [ourList, theirList] = [listOf(mine), listOf(theirs)];
  if (ourList && theirList && [...ourList, ...theirList].every(isRow)) {
    const byCode = (rows: readonly unknown[]) => new Map(rows.filter(isRow).map((row) => [row.code, row]));
    const ours = byCode(ourList);
    const others = byCode(theirList);
    return [...new Set([...ours.keys(), ...others.keys()])].flatMap((code) =>
      differences(ours.get(code), others.get(code), `${path} › ${code}`),
    );
  }
  return [{ path, mine: shown(mine), theirs: shown(theirs) }];
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

function shown(value: unknown): string {
  if (isEmpty(value)) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (isRow(value)) return typeof value['name'] === 'string' ? value['name'] : value.code;
  if (Array.isArray(value)) return value.map(shown).join('; ');
  // A measure, a result: what it says, without the names of its fields.
  if (isObject(value)) return Object.values(value).map(shown).filter(Boolean).join(' · ');
  return JSON.stringify(value);
}
