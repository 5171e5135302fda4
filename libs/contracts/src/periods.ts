import { BLOCK_CODES } from '@tiendo/indicators/succession';
import { z } from 'zod';
import { CodeSchema, DaySchema, TextSchema } from './common.js';

/** Blocks (khối) that are asked and ranked among themselves. */
export const BLOCKS = BLOCK_CODES;
export const BlockSchema = z.enum(BLOCKS).meta({ id: 'Block' });
export type Block = z.infer<typeof BlockSchema>;

export const REGULAR_PERIOD_KINDS = ['month', 'quarter', 'halfYear', 'nineMonths', 'year'] as const;
export const PeriodKindSchema = z.enum([...REGULAR_PERIOD_KINDS, 'adHoc']).meta({ id: 'PeriodKind' });
export const PeriodStateSchema = z.enum(['planned', 'open', 'closed']);

/** How an address names a period within its plan: `2025M05`, `2024Q1`, `2025H1`, `2025N9`, `2025`, `2025-04-14..2025-05-13`. */
export const PeriodCodeSchema = z.string().regex(/^\d{4}(?:M\d{2}|Q\d|H\d|N9|-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2})?$/);

export const CalendarSchema = z
  .object({
    kind: z.enum(REGULAR_PERIOD_KINDS),
    /** Last day of a period within its last month, 1–27; null: calendar months. */
    cutoffDay: z.number().int().min(1).max(27).nullable(),
    /** Days from a period's last day to the first and the last day to report on time. */
    opensAfterDays: z.number().int().min(-366).max(366),
    closesAfterDays: z.number().int().min(-366).max(366),
    startsOn: DaySchema,
    endsOn: DaySchema,
    version: z.number().int(),
  })
  .meta({ id: 'ReportingCalendar' });
export type CalendarBody = z.infer<typeof CalendarSchema>;
export const CalendarListSchema = z.object({ items: z.array(CalendarSchema) }).meta({ id: 'ReportingCalendarList' });
export const CalendarChangeSchema = CalendarSchema.omit({ version: true, kind: true }).meta({ id: 'CalendarChange' });
export type CalendarChange = z.infer<typeof CalendarChangeSchema>;

export const PeriodSchema = z
  .object({
    code: z.string(),
    kind: PeriodKindSchema,
    year: z.number().int(),
    ordinal: z.number().int(),
    title: z.string().nullable(),
    /** `Tháng 5/2025 (14/4/2025–13/5/2025)`, in the language asked for. */
    label: z.string(),
    startsOn: DaySchema,
    endsOn: DaySchema,
    opensOn: DaySchema,
    closesOn: DaySchema,
    state: PeriodStateSchema,
    /** Units asked and units that gave at least one figure, over all blocks. */
    asked: z.number().int(),
    reporting: z.number().int(),
    version: z.number().int(),
  })
  .meta({ id: 'Period' });
export type PeriodBody = z.infer<typeof PeriodSchema>;
/** Newest first. */
export const PeriodListSchema = z.object({ items: z.array(PeriodSchema) }).meta({ id: 'PeriodList' });

export const NewPeriodSchema = z
  .strictObject({
    startsOn: DaySchema,
    endsOn: DaySchema,
    title: TextSchema(200),
    opensOn: DaySchema,
    closesOn: DaySchema,
  })
  .meta({ id: 'NewPeriod' });
export type NewPeriod = z.infer<typeof NewPeriodSchema>;
export const PeriodChangeSchema = z
  .strictObject({ opensOn: DaySchema.optional(), closesOn: DaySchema.optional(), state: PeriodStateSchema.optional() })
  .meta({ id: 'PeriodChange' });
export type PeriodChange = z.infer<typeof PeriodChangeSchema>;

/** One line of the form: an indicator asked of the units of one block, with the target that measures it, if any. */
export const FormLineSchema = z
  .object({
    block: BlockSchema,
    indicator: z.object({
      code: z.string(),
      name: z.string(),
      measureUnit: z.string(),
      direction: z.string(),
      aggregation: z.string(),
    }),
    pillar: z.object({ code: z.string(), name: z.string() }).nullable(),
    cumulative: z.boolean(),
    target: z
      .object({
        code: z.string(),
        name: z.string().nullable(),
        comparator: z.string(),
        value: z.string().nullable(),
        valueUpper: z.string().nullable(),
        dueOn: DaySchema.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'FormLine' });
export type FormLineBody = z.infer<typeof FormLineSchema>;
export const FormSchema = z.object({ items: z.array(FormLineSchema) }).meta({ id: 'Form' });
/** The whole form anew, in order; `pillar` only for indicators that no target of the plan measures. */
export const FormChangeSchema = z
  .strictObject({
    items: z
      .array(
        z.strictObject({
          block: BlockSchema,
          indicator: CodeSchema,
          pillar: CodeSchema.nullish(),
          cumulative: z.boolean().default(false),
        }),
      )
      .max(2000),
  })
  .meta({ id: 'FormChange' });
export type FormChange = z.infer<typeof FormChangeSchema>;

export const JobRunSchema = z
  .object({
    job: z.string(),
    dueAt: z.string(),
    startedAt: z.string(),
    finishedAt: z.string().nullable(),
    outcome: z.enum(['done', 'failed']).nullable(),
    detail: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'JobRun' });
export const JobListSchema = z.object({ items: z.array(JobRunSchema) }).meta({ id: 'JobRunList' });
