import { z } from 'zod';
import { CodeSchema, DaySchema, DecimalSchema, IdSchema, MomentSchema, TextSchema } from './common.js';
import { BlockSchema, FormLineSchema, PeriodSchema } from './periods.js';
import { GradeSchema, ObservationOriginSchema, QualifierSchema } from './vocabulary.js';

/** Stands in addresses and answers for the province as a whole where a unit's code would stand. */
export const WHOLE_PROVINCE = '_province';

export const OutcomeSchema = z.enum(['noOccurrence', 'notApplicable']);

/** "03/13 địa phương đạt trên 97%": the class by the level one reaches it at, the level itself in it or not. */
export const SourceClassSchema = z
  .strictObject({ level: DecimalSchema, bound: z.enum(['above', 'atLeast']) })
  .meta({ id: 'SourceClass' });

/** The figure that speaks for one unit on one indicator in one period. Decimals as text; a bound stays a bound. */
export const FigureSchema = z
  .object({
    observationId: IdSchema,
    numerator: z.string().nullable(),
    denominator: z.string().nullable(),
    value: z.string().nullable(),
    /** The percentage given beside a fraction. */
    statedPercent: z.string().nullable(),
    qualifier: QualifierSchema,
    outcome: OutcomeSchema.nullable(),
    cumulative: z.boolean(),
    /** The class a source sorted the unit into, where its classes exclude each other. */
    sourceClass: SourceClassSchema.nullable(),
    grade: GradeSchema,
    origin: ObservationOriginSchema,
    /** Who supplied it; null: the unit itself. */
    supplier: z.object({ code: z.string(), name: z.string() }).nullable(),
    /** Name of the other system that sent it; null: it came by hand. */
    system: z.string().nullable(),
    /** Why a person gave it although a system supplies the cell. */
    takeover: z.string().nullable(),
    asOf: DaySchema,
    /** What was typed or printed. */
    statedText: z.string().nullable(),
    source: z.object({ documentId: IdSchema, label: z.string(), section: z.string().nullable() }).nullable(),
    note: z.string().nullable(),
    recordedAt: z.string(),
    recordedBy: z.string().nullable(),
  })
  .meta({ id: 'Figure' });
export type FigureBody = z.infer<typeof FigureSchema>;

/** A plain-word check: a warning, or an error that asks for a confirmation. `text` is in the language asked for. */
export const FigureFindingSchema = z
  .object({
    kind: z.string(),
    severity: z.enum(['error', 'warning']),
    text: z.string(),
  })
  .meta({ id: 'FigureFinding' });
export type FigureFinding = z.infer<typeof FigureFindingSchema>;

export const FigureCellSchema = z
  .object({
    indicator: z.string(),
    /** Code of the unit, or `_province`. */
    unit: z.string(),
    figure: FigureSchema.nullable(),
    /** The figure of the period before, of the same kind. */
    previous: FigureSchema.nullable(),
    /** Allotted to this very unit by a document; null: none is, and the line's target says what it is asked. */
    level: z.object({ value: z.string(), valueUpper: z.string().nullable() }).nullable(),
    /** met, exceeded, notMet, undetermined; null without a target. */
    verdict: z.enum(['met', 'exceeded', 'notMet', 'undetermined']).nullable(),
    achievement: z.number().nullable(),
    findings: z.array(FigureFindingSchema),
    /** Name of the system that supplies the cell, which hands then only take over with a reason; null: it is for hands. */
    suppliedBy: z.string().nullable(),
    /** 0 while nothing was recorded; what If-Match names. */
    version: z.number().int(),
  })
  .meta({ id: 'FigureCell' });
export type FigureCellBody = z.infer<typeof FigureCellSchema>;

/** A figure of a whole block: stated for the province, and put together from its units; both are shown when they differ. */
export const AggregateSchema = z
  .object({
    indicator: z.string(),
    block: BlockSchema,
    numerator: z.string().nullable(),
    denominator: z.string().nullable(),
    low: z.string().nullable(),
    lowOpen: z.boolean(),
    high: z.string().nullable(),
    highOpen: z.boolean(),
    reason: z.string().nullable(),
    asked: z.number().int(),
    reported: z.number().int(),
    stated: FigureSchema.nullable(),
    /** Version of the stated figure's cell, `_province`; 0 while nothing was stated. */
    statedVersion: z.number().int(),
    /** The stated figure cannot be the aggregate, at the precision stated, once all units have reported. */
    differs: z.boolean(),
  })
  .meta({ id: 'AggregateFigure' });
export type AggregateBody = z.infer<typeof AggregateSchema>;

export const GridUnitSchema = z.object({
  code: z.string(),
  name: z.string(),
  shortName: z.string().nullable(),
  /** Figures it is to supply itself in the period, of itself and of others, and those it gave. */
  asked: z.number().int(),
  reported: z.number().int(),
});

