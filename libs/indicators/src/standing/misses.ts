import {
  type AskedOfBlock,
  askedOfUnit,
  type CellReading,
  type Judge,
  type TargetVerdict,
  verdictOfTarget,
} from './tally.js';

/** Verdicts as one letter each, so that those of thousands of units stay small. */
export const VERDICT_LETTERS: Readonly<Record<TargetVerdict, string>> = {
  met: 'm',
  notMet: 'x',
  notReported: 'r',
  undetermined: 'u',
  notAsked: 'n',
};

const VERDICT_OF = new Map(
  Object.entries(VERDICT_LETTERS).map(([verdict, letter]) => [letter, verdict as TargetVerdict]),
);

/** Verdicts of a text of letters; a letter that means none is `notAsked`. */
export const verdictsOf = (letters: string): TargetVerdict[] =>
  [...letters].map((letter) => VERDICT_OF.get(letter) ?? 'notAsked');

/** What every target of the block comes to for one unit, in the order of the targets. */
export function verdictsOfUnit(
  asked: AskedOfBlock,
  unit: string,
  readingOn: (indicator: string) => CellReading | null,
  judge?: Judge,
): TargetVerdict[] {
  return asked.targets.map((target) => {
    const [own] = askedOfUnit({ ...asked, targets: [target] }, unit).targets;
    return own ? verdictOfTarget(own, readingOn, judge) : 'notAsked';
  });
}

/** How often each verdict was reached. */
export type VerdictCounts = Readonly<Record<TargetVerdict, number>>;

export function countVerdicts(verdicts: Iterable<TargetVerdict>): VerdictCounts {
  const counts = { met: 0, notMet: 0, notReported: 0, undetermined: 0, notAsked: 0 };
  for (const verdict of verdicts) counts[verdict] += 1;
  return counts;
}

interface Missing {
  /** Official order; the last word among units that miss alike. */
  readonly position: number;
  /** Lines it reported; 0: nothing at all. */
  readonly reported: number;
  readonly counts: VerdictCounts;
}

/**
 * Order of units by what they miss, most first: targets neither met nor left open, then those left open, then the lower
 * share of targets met, then the official order. Who reported nothing at all comes last: they miss figures, and are told
 * by themselves.
 */
export function compareWeakestFirst(a: Missing, b: Missing): number {
  return (
    Number(a.reported === 0) - Number(b.reported === 0) ||
    missed(b.counts) - missed(a.counts) ||
    b.counts.undetermined - a.counts.undetermined ||
    a.counts.met * totalOf(b.counts) - b.counts.met * totalOf(a.counts) ||
    a.position - b.position
  );
}

const missed = ({ notMet, notReported }: VerdictCounts): number => notMet + notReported;
const totalOf = ({ met, notMet, notReported, undetermined }: VerdictCounts): number =>
  met + notMet + notReported + undetermined;

/** Most targets, and most units, that a heading names. */
export const NAMED_AT_MOST = 3;

/** What a heading says of the targets that units miss. Codes are in the order of most misses. */
export type MissesFinding =
  /** A few targets hold at least half of the misses. */
  | { readonly kind: 'targets'; readonly targets: readonly string[]; readonly held: number }
  /** The units that miss most, where they are few. */
  | { readonly kind: 'units'; readonly units: readonly string[]; readonly most: number }
  /** So many units miss most alike that none of them is named. */
  | { readonly kind: 'alike'; readonly count: number; readonly most: number }
  /** There are misses, and no unit may be named. */
  | { readonly kind: 'spread' }
  /** Nothing is missed as far as was reported; figures are missing, or hedged ones leave targets open. */
  | { readonly kind: 'unreported' }
  | { readonly kind: 'open' }
  | { readonly kind: 'allMet' }
  | { readonly kind: 'nothing' };

export interface MissesInput {
  readonly targets: readonly { readonly code: string; readonly notMet: number }[];
  readonly units: readonly { readonly code: string; readonly counts: VerdictCounts }[];
  /** False: readers that last places are not named to. */
  readonly namesUnits: boolean;
}

/** Codes of those that miss most, all equals together; none where nothing is missed, or too many are equal to be named. */
export function mostMissed(those: readonly { readonly code: string; readonly notMet: number }[]): string[] {
  const most = Math.max(0, ...those.map(({ notMet }) => notMet));
  const last = those.filter(({ notMet }) => most > 0 && notMet === most).map(({ code }) => code);
  return last.length <= NAMED_AT_MOST ? last : [];
}

/**
 * What a heading says of misses: where at most {@link NAMED_AT_MOST} targets hold half of them or more, these; else the
 * units that miss most; else that nothing is missed. Equals are named together or not at all: where the last target to be
 * named misses as often as the next, both are, and where that is too many, none. A target that nobody reported on is not
 * missed; it is unreported.
 */
export function findMisses({ targets, units, namesUnits }: MissesInput): MissesFinding {
  const whole = units.map(({ counts }) => counts);
  const count = (one: 'met' | 'notMet' | 'notReported' | 'undetermined'): number =>
    whole.reduce((sum, counts) => sum + counts[one], 0);
  const misses = count('notMet');
  if (misses === 0) {
    if (count('notReported') > 0) return { kind: 'unreported' };
    if (count('undetermined') > 0) return { kind: 'open' };
    return { kind: count('met') > 0 ? 'allMet' : 'nothing' };
  }
  const named = heaviest(targets, misses);
  if (named.length > 0) {
    return {
      kind: 'targets',
      targets: named.map(({ code }) => code),
      held: named.reduce((sum, one) => sum + one.notMet, 0),
    };
  }
  if (!namesUnits) return { kind: 'spread' };
  const most = Math.max(...whole.map(({ notMet }) => notMet));
  const last = units.filter(({ counts }) => counts.notMet === most).map(({ code }) => code);
  return last.length <= NAMED_AT_MOST
    ? { kind: 'units', units: last, most }
    : { kind: 'alike', count: last.length, most };
}

/** The fewest targets that hold half of the misses, with all that miss as often as the last of them; none: too many. */
function heaviest<T extends { readonly notMet: number }>(targets: readonly T[], misses: number): T[] {
  const sorted = targets.filter(({ notMet }) => notMet > 0).sort((a, b) => b.notMet - a.notMet);
  let held = 0;
  for (const [index, { notMet }] of sorted.entries()) {
    held += notMet;
    if (2 * held < misses) continue;
    const named = sorted.filter((one, at) => at <= index || one.notMet === notMet);
    return named.length <= NAMED_AT_MOST ? named : [];
  }
  return [];
}
