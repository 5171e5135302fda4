/** One place where an answer is not what it was. */
export interface Difference {
  /** Address that was asked, under /api/v1. */
  readonly question: string;
  /** Where in the answer: `pillars[digital-data].completed`; entries of lists by their code, else by their place. */
  readonly path: string;
  readonly before: unknown;
  readonly now: unknown;
}

/**
 * Where an answer of today differs from one of before. What was added since is no difference; what is gone is one, with
 * `now` undefined. Entries of lists are matched by what names them, so a new order alone is a difference of places only.
 */
export function differences(question: string, before: unknown, now: unknown): Difference[] {
  return compare(before, now, '').map((found) => ({ question, ...found }));
}

type Found = Omit<Difference, 'question'>;

function compare(before: unknown, now: unknown, path: string): Found[] {
  if (Object.is(before, now)) return [];
  if (Array.isArray(before) && Array.isArray(now)) return compareLists(before, now, path);
  if (isRecord(before) && isRecord(now)) {
    return Object.entries(before).flatMap(([key, value]) =>
      compare(value, now[key], path === '' ? key : `${path}.${key}`),
    );
  }
  return [{ path, before, now }];
}

function compareLists(before: readonly unknown[], now: readonly unknown[], path: string): Found[] {
  const names = before.map(nameOf);
  const isNamed = new Set(names).size === names.length && !names.includes(null);
  const byName = new Map(now.map((entry) => [nameOf(entry), entry]));
  const inner = before.flatMap((entry, place) => {
    const name = isNamed ? (names[place] ?? '') : String(place);
    return compare(entry, isNamed ? byName.get(name) : now[place], `${path}[${name}]`);
  });
  const sizes =
    before.length === now.length ? [] : [{ path: `${path}.length`, before: before.length, now: now.length }];
  const order = isNamed ? now.map(nameOf).filter((name) => names.includes(name)) : [];
  const moved = isNamed && order.some((name, place) => name !== names.filter((one) => byName.has(one))[place]);
  return [...inner, ...sizes, ...(moved ? [{ path: `${path}.order`, before: names, now: order }] : [])];
}

const NAMES = ['code', 'slug', 'key', 'status', 'period', 'id'] as const;
const HOLDERS = ['unit', 'indicator', 'item', 'period'] as const;

/** What tells an entry of a list from the others; null: nothing does. */
function nameOf(entry: unknown): string | null {
  if (!isRecord(entry)) return null;
  for (const holder of HOLDERS) {
    const held = entry[holder];
    if (isRecord(held) && typeof held['code'] === 'string') return held['code'];
  }
  for (const name of NAMES) {
    const value = entry[name];
    if (typeof value === 'string') return value;
  }
  return null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
