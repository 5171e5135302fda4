import { CARRY_RULES } from '@tiendo/indicators/succession';
import { z } from 'zod';
import { CodeSchema, DecimalSchema } from './common.js';
import { AggregationSchema, DirectionSchema } from './vocabulary.js';

export const CarryRuleSchema = z.enum(CARRY_RULES).meta({ id: 'CarryRule' });

/** What is measured, with the rules by which its figures are put together and carried over. */
export const IndicatorRuleSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    measureUnit: z.string(),
    direction: DirectionSchema,
    aggregation: AggregationSchema,
    carryRule: CarryRuleSchema,
    /** Code of the indicator that weighs its figures, for `weighted`. */
    carryWeight: z.string().nullable(),
    limitLow: z.string().nullable(),
    limitHigh: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'IndicatorRule' });
export type IndicatorRule = z.infer<typeof IndicatorRuleSchema>;
export const IndicatorListSchema = z.object({ items: z.array(IndicatorRuleSchema) }).meta({ id: 'IndicatorList' });
export const IndicatorChangeSchema = z
  .strictObject({
    direction: DirectionSchema,
    aggregation: AggregationSchema,
    carryRule: CarryRuleSchema,
    carryWeight: CodeSchema.nullable(),
    limitLow: DecimalSchema.nullable(),
    limitHigh: DecimalSchema.nullable(),
  })
  .partial()
  .meta({ id: 'IndicatorChange' });
export type IndicatorChange = z.infer<typeof IndicatorChangeSchema>;
