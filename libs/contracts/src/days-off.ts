import { z } from 'zod';
import { DaySchema, TextSchema } from './common.js';

/** A working day that is off, or a weekend day that is worked instead (làm bù); every other day is what its weekday says. */
export const DayOffSchema = z
  .strictObject({ day: DaySchema, working: z.boolean(), name: TextSchema(200) })
  .meta({ id: 'DayOff' });
export type DayOffBody = z.infer<typeof DayOffSchema>;

const YearSchema = z.coerce.number().int().min(2000).max(2100);
/** Of one year; left out: the running one. */
export const DaysOffQuerySchema = z.strictObject({ year: YearSchema.optional() });
export type DaysOffQuery = z.infer<typeof DaysOffQuerySchema>;

export const DaysOffSchema = z
  .object({
    year: z.number().int(),
    /** In the order of the days. */
    items: z.array(DayOffSchema),
    /** What If-Match names; 0 while nothing was said of the year. */
    version: z.number().int(),
  })
  .meta({ id: 'DaysOff' });
export type DaysOff = z.infer<typeof DaysOffSchema>;

/** Everything that is said of a year, in the place of what was said of it before. */
export const SaveDaysOffSchema = z
  .strictObject({ year: z.number().int().min(2000).max(2100), items: z.array(DayOffSchema).max(120) })
  .meta({ id: 'SaveDaysOff' });
export type SaveDaysOff = z.infer<typeof SaveDaysOffSchema>;
