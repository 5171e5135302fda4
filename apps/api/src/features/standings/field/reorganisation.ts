import type { Block, Boundary } from '@tiendo/contracts';
import {
  addDays,
  comparableGroups,
  type CarriedFigure,
  type CarryInput,
  carriedReading,
  carryFigures,
  type CarryRule,
  type CellReading,
  type ComparableGroup,
  type Day,
  figuresOfGroups,
  type Succession,
} from '@tiendo/indicators';
import { carryOptions } from './carry-rules.js';
import type { IndicatorRuleRow } from './indicator-rule.queries.js';
import type { ShownUnit } from './shown-unit.js';

/** A day on which units of one division of the province became those of another. */
export interface Reorganisation {
  readonly effectiveOn: Day;
  readonly before: { readonly block: Block; readonly units: readonly ShownUnit[] };
  readonly after: { readonly block: Block; readonly units: readonly ShownUnit[] };
  readonly acts: readonly Succession[];
}

/** What is shown of a reorganised province: its units, and each unit's figure on an indicator. */
export interface CarriedUnits {
  readonly units: readonly ShownUnit[];
  readonly carriedFrom: ReadonlyMap<string, readonly string[]>;
  /** By id of indicator, then by code of unit shown. */
  readonly figures: ReadonlyMap<string, ReadonlyMap<string, CarriedFigure>>;
}

/** Readings of one indicator by code of unit, on the side of the period. */
export type InputsOf = (rule: IndicatorRuleRow) => ReadonlyMap<string, CarryInput>;

/** The side a day is on. */
export const sideOn = ({ effectiveOn }: Pick<Reorganisation, 'effectiveOn'>, day: Day): 'before' | 'after' =>
  day < effectiveOn ? 'before' : 'after';

/** Groups of units that hold the same ground on both sides, by rule. */
export function groupsUnder(reorganisation: Reorganisation, rule: CarryRule) {
  const codes = ({ units }: { units: readonly ShownUnit[] }) => units.map(({ code }) => code);
  const { before, after, acts, effectiveOn } = reorganisation;
  const span = { from: addDays(effectiveOn, -1), to: effectiveOn, rule };
  return comparableGroups(codes(before), codes(after), acts, span);
}

/**
 * The units of `boundary` with the figures of a period of side `side`, each indicator under its own carry rule. Of
 * `comparable` the units shown are groups that hold the same ground on both sides.
 */
export function carriedUnits(
  reorganisation: Reorganisation,
  { boundary, side }: { readonly boundary: Boundary; readonly side: 'before' | 'after' },
  rules: readonly IndicatorRuleRow[],
  inputsOf: InputsOf,
): CarriedUnits {
  if (boundary === 'comparable') return comparableUnits(reorganisation, side, rules, inputsOf);
  const shown = reorganisation[boundary].units;
  const carriedFrom = new Map<string, readonly string[]>();
  const figures = new Map<string, ReadonlyMap<string, CarriedFigure>>();
  for (const rule of rules) {
    const carried =
      boundary === 'after' ? forward(reorganisation, rule, inputsOf) : back(reorganisation, rule, inputsOf);
    figures.set(rule.id, carried);
  }
  for (const group of groupsUnder(reorganisation, 'sum').comparable) {
    for (const code of group[boundary]) if (group.kind !== 'same') carriedFrom.set(code, group[side]);
  }
  return { units: shown, carriedFrom, figures };
}

/** Figures of the units of before, as those of after. */
function forward({ acts, effectiveOn }: Reorganisation, rule: IndicatorRuleRow, inputsOf: InputsOf) {
  return carryFigures(inputsOf(rule), acts, {
    from: addDays(effectiveOn, -1),
    to: effectiveOn,
    ...carryOptions(rule),
  }).figures;
}

/** Figures of the units of after, as those of before: where a unit's whole ground is that of whole units. */
function back(reorganisation: Reorganisation, rule: IndicatorRuleRow, inputsOf: InputsOf) {
  const groups = groupsUnder(reorganisation, rule.carryRule).comparable.filter(({ before }) => before.length === 1);
  const whole = figuresOfGroups(groups, 'after', inputsOf(rule), carryOptions(rule));
  return new Map(
    groups.flatMap(({ before: [code] }, index) => {
      const figure = whole[index];
      return code !== undefined && figure ? [[code, figure] as const] : [];
    }),
  );
}

function comparableUnits(
  reorganisation: Reorganisation,
  side: 'before' | 'after',
  rules: readonly IndicatorRuleRow[],
  inputsOf: InputsOf,
): CarriedUnits {
  const { comparable } = groupsUnder(reorganisation, widest(rules));
  const units = comparable.flatMap((group) => groupAsUnit(group, reorganisation) ?? []);
  const codeOf = (group: ComparableGroup): string => groupAsUnit(group, reorganisation)?.code ?? '';
  const figures = new Map(
    rules.map((rule) => {
      const groups = groupsUnder(reorganisation, rule.carryRule).comparable;
      const whole = figuresOfGroups(groups, side, inputsOf(rule), carryOptions(rule));
      const byCode = groups.flatMap((group, index) => {
        const figure = whole[index];
        return figure ? [[codeOf(group), figure] as const] : [];
      });
      return [rule.id, new Map(byCode)] as const;
    }),
  );
  const carriedFrom = new Map(
    comparable.flatMap((group) => (group[side].length > 1 ? [[codeOf(group), group[side]] as const] : [])),
  );
  return { units, carriedFrom, figures };
}

/** The rule among these under which most groups can be compared. */
function widest(rules: readonly IndicatorRuleRow[]): CarryRule {
  const order: readonly CarryRule[] = ['sum', 'weighted', 'mean'];
  return order.find((rule) => rules.some(({ carryRule }) => carryRule === rule)) ?? 'notComparable';
}

/** A group under the name of its one unit: of after where it is one there, else of before; else by all of before. */
function groupAsUnit({ before, after }: ComparableGroup, sides: Reorganisation): ShownUnit | null {
  const find = (side: 'before' | 'after', code: string | undefined) =>
    sides[side].units.find((unit) => unit.code === code) ?? null;
  if (after.length === 1) return find('after', after[0]);
  const first = find('before', before[0]);
  if (first === null || before.length === 1) return first;
  const names = before.flatMap((code) => find('before', code) ?? []);
  return {
    ...first,
    name: names.map(({ name }) => name).join(', '),
    shortName: names.map(({ name, shortName }) => shortName ?? name).join(', '),
    nowName: null,
  };
}

/** Not to be carried over: neither reported nor silent, and so out of every total. */
const OUT: CellReading = { reading: null, outcome: 'notApplicable' };

/**
 * A carried figure as a unit's own would be: what cannot be carried is not asked, what was not reported is not there,
 * what hedged figures leave open is judged as all it may be.
 */
export function readingOfCarried(figure: CarriedFigure | undefined): CellReading | null {
  if (figure === undefined) return OUT;
  if (figure.reason === 'notReported') return null;
  if (figure.reason === 'noOccurrence') return { reading: null, outcome: 'noOccurrence' };
  if (figure.reason !== null) return OUT;
  const reading = carriedReading(figure);
  if (reading === null && figure.range === null) return { reading: null, outcome: 'noOccurrence' };
  return { reading, range: figure.range, outcome: null };
}
