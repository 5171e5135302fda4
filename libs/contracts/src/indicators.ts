import { CARRY_RULES } from '@tiendo/indicators/succession';
import { z } from 'zod';
import { CodeSchema, DaySchema, DecimalSchema, IdSchema, TextSchema } from './common.js';
import { AggregationSchema, DirectionSchema, IndicatorKindSchema, PartKindSchema } from './vocabulary.js';

export const CarryRuleSchema = z.enum(CARRY_RULES).meta({ id: 'CarryRule' });

const RuleFields = z.object({
  measureUnit: z.string(),
  direction: DirectionSchema,
  aggregation: AggregationSchema,
  /** What its figures are, where that is stated; null: by its unit and aggregation. */
  kind: IndicatorKindSchema.nullable(),
  carryRule: CarryRuleSchema,
  carryWeight: z.string().nullable(),
  limitLow: z.string().nullable(),
  limitHigh: z.string().nullable(),
  parent: z.string().nullable(),
  partKind: PartKindSchema.nullable(),
});

/** A correction or a change of a rule: only what it names. */
export const IndicatorRuleVersionSchema = z
  .object({
    /** First day the change holds for; null: a correction, for all days. */
    effectiveOn: DaySchema.nullable(),
    recordedAt: z.string(),
    recordedBy: z.string().nullable(),
    document: z.string().nullable(),
    rule: RuleFields.partial(),
  })
  .meta({ id: 'IndicatorRuleVersion' });
export type IndicatorRuleVersion = z.infer<typeof IndicatorRuleVersionSchema>;

/** What is measured, with the rules by which its figures are put together and carried over. */
export const IndicatorRuleSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    measureUnit: z.string(),
    direction: DirectionSchema,
    aggregation: AggregationSchema,
    /** What its figures are: held against a level by the last value of a period (rate, stock) or by the sum since the year's start (flow). */
    kind: IndicatorKindSchema,
    /** False: nobody stated the kind, it follows from the unit and the aggregation. */
    kindStated: z.boolean(),
    carryRule: CarryRuleSchema,
    /** Code of the indicator that weighs its figures, for `weighted`. */
    carryWeight: z.string().nullable(),
    limitLow: z.string().nullable(),
    limitHigh: z.string().nullable(),
    /** Code of the indicator that it is a named part of; null: of none. */
    parent: z.string().nullable(),
    /** `comprises` (gồm): the parts make up the whole. `ofWhich` (trong đó): they are some of it, and never exceed it. */
    partKind: PartKindSchema.nullable(),
    version: z.number().int(),
    /** The rule above is that of today; as it was first given. */
    first: RuleFields,
    /** What was said on it since, latest recorded first. */
    versions: z.array(IndicatorRuleVersionSchema),
  })
  .meta({ id: 'IndicatorRule' });
export type IndicatorRule = z.infer<typeof IndicatorRuleSchema>;
export const IndicatorListSchema = z.object({ items: z.array(IndicatorRuleSchema) }).meta({ id: 'IndicatorList' });
export const IndicatorChangeSchema = z
  .strictObject({
    direction: DirectionSchema,
    aggregation: AggregationSchema,
    /** null: by its unit and aggregation again. */
    kind: IndicatorKindSchema.nullable(),
    carryRule: CarryRuleSchema,
    carryWeight: CodeSchema.nullable(),
    limitLow: DecimalSchema.nullable(),
    limitHigh: DecimalSchema.nullable(),
    measureUnit: TextSchema(60),
    /** Code of the whole; null: a part of none any more. */
    parent: CodeSchema.nullable(),
    partKind: PartKindSchema.nullable(),
    /** First day the change holds for. Left out: a correction, which holds for all days from its recording on. */
    effectiveOn: DaySchema,
    documentId: IdSchema,
  })
  .partial()
  .meta({ id: 'IndicatorChange' });
export type IndicatorChange = z.infer<typeof IndicatorChangeSchema>;
