import { z } from 'zod';
import { CodeSchema, DaySchema, DecimalSchema, IdSchema, MomentSchema, OptionalTextSchema } from './common.js';
import { ComparatorSchema } from './vocabulary.js';

const UnitNameSchema = z.object({ code: z.string(), name: z.string() });
const DocumentNameSchema = z.object({ id: IdSchema, label: z.string() });

/** A level that holds for one unit on the day asked for. */
export const AllottedLevelSchema = z
  .object({
    unit: UnitNameSchema,
    value: z.string(),
    valueUpper: z.string().nullable(),
    /** First day it holds for. */
    from: DaySchema,
    document: DocumentNameSchema,
    /** Its share of the quantity that was divided; null: the level was named. */
    share: z.string().nullable(),
  })
  .meta({ id: 'AllottedLevel' });
export type AllottedLevelBody = z.infer<typeof AllottedLevelSchema>;

/** One measure of a target: the level of the whole, and what of it each unit is allotted. */
export const AllottedMeasureSchema = z
  .object({
    indicator: z.object({ code: z.string(), name: z.string(), measureUnit: z.string(), aggregation: z.string() }),
    label: z.string(),
    /** The year the level is asked for; null: the plan's own span. */
    horizon: z.number().int().nullable(),
    comparator: ComparatorSchema,
    value: z.string().nullable(),
    valueUpper: z.string().nullable(),
    /** What a unit is asked that is allotted nothing: the same as all, or nothing of a count that is added up. */
    withoutAllotment: z.enum(['same', 'nothing']),
    /** Of a count that is added up: the levels of all units together; null of everything else. */
    sum: z.string().nullable(),
    /** What of the level of the whole nobody is allotted; below 0: more is allotted than asked. */
    rest: z.string().nullable(),
    /** In official order. */
    levels: z.array(AllottedLevelSchema),
  })
  .meta({ id: 'AllottedMeasure' });
export type AllottedMeasureBody = z.infer<typeof AllottedMeasureSchema>;

/** One act of allotting, as it was recorded. */
export const AllotmentActSchema = z
  .object({
    id: IdSchema,
    indicator: CodeSchema,
    horizon: z.number().int().nullable(),
    from: DaySchema,
    document: DocumentNameSchema,
    /** What was divided by shares; null: each level was named. */
    quantity: z.string().nullable(),
    note: z.string().nullable(),
    /** Units that got a level, their levels together, and units whose level was taken back. */
    given: z.number().int(),
    sum: z.string().nullable(),
    taken: z.number().int(),
    recordedAt: z.string(),
    recordedBy: z.string().nullable(),
  })
  .meta({ id: 'AllotmentAct' });
export type AllotmentActBody = z.infer<typeof AllotmentActSchema>;

/** `GET /plans/{slug}/targets/{code}/allotments`: giao chỉ tiêu, the levels of single units. */
export const AllotmentsSchema = z
  .object({
    plan: z.object({ slug: z.string(), code: z.string(), title: z.string(), startsOn: DaySchema, endsOn: DaySchema }),
    target: z.object({ code: z.string(), name: z.string().nullable() }),
    /** The day the levels hold on. */
    day: DaySchema,
    measures: z.array(AllottedMeasureSchema),
    /** The latest first. */
    acts: z.array(AllotmentActSchema),
    /** Of the target; what If-Match names. */
    version: z.number().int(),
  })
  .meta({ id: 'Allotments' });
export type Allotments = z.infer<typeof AllotmentsSchema>;

/** Left out, the day is today, or the nearest day of the plan. */
export const AllotmentQuerySchema = z.strictObject({ asOf: DaySchema.optional(), knownAt: MomentSchema.optional() });
export type AllotmentQuery = z.infer<typeof AllotmentQuerySchema>;

const NewLevelSchema = z.strictObject({
  unit: CodeSchema,
  /** null: nothing is allotted to the unit any more, from the day of the act on. */
  value: DecimalSchema.nullable().optional(),
  valueUpper: DecimalSchema.optional(),
  share: DecimalSchema.optional(),
});

/**
 * Levels of units by a document, from a day on: each named (`value`), or the unit's share of a quantity (`quantity` with
 * `digits`, and `share`). Units that are not named keep what they have; the same unit and day again is a correction.
 */
export const NewAllotmentSchema = z
  .strictObject({
    indicator: CodeSchema,
    horizon: z.number().int().min(2000).max(2100).nullish(),
    from: DaySchema,
    documentId: IdSchema,
    quantity: DecimalSchema.optional(),
    /** Decimals that a quantity is divided to. */
    digits: z.number().int().min(0).max(6).default(0),
    note: OptionalTextSchema(1000),
    items: z.array(NewLevelSchema).min(1).max(5000),
  })
  .superRefine(({ quantity, items }, context) => {
    for (const [index, { value, share }] of items.entries()) {
      const isRight =
        quantity === undefined
          ? share === undefined && value !== undefined
          : share !== undefined && value === undefined;
      if (!isRight) context.addIssue({ code: 'custom', path: ['items', index], message: 'value-or-share' });
    }
  })
  .meta({ id: 'NewAllotment' });
export type NewAllotment = z.infer<typeof NewAllotmentSchema>;
