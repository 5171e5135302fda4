import { z } from 'zod';
import { DaySchema } from './common.js';
import { BoundarySchema, LocalityQuerySchema, PeriodNameSchema } from './localities.js';
import { BlockSchema } from './periods.js';

/** What `GET /plans/{slug}/localities` takes of a choice: the same units, period and side. */
export const LocalityMatrixQuerySchema = LocalityQuerySchema.pick({
  period: true,
  pillar: true,
  block: true,
  boundary: true,
  parent: true,
  asOf: true,
  knownAt: true,
});
export type LocalityMatrixQuery = z.infer<typeof LocalityMatrixQuerySchema>;

const CountsSchema = z.object({
  met: z.number().int(),
  notMet: z.number().int(),
  notReported: z.number().int(),
  /** Left open by hedged figures. */
  undetermined: z.number().int(),
});

/** One target asked of the units: a column. The counts are of all units together. */
export const MatrixTargetSchema = z
  .object({
    code: z.string(),
    name: z.string().nullable(),
    pillar: z.string().nullable(),
    measures: z.array(
      z.object({
        indicator: z.string(),
        label: z.string(),
        comparator: z.string(),
        value: z.string().nullable(),
        valueUpper: z.string().nullable(),
        measureUnit: z.string(),
      }),
    ),
    ...CountsSchema.shape,
  })
  .meta({ id: 'MatrixTarget' });
export type MatrixTarget = z.infer<typeof MatrixTargetSchema>;

/** One row, weakest first: a unit, or a group of units where there are too many for a row each. */
export const MatrixRowSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    shortName: z.string().nullable(),
    nowName: z.string().nullable(),
    /** The unit it lies in, or the one before a reorganisation whose ground it holds; null: neither is known. */
    group: z.string().nullable(),
    /** Units in the row: 1 of a unit. */
    units: z.number().int(),
    reported: z.number().int(),
    total: z.number().int(),
    ...CountsSchema.shape,
    /**
     * One letter per target in the order of the targets: `m` met, `x` not met, `r` not reported, `u` undetermined, `n` not
     * asked. Null of a group, and for readers who see totals only.
     */
    verdicts: z.string().nullable(),
    /** Of a group, per target: units that miss it, and units it is asked of. */
    shares: z.array(z.object({ notMet: z.number().int(), asked: z.number().int() })).nullable(),
    /** Share of targets met per period of `trend`, in percent; null: not asked then. Of single units only. */
    percents: z.array(z.number().nullable()).nullable(),
    /** Points of percent from the first of these to the last; null with fewer than two. */
    change: z.number().nullable(),
  })
  .meta({ id: 'MatrixRow' });
export type MatrixRow = z.infer<typeof MatrixRowSchema>;

/** What the misses come to, for a heading; which words say it is the screen's. */
export const MissesFindingSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('targets'), targets: z.array(z.string()), held: z.number().int() }),
    z.object({ kind: z.literal('units'), units: z.array(z.string()), most: z.number().int() }),
    z.object({ kind: z.literal('alike'), count: z.number().int(), most: z.number().int() }),
    z.object({ kind: z.enum(['spread', 'unreported', 'open', 'allMet', 'nothing']) }),
  ])
  .meta({ id: 'MissesFinding' });
export type MissesFindingBody = z.infer<typeof MissesFindingSchema>;

/** `GET /plans/{slug}/localities/matrix`: which unit misses which target in a period. `period` null: nothing to show. */
export const LocalityMatrixSchema = z
  .object({
    plan: z.object({ slug: z.string(), code: z.string() }),
    period: PeriodNameSchema.nullable(),
    knownAt: z.string().nullable(),
    block: BlockSchema.nullable(),
    boundary: BoundarySchema.nullable(),
    pillar: z.string().nullable(),
    /** In the plan's order; targets of a pillar stand together, those most missed first. */
    pillars: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        met: z.number().int(),
        total: z.number().int(),
        percent: z.number().nullable(),
      }),
    ),
    targets: z.array(MatrixTargetSchema),
    rowsAre: z.enum(['units', 'groups']),
    /** Misses of the units of each together. */
    groups: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        shortName: z.string().nullable(),
        units: z.number().int(),
        notMet: z.number().int(),
      }),
    ),
    /** Groups with most misses, equals together; empty: too many to be named, none, or a reader of totals. */
    weakestGroups: z.array(z.string()),
    /** What the groups are: units they lie in, or units before a reorganisation. Null: there are none. */
    groupedBy: z.enum(['parent', 'former']).nullable(),
    /** For readers of totals in the official order instead. */
    rows: z.array(MatrixRowSchema),
    /** Units that reported nothing at all, in official order; not named to readers of totals. */
    silent: z.array(z.object({ code: z.string(), name: z.string() })),
    finding: MissesFindingSchema,
    whole: z.object({
      units: z.number().int(),
      reporting: z.number().int(),
      allMet: z.number().int(),
      total: z.number().int(),
      ...CountsSchema.shape,
      percent: z.number().nullable(),
    }),
    /** Periods of the same kind up to this one, earliest first: each in the units of its own day. */
    trend: z.array(
      z.object({
        code: z.string(),
        label: z.string(),
        endsOn: DaySchema,
        block: BlockSchema,
        units: z.number().int(),
        completed: z.number().int(),
        total: z.number().int(),
        percent: z.number().nullable(),
      }),
    ),
    /** First day of the units of after, where a reorganisation lies within the trend. */
    breakOn: DaySchema.nullable(),
  })
  .meta({ id: 'LocalityMatrix' });
export type LocalityMatrix = z.infer<typeof LocalityMatrixSchema>;
