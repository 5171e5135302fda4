import { decimalOf } from '../number/fraction.js';
import { achievement } from '../target/achievement.js';
import { cappedAchievement, DEFAULT_ACHIEVEMENT_CAP, type AchievementCap } from '../target/cap.js';
import { combineEvaluations, evaluateMeasure, evaluateRange, isMet, type Evaluation } from '../target/evaluate.js';
import { type AllottedMeasure, levelFor, readingOfNothing } from '../target/level.js';
import type { Measure, Reading } from '../target/measure.js';
import type { Range } from '../number/range.js';
import type { Day } from '../time/day.js';

/** What one unit gave on one indicator in one period; `null` in place of it: nothing was reported. */
export interface CellReading {
  /** null only beside an outcome, and where only `range` can say it. */
  readonly reading: Reading | null;
  /** Every value the figure may have, where it was put together or carried over from others. */
  readonly range?: Range | null;
  /** `noOccurrence`: reported that nothing occurred. `notApplicable`: the unit is not asked at all. */
  readonly outcome: 'noOccurrence' | 'notApplicable' | null;
}

/** What the form asks of the units of one block. A pillar is named by its code; null: of none. */
export interface AskedOfBlock {
  /** The day whose levels hold. */
  readonly day: Day;
  readonly lines: readonly LineOfBlock[];
  readonly targets: readonly AskedTargetOfBlock[];
  /** Where the plan caps achievements ({@link cappedAchievement}); absent: its default. */
  readonly achievementCap?: AchievementCap;
}

export interface LineOfBlock {
  readonly indicator: string;
  readonly pillar: string | null;
  /** The only unit it is asked of; absent: every unit of the block. */
  readonly unit?: string;
}

export interface AskedTargetOfBlock {
  readonly pillar: string | null;
  /** Only measures whose indicators the lines ask. */
  readonly measures: readonly MeasureOfBlock[];
}

interface MeasureOfBlock {
  readonly indicator: string;
  readonly measure: AllottedMeasure;
  /** The only units that its lines ask; absent: every unit of the block. */
  readonly units?: readonly string[];
}

/**
 * What is asked of one unit of the block: the lines that ask it, and its own level on every measure of theirs, targets
 * without one left out.
 */
export function askedOfUnit(asked: AskedOfBlock, unit: string): AskedOfBlock {
  return {
    ...asked,
    lines: asked.lines.filter((line) => line.unit === undefined || line.unit === unit),
    targets: asked.targets.flatMap(({ pillar, measures }) => {
      const own = measures.flatMap(({ indicator, measure, units }) => {
        if (units?.includes(unit) === false) return [];
        const level = levelFor(unit, measure, asked.day);
        return level === null ? [] : [{ indicator, measure: level }];
      });
      return own.length === 0 ? [] : [{ pillar, measures: own }];
    }),
  };
}

/** Whole numbers that say how far one unit is, in the whole plan or one pillar. */
export interface Tally {
  /** Lines asked of the unit (not those that do not apply to it), and those it reported. */
  readonly asked: number;
  readonly reported: number;
  /** Targets that can be met, those met, and those that hedged figures leave open. */
  readonly total: number;
  readonly met: number;
  readonly undetermined: number;
  /** Sum of achievements in hundredths of a percent, and how many targets have one. */
  readonly achievementHundredths: number;
  readonly achievementCount: number;
}

/** Stands for the whole plan among pillar codes. */
export const WHOLE_PLAN = '';

/** An achievement beyond 100,000 times the level says that a unit of measure was mistaken, and goes into no mean. */
const GREATEST_HUNDREDTHS = 1_000_000_000;

/**
 * How far one unit is, over the whole plan ({@link WHOLE_PLAN}) and by pillar.
 *
 * Every target asked of the unit counts in the total, also one it has not reported, which is then not met and not left
 * open either: not reported is never zero, and never a doubt in the unit's favour. Out of the total are targets that
 * cannot be met: nothing occurred (0/0 as well), does not apply to the unit, or the plan states no level. Of a target
 * with several measures those that remain decide: one not met, or one not reported, and it is not met; else one that a
 * hedged figure leaves open and it is undetermined.
 * The achievement of a target is the mean of its measures', each capped as the plan says (half-up to hundredths); none
 * where one of them has none.
 */
