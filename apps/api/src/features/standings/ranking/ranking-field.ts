import type { RankingRow, RankPlaces, RankReading, RankScore } from '@tiendo/contracts';
import type { PeriodFigure, RankedStanding, RankedUnit } from '../../figures/index.js';
import {
  boundsOf,
  digitsOfReading,
  onlyPlace,
  rangeOfReading,
  rankUnits,
  type Range,
  type RangeRule,
  type RankingRule,
  type SourceClass,
} from '@tiendo/indicators';
import {
  indexRange,
  noRankOf,
  placeUnits,
  type StandingIndex,
  type Tally,
  type VerdictCounts,
} from '@tiendo/indicators/standing';

/** One unit with its score and where it stands, before anything is compared. */
export interface FieldLine {
  readonly unit: RankedUnit;
  readonly places: RankPlaces | null;
  readonly reason: RankingRow['reason'];
  readonly tied: boolean;
  /** Every value the score may have; worked out when asked for, which of thousands are few. */
  readonly range: () => Range | null;
  readonly reading: RankReading | null;
  readonly tally: Tally;
  /** Of units that are listed: what their targets came to. */
  readonly targets?: VerdictCounts;
}

/** A block in one period in ranking order, those without a rank behind. */
export interface Field {
  readonly lines: readonly FieldLine[];
  /** Units that places are counted among: the ranked ones and those whose bounds are too wide for a rank. */
  readonly fieldCount: number;
  /** Whether its order says who does better: only then are there quarters. */
  readonly isComparable: boolean;
  /** Hedged figures were kept within the classes their source sorts the units into. */
  readonly bySourceClasses: boolean;
  /** The index of the plan it is by; null: figures of one indicator. */
  readonly index: StandingIndex | null;
}

/**
 * The block as it is kept: places and order were worked out with the figure that came in last. `minimumItems`: of the
 * period that is shown, to say why a unit has none. With `ranges` those that have a place, or too many, are placed anew.
 */
export function fieldOfStandings(
  rows: readonly RankedStanding[],
  index: StandingIndex,
  minimumItems: number,
  ranges?: RangeRule,
): Field {
  const lines = rows.map((row): FieldLine => {
    const [best, worst] =
      index === 'completion' ? [row.completionBest, row.completionWorst] : [row.achievementBest, row.achievementWorst];
    const places = best === null || worst === null ? null : { best, worst };
    const reason = places ? null : noRankOf(index, row, minimumItems);
    return { unit: row, places, reason, tied: false, range: () => indexRange(index, row), reading: null, tally: row };
  });
  const fieldCount = lines.filter(({ places, reason }) => places || reason === 'tooWide').length;
  const placed = ranges === undefined ? lines : placedBy(lines, index, ranges);
  return { lines: withTies(placed), fieldCount, isComparable: true, bySourceClasses: false, index };
}

/** One place each; that a unit is of the field at all stays as it was decided with its figures. */
function placedBy(lines: readonly FieldLine[], index: StandingIndex, ranges: RangeRule): FieldLine[] {
  const inField = lines.filter(({ places, reason }) => places || reason === 'tooWide');
  const byCode = new Map(inField.map((line) => [line.unit.code, line]));
  const units = inField.map(({ unit, tally }) => ({ unit: unit.code, tally, position: unit.officialOrder }));
  const placed = [...placeUnits(units, index, 0, ranges)].flatMap(([code, { places }]) => {
    const line = byCode.get(code);
    return line ? [{ ...line, places, reason: null }] : [];
  });
  return [...placed, ...lines.filter(({ unit }) => !byCode.has(unit.code))];
}

/** Units that are not ranked, in the official order, with what their targets came to. */
export function listedStandings(
  rows: readonly RankedStanding[],
  countsOf: (row: RankedStanding) => VerdictCounts,
  index: StandingIndex,
): Field {
  const lines = byOrder(rows).map((row): FieldLine => {
    const reason = row.reported === 0 ? 'notReported' : 'notCompared';
    const range = () => indexRange(index, row);
    return { unit: row, places: null, reason, tied: false, range, reading: null, tally: row, targets: countsOf(row) };
  });
  return { lines, fieldCount: 0, isComparable: false, bySourceClasses: false, index };
}

