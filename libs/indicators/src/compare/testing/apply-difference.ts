import { DomainError } from '../../domain-error.js';
import { sameData } from '../../time/steps.js';
import type { Difference, Facts, FieldChange, PlainData, SnapshotItem } from '../difference.js';

const FACT_FIELDS = ['deadlines', 'asked', 'measured'] as const;

/**
 * The second snapshot from the first, by item key. Every old value must be what the first one holds.
 * Throws DomainError `difference-does-not-fit`.
 */
export function applyDifference(
  first: readonly SnapshotItem[],
  { changes }: Pick<Difference, 'changes'>,
): SnapshotItem[] {
  const items = new Map(first.map((item) => [item.key, item]));
  for (const { key, kinds, item, fields } of changes) {
    const current = items.get(key);
    if (item !== null) {
      const isAdded = kinds.includes('added');
      if (isAdded ? current !== undefined : !sameData(current, item)) throw doesNotFit(key);
      if (isAdded) items.set(key, item);
      else items.delete(key);
      continue;
    }
    if (current === undefined) throw doesNotFit(key);
    items.set(key, fields.reduce(applyField, current));
  }
  return [...items.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function applyField(item: SnapshotItem, { field, fact, ...sides }: FieldChange): SnapshotItem {
  if (!isFactField(field)) {
    if (!sameData(item[field], sides.before)) throw doesNotFit(item.key, field);
    return { ...item, [field]: sides.after };
  }
  if (!sameData(factOf(item[field], fact ?? ''), sides.before)) throw doesNotFit(item.key, field, fact);
  const { [fact ?? '']: _, ...others } = item[field];
  return { ...item, [field]: sides.after === undefined ? others : { ...others, [fact ?? '']: sides.after } };
}

const isFactField = (field: FieldChange['field']): field is (typeof FACT_FIELDS)[number] =>
  FACT_FIELDS.some((name) => name === field);

/** Own facts only: one named `constructor` is not there because every object has a constructor. */
function factOf(facts: Facts, name: string): PlainData | undefined {
  return Object.hasOwn(facts, name) ? facts[name] : undefined;
}

function doesNotFit(key: string, field?: string, fact?: string): DomainError {
  return new DomainError('difference-does-not-fit', { key, field, fact });
}
