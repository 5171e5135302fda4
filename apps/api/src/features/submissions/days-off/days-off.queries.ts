import type { DayOffBody } from '@tiendo/contracts';
import type { Manager } from '../../../platform/database/index.js';
import { DayOff } from '../entities/day-off.entity.js';
import { DayOffYear } from '../entities/day-off-year.entity.js';

/** Every day that an owner says something of, in order. */
export function allDaysOff(manager: Manager, provinceId: string): Promise<DayOff[]> {
  return manager.find(DayOff, { where: { provinceId }, order: { day: 'ASC' } });
}

/** What an owner says of one year, in order. */
export function daysOffOf(manager: Manager, provinceId: string, year: number): Promise<DayOff[]> {
  return manager.find(DayOff, { where: { provinceId, year }, order: { day: 'ASC' } });
}

/** The version of a year's days; 0 while nothing was said of it. `lock` holds it until the transaction ends. */
export async function daysOffVersion(
  manager: Manager,
  provinceId: string,
  year: number,
  lock: boolean,
): Promise<number> {
  const row = await manager.findOne(DayOffYear, {
    where: { provinceId, year },
    ...(lock ? { lock: { mode: 'pessimistic_write' } } : {}),
  });
  return row?.version ?? 0;
}

/** Puts the days of a year in the place of what was said before. */
export async function replaceDaysOff(
  manager: Manager,
  { provinceId, year }: Pick<DayOff, 'provinceId' | 'year'>,
  days: readonly DayOffBody[],
): Promise<void> {
  await manager.query(
    `INSERT INTO day_off_year (province_id, year) VALUES ($1, $2)
     ON CONFLICT (province_id, year) DO UPDATE SET version = day_off_year.version + 1`,
    [provinceId, year],
  );
  await manager.delete(DayOff, { provinceId, year });
  if (days.length > 0) {
    await manager.insert(
      DayOff,
      days.map(({ day, working, name }) => ({ provinceId, year, day, working, name })),
    );
  }
}
