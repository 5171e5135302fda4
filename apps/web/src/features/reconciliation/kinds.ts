import type { ListedDiscrepancy } from '@tiendo/contracts';
import { KINDS_PARAM } from '../../shared/url';

export type Discrepancy = ListedDiscrepancy;

/** Kinds in the order they are shown: figures against a status first, they change what the plan reports. */
export const KIND_ORDER = [
  'statedDoneButNotMet',
  'statusAgainstMeasure',
  'statedOpenButMet',
  'statedAgainstUnits',
  'headlineAgainstRecount',
  'provinceAgainstUnits',
  'fractionAgainstPercent',
  'severalValues',
  'twoValues',
  'partsAgainstTotal',
  'partsAgainstWhole',
  'countAgainstList',
  'outsideClass',
  'outsidePeriod',
  'twoDates',
  'numberOutOfOrder',
  'twoSpellings',
  'doneAndPlanned',
  'notCounted',
  'countedTwice',
  'unclearFigure',
  'outdatedUnit',
] as const;
export type KnownKind = (typeof KIND_ORDER)[number];

export const isKnownKind = (kind: string): kind is KnownKind => KIND_ORDER.some((known) => known === kind);

export interface KindGroup {
  readonly kind: string;
  readonly items: readonly Discrepancy[];
}

/** By kind in the order above, kinds that came later last; inside a kind in the order of the plan. */
export function groupByKind(items: readonly Discrepancy[]): KindGroup[] {
  const groups = new Map<string, Discrepancy[]>(KIND_ORDER.map((kind) => [kind, []]));
  for (const item of items) groups.set(item.kind, [...(groups.get(item.kind) ?? []), item]);
  return [...groups].filter(([, found]) => found.length > 0).map(([kind, found]) => ({ kind, items: found }));
}

/** How many targets and tasks are concerned; what is about the plan as a whole is none of them. */
export function itemsConcerned(items: readonly Discrepancy[]): number {
  return new Set(items.flatMap(({ item }) => (item ? [`${item.kind} ${item.code}`] : []))).size;
}

/** The kinds asked for in the address; empty: all of them. */
export function parseKinds(params: URLSearchParams): readonly string[] {
  return [...new Set((params.get(KINDS_PARAM) ?? '').split(',').filter(Boolean))];
}

/** The kinds after one of them was pressed: in or out of the choice; none left means all. */
export function toggled(chosen: readonly string[], kind: string): readonly string[] {
  return chosen.includes(kind) ? chosen.filter((one) => one !== kind) : [...chosen, kind];
}
