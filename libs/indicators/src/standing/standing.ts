import { DomainError } from '../domain-error.js';
import { asksOfEveryUnit } from '../target/level.js';
import { type IndexPlace, minimumTargets, placeUnits } from './order.js';
import {
  type AskedOfBlock,
  askedOfUnit,
  type CellReading,
  rememberingJudge,
  talliesOf,
  type Tally,
  WHOLE_PLAN,
} from './tally.js';

/** Where one unit stands within its block, in the whole plan or in one pillar. */
export interface Standing {
  /** Code of the pillar; {@link WHOLE_PLAN} for the whole plan. */
  readonly pillar: string;
  readonly unit: string;
  readonly tally: Tally;
  /** By share of targets met. */
  readonly completion: IndexPlace;
  /** By mean achievement. */
  readonly achievement: IndexPlace;
}

export interface StandingsInput {
  /** The units of one block that are asked in the period. */
  readonly units: readonly { readonly unit: string; readonly position?: number }[];
  readonly asked: AskedOfBlock;
  /** What a unit gave on an indicator; null: nothing. */
  readonly readingOf: (unit: string, indicator: string) => CellReading | null;
  /** Least number of targets to be ranked; absent: {@link minimumTargets} of those asked in the scope. */
  readonly minimumItems?: number | null;
}

/**
 * Where every unit of a block stands in a period: in the whole plan, then by pillar in the order of the form. Units keep
 * the order they come in; the numbers do not depend on it.
 * Throws DomainError `unit-twice`, `measure-bounds-reversed`, and what reading numbers throws.
 */
export function standingsOf({ units, asked, readingOf, minimumItems }: StandingsInput): Standing[] {
  const seen = new Set<string>();
  const judge = rememberingJudge();
  const isSame = asksAllAlike(asked);
  const same = askedOfUnit(asked, '');
  const tallied = units.map((unit) => {
    if (seen.has(unit.unit)) throw new DomainError('unit-twice', { unit: unit.unit });
    seen.add(unit.unit);
    const own = isSame ? same : askedOfUnit(asked, unit.unit);
    return { unit, tallies: talliesOf(own, (indicator) => readingOf(unit.unit, indicator), judge) };
  });
  return scopesOf(asked).flatMap((pillar) =>
    rankTallies(
      tallied.flatMap(({ unit, tallies }) => {
        const tally = tallies.get(pillar);
        return tally ? [{ ...unit, tally }] : [];
      }),
      pillar,
      minimumItems ?? minimumOf(asked, pillar),
    ),
  );
}

/** The whole plan and every pillar of the form, in the order of the form. */
export function scopesOf({ lines, targets }: AskedOfBlock): string[] {
  return [...new Set([WHOLE_PLAN, ...[...lines, ...targets].flatMap(({ pillar }) => pillar ?? [])])];
}

/**
 * The least number of targets to be ranked in a scope when the plan sets none: of those that ask anything of every unit.
 * What single units are asked beside them keeps no other from being ranked.
 */
export function minimumOf({ targets }: AskedOfBlock, pillar: string): number {
  const asked = targets.filter(({ measures }) =>
    measures.some(({ measure, units }) => units === undefined && asksOfEveryUnit(measure)),
  );
  return minimumTargets(asked.filter((target) => pillar === WHOLE_PLAN || target.pillar === pillar).length);
}

function asksAllAlike({ lines, targets }: AskedOfBlock): boolean {
  const measures = targets.flatMap((target) => target.measures);
  return (
    lines.every(({ unit }) => unit === undefined) &&
    measures.every(({ units, measure: { allotments = [] } }) => units === undefined && allotments.length === 0)
  );
}

/** Standings of one scope from tallies that are known already, in their order. */
export function rankTallies(
  units: readonly { readonly unit: string; readonly position?: number; readonly tally: Tally }[],
  pillar: string,
  minimumItems: number,
): Standing[] {
  const completion = placeUnits(units, 'completion', minimumItems);
  const achievement = placeUnits(units, 'achievement', minimumItems);
  return units.map(({ unit, tally }) => ({
    pillar,
    unit,
    tally,
    completion: completion.get(unit) ?? UNPLACED,
    achievement: achievement.get(unit) ?? UNPLACED,
  }));
}

const UNPLACED: IndexPlace = { places: null, position: 0 };
