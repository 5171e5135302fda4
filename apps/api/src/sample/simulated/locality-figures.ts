import { chance, lean } from './chance.js';
import { type LocalityIndicator, SIZES } from './locality-indicators.js';

const MONTHS = 12;

/** A simulated locality: what its figures come from. */
export interface SimulatedLocality {
  /** What its chances are drawn by; two that share it give the same figures. */
  readonly key: string;
  /** What it shares its zeal with: a commune with the district it was part of. */
  readonly region?: string;
  /** Hundredths of its province's population. */
  readonly weight: number;
  /** What fell, and when: from that month on the share of one indicator is lower by so much, for so many months. */
  readonly setback?: {
    readonly indicator: string;
    readonly month: number;
    readonly months: number;
    readonly by: number;
  };
}

/** A level to reach within a year, as a share of 1. */
export interface SimulatedLevel {
  readonly value: number;
  readonly lowerIsBetter: boolean;
}

export interface SimulatedFigure {
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly value: string | null;
  readonly qualifier: 'exact' | 'above';
  readonly outcome: 'noOccurrence' | 'notApplicable' | null;
  readonly statedText: string | null;
}

const NOTHING = { numerator: null, denominator: null, value: null, qualifier: 'exact', statedText: null } as const;

/** How often: a figure is the one of the month before, leaps for a month, or is told as "trên 80%". */
const REPEATED = 0.04;
const LEAPS = 0.004;
const HEDGED = 0.008;
/** The highest percentage that a share can be told to lie above, in steps of five. */
const HIGHEST_BOUND = 95;

/**
 * The figure of a locality in a month, counted from 0 in January of the first year; `levels`: what its indicator is to
 * reach, by year. Shares rise (or fall, where less is better) from where they stood, each locality at its own pace.
 */
export function simulatedFigure(
  seed: number,
  locality: SimulatedLocality,
  indicator: LocalityIndicator,
  levels: readonly SimulatedLevel[],
  month: number,
): SimulatedFigure {
  const { key } = locality;
  const { code, size } = indicator;
  if (chance(seed, 'applies', key, code) < (indicator.notApplicable ?? 0))
    return { ...NOTHING, outcome: 'notApplicable' };
  if (chance(seed, 'occurs', key, code, month) < (indicator.noOccurrence ?? 0)) {
    return { ...NOTHING, outcome: 'noOccurrence' };
  }
  const isRepeated = month % MONTHS > 0 && chance(seed, 'repeats', key, code, month) < REPEATED;
  const at = isRepeated ? month - 1 : month;
  const share = shareOf(seed, locality, indicator, levels, at);
  const { perWeight, least } = SIZES[size];
  const swing = size === 'cases' ? 0.85 + 0.3 * chance(seed, 'swing', key, code, at) : 1;
  const whole = Math.max(least, Math.round(perWeight * locality.weight * swing));
  if (size === 'people' && chance(seed, 'hedges', key, code, at) < HEDGED) {
    // Nothing lies above the whole.
    const bound = String(Math.min(HIGHEST_BOUND, Math.floor(share * 20) * 5));
    return { ...NOTHING, value: bound, qualifier: 'above', outcome: null, statedText: `trên ${bound}%` };
  }
  const part = Math.min(whole, Math.round(whole * share));
  return { ...NOTHING, numerator: String(part), denominator: String(whole), outcome: null };
}

function shareOf(
  seed: number,
  { key, region = key, setback }: SimulatedLocality,
  { code, start }: LocalityIndicator,
  levels: readonly SimulatedLevel[],
  month: number,
): number {
  const zeal = 0.6 * lean(seed, 'zeal', region) + 0.5 * lean(seed, 'skill', key, code);
  const year = Math.floor(month / MONTHS);
  let from = start * (1 + 0.15 * lean(seed, 'start', key, code));
  for (let passed = 0; passed < year; passed += 1) from = towards(from, levels[passed], 1, zeal);
  let share = towards(from, levels[year], ((month % MONTHS) + 1) / MONTHS, zeal);
  share *= 1 + 0.008 * lean(seed, 'noise', key, code, month);
  if (chance(seed, 'leaps', key, code, month) < LEAPS) share *= chance(seed, 'up', key, code, month) < 0.5 ? 0.55 : 1.5;
  const since = setback && setback.indicator === code ? month - setback.month : -1;
  if (setback && since >= 0 && since < setback.months) share -= setback.by;
  return Math.min(1, Math.max(0, share));
}

/** Where a share stands after a part of a year: the average locality ends a little beyond the level. */
function towards(from: number, level: SimulatedLevel | undefined, way: number, zeal: number): number {
  if (!level) return from;
  const goal = level.lowerIsBetter ? level.value * 0.85 : level.value * 1.02;
  const gone = Math.min(1.08, way * (1 + 0.3 * zeal) + (way === 1 ? 0.06 * zeal : 0));
  const isThere = level.lowerIsBetter ? from <= goal : from >= goal;
  return isThere ? from : from + (goal - from) * gone;
}
