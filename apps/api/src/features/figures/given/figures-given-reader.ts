import { Injectable } from '@nestjs/common';
import type { Manager } from '../../../platform/database/index.js';
import {
  FiguresGiven,
  type FiguresMeant,
  type PeriodRef,
  type PlanKey,
  type SuppliedLine,
  type UnitReporting,
} from '../../reporting/index.js';
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
    supplied: readonly SuppliedLine[],
  ): Promise<Map<string, { asked: number; reporting: number }>> {
    return reportingCounts(manager, plan, periodIds, supplied);
  }

  ofUnits(manager: Manager, period: PeriodRef, supplied: readonly SuppliedLine[]): Promise<UnitReporting[]> {
    return unitReporting(manager, period, supplied);
  }

  periodsWith(
    manager: Manager,
    provinceId: string,
    periodIds: readonly string[],
    indicatorIds: readonly string[],
  ): Promise<Set<string>> {
    return periodsWithFigures(manager, provinceId, periodIds, indicatorIds);
  }

  indicatorsWith(manager: Manager, provinceId: string, question: FiguresMeant): Promise<string[]> {
    return indicatorsGiven(manager, provinceId, question);
  }
}