export function talliesOf(
  { lines, targets, achievementCap = DEFAULT_ACHIEVEMENT_CAP }: Omit<AskedOfBlock, 'day'>,
  readingOn: (indicator: string) => CellReading | null,
  judge: Judge = judgeMeasure,
): Map<string, Tally> {
  const whole = emptyTally();
  const tallies = new Map<string, Writable<Tally>>([[WHOLE_PLAN, whole]]);
  for (const { pillar } of [...lines, ...targets]) if (pillar !== null) tallies.set(pillar, emptyTally());
  const add = (pillar: string | null, part: Partial<Tally>): void => {
    addTo(whole, part);
    if (pillar !== null) addTo(tallies.get(pillar), part);
  };
  for (const { indicator, pillar } of lines) {
    const given = readingOn(indicator);
    if (given?.outcome === 'notApplicable') continue;
    add(pillar, { asked: 1, reported: given === null ? 0 : 1 });
  }
  for (const target of targets) {
    const found = judgeTarget(target, readingOn, judge, achievementCap);
    if (found) add(target.pillar, found);
  }
  return tallies;
}

/** What one target adds to a unit's tally; null: it is not in the total. */
function judgeTarget(
  target: AskedTargetOfBlock,
  readingOn: (indicator: string) => CellReading | null,
  judge: Judge,
  cap: AchievementCap,
): Partial<Tally> | null {
  const held = heldMeasures(target, readingOn, judge);
  const verdict = verdictOf(held);
  if (verdict === 'notAsked') return null;
  return {
    total: 1,
    met: verdict === 'met' ? 1 : 0,
    undetermined: verdict === 'undetermined' ? 1 : 0,
    ...achievementOf(held, cap),
  };
}

/**
 * What one target comes to for one unit: `notReported` where a figure is missing and none given misses its level,
 * `undetermined` where a hedged figure leaves it open, `notAsked` where nothing of it can be met.
 */
export type TargetVerdict = 'met' | 'notMet' | 'notReported' | 'undetermined' | 'notAsked';

/** What one target comes to for a unit; the rule by which {@link talliesOf} counts it. */
export function verdictOfTarget(
  target: AskedTargetOfBlock,
  readingOn: (indicator: string) => CellReading | null,
  judge: Judge = judgeMeasure,
): TargetVerdict {
  return verdictOf(heldMeasures(target, readingOn, judge));
}

/** What the measures that remain in the total come to; null: not reported. */
function heldMeasures(
  { measures }: AskedTargetOfBlock,
  readingOn: (indicator: string) => CellReading | null,
  judge: Judge,
): (Judged | null)[] {
  const held: (Judged | null)[] = [];
  for (const { indicator, measure } of measures) {
    const given = counted(measure, readingOn(indicator));
    if (given !== OUT) held.push(given === null ? null : judgeGiven(measure, given, judge));
  }
  return held;
}

function verdictOf(held: readonly (Judged | null)[]): TargetVerdict {
  if (held.length === 0) return 'notAsked';
  if (held.some((judged) => judged?.verdict === 'notMet')) return 'notMet';
  if (held.includes(null)) return 'notReported';
  return held.every((judged) => judged !== null && isMet(judged.verdict)) ? 'met' : 'undetermined';
}

/** What one figure says of the measures of one indicator; a verdict is null where it says nothing of any of them. */
export interface CellJudgement {
  readonly verdict: Evaluation | null;
  /** In percent of the first measure's level, two decimals; null where it has none. */
  readonly achievement: number | null;
}

/** Holds what a unit gave against the levels asked of it ({@link levelFor}); the same rule as in a tally. */
export function judgeCell(measures: readonly Measure[], given: CellReading | null): CellJudgement {
  const verdicts: Evaluation[] = [];
  let first: number | null = null;
  for (const [index, measure] of measures.entries()) {
    const its = counted(measure, given);
    const judged = its === OUT || its === null ? null : judgeGiven(measure, its, judgeMeasure);
    if (judged === null) continue;
    verdicts.push(judged.verdict);
    if (index === 0) first = judged.achievementHundredths;
  }
  if (verdicts.length === 0) return { verdict: null, achievement: null };
  return { verdict: combineEvaluations(verdicts), achievement: first === null ? null : first / 100 };
}

