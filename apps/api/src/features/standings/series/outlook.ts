import type { ExpectedPathBody, ForecastBody, PaceBody, SeriesPoint, SeriesTarget } from '@tiendo/contracts';
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
  paceOn,
  pathToTarget,
  type PathLevel,
  type Qualifier,
  rangeOfReading,
  type Reading,
  type SeriesBreak,
  senseOf,
  toFraction,
} from '@tiendo/indicators';
import type { MeasureAsAsked, PlanRef } from '../../plans/index.js';

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
}

export interface Ahead {
  readonly path: ExpectedPathBody | null;
  readonly pace: PaceBody | null;
  readonly forecast: ForecastBody | null;
}

export const AT_RISK_FROM_PERCENT = Number(DEFAULT_PACE_RULE.atRiskFromPercent);

/** Levels of one target on one indicator, every horizon of it. A level is due on its own day, else at the end of its year. */
export function levelsOf(measures: readonly MeasureAsAsked[], plan: PlanRef): PathLevel[] {
  return measures.map((measure) => ({
    comparator: measure.comparator,
    value: measure.value,
    dueOn: dueOf(measure, plan),
    horizon: measure.horizon,
  }));
}

/** The target behind a measure as a series shows it. */
export function seriesTarget(
  target: { code: string; name: string; measure: MeasureAsAsked } | null,
  plan: PlanRef,
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
    dueOn: dueOf(target.measure, plan),
  };
}

function dueOf({ dueOn, horizon }: MeasureAsAsked, plan: PlanRef): string {
  if (dueOn !== null) return dueOn;
  return horizon === null || horizon === plan.year ? plan.endsOn : `${horizon}-12-31`;
}

/**
 * The path to the target, how the last figure stands against it, and when it will be met if it goes on so. A path begins
 * with the first exact figure, or at nothing on the plan's first day where figures are cumulative; of a single figure
 * that begins a path no pace is told. Nothing is drawn across a break: what a unit reported before it took in another
 * one says nothing of its pace since.
 */
export function outlookOf(all: readonly SeriesPoint[], outlook: Outlook): Ahead {
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
  const pace = isBegun ? paceOn(path, readingOf(last), last.on, options) : null;
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

function readingOf({ numerator, denominator, value, low, high, qualifier }: SeriesPoint): Reading {
  if (numerator !== null && denominator !== null) return { numerator, denominator, qualifier: qualifier ?? 'exact' };
  if (qualifier !== null || value !== null) return { value: value ?? low ?? high, qualifier: qualifier ?? 'exact' };
  return { value: low ?? high, qualifier: (low === null ? 'atMost' : 'atLeast') satisfies Qualifier };
}

/** Exact figures by day, of several on one day the last. */
function exactPoints(points: readonly SeriesPoint[]): { on: string; value: Fraction }[] {
  const byDay = new Map<string, Fraction>();
  for (const point of points) {
    const range = point.gap === null && point.value !== null ? rangeOfReading(readingOf(point)) : null;
    const value = range && exactValue(range);
    if (value) byDay.set(point.on, value);
  }
  return [...byDay].map(([on, value]) => ({ on, value })).sort((a, b) => (a.on < b.on ? -1 : 1));
}
