import type { ExpectedPathBody, ForecastBody, PaceBody, SeriesPoint, SeriesTarget } from '@tiendo/contracts';
import { readingOfPoint } from './reading-of-point.js';
import { sumsOfYear } from './sums-of-year.js';
import {
  type Amount,
  boundsOf,
  compareFractions,
  DEFAULT_PACE_RULE,
  type Digits,
  type Direction,
  exactRange,
  type ExpectedPath,
  exactValue,
  forecastMet,
  type Fraction,
  type Limits,
  measureDeadline,
  paceOn,
  pathToTarget,
  type PeriodOfYear,
  type PathLevel,
  rangeOfReading,
  type SeriesBreak,
  senseOf,
  toFraction,
} from '@tiendo/indicators';
import type { MeasureAsAsked } from '../../plans/index.js';
import type { PlanForm } from '../../reporting/index.js';

/** What one indicator is held against over time. */
export interface Outlook {
  readonly levels: readonly PathLevel[];
  readonly direction: Direction;
  /** Lũy kế: it began at nothing on the plan's first day. */
  readonly cumulative: boolean;
  readonly startsOn: string;
  readonly limits: Limits;
  readonly digits: Digits;
  /** Days from which figures are of other ground than before. */
  readonly breaks: readonly SeriesBreak[];
  /** Of what happens in single periods: the periods of the points, in their order; null: each figure stands for itself. */
  readonly flow: { readonly periods: readonly PeriodOfYear[]; readonly isShare: boolean } | null;
}

export interface Ahead {
  readonly path: ExpectedPathBody | null;
  readonly pace: PaceBody | null;
  readonly forecast: ForecastBody | null;
}

export const AT_RISK_FROM_PERCENT = Number(DEFAULT_PACE_RULE.atRiskFromPercent);

/** Deadlines of targets by code, as the form of a plan names them. */
type Deadlines = PlanForm['deadlines'];

/** Levels of one target on one indicator, every horizon of it; one without a deadline is on no way to a day. */
export function levelsOf(measures: readonly MeasureAsAsked[], deadlines: Deadlines): PathLevel[] {
  return measures.flatMap((measure) => {
    const { comparator, value, horizon } = measure;
    const dueOn = measureDeadline(measure, deadlines.get(measure.itemCode) ?? null);
    return dueOn === null ? [] : [{ comparator, value, dueOn, horizon }];
  });
}

/** The target behind a measure as a series shows it. */
export function seriesTarget(
  target: { code: string; name: string; measure: MeasureAsAsked } | null,
  deadlines: Deadlines,
): SeriesTarget | null {
  if (target === null) return null;
  const { label, comparator, value, valueUpper } = target.measure;
  return {
    code: target.code,
    name: target.name,
    label,
    comparator,
    value,
    valueUpper,
    dueOn: measureDeadline(target.measure, deadlines.get(target.code) ?? null),
    isAllotted: target.measure.isAllotted ?? false,
  };
}

/**
 * The path to the target, how the last figure stands against it, and when it will be met if it goes on so. A path begins
 * with the first exact figure, or at nothing on the plan's first day where figures are cumulative; of a single figure
 * that begins a path no pace is told. Nothing is drawn across a break: what a unit reported before it took in another
 * one says nothing of its pace since. What happens in single periods is held against its level by the sum since the
 * year's start; a path of sums is not drawn beside the figures of the periods.
 */
export function outlookOf(all: readonly SeriesPoint[], outlook: Outlook): Ahead {
  return outlook.flow === null ? aheadOf(all, outlook) : { ...aheadOf(...ofYear(all, outlook)), path: null };
}

function aheadOf(all: readonly SeriesPoint[], outlook: Omit<Outlook, 'flow'>): Ahead {
  const since = outlook.breaks.at(-1)?.day ?? null;
  const points = since === null ? all : all.filter(({ on }) => on >= since);
  const exact = exactPoints(points);
  const [first] = exact;
  const start = outlook.cumulative && since === null ? { on: outlook.startsOn, value: toFraction(0) } : first;
  const path = start === undefined ? null : pathToTarget(outlook.levels, start, outlook.direction);
  const last = points.findLast(({ gap }) => gap === null);
  const goal = path?.points.at(-1);
  if (path === null || goal === undefined || last === undefined || start === undefined) {
    return { path: null, pace: null, forecast: null };
  }
  const [level] = [...outlook.levels].sort((a, b) => (a.dueOn < b.dueOn ? 1 : -1));
  const direction = level ? senseOf(level.comparator, outlook.direction) : 'higherIsBetter';
  const options = { direction, limits: outlook.limits } as const;
  const isBegun = last.on > start.on || isLevel(path);
  const pace = isBegun ? paceOn(path, readingOfPoint(last), last.on, options) : null;
  const print = (value: Amount): string => boundsOf(exactRange(value), outlook.digits).value ?? '';
  return {
    path: { shape: path.shape, points: path.points.map(({ on, value }) => ({ on, value: print(value) })) },
    pace: pace && {
      verdict: pace.verdict,
      on: last.on,
      expected: print(pace.expected),
      atRiskFrom: print(pace.atRiskFrom),
    },
    forecast: forecastBody(exact, goal.value, direction),
  };
}

/** Sums of the year that the last figure is of, with its levels; both begin with the year, or with the plan. */
function ofYear(points: readonly SeriesPoint[], outlook: Outlook): [SeriesPoint[], Omit<Outlook, 'flow'>] {
  const { flow, levels, startsOn } = outlook;
  const sums = flow === null ? [] : sumsOfYear(points, { ...outlook, ...flow });
  const year = flow?.periods.findLast((_, at) => points[at]?.gap === null)?.year ?? 0;
  const newYear = `${String(year).padStart(4, '0')}-01-01`;
  const its = levels.filter(({ dueOn }) => dueOn.startsWith(newYear.slice(0, 4)));
  const start = startsOn > newYear ? startsOn : newYear;
  return [sums, { ...outlook, levels: its, startsOn: start, cumulative: true }];
}

function forecastBody(
  exact: readonly { on: string; value: Fraction }[],
  level: ExpectedPath['points'][number]['value'],
  direction: 'higherIsBetter' | 'lowerIsBetter',
): ForecastBody {
  const { day, isMet, earliest, latest, reason, basis } = forecastMet(exact, level, { direction });
  return { day, isMet, earliest, latest, reason, figures: basis.figures, perDay: basis.perDay };
}

const isLevel = ({ points }: ExpectedPath): boolean =>
  points.every(({ value }) => compareFractions(toFraction(value), toFraction(points[0]?.value ?? value)) === 0);

/** Exact figures by day, of several on one day the last. */
function exactPoints(points: readonly SeriesPoint[]): { on: string; value: Fraction }[] {
  const byDay = new Map<string, Fraction>();
  for (const point of points) {
    const range = point.gap === null && point.value !== null ? rangeOfReading(readingOfPoint(point)) : null;
    const value = range && exactValue(range);
    if (value) byDay.set(point.on, value);
  }
  return [...byDay].map(([on, value]) => ({ on, value })).sort((a, b) => (a.on < b.on ? -1 : 1));
}