/** `GET /plans/{slug}/periods/{period}/figures`: the grid of one block, cells in the order of lines, then units. */
export const FigureGridSchema = z
  .object({
    period: PeriodSchema,
    previousPeriod: z.object({ code: z.string(), label: z.string() }).nullable(),
    block: BlockSchema,
    /** Blocks of the form that have units on the period's last day. */
    blocks: z.array(BlockSchema),
    lines: z.array(FormLineSchema),
    /** The units that those of the block lie in, in their own order; empty where all lie in one, or in none. */
    parents: z.array(z.object({ code: z.string(), name: z.string(), units: z.number().int() })),
    /** The one whose units stand here; null: all units of the block. */
    parent: z.string().nullable(),
    units: z.array(GridUnitSchema),
    cells: z.array(FigureCellSchema),
    aggregates: z.array(AggregateSchema),
  })
  .meta({ id: 'FigureGrid' });
export type FigureGrid = z.infer<typeof FigureGridSchema>;
export const FigureGridQuerySchema = z.strictObject({
  /** Left out: the block that asks most units in the period. */
  block: BlockSchema.optional(),
  unit: z.string().max(80).optional(),
  indicator: z.string().max(80).optional(),
  /** Only units of this unit. Left out, a block of more than 500 units that lie in several shows those of the first. */
  parent: z.string().max(80).optional(),
  /** As known at this moment. */
  knownAt: MomentSchema.optional(),
});
export const FigureHistoryQuerySchema = FigureGridQuerySchema.pick({ knownAt: true });
export type FigureHistoryQuery = z.infer<typeof FigureHistoryQuerySchema>;
export type FigureGridQuery = z.infer<typeof FigureGridQuerySchema>;

/**
 * What a person gives for one cell: `text` as people write it (`21/30`, `70%`, `5.896`, `trên 80%`, `không phát sinh`,
 * `lũy kế 125`, `02/02 (50%)`), or the parts; both where a reading of the text was chosen. `accept`: kinds of error
 * findings confirmed on purpose, with a note.
 */
export const NewFigureSchema = z
  .strictObject({
    text: TextSchema(200).optional(),
    numerator: DecimalSchema.optional(),
    denominator: DecimalSchema.optional(),
    value: DecimalSchema.optional(),
    statedPercent: DecimalSchema.optional(),
    qualifier: QualifierSchema.optional(),
    outcome: OutcomeSchema.optional(),
    sourceClass: SourceClassSchema.optional(),
    cumulative: z.boolean().optional(),
    asOf: DaySchema.optional(),
    grade: GradeSchema.default('preliminary'),
    origin: ObservationOriginSchema.optional(),
    documentId: IdSchema.optional(),
    section: TextSchema(200).optional(),
    note: TextSchema(1000).optional(),
    /** Why a person gives a figure of a cell that another system supplies. */
    takeover: TextSchema(1000).optional(),
    accept: z.array(z.string().max(60)).max(20).optional(),
  })
  .meta({ id: 'NewFigure' });
export type NewFigure = z.infer<typeof NewFigureSchema>;

/** Up to 2,000 cells, all or nothing: a block pasted from a spreadsheet. */
export const NewFiguresSchema = z
  .strictObject({
    items: z
      .array(
        NewFigureSchema.extend({
          indicator: CodeSchema,
          unit: z.string().max(80),
          version: z.number().int().optional(),
        }),
      )
      .min(1)
      .max(2000),
  })
  .meta({ id: 'NewFigures' });
export type NewFigures = z.infer<typeof NewFiguresSchema>;

/** What a write answers: the cells as they are now, and the aggregates that moved with them. */
export const RecordedFiguresSchema = z
  .object({ cells: z.array(FigureCellSchema), aggregates: z.array(AggregateSchema) })
  .meta({ id: 'RecordedFigures' });
export type RecordedFigures = z.infer<typeof RecordedFiguresSchema>;

export const FigureWithdrawalSchema = z.strictObject({ reason: TextSchema(1000) }).meta({ id: 'FigureWithdrawal' });
export type FigureWithdrawal = z.infer<typeof FigureWithdrawalSchema>;

/** Up to 2,000 cells taken back together, all or nothing: a pasted block that is undone. `version`: as last seen. */
export const FigureWithdrawalsSchema = FigureWithdrawalSchema.extend({
  items: z
    .array(z.strictObject({ indicator: CodeSchema, unit: z.string().max(80), version: z.number().int().optional() }))
    .min(1)
    .max(2000),
}).meta({ id: 'FigureWithdrawals' });
export type FigureWithdrawals = z.infer<typeof FigureWithdrawalsSchema>;

/** Every statement on one cell, newest first, corrections and withdrawals among them. */
export const FigureHistorySchema = z
  .object({
    /** What If-Match names. */
    version: z.number().int(),
    items: z.array(
      FigureSchema.extend({
        /** It speaks for the cell. */
        isLive: z.boolean(),
        supersedes: IdSchema.nullable(),
        withdraws: IdSchema.nullable(),
      }),
    ),
  })
  .meta({ id: 'FigureHistory' });
export type FigureHistory = z.infer<typeof FigureHistorySchema>;
