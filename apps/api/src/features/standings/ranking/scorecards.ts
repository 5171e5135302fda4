import type { Scorecard } from '@tiendo/indicators';
import { talliesOf, WHOLE_PLAN, type StandingIndex, type Tally } from '@tiendo/indicators/standing';
import { setImmediate } from 'node:timers/promises';
import { type AskedTarget, measuresOf } from '../../reporting/index.js';
import { type PeriodFigure, readingOfFigure } from '../../figures/index.js';

/** Units worked through before other requests get a turn. */
const UNITS_AT_ONCE = 200;

/** Figures of one period, found by unit and indicator. */
export type FigureBook = ReadonlyMap<string, ReadonlyMap<string, PeriodFigure>>;

export function figureBook(rows: readonly PeriodFigure[]): FigureBook {
  const book = new Map<string, Map<string, PeriodFigure>>();
  for (const row of rows) {
    const ofUnit = book.get(row.unitId);
    if (ofUnit) ofUnit.set(row.indicatorId, row);
    else book.set(row.unitId, new Map([[row.indicatorId, row]]));
  }
  return book;
}

/**
 * What each target adds to each unit's score, in points of the score: of a share of targets met, 100 ÷ its targets when
 * met and 0 when not; of a mean achievement, the target's own ÷ the targets that have one. Null: a hedged figure leaves
 * it open. Targets out of a unit's total are not on its card.
 */
export async function scorecards(
  unitIds: readonly string[],
  targets: readonly AskedTarget[],
  index: StandingIndex,
  book: FigureBook,
): Promise<Map<string, Scorecard>> {
  const cards = new Map<string, Scorecard>();
  for (const [at, unitId] of unitIds.entries()) {
    if (at > 0 && at % UNITS_AT_ONCE === 0) await setImmediate();
    const figures = book.get(unitId);
    if (!figures) continue;
    const tallies = targets.flatMap((target) => {
      const { code } = target;
      const tally = talliesOf(onlyTarget(target, unitId), (indicator) => readingOfFigure(figures.get(indicator))).get(
        WHOLE_PLAN,
      );
      return tally && tally.total > 0 ? [{ code, tally }] : [];
    });
    cards.set(unitId, index === 'completion' ? ofTargetsMet(tallies) : ofAchievements(tallies));
  }
  return cards;
}

/** Whether hedged figures leave open if a unit met a target. */
export function isLeftOpen(
  target: AskedTarget,
  unitId: string,
  figures: ReadonlyMap<string, PeriodFigure> | undefined,
): boolean {
  const tallies = talliesOf(onlyTarget(target, unitId), (indicator) => readingOfFigure(figures?.get(indicator)));
  return (tallies.get(WHOLE_PLAN)?.undetermined ?? 0) > 0;
}

interface TargetTally {
  readonly code: string;
  readonly tally: Tally;
}

function ofTargetsMet(tallies: readonly TargetTally[]): Scorecard {
  const bottom = BigInt(tallies.length);
  return Object.fromEntries(
    tallies.map(({ code, tally }) => [
      code,
      tally.undetermined > 0 ? null : { top: tally.met > 0 ? 100n : 0n, bottom },
    ]),
  );
}

function ofAchievements(tallies: readonly TargetTally[]): Scorecard {
  const counted = tallies.filter(({ tally }) => tally.achievementCount > 0);
  const bottom = 100n * BigInt(Math.max(1, counted.length));
  return Object.fromEntries(
    tallies.map(({ code, tally }) => [
      code,
      tally.achievementCount === 0 ? null : { top: BigInt(tally.achievementHundredths), bottom },
    ]),
  );
}

/** One target, as it is asked of one unit. */
function onlyTarget(target: AskedTarget, unitId: string) {
  return {
    lines: [],
    targets: [
      {
        pillar: null,
        measures: measuresOf(target, unitId).map((measure) => ({ indicator: measure.indicatorId, measure })),
      },
    ],
  };
}