const byOrder = (rows: readonly RankedStanding[]): RankedStanding[] =>
  [...rows].sort((a, b) => a.officialOrder - b.officialOrder || (a.code < b.code ? -1 : 1));

/** The block by the figures of one indicator; `standings` tell who is asked and how much each reported. */
export function fieldOfIndicator(
  standings: readonly RankedStanding[],
  figures: readonly PeriodFigure[],
  rule: RankingRule,
  isComparable: boolean,
): Field {
  const byUnit = new Map(figures.map((figure) => [figure.unitId, figure]));
  const rowByCode = new Map(standings.map((row) => [row.code, row]));
  const entrants = standings.map(({ unitId, code, officialOrder }) => {
    const figure = byUnit.get(unitId);
    const isFigure = figure !== undefined && figure.outcome === null;
    return {
      key: code,
      score: isFigure ? figure : null,
      items: 1,
      hasReported: figure !== undefined,
      isEligible: figure?.outcome !== 'notApplicable',
      sourceClass: figure ? classOf(figure) : null,
      position: officialOrder,
    };
  });
  const ranking = rankUnits(entrants, rule);
  const lines = ranking.rows.flatMap(({ key, places, reason, isTied, score }): FieldLine[] => {
    const row = rowByCode.get(key);
    if (!row) return [];
    const figure = byUnit.get(row.unitId);
    const reading = figure ? readingOf(figure) : null;
    return [{ unit: row, places, reason, tied: isTied, range: () => score, reading, tally: row }];
  });
  const bySourceClasses = entrants.some(
    ({ sourceClass, score }) => sourceClass !== null && score?.qualifier !== 'exact',
  );
  return { lines, fieldCount: ranking.fieldCount, isComparable, bySourceClasses, index: null };
}

/** Figures that cannot be compared between units, side by side in the official order, without ranks. */
export function listedField(standings: readonly RankedStanding[], figures: readonly PeriodFigure[]): Field {
  const byUnit = new Map(figures.map((figure) => [figure.unitId, figure]));
  const lines = byOrder(standings).map((row): FieldLine => {
    const figure = byUnit.get(row.unitId);
    const reading = figure ? readingOf(figure) : null;
    const range = figure?.outcome === null ? rangeOfReading(figure) : null;
    const reason = figure === undefined ? 'notReported' : range === null ? 'noFigure' : 'notCompared';
    return { unit: row, places: null, reason, tied: false, range: () => range, reading, tally: row };
  });
  return { lines, fieldCount: 0, isComparable: false, bySourceClasses: false, index: null };
}

/** A range as an answer shows it: a stated value with the digits of its source, what is worked out to two decimals. */
export function scoreBody(range: Range | null, reading: RankReading | null): RankScore | null {
  if (range === null) return null;
  const { low, lowOpen, high, highOpen } = boundsOf(range, reading ? digitsOfReading(reading) : undefined);
  return { low, lowOpen, high, highOpen };
}

export function readingOf({ numerator, denominator, value, qualifier, outcome }: RankReading): RankReading {
  return { numerator, denominator, value, qualifier, outcome };
}

/** Exact scores share a best place only when they are equal. */
function withTies(lines: readonly FieldLine[]): FieldLine[] {
  const at = new Map<number, number>();
  for (const { places } of lines) {
    const place = onlyPlace(places);
    if (place !== null) at.set(place, (at.get(place) ?? 0) + 1);
  }
  return lines.map((line) => {
    const place = onlyPlace(line.places);
    return place !== null && (at.get(place) ?? 0) > 1 ? { ...line, tied: true } : line;
  });
}

function classOf({ classLevel, classBound }: PeriodFigure): SourceClass | null {
  return classLevel === null || classBound === null ? null : { level: classLevel, bound: classBound };
}
