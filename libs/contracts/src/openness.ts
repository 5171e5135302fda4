import { z } from 'zod';
import { CodeSchema, IdSchema, TextSchema } from './common.js';

/** Who recorded what, when; the name is null for what came with the sample or was so before acts were kept. */
const recorded = { recordedAt: z.string(), recordedBy: z.string().nullable() };

/** `GET /plans/{slug}/openness`: whether visitors may read the plan, and what of it is kept from them. */
export const PlanOpennessSchema = z
  .object({
    plan: z.object({ slug: z.string(), code: z.string(), title: z.string() }),
    isOpen: z.boolean(),
    /** Targets that visitors are not told of, because they are measured by an indicator kept from them. */
    withheldTargets: z.number().int(),
    /** The latest first; the first speaks. Without any the plan is closed. */
    acts: z.array(
      z.object({
        opens: z.boolean(),
        document: z.object({ id: IdSchema, label: z.string() }).nullable(),
        note: z.string().nullable(),
        ...recorded,
      }),
    ),
    /** Everything the owner counts, what the plan measures first. */
    indicators: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        measureUnit: z.string(),
        /** Targets of the plan that it measures. */
        targets: z.number().int(),
        /** "Không công khai"; null: visitors of an open plan are told. */
        withheld: z.object({ reason: z.string(), ...recorded }).nullable(),
      }),
    ),
  })
  .meta({ id: 'PlanOpenness' });
export type PlanOpenness = z.infer<typeof PlanOpennessSchema>;

/** Opening needs the document that allows it. */
export const NewPlanOpeningSchema = z
  .strictObject({ opens: z.boolean(), documentId: IdSchema.optional(), note: TextSchema(1000).optional() })
  .meta({ id: 'NewPlanOpening' });
export type NewPlanOpening = z.infer<typeof NewPlanOpeningSchema>;

export const NewWithholdingSchema = z
  .strictObject({ indicator: CodeSchema, withheld: z.boolean(), reason: TextSchema(1000) })
  .meta({ id: 'NewWithholding' });
export type NewWithholding = z.infer<typeof NewWithholdingSchema>;
