import { BLOCK_CODES, type BlockCode } from '../succession/blocks.js';
import { compareDays, type Day } from '../time/day.js';

/** A period as far as it decides whether figures are due. */
export interface DuePeriod {
  /** Names it within the plan: `2025M05`. */
  readonly code: string;
  readonly endsOn: Day;
  /** The last day to report on time. */
  readonly closesOn: Day;
  readonly state: 'planned' | 'open' | 'closed';
}

/** Who is to supply figures in a period: how many, of itself and of others, and how many it gave. */
export interface AskedOfUnit {
  /** null: it is in none, and told where figures are entered only. */
  readonly block: BlockCode | null;
  readonly code: string;
  readonly asked: number;
  readonly reported: number;
}

/** A line about the units of one block that gave no figure at all. */
export interface UnreportedLine {
  readonly key: string;
  readonly section: 'silent';
  readonly block: BlockCode;
  /** Codes, in the order given: the official one. */
  readonly units: readonly string[];
  /** Units of the block that the period asks. */
  readonly asked: number;
}

/**
 * The newest period whose figures are due on a day: it has ended and is either closed or past its last day to report.
 * A last day that is not over is not late. Null: none is due. Of two that end together the one given first speaks.
 */
export function latestDue<T extends DuePeriod>(periods: readonly T[], asOf: Day): T | null {
  const isPast = (day: Day) => compareDays(day, asOf) < 0;
  return periods
    .filter(({ state, endsOn, closesOn }) => isPast(endsOn) && (state === 'closed' || isPast(closesOn)))
    .reduce<T | null>((best, one) => (best === null || compareDays(one.endsOn, best.endsOn) > 0 ? one : best), null);
}

/**
 * One line per block for the units that gave none of the figures a period asks of them: to be told beside the other
 * silence, by name and never as zero. A unit that gave some is not among them; a block that gave all has no line.
 */
export function unreportedLines(period: string, units: readonly AskedOfUnit[]): UnreportedLine[] {
  return BLOCK_CODES.flatMap((block): UnreportedLine[] => {
    const asked = units.filter((unit) => unit.block === block && unit.asked > 0);
    const silent = asked.filter(({ reported }) => reported === 0);
    if (silent.length === 0) return [];
    return [
      {
        key: `figures:${period}:${block}`,
        section: 'silent',
        block,
        units: silent.map(({ code }) => code),
        asked: asked.length,
      },
    ];
  });
}
