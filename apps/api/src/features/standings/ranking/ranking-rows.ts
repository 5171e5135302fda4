import type { RankingBody, RankingMovement, RankingRow } from '@tiendo/contracts';
import type { ParentUnit } from '../../org/index.js';
import {
  bandOf,
  type Breaks,
  farBehindFrom,
  isToldToVisitors,
  movementsBetween,
  type Entrant,
  type Movement,
  type RankingRule,
} from '@tiendo/indicators';
import {
  meanAchievement,
  movementsOfStandings,
  type PlacedTally,
  type VerdictCounts,
} from '@tiendo/indicators/standing';
import { type Field, type FieldLine, scoreBody } from './ranking-field.js';

/** What the head of a ranking is counted from. */
export type LineBrief = Pick<
  RankingRow,
  'unit' | 'parent' | 'places' | 'asked' | 'reported' | 'met' | 'total' | 'undetermined'
> & {
  readonly movement: Omit<RankingMovement, 'before'> | null;
};

/** One row of a ranking with what only the inside needs. */
export interface RankedLine {
  readonly unitId: string;
  readonly officialOrder: number;
  /** The unit it lies in. */
  readonly parent: ParentUnit | null;
  readonly brief: LineBrief;
  /** Worked out when it is read: of 3,321 lines a page shows fifty. */
  readonly row: RankingRow;
}

/** How many are named where several share the first place or the highest rise. */
const NAMED_AT_MOST = 5;

/** The rows of a field, with their movement since another one where there is one to compare with. */
export function rankedLines(field: Field, previous: Field | null, rule: RankingRule, breaks: Breaks): RankedLine[] {
  const movements = previous && movementsOf(previous, field, rule, breaks);
  const before = new Map(previous?.lines.map((line) => [line.unit.code, line]));
  return field.lines.map((line) => {
    const { code, name, shortName, unitId, officialOrder, parent } = line.unit;
    const movement = movements?.get(code);
    const brief = {
      unit: { code, name, shortName },
      parent: parent?.code ?? null,
      places: line.places,
      movement: movement ? movementBody(movement, before.get(code)?.places ?? null) : null,
      ...{ asked: line.tally.asked, reported: line.tally.reported },
      ...{ met: line.tally.met, total: line.tally.total, undetermined: line.tally.undetermined },
    };
    return lineOf({ unitId, officialOrder, parent, brief }, () => rowOf(line, brief, field, before.get(code) ?? null));
  });
}

function lineOf(line: Omit<RankedLine, 'row'>, make: () => RankingRow): RankedLine {
  let row: RankingRow | null = null;
  return {
    ...line,
    get row() {
      return (row ??= make());
    },
  };
}

function rowOf(
  { reason, tied, range, reading, tally, targets }: FieldLine,
  brief: LineBrief,
  field: Field,
  before: FieldLine | null,
): RankingRow {
  const { met, total, undetermined, asked, reported } = tally;
  const { unit, parent, places, movement } = brief;
  return {
    ...{
      unit,
      parent,
      places,
      reason,
      tied,
      band: field.isComparable ? bandOf(places, field.fieldCount) : null,
      movement: movement && { ...movement, before: before?.places ? beforeBody(before) : null },
      score: scoreBody(range(), reading),
      reading,
    },
    ...{ met, total, undetermined, achievement: meanAchievement(tally), asked, reported },
    targets: targets ? countsBody(targets) : null,
  };
}

const countsBody = ({ met, notMet, notReported, undetermined }: VerdictCounts): RankingRow['targets'] => ({
  ...{ met, notMet, notReported, undetermined },
});

const beforeBody = ({ range, reading, tally }: FieldLine): RankingMovement['before'] => ({
  score: scoreBody(range(), reading),
  met: tally.met,
  total: tally.total,
});

/** Whether a unit is ranked was decided on the whole field of each period; see `movementsOfStandings`. */
function movementsOf(
  previous: Field,
  current: Field,
  rule: RankingRule,
  breaks: Breaks,
): ReadonlyMap<string, Movement> {
  const { index } = current;
  return index === null
    ? movementsBetween(entrantsOf(previous), entrantsOf(current), rule, breaks).byKey
    : movementsOfStandings(placedTallies(previous), placedTallies(current), index, breaks, rule.ranges);
}

const placedTallies = ({ lines }: Field): PlacedTally[] =>
  lines.map(({ unit, places, tally }) => ({ unit: unit.code, places, tally }));

function entrantsOf({ lines }: Field): Entrant[] {
  // Who has too wide bounds for a rank is part of the field all the same: others are counted against it.
  return lines.map(({ unit, places, reason, range }: FieldLine) => ({
    key: unit.code,
    score: range(),
    items: 1,
    hasReported: places !== null || reason === 'tooWide',
  }));
}

function movementBody(
  { kind, places, between, from, to, breakOn }: Movement,
  previous: RankingMovement['previous'],
): LineBrief['movement'] {
  return {
    kind,
    places,
    least: between?.[0] ?? null,
    most: between?.[1] ?? null,
    breakOn: breakOn ?? null,
    from,
    to,
    previous,
  };
}

