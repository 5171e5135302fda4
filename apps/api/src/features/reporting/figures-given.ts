import type { Block } from '@tiendo/contracts';
import type { Manager } from '../../platform/database/index.js';
import type { PeriodRef } from './period.queries.js';
import type { PlanKey } from './plan-key.js';
import type { SuppliedLine } from './form.queries.js';

/** Who supplies figures in a period: how many it is to give, of itself and of others, and how many it gave. */
export interface UnitReporting {
  /** null: it is in none, and supplies figures of others. */
  readonly block: Block | null;
  readonly code: string;
  readonly name: string;
  readonly asked: number;
  readonly reported: number;
}

/** What reporting has to know of the figures units gave. `figures`, which owns these rows and rests on reporting, answers. */
export abstract class FiguresGiven {
  /** Those of these periods that any unit reported on. */
  abstract reportedPeriods(manager: Manager, plan: PlanKey, periodIds: readonly string[]): Promise<Set<string>>;

  /**
   * Units that are to supply figures in periods of a plan, and those that gave at least one, over all blocks, by period
   * id. `supplied`: lines of these periods that name a supplier; their figures are its to give, and not their unit's.
   */
  abstract counts(
    manager: Manager,
    plan: PlanKey,
    periodIds: readonly string[],
    supplied: readonly SuppliedLine[],
  ): Promise<Map<string, { asked: number; reporting: number }>>;

  /** What those who are to supply figures in a period gave, by block in official order, those of no block last. */
  abstract ofUnits(manager: Manager, period: PeriodRef, supplied: readonly SuppliedLine[]): Promise<UnitReporting[]>;

  /** Those of these periods of an owner in which a figure stands on one of these indicators. */
  abstract periodsWith(
    manager: Manager,
    provinceId: string,
    periodIds: readonly string[],
    indicatorIds: readonly string[],
  ): Promise<Set<string>>;

  /** Codes of those of these indicators with a figure in one of these periods from one of the units meant. */
  abstract indicatorsWith(manager: Manager, provinceId: string, question: FiguresMeant): Promise<string[]>;
}

/** Figures of some indicators in some periods, from units of these kinds (null: of any) among these units but those. */
export interface FiguresMeant {
  readonly periodIds: readonly string[];
  readonly indicatorIds: readonly string[];
  readonly kinds: readonly string[] | null;
  /** null: any unit. */
  readonly unitIds: readonly string[] | null;
  readonly butUnitIds: readonly string[];
}

/** Of units asked, those whose figures are missing in part or whole: those with the least first, then in their order. */
export function lateUnits(units: readonly UnitReporting[]): UnitReporting[] {
  return units
    .filter(({ asked, reported }) => reported < asked)
    .sort((a, b) => a.reported * b.asked - b.reported * a.asked);
}
