import { CARRY_RULES } from '@tiendo/indicators/succession';
import { z } from 'zod';
import { CodeSchema, DaySchema, DecimalSchema, ItemCodeSchema, TextSchema } from './common.js';
import {
  AggregationSchema,
  ComparatorSchema,
  DirectionSchema,
  IndicatorKindSchema,
  PartKindSchema,
  StatedStatusSchema,
  TaskSourceSchema,
} from './vocabulary.js';

/** Counting rule of one kind of item (product.md, rule 2). A status is counted, excluded, or neither; never both. */
export const CountingPolicySchema = z
  .object({
    countsAsCompleted: z.array(StatedStatusSchema),
    excludedFromTotal: z.array(StatedStatusSchema),
    percentDigits: z.number().int().min(0).max(4),
  })
  .meta({ id: 'CountingPolicy' });

export const PlanPolicySchema = z
  .object({
    targets: CountingPolicySchema,
    tasks: CountingPolicySchema,
    /** Where achievements are capped in means and ranks, in percent; null: nowhere; left out: at 100. */
    achievementCap: z
      .union([z.literal(100), z.literal(120)])
      .nullable()
      .optional(),
  })
  .meta({ id: 'PlanPolicy' });

const nullish = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);

/** A value to reach on one indicator by one day. `value` null: qualitative, the comparator is `done`. */
export const MeasureSchema = z
  .object({
    indicator: CodeSchema,
    label: TextSchema(500),
    comparator: ComparatorSchema,
    value: nullish(DecimalSchema),
    valueUpper: nullish(DecimalSchema),
    horizon: nullish(z.number().int().min(2000).max(2100)),
    dueOn: nullish(DaySchema),
    /** "phấn đấu": aimed at. Shown; judged like any other measure. */
    aspirational: z.boolean().default(false),
    /** Parts of a qualitative target, e.g. the databases to build. */
    parts: z.array(TextSchema(300)).default([]),
    note: nullish(TextSchema(1000)),
  })
  .meta({ id: 'Measure' });

export const IndicatorSchema = z
  .object({
    code: CodeSchema,
    name: TextSchema(500),
    /** Đơn vị tính, as printed: `%`, `thuê bao/100 dân`, `hồ sơ`. */
    measureUnit: TextSchema(80),
    direction: DirectionSchema.default('higherIsBetter'),
    aggregation: AggregationSchema.default('stated'),
    /** What its figures are; left out: the usual kind of its unit and aggregation. */
    kind: IndicatorKindSchema.optional(),
    /** How its figures go over to successors of units; left out: they do not. */
    carryRule: z.enum(CARRY_RULES).optional(),
    /** Code of the indicator that weighs them, for `weighted`. */
    carryWeight: CodeSchema.optional(),
    /** What a figure can be at least and at most, in the measure unit. */
    limitLow: DecimalSchema.optional(),
    limitHigh: DecimalSchema.optional(),
    /** Code of the indicator that it is a named part of, and how; both or neither. */
    parent: CodeSchema.optional(),
    partKind: PartKindSchema.optional(),
  })
  .refine(({ parent, partKind }) => (parent === undefined) === (partKind === undefined), {
    path: ['partKind'],
    error: 'A part names its whole and its kind',
  })
  .meta({ id: 'Indicator' });

const itemFields = {
  code: ItemCodeSchema,
  /** Null: the source counts the item without naming it. */
  name: nullish(TextSchema(1500)),
  leadUnits: z.array(CodeSchema).default([]),
  coordinatingUnits: z.array(CodeSchema).default([]),
  executingUnits: z.array(CodeSchema).default([]),
  dueOn: nullish(DaySchema),
  note: nullish(TextSchema(2000)),
  /** Where the source document states it: `II.3.1, chú thích 9`. */
  sourceSection: nullish(TextSchema(200)),
};

export const TargetDraftSchema = z
  .object({
    ...itemFields,
    pillar: CodeSchema,
    goal: nullish(CodeSchema),
    measures: z.array(MeasureSchema).default([]),
  })
  .meta({ id: 'TargetDraft' });

export const TaskDraftSchema = z
  .object({
    ...itemFields,
    group: nullish(CodeSchema),
    frequency: z.enum(['once', 'regular']).default('once'),
    deliverable: nullish(TextSchema(500)),
    source: TaskSourceSchema.default('plan'),
    /** Key of the document the task comes from when it is not the plan itself. */
    sourceDocument: nullish(z.string().max(200)),
  })
  .meta({ id: 'TaskDraft' });

/**
 * A whole plan as one document: what a draft holds, what publishing turns into rows, what `data/` keeps.
 * References (pillar, group, indicator, unit) are by code; lists are in the plan's own order.
 */
export const PlanDocumentSchema = z
  .object({
    code: TextSchema(80),
    title: TextSchema(500),
    issuer: TextSchema(200),
    issuedOn: DaySchema,
    year: z.number().int().min(2000).max(2100),
    startsOn: DaySchema,
    endsOn: DaySchema,
    /** Days without a statement after which an open item is "chậm cập nhật". */
    silenceDays: z.number().int().min(1).max(3650).default(60),
    /** False: the plan names no deadline for items without one of their own, so its end is none. */
    dueAtEnd: z.boolean().default(true),
    policy: PlanPolicySchema,
    /** What readers must know of the source, shown under every figure of the plan. */
    sourceNote: nullish(TextSchema(1000)),
    pillars: z.array(
      z.object({
        code: CodeSchema,
        name: TextSchema(200),
        note: nullish(TextSchema(2000)),
        /** Results the source prints for the pillar without saying for which target. */
        evidence: z
          .array(
            z.object({
              name: TextSchema(500),
              value: DecimalSchema,
              measureUnit: TextSchema(80),
              qualifier: z.enum(['exact', 'above']).default('exact'),
            }),
          )
          .default([]),
      }),
    ),
    goals: z.array(z.object({ code: CodeSchema, name: TextSchema(500), pillar: nullish(CodeSchema) })).default([]),
    groups: z
      .array(
        z.object({
          code: CodeSchema,
          name: TextSchema(200),
          /** Lead as printed for the group; never copied to its tasks. */
          leadNote: nullish(TextSchema(300)),
          solution: nullish(TextSchema(1000)),
          solutionSection: nullish(TextSchema(100)),
        }),
      )
      .default([]),
    indicators: z.array(IndicatorSchema).default([]),
    targets: z.array(TargetDraftSchema).max(5000).default([]),
    tasks: z.array(TaskDraftSchema).max(5000).default([]),
  })
  .meta({ id: 'PlanDocument' });

export type CountingPolicyBody = z.infer<typeof CountingPolicySchema>;
export type PlanPolicy = z.infer<typeof PlanPolicySchema>;
export type MeasureBody = z.infer<typeof MeasureSchema>;
export type TargetDraft = z.infer<typeof TargetDraftSchema>;
export type TaskDraft = z.infer<typeof TaskDraftSchema>;
export type PlanDocument = z.infer<typeof PlanDocumentSchema>;
