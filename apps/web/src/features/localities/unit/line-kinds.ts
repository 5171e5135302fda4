import type { UnitLine, UnitStanding } from '@tiendo/contracts';

/** How a line of the form is shown: what is missing first, what is met folded, what no target asks last. */
export type LineKind = 'notMet' | 'undetermined' | 'notReported' | 'met' | 'out' | 'free';

export function kindOf({ target, verdict, points }: UnitLine): LineKind {
  const now = points.at(-1);
  const gap = now ? now.gap : 'notReported';
  if (target === null || verdict === null) return 'free';
  if (gap === 'notReported' || gap === 'noFigure') return 'notReported';
  if (gap !== null) return 'out';
  return verdict === 'exceeded' ? 'met' : verdict;
}

const UNMET: readonly LineKind[] = ['notMet', 'notReported', 'undetermined'];

/** Lines by how they are shown, each part in the order of the form; what is missed comes before what is not reported. */
export function partsOf(lines: UnitStanding['lines']) {
  const of = (...kinds: readonly LineKind[]): UnitLine[] =>
    kinds.flatMap((kind) => lines.filter((line) => kindOf(line) === kind));
  return { unmet: of(...UNMET), met: of('met'), rest: of('out', 'free') };
}

/** Targets of a kind among some lines; a target with several indicators counts once, and as missed if one is. */
export function targetsOf(lines: UnitStanding['lines'], kind: LineKind): number {
  const kinds = new Map<string, LineKind>();
  for (const line of lines) {
    if (line.target === null) continue;
    const [known, own] = [kinds.get(line.target.code), kindOf(line)];
    if (known === undefined || RANK.indexOf(own) < RANK.indexOf(known)) kinds.set(line.target.code, own);
  }
  return [...kinds.values()].filter((one) => one === kind).length;
}

/** What decides about a target with several lines, first. */
const RANK: readonly LineKind[] = ['notMet', 'notReported', 'undetermined', 'met', 'out', 'free'];
