import type { PeriodKind } from '@tiendo/indicators/periods';
import { Any } from 'typeorm';
import type { Manager } from '../../platform/database/index.js';
import type { FormLine } from './entities/form-line.entity.js';
import { Period } from './entities/period.entity.js';
import type { PlanPeriod } from './entities/plan-period.entity.js';
import type { Block } from '@tiendo/contracts';
import { askedOn, BLOCK_OF_LINE, UNIT_OF_LINE, unitIsThere } from './form.queries.js';
import type { PlanKey } from './plan-key.js';

/** A period as one plan reports on it; `code` is how addresses name it within the plan: `2025M05`. */
export type PeriodRef = Readonly<Omit<PlanPeriod, 'openedAt' | 'closedAt'> & Omit<Period, 'provinceId' | 'id'>>;

const COLUMNS = `
  t.province_id AS "provinceId", t.plan_id AS "planId", t.period_id AS "periodId", t.code, d.kind, d.year, d.ordinal,
  d.title, d.starts_on::text AS "startsOn", d.ends_on::text AS "endsOn", t.opens_on::text AS "opensOn",
  t.closes_on::text AS "closesOn", t.state, t.version`;

const FROM = `plan_period t JOIN period d ON d.province_id = t.province_id AND d.id = t.period_id`;

/** Periods of a plan, newest first: by last day, the longer one first where two end together. */
export function periodsOf(manager: Manager, plan: PlanKey): Promise<PeriodRef[]> {
  return manager.query<PeriodRef[]>(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE t.province_id = $1 AND t.plan_id = $2 ORDER BY d.ends_on DESC, d.starts_on, d.kind`,
    [plan.provinceId, plan.planId],
  );
}

/** The last day of each of these periods, by id. */
export async function lastDaysOf(
  manager: Manager,
  provinceId: string,
  periodIds: readonly string[],
): Promise<Map<string, string>> {
  const periods = await manager.find(Period, {
    select: { id: true, endsOn: true },
    where: { provinceId, id: Any(periodIds) },
  });
  return new Map(periods.map(({ id, endsOn }) => [id, endsOn]));
}

/** A span of days of an owner, whatever plans report on it. */
export type PeriodSpan = Readonly<Omit<Period, 'provinceId'>>;

/** Some of an owner's periods, in no order. */
export function periodsById(manager: Manager, provinceId: string, ids: readonly string[]): Promise<PeriodSpan[]> {
  return manager.find(Period, {
    select: { id: true, kind: true, year: true, ordinal: true, title: true, startsOn: true, endsOn: true },
    where: { provinceId, id: Any(ids) },
  });
}

/** An owner's periods of one kind in some years. */
export function periodsOfYears(
  manager: Manager,
  provinceId: string,
  kind: PeriodKind,
  years: readonly number[],
): Promise<PeriodSpan[]> {
  return manager.find(Period, {
    select: { id: true, kind: true, year: true, ordinal: true, title: true, startsOn: true, endsOn: true },
    where: { provinceId, kind, year: Any(years) },
    order: { startsOn: 'ASC' },
  });
}

/** One period of a plan by its code, or null. */
export async function periodByCode(manager: Manager, plan: PlanKey, code: string): Promise<PeriodRef | null> {
  const rows = await manager.query<PeriodRef[]>(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE t.province_id = $1 AND t.plan_id = $2 AND t.code = $3`,
    [plan.provinceId, plan.planId, code],
  );
  return rows[0] ?? null;
}

/** Published plans that report on the period, in the order to lock them. */
export function plansReporting(manager: Manager, provinceId: string, periodId: string): Promise<PlanKey[]> {
  return manager.query<PlanKey[]>(
    `SELECT t.province_id AS "provinceId", t.plan_id AS "planId"
     FROM plan_period t JOIN plan p ON p.province_id = t.province_id AND p.id = t.plan_id AND p.state = 'published'
     WHERE t.province_id = $1 AND t.period_id = $2 ORDER BY t.plan_id`,
    [provinceId, periodId],
  );
}

/** Published plans that report on each of these periods, by their addresses. */
export function plansOfPeriods(
  manager: Manager,
  provinceId: string,
  periodIds: readonly string[],
): Promise<{ periodId: string; planId: string }[]> {
  return manager.query<{ periodId: string; planId: string }[]>(
    `SELECT t.period_id AS "periodId", t.plan_id AS "planId"
     FROM plan_period t JOIN plan p ON p.province_id = t.province_id AND p.id = t.plan_id AND p.state = 'published'
     WHERE t.province_id = $1 AND t.period_id = ANY($2::uuid[]) ORDER BY p.slug`,
    [provinceId, periodIds],
  );
}

/** One figure that a plan asks of the units of a block, or of one unit in it. */
export interface AskedFigure extends Readonly<Pick<FormLine, 'indicatorId'>> {
  readonly block: Block;
  /** The only unit that is asked; null: every unit of the block. */
  readonly unit: { readonly id: string } | null;
}

/** What any plan asks in each of these periods, of which blocks, by period id. */
export async function askedIn(
  manager: Manager,
  provinceId: string,
  periodIds: readonly string[],
): Promise<Map<string, AskedFigure[]>> {
  const rows = await manager.query<(AskedFigure & { periodId: string })[]>(
    `SELECT DISTINCT t.period_id AS "periodId", f.indicator_id AS "indicatorId", ${BLOCK_OF_LINE} AS block,
       CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('id', u.id) END AS unit
     FROM form_line f ${UNIT_OF_LINE}
     JOIN plan_period t ON t.province_id = f.province_id AND t.plan_id = f.plan_id
     JOIN period d ON d.province_id = t.province_id AND d.id = t.period_id
     WHERE f.province_id = $1 AND t.period_id = ANY($2::uuid[]) AND ${askedOn('d.ends_on')} AND ${unitIsThere('d.ends_on')}`,
    [provinceId, periodIds],
  );
  const byPeriod = new Map<string, AskedFigure[]>(periodIds.map((id) => [id, []]));
  for (const { periodId, ...asked } of rows) byPeriod.get(periodId)?.push(asked);
  return byPeriod;
}

/** Ids of the indicators that the form of a plan ever asks. */
export async function indicatorsAskedBy(manager: Manager, plan: PlanKey): Promise<string[]> {
  const rows = await manager.query<Pick<FormLine, 'indicatorId'>[]>(
    `SELECT DISTINCT f.indicator_id AS "indicatorId" FROM form_line f WHERE f.province_id = $1 AND f.plan_id = $2`,
    [plan.provinceId, plan.planId],
  );
  return rows.map(({ indicatorId }) => indicatorId);
}
