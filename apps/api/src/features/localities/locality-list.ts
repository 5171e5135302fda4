import type { Attainment, LocalityQuery, LocalityRow, StandingIndex } from '@tiendo/contracts';
import {
  boundsOf,
  compareVietnamese,
  type Movement,
  onlyPlace,
  rangeOfReading,
  type Standing,
  sumOfTallies,
  WHOLE_PLAN,
} from '@tiendo/indicators';
import { z } from 'zod';
import { ApiProblem, decodeCursor, encodeCursor } from '../../platform/http/index.js';
import { attainmentOf } from './attainment.js';
import { type Field, scopeOf, standsNowhere } from './field.js';

interface ListInput {
  readonly field: Field;
  readonly previous: readonly Standing[];
  readonly movements: ReadonlyMap<string, Movement>;
  readonly index: StandingIndex;
  readonly pillar: string | null;
  /** Codes, in the order of the answer. */
  readonly pillars: readonly string[];
  /** Ids of indicators whose figures stand beside, in the order of the answer. */
  readonly indicators: readonly string[];
}

/** A row with the row number its rank gives it. */
export interface PlacedRow {
  readonly row: LocalityRow;
  readonly position: number;
}

/** One row per unit of the field. */
export function localityRows(input: ListInput): PlacedRow[] {
  const { field, index, pillar, pillars, indicators } = input;
  const current = scopeOf(field.standings, pillar);
  const before = scopeOf(input.previous, pillar);
  const byPillar = pillars.map((code) => scopeOf(field.standings, code));
  return field.units.map((unit) => {
    const standing = current.get(unit.code) ?? standsNowhere(unit.code, pillar ?? WHOLE_PLAN);
    const { places, position } = standing[index];
    const movement = input.movements.get(unit.code);
    const { id: _, ...shown } = unit;
    const row: LocalityRow = {
      ...shown,
      ...attainmentOf(standing.tally),
      rank: onlyPlace(places),
      places,
      previousRank: onlyPlace(before.get(unit.code)?.[index].places),
      movement: movement ? { kind: movement.kind, places: movement.places } : null,
      carriedFrom: [...(field.carriedFrom.get(unit.code) ?? [])],
      pillars: byPillar.map((scope) => {
        const its = scope.get(unit.code);
        return its && its.tally.asked > 0 ? attainmentOf(its.tally) : null;
      }),
      figures: indicators.map((indicator) => figureOf(field.readingOf(unit.code, indicator))),
    };
    return { row, position };
  });
}

function figureOf(given: ReturnType<Field['readingOf']>): LocalityRow['figures'][number] {
  if (given === null) return null;
  const range = given.reading && rangeOfReading(given.reading);
  const bounds = range ? boundsOf(range, 2) : { value: null, low: null, lowOpen: false, high: null, highOpen: false };
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

const ORDER: Record<LocalityQuery['sort'], (a: PlacedRow, b: PlacedRow) => number> = {
  rank: (a, b) => a.position - b.position,
  official: () => 0,
  name: (a, b) => compareVietnamese(a.row.name, b.row.name),
  reported: (a, b) => (b.row.reportedPercent ?? -1) - (a.row.reportedPercent ?? -1),
};

/** A page in the order asked for, then the official one; the cursor names the unit before the page. */
export function pageOfLocalities(rows: readonly PlacedRow[], query: LocalityQuery, slug: string) {
  const sorted = rows
    .filter(({ row }) => query.parent === undefined || row.parent === query.parent)
    .sort(
      (a, b) =>
        ORDER[query.sort](a, b) || a.row.officialOrder - b.row.officialOrder || (a.row.code < b.row.code ? -1 : 1),
    );
  const place = { ...query, plan: slug };
  const after = decodeCursor(place, z.tuple([z.string()]))?.[0];
  const start = after === undefined ? 0 : sorted.findIndex(({ row }) => row.code === after) + 1;
  if (after !== undefined && start === 0) throw new ApiProblem('invalid-cursor');
  const page = sorted.slice(start, start + query.limit).map(({ row }) => row);
  const last = page.at(-1);
  const goesOn = last !== undefined && start + page.length < sorted.length;
  return { items: page, nextCursor: goesOn ? encodeCursor(place, [last.code]) : null, total: sorted.length };
}

/** What leaves the house of one locality: totals. No rank, no mean achievement, no figures behind them. */
export function publicLocality(row: LocalityRow): LocalityRow {
  return {
    ...row,
    ...HIDDEN,
    rank: null,
    places: null,
    previousRank: null,
    movement: null,
    figures: [],
    pillars: row.pillars.map((part) => part && { ...part, ...HIDDEN }),
  };
}

const HIDDEN = { achievement: null, achievementCount: 0 } as const;
