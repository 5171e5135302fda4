import { IsNull, Not } from 'typeorm';
import type { Manager } from '../../../platform/database/index.js';
import type { PlanKey } from '../../reporting/index.js';
import { FigureRecount } from '../entities/figure-recount.entity.js';

/** A period that waits to be worked out again. */
export type WaitingRecount = Pick<FigureRecount, 'provinceId' | 'planId' | 'periodId' | 'attempts' | 'triedAt'>;

/** Asks for periods of a plan to be worked out again, in their order; what was asked before and is done is forgotten with the first. */
export async function askRecounts(
  manager: Manager,
  { provinceId, planId }: PlanKey,
  periodIds: readonly string[],
  askedAt: Date,
): Promise<void> {
  const waits = await manager.existsBy(FigureRecount, { provinceId, planId, doneAt: IsNull() });
  if (!waits) await manager.delete(FigureRecount, { provinceId, planId });
  await manager.upsert(
    FigureRecount,
    periodIds.map((periodId, place) => ({
      ...{ provinceId, planId, periodId, askedAt, place },
      ...{ doneAt: null, attempts: 0, triedAt: null },
    })),
    ['provinceId', 'planId', 'periodId'],
  );
}

/** Whatever waits, over all owners: what was asked first first. */
export function waitingRecounts(manager: Manager): Promise<WaitingRecount[]> {
  return manager.find(FigureRecount, {
    select: { provinceId: true, planId: true, periodId: true, attempts: true, triedAt: true },
    where: { doneAt: IsNull() },
    order: { askedAt: 'ASC', planId: 'ASC', place: 'ASC' },
  });
}

/** Periods of a plan that still wait, and how many there were; 0 and 0 when nothing was asked. */
export async function recountsOf(
  manager: Manager,
  { provinceId, planId }: PlanKey,
): Promise<{ waiting: ReadonlySet<string>; total: number }> {
  const rows = await manager.find(FigureRecount, {
    select: { provinceId: true, planId: true, periodId: true, doneAt: true },
    where: { provinceId, planId },
  });
  return {
    waiting: new Set(rows.filter(({ doneAt }) => doneAt === null).map(({ periodId }) => periodId)),
    total: rows.length,
  };
}

export async function endRecount(
  manager: Manager,
  { provinceId, planId, periodId }: WaitingRecount,
  doneAt: Date,
): Promise<void> {
  await manager.update(FigureRecount, { provinceId, planId, periodId }, { doneAt });
  const waits = await manager.existsBy(FigureRecount, { provinceId, planId, doneAt: IsNull() });
  if (!waits) await manager.delete(FigureRecount, { provinceId, planId, doneAt: Not(IsNull()) });
}

export async function noteFailedRecount(
  manager: Manager,
  { provinceId, planId, periodId, attempts }: WaitingRecount,
  triedAt: Date,
): Promise<void> {
  await manager.update(FigureRecount, { provinceId, planId, periodId }, { attempts: attempts + 1, triedAt });
}
