import type { LocalityRow } from '@tiendo/contracts';
import {
  type Breaks,
  type CellReading,
  emptyTally,
  type Movement,
  movementsOfStandings,
  type Standing,
  type StandingIndex,
  WHOLE_PLAN,
} from '@tiendo/indicators';
import type { StandingKeys, StandingRow } from '../../figures/index.js';
import type { ShownUnit } from './shown-unit.js';

/** The units of a block in one period, where each stands, and whose figures stand in it. */
export interface Field {
  readonly units: readonly ShownUnit[];
  /** Of every scope, or of the one that was wanted. */
  readonly standings: readonly Standing[];
  /** Where the standings of the other scopes are looked up; null: `standings` are of every scope. */
  readonly keys: Pick<StandingKeys, 'periodId' | 'block'> | null;
  /** By code: units of the other side of a reorganisation whose figures were put together; empty for a unit's own. */
  readonly carriedFrom: ReadonlyMap<string, readonly string[]>;
  /** Reading by code of unit and id of indicator, where figures are shown beside; null: nothing was given. */
  readonly readingOf: (unit: string, indicatorId: string) => CellReading | null;
}

/** Kept rows as the rules give standings; of units that are not of the block any more nothing is shown. */
export function standingsOfRows(rows: readonly StandingRow[], units: readonly ShownUnit[]): Standing[] {
  const codes = new Map(units.map(({ id, code }) => [id, code]));
  const places = (best: number | null, worst: number | null) =>
    best === null || worst === null ? null : { best, worst };
  return rows.flatMap((row) => {
    const unit = codes.get(row.unitId);
    if (unit === undefined) return [];
    return [
      {
        pillar: row.pillar,
        unit,
        tally: row,
        completion: { places: places(row.completionBest, row.completionWorst), position: row.completionPosition },
        achievement: { places: places(row.achievementBest, row.achievementWorst), position: row.achievementPosition },
      },
    ];
  });
}

/** Standings of one scope by unit. */
export function scopeOf(standings: readonly Standing[], pillar: string | null): Map<string, Standing> {
  const scope = pillar ?? WHOLE_PLAN;
  return new Map(standings.filter((one) => one.pillar === scope).map((one) => [one.unit, one]));
}

/** Movement in one scope by one index, by unit. */
export function movementsBy(
  previous: readonly Standing[],
  current: readonly Standing[],
  index: StandingIndex,
  breaks: Breaks,
): Map<string, Movement> {
  const placed = (standings: readonly Standing[]) =>
    standings.map((standing) => ({ ...standing, places: standing[index].places }));
  return movementsOfStandings(placed(previous), placed(current), index, breaks);
}

/** A movement as answers show it; null: there is nothing to compare with. */
export function movementBody(movement: Movement | undefined): LocalityRow['movement'] {
  if (movement === undefined) return null;
  const { kind, places, breakOn = null } = movement;
  return { kind, places, breakOn };
}

/** Where a unit stands of which nothing is kept. */
export function standsNowhere(unit: string, pillar: string): Standing {
  const place = { places: null, position: Number.MAX_SAFE_INTEGER };
  return { pillar, unit, tally: emptyTally(), completion: place, achievement: place };
}
