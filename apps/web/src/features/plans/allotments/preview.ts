import type { AllottedMeasureBody, NewAllotment } from '@tiendo/contracts';
import { allottedTogether, apportion, DomainError, type Aggregation } from '@tiendo/indicators';
import type { ReadLevel } from './read-levels';

/** How levels are given: each named, or a quantity divided by shares. */
export type Way = 'named' | 'shared';

/** One line as it would be recorded. */
export interface PreviewLine extends ReadLevel {
  /** The level: named, or its part of the quantity; null: taken back, or not known yet. */
  readonly level: string | null;
  /** It got one more of the last digit, of what rounding left over. */
  readonly gotRest: boolean;
  /** What the unit is allotted now; null: nothing. */
  readonly now: string | null;
}

export interface Preview {
  readonly lines: readonly PreviewLine[];
  /** What can be recorded, as the API takes it. */
  readonly items: NewAllotment['items'];
  readonly wrong: 'quantity' | 'shares' | null;
  /** All units together once it is recorded; null of what is not added up. */
  readonly after: { readonly sum: string; readonly rest: string | null } | null;
}

interface Choice {
  readonly way: Way;
  readonly quantity: string;
  readonly digits: number;
}

/** What the lines read would do to the levels of a measure. */
export function previewOf(measure: AllottedMeasureBody, read: readonly ReadLevel[], choice: Choice): Preview {
  const now = new Map(measure.levels.map(({ unit, value }) => [unit.code, value]));
  const good = read.filter(({ problem, value }) => problem === null && (choice.way === 'named' || value !== null));
  const { parts, wrong } = divided(good, choice);
  const lines = read.map((line): PreviewLine => {
    const part = parts.get(line.unit?.code ?? '');
    const level = choice.way === 'named' ? line.value : (part?.value ?? null);
    return { ...line, level, gotRest: part?.gotRest ?? false, now: now.get(line.unit?.code ?? '') ?? null };
  });
  const items = good.map(({ unit, value, valueUpper }) => ({
    unit: unit?.code ?? '',
    ...(choice.way === 'shared' ? { share: value ?? '0' } : { value, ...(valueUpper !== null && { valueUpper }) }),
  }));
  return { lines, items: wrong === null ? items : [], wrong, after: together(measure, lines) };
}

function divided(good: readonly ReadLevel[], { way, quantity, digits }: Choice) {
  const parts = new Map<string, { value: string; gotRest: boolean }>();
  if (way === 'named' || good.length === 0) return { parts, wrong: null };
  if (quantity === '') return { parts, wrong: 'quantity' as const };
  try {
    const shares = good.map(({ unit, value }) => ({ unit: unit?.code ?? '', share: value ?? '0' }));
    for (const { unit, ...part } of apportion(quantity, shares, digits)) parts.set(unit, part);
    return { parts, wrong: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { parts, wrong: error.code === 'allotment-share-invalid' ? ('shares' as const) : ('quantity' as const) };
  }
}

/** The levels of all units on the day of the act, once the lines are recorded. */
function together({ levels, indicator, value }: AllottedMeasureBody, lines: readonly PreviewLine[]): Preview['after'] {
  const all = new Map(levels.map((level) => [level.unit.code, level.value]));
  for (const { unit, level, problem } of lines) {
    if (unit === null || problem !== null) continue;
    if (level === null) all.delete(unit.code);
    else all.set(unit.code, level);
  }
  const allotments = [...all].map(([unit, level]) => ({ unit, from: ANY_DAY, value: level }));
  const measure = { comparator: 'atLeast', value, dueOn: null, allotments } as const;
  const { sum, rest } = allottedTogether({ ...measure, aggregation: indicator.aggregation as Aggregation }, ANY_DAY);
  return sum === null ? null : { sum, rest };
}

/** All levels hold on it. */
const ANY_DAY = '2000-01-01';
