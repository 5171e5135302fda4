import { Injectable } from '@nestjs/common';
import type { Manager } from '../../../platform/database/index.js';
import {
  type AskedFigure,
  FiguresGiven,
  type PeriodRef,
  type PlanKey,
  type UnitReporting,
} from '../../reporting/index.js';
import { cellKey } from '../figure.queries.js';
import { figuresOf } from '../observations/current-statement.js';
import { statementsOfPeriod } from '../observations/figure-statement.queries.js';
import { reportedPeriods } from '../store/standing-store.queries.js';
import { indicatorsGiven, periodsWithFigures, reportingCounts, unitReporting } from './given.queries.js';

/** Answers what reporting asks of the figures units gave. */
@Injectable()
export class FiguresGivenReader extends FiguresGiven {
  reportedPeriods(manager: Manager, plan: PlanKey, periodIds: readonly string[]): Promise<Set<string>> {
    return reportedPeriods(manager, plan, periodIds);
  }

  counts(
    manager: Manager,
    plan: PlanKey,
    periodIds: readonly string[],
  ): Promise<Map<string, { asked: number; reporting: number }>> {
    return reportingCounts(manager, plan, periodIds);
  }

  async ofUnits(
    manager: Manager,
    period: PeriodRef,
    asked: readonly AskedFigure[],
    knownAt: string | null,
  ): Promise<UnitReporting[]> {
    const units = await unitReporting(manager, period);
    if (knownAt === null) return units.map(({ unitId: _, ...unit }) => unit);
    const known = figuresOf(await statementsOfPeriod(manager, period.provinceId, period.periodId, knownAt));
    return units.map(({ unitId, ...unit }) => {
      const given = asked.filter(
        ({ indicatorId, block }) => block === unit.block && known.has(cellKey({ indicatorId, unitId })),
      );
      return { ...unit, reported: given.length };
    });
  }

  periodsWith(
    manager: Manager,
    provinceId: string,
    periodIds: readonly string[],
    indicatorIds: readonly string[],
  ): Promise<Set<string>> {
    return periodsWithFigures(manager, provinceId, periodIds, indicatorIds);
  }

  indicatorsWith(
    manager: Manager,
    provinceId: string,
    question: { periodIds: readonly string[]; indicatorIds: readonly string[]; kinds: readonly string[] },
  ): Promise<string[]> {
    return indicatorsGiven(manager, provinceId, question);
  }
}
