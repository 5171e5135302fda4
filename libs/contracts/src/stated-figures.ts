import { z } from 'zod';
import { DaySchema, IdSchema, MomentSchema, PageQuerySchema, TextSchema, pageOf } from './common.js';
import { ObservationSchema } from './items.js';

/** A figure that a document states, or somebody reports, of a day and outside any reporting period. */
export const StatedFigureSchema = ObservationSchema.extend({
  indicator: z.object({ code: z.string(), name: z.string(), measureUnit: z.string() }),
  /** null: the province as a whole. */
  unit: z.object({ code: z.string(), name: z.string() }).nullable(),
  /** It is the one that speaks for its subject on the day asked for; others are of earlier days. */
  inForce: z.boolean(),
}).meta({ id: 'StatedFigure' });
export type StatedFigureBody = z.infer<typeof StatedFigureSchema>;

export const StatedFigurePageSchema = pageOf(StatedFigureSchema, 'StatedFigurePage')
  .extend({
    /** Documents that the figures of this question come from, with how many of them; those with the most first. */
    documents: z.array(z.object({ id: IdSchema, label: z.string(), figures: z.number().int() })),
  })
  .meta({ id: 'StatedFigurePage' });
export type StatedFigurePage = z.infer<typeof StatedFigurePageSchema>;

export const StatedFigureQuerySchema = PageQuerySchema.extend({
  /** Part of the name of the indicator or the unit, without regard to diacritics. */
  q: z.string().max(200).optional(),
  /** Code of a unit, `_province`, or left out: of everybody. */
  unit: z.string().max(80).optional(),
  /** Code of an indicator. */
  indicator: z.string().max(80).optional(),
  document: IdSchema.optional(),
  /** Only figures up to this day; left out: today. */
  asOf: DaySchema.optional(),
  knownAt: MomentSchema.optional(),
}).strict();
export type StatedFigureQuery = z.infer<typeof StatedFigureQuerySchema>;

/** A figure as people write it (`964/1.000`, `trên 97%`), of a day. Answers the figure as it was read. */
export const NewStatedFigureSchema = z
  .strictObject({
    indicator: z.string().max(80),
    unit: z.string().max(80).optional(),
    asOf: DaySchema,
    text: TextSchema(200),
    grade: z.enum(['estimate', 'preliminary', 'official']).default('preliminary'),
    documentId: IdSchema.optional(),
    sourceSection: TextSchema(200).optional(),
    /** Needed where the figure cannot be true as it stands: why it is recorded all the same. */
    note: TextSchema(1000).optional(),
    /** The figure that this one corrects, of the same indicator and unit. */
    supersedes: IdSchema.optional(),
  })
  .meta({ id: 'NewStatedFigure' });
export type NewStatedFigure = z.infer<typeof NewStatedFigureSchema>;