/** What the rows say together: how many, who leads, who rose most, who stands last, and how much is far behind. */
export function headOf(
  rows: readonly LineBrief[],
): Pick<RankingBody, 'counts' | 'leaders' | 'risers' | 'lowest' | 'farBehindFrom'> {
  const first = rows.filter(({ places }) => places?.best === 1);
  const certain = first.filter(({ places }) => places?.worst === 1);
  const leading = certain.length > 0 ? certain : first;
  return {
    counts: countsOf(rows),
    leaders: { count: leading.length, units: leading.slice(0, NAMED_AT_MOST).map(({ unit }) => named(unit)) },
    risers: risersOf(rows.filter(({ movement }) => movement?.kind === 'up')),
    lowest: lowestOf(rows),
    farBehindFrom: farBehindFrom(
      rows.flatMap(({ places, total, met, undetermined }) => (places ? [total - met - undetermined] : [])),
    ),
  };
}

/** How many there are, are ranked, have reported and moved which way. */
function countsOf(rows: readonly LineBrief[]): RankingBody['counts'] {
  const moved = (kind: RankingMovement['kind']) => rows.filter(({ movement }) => movement?.kind === kind);
  return {
    units: rows.length,
    ranked: rows.filter(({ places }) => places !== null).length,
    reporting: rows.filter(({ reported }) => reported > 0).length,
    asked: rows.reduce((sum, { asked }) => sum + asked, 0),
    reported: rows.reduce((sum, { reported }) => sum + reported, 0),
    compared: rows.filter(({ movement }) => movement !== null && movement.from !== null).length,
    up: moved('up').length,
    down: moved('down').length,
    same: moved('same').length,
    joined: moved('new').length,
  };
}

/** What the lines of one parent say together, their places those in the whole block; null: it has none there. */
export function withinOf(lines: readonly RankedLine[], parent: string): RankingBody['within'] {
  const unit = lines.find((line) => line.parent?.code === parent)?.parent;
  if (!unit) return null;
  const rows = lines.filter((line) => line.parent?.code === parent).map(({ brief }) => brief);
  const best = Math.min(...rows.flatMap(({ places }) => (places ? [places.best] : [])));
  const firsts = rows.filter(({ places }) => places?.best === best);
  const worst = Math.min(...firsts.flatMap(({ places }) => (places ? [places.worst] : [])));
  const highest = firsts.filter(({ places }) => places?.worst === worst);
  const units = highest.slice(0, NAMED_AT_MOST).map((row) => named(row.unit));
  return {
    parent: named(unit),
    counts: countsOf(rows),
    highest: highest.length === 0 ? null : { places: { best, worst }, count: highest.length, units },
  };
}

/**
 * What visitors read of a published ranking: the first places in their order, then all others in the official order,
 * with their results and, where they rose, by how much.
 */
export function linesForVisitors(lines: readonly RankedLine[]): RankedLine[] {
  const ranked = lines.filter(({ brief: { places } }) => places !== null).length;
  const isTold = ({ brief: { places } }: RankedLine) => isToldToVisitors(places, ranked);
  const others = lines.filter((line) => !isTold(line)).sort((a, b) => a.officialOrder - b.officialOrder);
  return [
    ...lines.filter(isTold),
    ...others.map((line) => (line.brief.places === null ? line : { ...line, row: untold(line.row) })),
  ];
}

const untold = (row: RankingRow): RankingRow => ({
  ...row,
  ...{ places: null, reason: 'notTold', tied: false, band: null },
  movement: row.movement?.kind === 'up' ? { ...row.movement, from: null, to: null, previous: null } : null,
});

/** Who certainly holds the last rank, alone or together; null: none does, or all share one rank. */
function lowestOf(rows: readonly LineBrief[]): RankingBody['lowest'] {
  const worst = Math.max(0, ...rows.map(({ places }) => places?.worst ?? 0));
  const last = rows.filter(({ places }) => places?.worst === worst && places.best === places.worst);
  const mayBeLast = rows.filter(({ places }) => places?.worst === worst).length;
  const [first] = last;
  if (!first?.places || mayBeLast > last.length || first.places.best === 1) return null;
  const units = last.slice(0, NAMED_AT_MOST).map(({ unit }) => named(unit));
  return { places: first.places, count: last.length, units };
}

/** Who rose most, where that is certain: nobody is named while another may have risen further. */
function risersOf(up: readonly LineBrief[]): RankingBody['risers'] {
  const furthest = Math.max(0, ...up.map(({ movement }) => movement?.places ?? movement?.most ?? 0));
  const risers = up.filter(({ movement }) => movement?.places === furthest);
  const mayEqual = up.some(({ movement }) => movement?.places === null && movement.most === furthest);
  if (risers.length === 0 || mayEqual) return null;
  const units = risers.slice(0, NAMED_AT_MOST).map(({ unit }) => named(unit));
  return { places: furthest, count: risers.length, units };
}

const named = ({ code, name }: { readonly code: string; readonly name: string }) => ({ code, name });

/** Whether figures leave a unit of the field more than one place. */
export const hasOpenPlace = (places: RankingRow['places'], reason: RankingRow['reason']): boolean =>
  places === null ? reason === 'tooWide' : places.best !== places.worst;

/** Whether two lines say the same about one unit: its place, its score and its counts. */
export function sameLine(a: RankingRow, b: RankingRow): boolean {
  const said = ({ places, reason, score, met, total, achievement, reported }: RankingRow) =>
    JSON.stringify([places, reason, score, met, total, achievement, reported]);
  return said(a) === said(b);
}
