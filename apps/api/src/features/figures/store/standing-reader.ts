import { Injectable } from '@nestjs/common';
import type { Block } from '@tiendo/contracts';
import { Database, type Manager } from '../../../platform/database/index.js';
import type { PlanKey } from '../../reporting/index.js';
import type { StandingRow } from '../standings/standing.queries.js';
import { type AttainedByBlock, attainedByBlock, type AttainedByUnit, attainedByUnit } from './attained.queries.js';
import {
  blocksAsked,
  blocksByPeriod,
  blockStandings,
  type FieldKey,
  indicatorsWithFigures,
  placesOverPeriods,
  type RankedStanding,
  type RankedUnit,
  rankedStandings,
  standingsOfUnit,
  unitsOverPeriods,
  type StandingKeys,
  unitStandings,
} from './standing-store.queries.js';

/** Index by which units are ranked. */
type Index = 'completion' | 'achievement';

/** The one reader of where units stand in plans and periods, as it is kept. */
@Injectable()
export class StandingReader {
  constructor(private readonly database: Database) {}

  /** Standings of one block in a period: of every scope, or of one pillar ('' is the whole plan). */
  ofBlock(
    manager: Manager,
    plan: PlanKey,
    asked: { periodId: string; block: Block; pillar?: string | null },
  ): Promise<StandingRow[]> {
    return blockStandings(manager, plan, asked);
  }

  /** Standings of some units in some scopes, in the caller's transaction. */
  ofUnits(manager: Manager, plan: PlanKey, keys: StandingKeys): Promise<StandingRow[]> {
    const { text, values } = unitStandings(plan, keys);
    return manager.query<StandingRow[]>(text, [...values]);
  }

  /** The same outside any transaction; null: the plan has another revision by now. */
  async ofUnitsAt(plan: PlanKey, revision: number, keys: StandingKeys): Promise<StandingRow[] | null> {
    const rows = await this.database.prepared<StandingRow & { revision: number }>(unitStandings(plan, keys));
    return rows.every((row) => row.revision === revision) ? rows : null;
  }

  /** A whole block in one period, in the order of one index. */
  ranked(manager: Manager, key: FieldKey, order: Index): Promise<RankedStanding[]> {
    return rankedStandings(manager, key, order);
  }

  /** Units asked in a period by block. */
  blocksAsked(manager: Manager, plan: PlanKey, periodId: string): Promise<Map<Block, number>> {
    return blocksAsked(manager, plan, periodId);
  }

  /** Blocks with figures in some periods (null: in any of the plan): how many units, the largest first. */
  blocksByPeriod(
    manager: Manager,
    plan: PlanKey,
    periodIds: readonly string[] | null = null,
  ): Promise<{ periodId: string; block: Block; units: number }[]> {
    return blocksByPeriod(manager, plan, periodIds);
  }

  /** What one unit was asked and gave in some periods, by period id; periods that ask nothing are left out. */
  ofUnit(
    manager: Manager,
    plan: PlanKey,
    unitId: string,
    periodIds: readonly string[],
  ): Promise<Map<string, { asked: number; reported: number }>> {
    return standingsOfUnit(manager, plan, unitId, periodIds);
  }

  /** Which of some indicators have a figure of a unit of the block in a period. */
  indicatorsWithFigures(
    manager: Manager,
    key: FieldKey,
    indicatorIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    return indicatorsWithFigures(manager, key, indicatorIds);
  }

  /** How many units of a block have a place kept in each of some periods; periods without any are left out. */
  unitsOverPeriods(
    manager: Manager,
    key: Omit<FieldKey, 'periodId'>,
    periodIds: readonly string[],
  ): Promise<{ periodId: string; units: number }[]> {
    return unitsOverPeriods(manager, key, periodIds);
  }

  /** Places of every unit of a block over some periods, in official order. */
  placesOverPeriods(
    manager: Manager,
    key: Omit<FieldKey, 'periodId'>,
    periodIds: readonly string[],
    index: Index,
  ): Promise<(Omit<RankedUnit, 'parent'> & { periodId: string; best: number | null; worst: number | null })[]> {
    return placesOverPeriods(manager, key, periodIds, index);
  }

  /** Targets met of those asked, of every block over some periods; periods in which nobody of it reported are left out. */
  attainedByBlock(
    manager: Manager,
    plan: PlanKey,
    scope: { readonly periodIds: readonly string[]; readonly pillar: string },
  ): Promise<AttainedByBlock[]> {
    return attainedByBlock(manager, plan, scope);
  }

  /** Targets met of those asked, and places, of some units over some periods; periods in which a unit reported nothing are left out. */
  attainedByUnit(
    manager: Manager,
    plan: PlanKey,
    scope: { readonly periodIds: readonly string[]; readonly pillar: string; readonly unitIds: readonly string[] },
  ): Promise<AttainedByUnit[]> {
    return attainedByUnit(manager, plan, scope);
  }
}
