import { payloadOf, type AgendaDraft, type DraftLine } from './agenda-draft';

/** What two people may have changed of one line; `line`: whether it is on the agenda at all. */
export const LINE_FIELDS = ['title', 'note', 'minutes', 'hidden', 'line'] as const;
export type LineField = (typeof LINE_FIELDS)[number];

/** One difference between two versions of an agenda: of the order, or of one field of one line. */
export type AgendaDifference =
  | { readonly key: 'order' }
  | {
      readonly key: string;
      readonly field: LineField;
      readonly mine: DraftLine | null;
      readonly theirs: DraftLine | null;
      readonly base: DraftLine | null;
    };

const keyOf = (row: string, field: LineField): string => `${row} ${field}`;
const find = (draft: AgendaDraft, key: string): DraftLine | null => draft.find((row) => row.key === key) ?? null;

/** Keys that both have, in the order of the first. */
const shared = (one: AgendaDraft, other: AgendaDraft): string[] =>
  one.map(({ key }) => key).filter((key) => find(other, key) !== null);

/** Whether what would be sent of two versions is the same. */
export const isSameAgenda = (one: AgendaDraft, other: AgendaDraft): boolean =>
  JSON.stringify(payloadOf(one)) === JSON.stringify(payloadOf(other));

/** Where two versions that grew from `base` differ. */
export function agendaDifferences(base: AgendaDraft, mine: AgendaDraft, theirs: AgendaDraft): AgendaDifference[] {
  const keys = [...new Set([...mine, ...theirs].map(({ key }) => key))];
  const found = keys.flatMap((key): AgendaDifference[] => {
    const versions = { mine: find(mine, key), theirs: find(theirs, key), base: find(base, key) };
    if (!versions.mine || !versions.theirs) return [{ key: keyOf(key, 'line'), field: 'line', ...versions }];
    const { mine: here, theirs: there } = versions;
    return LINE_FIELDS.filter((field) => field !== 'line' && here[field] !== there[field]).map((field) => ({
      key: keyOf(key, field),
      field,
      ...versions,
    }));
  });
  return shared(mine, theirs).join() === shared(theirs, mine).join() ? found : [...found, { key: 'order' }];
}

/** One agenda of both: as typed here, but for the differences `taken` from the other person. */
export function mergedAgenda(mine: AgendaDraft, theirs: AgendaDraft, taken: ReadonlySet<string>): AgendaDraft {
  const isOn = (key: string): boolean => {
    const [here, there] = [find(mine, key), find(theirs, key)];
    if (here && there) return true;
    return taken.has(keyOf(key, 'line')) === (there !== null);
  };
  const [first, second] = taken.has('order') ? [theirs, mine] : [mine, theirs];
  let order = first.map(({ key }) => key);
  for (const [index, { key }] of second.entries()) {
    if (order.includes(key)) continue;
    // After the line it followed in its own version.
    const before = second.slice(0, index).findLast((row) => order.includes(row.key));
    const at = before ? order.indexOf(before.key) + 1 : 0;
    order = [...order.slice(0, at), key, ...order.slice(at)];
  }
  return order.filter(isOn).map((key) => {
    const [here, there] = [find(mine, key), find(theirs, key)];
    // A line that the other person took off goes on as a new one.
    if (here && !there) return { ...here, line: null };
    if (!here || !there) return here ?? (there as DraftLine);
    const fields = LINE_FIELDS.filter((field) => field !== 'line' && taken.has(keyOf(key, field)));
    return { ...here, line: there.line, ...Object.fromEntries(fields.map((field) => [field, there[field]])) };
  });
}
