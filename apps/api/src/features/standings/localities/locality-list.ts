import type { Attainment, LocalityQuery, LocalityRow, StandingIndex } from '@tiendo/contracts';
import {
  boundsOf,
  compareVietnamese,
  digitsOf,
  digitsOfReading,
  type Movement,
  onlyPlace,
  percentOf,
  rangeOfReading,
  type Standing,
  sumOfTallies,
  WHOLE_PLAN,
} from '@tiendo/indicators';
import { z } from 'zod';
import { ApiProblem, decodeCursor, encodeCursor } from '../../../platform/http/index.js';
import { attainmentOf } from './attainment.js';
import { type Field, movementBody, scopeOf, standsNowhere } from '../field/field.js';
import type { ShownUnit } from '../field/shown-unit.js';

interface ListInput {
  readonly field: Field;
  /** The rows to work out, with where they stand in every scope. */
  readonly page: readonly PlacedUnit[];
  readonly everyScope: readonly Standing[];
  /** By unit, of the period before. */
  readonly previous: ReadonlyMap<string, Standing>;
  readonly movements: ReadonlyMap<string, Movement>;
  readonly index: StandingIndex;
  /** Codes, in the order of the answer. */
  readonly pillars: readonly string[];
  /** Indicators whose figures stand beside, in the order of the answer. */
  readonly indicators: readonly { readonly id: string; readonly measureUnit: string }[];
}

/** A unit of a field with where it stands in the scope that is listed. */
export interface PlacedUnit {
  readonly unit: ShownUnit;
  readonly standing: Standing;
}

/** The rows of a page. */
export function localityRows(input: ListInput): LocalityRow[] {
  const { field, page, index, previous, pillars, indicators } = input;
  const byPillar = pillars.map((code) => scopeOf(input.everyScope, code));
  return page.map(({ unit, standing }) => {
    const { places } = standing[index];
    const { id: _, parent, ...shown } = unit;
    return {
      ...shown,
      parent: parent?.code ?? null,
      ...attainmentOf(standing.tally),
      rank: onlyPlace(places),
      places,
      previousRank: onlyPlace(previous.get(unit.code)?.[index].places),
      movement: movementBody(input.movements.get(unit.code)),
      carriedFrom: [...(field.carriedFrom.get(unit.code) ?? [])],
      pillars: byPillar.map((scope) => {
        const its = scope.get(unit.code);
        return its && its.tally.asked > 0 ? attainmentOf(its.tally) : null;
      }),
      figures: indicators.map(({ id: indicatorId, measureUnit }) =>
        figureOf(field.readingOf(unit.code, indicatorId), measureUnit),
      ),
    };
  });
}

function figureOf(given: ReturnType<Field['readingOf']>, measureUnit: string): LocalityRow['figures'][number] {
  if (given === null) return null;
  const range = given.range ?? (given.reading && rangeOfReading(given.reading));
  const digits = given.range || !given.reading ? digitsOf(measureUnit) : digitsOfReading(given.reading);
  const bounds = range
    ? boundsOf(range, digits)
    : { value: null, low: null, lowOpen: false, high: null, highOpen: false };
  return { ...bounds, outcome: given.outcome };
}

/** All units of the field in one figure. */
export function wholeOf(standings: readonly Standing[], index: StandingIndex, units: number) {
  const whole: Attainment = attainmentOf(sumOfTallies(standings.map(({ tally }) => tally)));
  return {
    units,
    reporting: standings.filter(({ tally }) => tally.reported > 0).length,
    ranked: standings.filter((standing) => standing[index].places !== null).length,
    allMet: standings.filter(({ tally }) => tally.total > 0 && tally.met === tally.total).length,
    ...whole,
  };
}

type Order = (a: PlacedUnit, b: PlacedUnit) => number;
const reportedPercent = ({ standing: { tally } }: PlacedUnit): number => percentOf(tally.reported, tally.asked) ?? -1;
const ORDER: Record<LocalityQuery['sort'], (index: StandingIndex) => Order> = {
  rank: (index) => (a, b) => a.standing[index].position - b.standing[index].position,
  official: () => () => 0,
  name: () => (a, b) => compareVietnamese(a.unit.name, b.unit.name),
  reported: () => (a, b) => reportedPercent(b) - reportedPercent(a),
};

/** The units of a field, all and by the code of the one they lie in, in one order, then the official one. */
export interface OrderedUnits {
  readonly all: readonly PlacedUnit[];
  readonly byParent: ReadonlyMap<string, readonly PlacedUnit[]>;
}

/** `scope`: standings of the scope that is listed, by unit. */
export function orderedUnits(
  { units }: Field,
  scope: ReadonlyMap<string, Standing>,
  { sort, index, pillar }: Pick<LocalityQuery, 'sort' | 'index' | 'pillar'>,
): OrderedUnits {
  const order = ORDER[sort](index);
  const all = units
    .map((unit) => ({ unit, standing: scope.get(unit.code) ?? standsNowhere(unit.code, pillar ?? WHOLE_PLAN) }))
    .sort((a, b) => order(a, b) || a.unit.officialOrder - b.unit.officialOrder || (a.unit.code < b.unit.code ? -1 : 1));
  const byParent = new Map<string, PlacedUnit[]>();
  for (const placed of all) {
    const { parent } = placed.unit;
    if (parent === null) continue;
    const its = byParent.get(parent.code);
    if (its) its.push(placed);
    else byParent.set(parent.code, [placed]);
  }
  return { all, byParent };
}

/** A page of them; the cursor names the unit before the page. */
export function pageOfLocalities({ all, byParent }: OrderedUnits, query: LocalityQuery, slug: string) {
  const sorted = query.parent === undefined ? all : (byParent.get(query.parent) ?? []);
  const place = { ...query, plan: slug };
  const after = decodeCursor(place, z.tuple([z.string()]))?.[0];
  const start = after === undefined ? 0 : sorted.findIndex(({ unit }) => unit.code === after) + 1;
  if (after !== undefined && start === 0) throw new ApiProblem('invalid-cursor');
  const page = sorted.slice(start, start + query.limit);
  const last = page.at(-1);
  const goesOn = last !== undefined && start + page.length < sorted.length;
  return { page, nextCursor: goesOn ? encodeCursor(place, [last.unit.code]) : null, total: sorted.length };
}

/** What leaves the house of one locality: totals. No rank, no mean achievement, no figures behind them. */
export function publicLocality(row: LocalityRow): LocalityRow {
  return {
    ...unrankedLocality(row),
    ...HIDDEN,
    figures: [],
    pillars: row.pillars.map((part) => part && { ...part, ...HIDDEN }),
  };
}

/** A unit of a block that is listed and not ranked. */
export const unrankedLocality = (row: LocalityRow): LocalityRow => ({
  ...row,
  ...{ rank: null, places: null, previousRank: null, movement: null },
});

const HIDDEN = { achievement: null, achievementCount: 0 } as const;
