/** What kind of contradiction it is. */
export const FINDING_KINDS = [
  'statedDoneButNotMet',
  'statedOpenButMet',
  'statedAgainstUnits',
  'fractionAgainstPercent',
  'partsAgainstTotal',
  'partsAgainstWhole',
  'severalValues',
  'provinceAgainstUnits',
  'headlineAgainstRecount',
  'partExceedsWhole',
  'cumulativeFalls',
  'jump',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** `error`: cannot be true as stated. `warning`: contradicts something else, or is unusual; one of them may be right. */
export type Severity = 'error' | 'warning';

/**
 * Ways to settle a finding; none is ever taken by itself. `keep…`: one side is right. `correct…`: a new figure is
 * entered. `differentBasis`: both are right, of different periods, bases or definitions. `accept`: it stands as it is.
 */
export type Settlement =
  'keepLeft' | 'keepRight' | 'correctLeft' | 'correctRight' | 'differentBasis' | 'restateStatus' | 'accept';

/**
 * Whether a way names an act that is still to be done: a status stated anew, a figure corrected. Until then the contradiction
 * stands as it was, in hand and not settled; the act changes one of its sides, and with it the contradiction is gone.
 */
export function awaitsAct(way: Settlement): boolean {
  return way === 'restateStatus' || way === 'correctLeft' || way === 'correctRight';
}

/** One side: its number as it prints, and where it comes from. */
export interface FindingSide<S> {
  /** Decimal string, point as mark; `low..high` for `between`; null: a word and no number. */
  readonly figure: string | null;
  /** The words around the figure ("trên"), or exact. */
  readonly hedge: 'exact' | 'above' | 'atLeast' | 'below' | 'atMost' | 'between';
  /** A status, or which part of the whole (`numerator`), where the number needs a name. */
  readonly label: string | null;
  /** The fraction behind the figure, where there is one: `21/30`. */
  readonly fraction: { readonly numerator: string; readonly denominator: string } | null;
  readonly source: S;
}

/**
 * Two things that cannot both be true as stated, side by side. Neither is changed by the finding. `left` is what was
 * stated, `right` what it is held against.
 */
export interface Finding<S = string> {
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** What it is about: the item, the indicator, the headline. */
  readonly subject: string;
  readonly left: FindingSide<S>;
  readonly right: FindingSide<S>;
  /** Left minus right where both are numbers, decimal string; null otherwise. */
  readonly difference: string | null;
  /** In the order to offer them. */
  readonly settlements: readonly Settlement[];
}

/** A side without a number: a status. */
export function wordSide<S>(label: string, source: S): FindingSide<S> {
  return { figure: null, hedge: 'exact', label, fraction: null, source };
}

/**
 * Kinds of contradictions, noted by people too, that set a figure against a status or against another figure: what the
 * overview and the lists count as figures that disagree.
 */
export const FIGURES_DISAGREE: readonly string[] = [
  'statedDoneButNotMet',
  'statusAgainstMeasure',
  'statedOpenButMet',
  'statedAgainstUnits',
  'fractionAgainstPercent',
  'severalValues',
  'twoValues',
];