/** What a figure says of one measure. */
interface Judged {
  readonly verdict: Evaluation;
  readonly achievementHundredths: number | null;
}

export type Judge = (measure: Measure, reading: Reading) => Judged;

const judgeMeasure: Judge = (measure, reading) => {
  const percent = achievement(measure, reading);
  return {
    verdict: evaluateMeasure(measure, reading),
    achievementHundredths: percent === null ? null : Math.round(percent * 100),
  };
};

/** A judge for many units: the same figure on the same measure is worked out once. */
export function rememberingJudge(): Judge {
  const known = new Map<Measure, Map<string, Judged>>();
  return (measure, reading) => {
    const its = known.get(measure) ?? new Map<string, Judged>();
    known.set(measure, its);
    const { numerator, denominator, value, qualifier } = reading;
    const key = `${numerator ?? ''}/${denominator ?? ''}/${value ?? ''}/${qualifier}`;
    const judged = its.get(key) ?? judgeMeasure(measure, reading);
    its.set(key, judged);
    return judged;
  };
}

/** Stands for what leaves a measure out of the total. */
const OUT = Symbol('out');

/** What a unit gave on a measure as it counts; null: not reported. */
function counted(measure: Measure, given: CellReading | null): CellReading | null | typeof OUT {
  if (measure.comparator !== 'done' && measure.value === null) return OUT;
  if (given === null || given.outcome === 'notApplicable') return given === null ? null : OUT;
  if (given.outcome === 'noOccurrence') {
    const reading = readingOfNothing(measure);
    return reading === null ? OUT : { reading, outcome: null };
  }
  if (given.reading === null) return given.range ? given : OUT;
  const { numerator, denominator } = given.reading;
  return numerator === null || numerator === undefined || !isZero(denominator) ? given : OUT;
}

function judgeGiven(measure: Measure, { reading, range }: CellReading, judge: Judge): Judged | null {
  if (reading !== null) return judge(measure, reading);
  return range ? { verdict: evaluateRange(measure, range), achievementHundredths: null } : null;
}

function isZero(value: string | null | undefined): boolean {
  return typeof value === 'string' && /^[+-]?0*(?:\.0*)?$/.test(value);
}

function achievementOf(held: readonly (Judged | null)[], cap: AchievementCap): Partial<Tally> {
  let [sum, raw] = [0, 0];
  for (const judged of held) {
    if (judged === null || judged.achievementHundredths === null) return {};
    raw += judged.achievementHundredths;
    sum += cappedAchievement(judged.achievementHundredths, cap, 100);
  }
  const mean = Math.floor((2 * sum + held.length) / (2 * held.length));
  // A mistaken unit of measure stays mistaken where it is capped.
  return raw > GREATEST_HUNDREDTHS * held.length ? {} : { achievementHundredths: mean, achievementCount: 1 };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Mean achievement in percent, half-up to two decimals without trailing zeros; null: no target has one. */
export function meanAchievement({ achievementHundredths, achievementCount }: Tally): string | null {
  if (achievementCount === 0) return null;
  return decimalOf({ top: BigInt(achievementHundredths), bottom: 100n * BigInt(achievementCount) }, 2);
}

/** The tally of nothing. */
export function emptyTally(): Writable<Tally> {
  return {
    asked: 0,
    reported: 0,
    total: 0,
    met: 0,
    undetermined: 0,
    achievementHundredths: 0,
    achievementCount: 0,
  };
}

function addTo(tally: Writable<Tally> | undefined, part: Partial<Tally>): void {
  if (!tally) return;
  tally.asked += part.asked ?? 0;
  tally.reported += part.reported ?? 0;
  tally.total += part.total ?? 0;
  tally.met += part.met ?? 0;
  tally.undetermined += part.undetermined ?? 0;
  tally.achievementHundredths += part.achievementHundredths ?? 0;
  tally.achievementCount += part.achievementCount ?? 0;
}

/** The sum of tallies: of a block, of pillars. */
export function sumOfTallies(tallies: Iterable<Tally>): Tally {
  const sum = emptyTally();
  for (const tally of tallies) addTo(sum, tally);
  return sum;
}
