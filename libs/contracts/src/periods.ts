import { BLOCK_CODES } from '@tiendo/indicators/succession';
import { z } from 'zod';
import { CodeSchema, DaySchema, TextSchema } from './common.js';
import { IndicatorSchema } from './plan-document.js';

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
    /** Every period whose last day lies between these two, both included. */
    startsOn: DaySchema,
    endsOn: DaySchema,
    version: z.number().int(),
  })
  .meta({ id: 'ReportingCalendar' });
export type CalendarBody = z.infer<typeof CalendarSchema>;
export const CalendarListSchema = z.object({ items: z.array(CalendarSchema) }).meta({ id: 'ReportingCalendarList' });
export const CalendarChangeSchema = z
  .strictObject(CalendarSchema.omit({ version: true, kind: true }).shape)
  .meta({ id: 'CalendarChange' });
export type CalendarChange = z.infer<typeof CalendarChangeSchema>;
/** A calendar as it is kept now, and what became of its periods. */
export const CalendarResultSchema = z
  .object({
    calendar: CalendarSchema,
    /** Codes: new periods; planned ones without figures that went; those that stay because they are open or have figures. */
    added: z.array(z.string()),
    removed: z.array(z.string()),
    kept: z.array(z.string()),
  })
  .meta({ id: 'CalendarResult' });
export type CalendarResult = z.infer<typeof CalendarResultSchema>;

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
export const PeriodListSchema = z
  .object({
    items: z.array(PeriodSchema),
    /** Codes of the period that screens open on, and of the one in which figures are entered; null: there is none. */
    opening: z.string().nullable(),
    entry: z.string().nullable(),
  })
  .meta({ id: 'PeriodList' });
export type PeriodList = z.infer<typeof PeriodListSchema>;

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

/**
 * Who is to supply figures in a period and has not given all of them: a unit its own, and a supplier those of the units
 * that its lines are about, for which these are not late.
 */
export const LateUnitSchema = z
  .object({
    /** null: a supplier that is in no block. */
    block: BlockSchema.nullable(),
    code: z.string(),
    name: z.string(),
    /** Figures it is to supply, and those it gave. */
    asked: z.number().int(),
    reported: z.number().int(),
  })
  .meta({ id: 'LateUnit' });
export type LateUnit = z.infer<typeof LateUnitSchema>;
export const LateListSchema = z
  .object({
    closesOn: DaySchema,
    /** Whole days since the last day to report; null: it has not passed yet. */
    lateDays: z.number().int().nullable(),
    /** Units without any figure first, then those with the least, in official order. */
    items: z.array(LateUnitSchema),
  })
  .meta({ id: 'LateList' });
export type LateList = z.infer<typeof LateListSchema>;

/** One line of the form: an indicator asked of the units of one block or of one unit, with the target that measures it, if any. */
export const FormLineSchema = z
  .object({
    /** The block that is asked, or the one that the unit is in. */
    block: BlockSchema,
    /** The only unit that is asked; null: every unit of the block. */
    unit: z.object({ code: z.string(), name: z.string() }).nullable(),
    /** Who supplies its figures; null: each unit that is asked its own. */
    supplier: z.object({ code: z.string(), name: z.string() }).nullable(),
    indicator: z.object({
      code: z.string(),
      name: z.string(),
      measureUnit: z.string(),
      direction: z.string(),
      aggregation: z.string(),
    }),
    pillar: z.object({ code: z.string(), name: z.string() }).nullable(),
    cumulative: z.boolean(),
    /** Asked in periods that end on this day or later; null: from the beginning. */
    askedFrom: DaySchema.nullable(),
    /** Asked in periods that end on this day or before; null: without end. */
    askedUntil: DaySchema.nullable(),
    target: z
      .object({
        code: z.string(),
        name: z.string().nullable(),
        comparator: z.string(),
        value: z.string().nullable(),
        valueUpper: z.string().nullable(),
        dueOn: DaySchema.nullable(),
        /** It asks the same of every unit that is allotted no level of its own; false: a count that is added up. */
        asksEveryUnit: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: 'FormLine' });
export type FormLineBody = z.infer<typeof FormLineSchema>;
export const FormSchema = z
  .object({
    /** The lines as they are asked from `holdsFrom` on. */
    items: z.array(FormLineSchema),
    /** Lines that a period not yet closed still asks, and `items` does not any more; `askedUntil` says until when. */
    ending: z.array(FormLineSchema),
    /**
     * The first period that a form saved now holds in: the earliest that no closed period reaches, no earlier than a
     * change that is there already. What closed periods asked never changes. null: in every period,
     * none is closed; or in none that is there yet.
     */
    holdsFrom: PeriodCodeSchema.nullable(),
    /** Every indicator of the owner that a line can ask for. */
    indicators: z.array(FormLineSchema.shape.indicator),
    pillars: z.array(z.object({ code: z.string(), name: z.string() })),
    version: z.number().int(),
  })
  .meta({ id: 'Form' });
export type FormBody = z.infer<typeof FormSchema>;
/**
 * The whole form anew, in order, as it is asked from a period on; `pillar` only for indicators that no target of the plan measures. `indicators`: what is
 * to be counted and does not exist yet.
 */
export const FormChangeSchema = z
  .strictObject({
    items: z
      .array(
        z
          .strictObject({
            /** Left out beside a unit: the block that the unit is in. */
            block: BlockSchema.nullish(),
            /** The only unit to ask; left out: every unit of the block. */
            unit: CodeSchema.nullish(),
            /** The unit that supplies the figures of all who are asked; left out: each supplies its own. */
            supplier: CodeSchema.nullish(),
            indicator: CodeSchema,
            pillar: CodeSchema.nullish(),
            cumulative: z.boolean().default(false),
          })
          .refine(({ block, unit }) => Boolean(block ?? unit), {
            path: ['block'],
            error: 'A line asks a block or one unit',
          }),
      )
      .max(2000),
    indicators: z.array(IndicatorSchema).max(200).default([]),
    /** The period it holds from; left out: the earliest that no closed period reaches. */
    from: PeriodCodeSchema.nullish(),
  })
  .meta({ id: 'FormChange' });
export type FormChange = z.infer<typeof FormChangeSchema>;

/** Work the application does by itself. */
export const JOBS = ['reporting-periods', 'verify-rollups', 'recount-figures', 'audit-trail'] as const;
export const JobNameSchema = z.enum(JOBS);
export type JobName = (typeof JOBS)[number];
export const JobRunSchema = z
  .object({
    job: z.string(),
    dueAt: z.string(),
    startedAt: z.string(),
    finishedAt: z.string().nullable(),
    outcome: z.enum(['done', 'failed']).nullable(),
    /** When a failed run is tried again by itself; null: it is not. */
    retriesAt: z.string().nullable(),
    /** What it did; `owners`: by owner code, those that the reader administers. `byHand`: who asked for it; `waited`: not its hour, something waited; `causes`: codes of problems that it failed for; `reason`: the same for engineers; `attempts`: how often it was tried. */
    detail: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'JobRun' });
export type JobRunBody = z.infer<typeof JobRunSchema>;
/** Jobs, and their last runs with the newest first. */
export const JobListSchema = z
  .object({
    items: z.array(
      z.object({
        job: JobNameSchema,
        /** The time of the day it comes due, `HH:MM` in Asia/Ho_Chi_Minh. */
        schedule: z.string(),
        nextDueAt: z.string(),
        runs: z.array(JobRunSchema),
      }),
    ),
  })
  .meta({ id: 'JobList' });
export type JobList = z.infer<typeof JobListSchema>;
