import type { Block } from '@tiendo/contracts';
import {
  type AskedOfBlock,
  type CellReading,
  type Standing,
  standingsOf,
  type Tally,
} from '@tiendo/indicators/standing';
import type { AllottedToUnit } from '../../plans/index.js';
import type { PlanForm } from '../../reporting/index.js';
import type { FigureOf } from '../figure.queries.js';
import { readingOfFigure } from '../figure-reading.js';
import type { StandingRow } from './standing.queries.js';

/**
 * What the form asks of the units of a block, by indicator id and pillar code. `by`: what names a unit that is asked
 * alone, as the caller names units.
 */
export function askedOfBlock(form: PlanForm, block: Block, by: 'id' | 'code' = 'id'): AskedOfBlock {
  return {
    day: form.day,
    achievementCap: form.achievementCap,
    lines: form.lines
      .filter((line) => line.block === block)
      .map(({ indicatorId, pillar, unit }) => ({
        indicator: indicatorId,
        pillar: pillar?.code ?? null,
        ...(unit && { unit: unit[by] }),
      })),
    targets: form.targets
      .filter((target) => target.block === block)
      .map(({ pillarCode, measures }) => ({
        pillar: pillarCode,
        measures: measures.map((measure) => ({
          indicator: measure.indicatorId,
          measure: { ...measure, allotments: by === 'id' ? measure.allotments : measure.allotments.map(byCode) },
          ...(measure.askedUnits && { units: measure.askedUnits.map((unit) => unit[by]) }),
        })),
      })),
  };
}

const byCode = (allotment: AllottedToUnit): AllottedToUnit => ({ ...allotment, unit: allotment.code });

/** Standings of the units of a block (ids in official order) from the figures of the period. */
export function standingRowsOf(
  block: Block,
  asked: AskedOfBlock,
  unitIds: readonly string[],
  figureOf: FigureOf,
): StandingRow[] {
  return standingsOf({
    units: unitIds.map((unit, position) => ({ unit, position })),
    asked,
    readingOf: (unitId, indicatorId) => readingIn(figureOf, indicatorId, unitId),
  }).map((standing) => rowOf(block, standing));
}

/** What a unit gave on an indicator; null: nothing. */
export function readingIn(figureOf: FigureOf, indicatorId: string, unitId: string): CellReading | null {
  return readingOfFigure(figureOf(indicatorId, unitId));
}

export function rowOf(block: Block, { pillar, unit, tally, completion, achievement }: Standing): StandingRow {
  return {
    pillar,
    block,
    unitId: unit,
    ...tally,
    completionBest: completion.places?.best ?? null,
    completionWorst: completion.places?.worst ?? null,
    achievementBest: achievement.places?.best ?? null,
    achievementWorst: achievement.places?.worst ?? null,
    completionPosition: completion.position,
    achievementPosition: achievement.position,
  };
}

export function tallyOf(row: StandingRow): Tally {
  const { asked, reported, total, met, undetermined, achievementHundredths, achievementCount } = row;
  return { asked, reported, total, met, undetermined, achievementHundredths, achievementCount };
}

/** One text per standing of a plan and period. */
export const standingKey = ({ pillar, block, unitId }: Pick<StandingRow, 'pillar' | 'block' | 'unitId'>): string =>
  `${pillar}|${block}|${unitId}`;
