import { CARRY_RULES, SUCCESSION_KINDS } from '@tiendo/indicators/succession';
import { FIGURE_OUTCOMES } from '@tiendo/indicators/figure-text';
import { PACE_VERDICTS } from '@tiendo/indicators/pace';
import { z } from 'zod';
import { CodeSchema, DaySchema, FlagSchema, MomentSchema } from './common.js';
import { ItemRowSchema, UnitRefSchema } from './items.js';
import { BlockSchema, PeriodCodeSchema, PeriodKindSchema, PeriodStateSchema } from './periods.js';
import { GradeSchema, ItemStatusSchema, QualifierSchema, UnitKindSchema } from './vocabulary.js';

/** Trước sắp xếp, sau sắp xếp, chỉ phần so sánh được. */
export const BOUNDARIES = ['before', 'after', 'comparable'] as const;
export const BoundarySchema = z.enum(BOUNDARIES);
export type Boundary = z.infer<typeof BoundarySchema>;

/** The two indexes units are ordered by: share of targets met, mean achievement. */
export const STANDING_INDEXES = ['completion', 'achievement'] as const;
export const StandingIndexSchema = z.enum(STANDING_INDEXES).meta({ id: 'StandingIndex' });
export type StandingIndex = z.infer<typeof StandingIndexSchema>;

/** Every locality of the largest list there is, and room. */
const MOST_LOCALITIES = 5000;

export const LocalityQuerySchema = z.strictObject({
  /** The last period that began up to `asOf` and holds figures, when left out. */
  period: PeriodCodeSchema.optional(),
  pillar: CodeSchema.optional(),
  block: BlockSchema.optional(),
  boundary: BoundarySchema.optional(),
  /** Only units that lie in this one. */
  parent: z.string().max(80).optional(),
  index: StandingIndexSchema.default('completion'),
  sort: z.enum(['rank', 'name', 'official', 'reported']).default('rank'),
  asOf: DaySchema.optional(),
  knownAt: MomentSchema.optional(),
  limit: z
    .preprocess(
      (limit) => (typeof limit === 'string' && !/^\d+$/.test(limit) ? NaN : limit),
      z.coerce.number().int().min(1).max(MOST_LOCALITIES),
    )
    .default(MOST_LOCALITIES),
  cursor: z.string().max(500).optional(),
});
export type LocalityQuery = z.infer<typeof LocalityQuerySchema>;

/** A value or its bounds, as text with at most two decimals; a bound stays a bound. All null: no figure. */
export const BoundsSchema = z
  .object({
    value: z.string().nullable(),
    low: z.string().nullable(),
    lowOpen: z.boolean(),
    high: z.string().nullable(),
    highOpen: z.boolean(),
  })
  .meta({ id: 'Bounds' });
export type BoundsBody = z.infer<typeof BoundsSchema>;

/** What one unit reached over some targets: of the whole plan, or of one pillar. */
export const AttainmentSchema = z
  .object({
    asked: z.number().int(),
    reported: z.number().int(),
    /** Targets that can be met; met ones; those that hedged figures leave open. */
    total: z.number().int(),
    completed: z.number().int(),
    undetermined: z.number().int(),
    /** Met ÷ total; the highest it can be once the open ones are settled. Null without targets. */
    percent: z.number().nullable(),
    percentHighest: z.number().nullable(),
    /** Mean achievement in percent over the targets with exact figures; null without one. */
    achievement: z.number().nullable(),
    achievementCount: z.number().int(),
    /** Share of the asked lines that were reported, in percent. */
    reportedPercent: z.number().nullable(),
  })
  .meta({ id: 'Attainment' });
export type Attainment = z.infer<typeof AttainmentSchema>;

export const PlacesSchema = z.object({ best: z.number().int(), worst: z.number().int() });

export const MovementSchema = z
  .object({
    kind: z.enum(['up', 'down', 'same', 'new', 'undetermined', 'unranked', 'notComparable']),
    /** Places gained; null where hedged figures leave several, or nothing is compared. */
    places: z.number().int().nullable(),
    /** `notComparable`: the day from which the unit is of other ground; null otherwise. */
    breakOn: DaySchema.nullable(),
  })
  .meta({ id: 'RankMovement' });

const LocalityUnitSchema = z.object({
  ...UnitRefSchema.shape,
  kind: UnitKindSchema,
  officialOrder: z.number().int(),
  validFrom: DaySchema.nullable(),
  validTo: DaySchema.nullable(),
  parent: z.string().nullable(),
  /** Place in the saved layout of the schematic map; null: laid out by the screen. */
  tile: z.object({ row: z.number().int(), column: z.number().int() }).nullable(),
});

/** One locality. `pillars` and `figures` follow the order of the lists of the answer; null: nothing is asked there. */
export const LocalityRowSchema = z
  .object({
    ...LocalityUnitSchema.shape,
    ...AttainmentSchema.shape,
    /** Null: not ranked (nothing reported, too few targets), or hedged figures leave several places. */
    rank: z.number().int().nullable(),
    places: PlacesSchema.nullable(),
    previousRank: z.number().int().nullable(),
    movement: MovementSchema.nullable(),
    /** Units whose figures stand in this row where units of the other side of a reorganisation are shown. */
    carriedFrom: z.array(z.string()),
    pillars: z.array(AttainmentSchema.nullable()),
    figures: z.array(z.object({ ...BoundsSchema.shape, outcome: z.enum(FIGURE_OUTCOMES).nullable() }).nullable()),
  })
  .meta({ id: 'LocalityRow' });
export type LocalityRow = z.infer<typeof LocalityRowSchema>;

export const PeriodNameSchema = z.object({
  code: z.string(),
  kind: PeriodKindSchema,
  label: z.string(),
  startsOn: DaySchema,
  endsOn: DaySchema,
  state: PeriodStateSchema,
});
export type PeriodName = z.infer<typeof PeriodNameSchema>;

const IndicatorNameSchema = z.object({
  code: z.string(),
  name: z.string(),
  measureUnit: z.string(),
  direction: z.string(),
});

/** The reorganisation between two ways of dividing the province, and what can be said across it. */
export const ReorganisationSchema = z
  .object({
    effectiveOn: DaySchema,
    before: z.object({ block: BlockSchema, units: z.number().int() }),
    after: z.object({ block: BlockSchema, units: z.number().int() }),
    /** Indicators by the carry rule that takes their figures over; those not comparable are left out of both sides. */
    rules: z.array(z.object({ rule: z.enum(CARRY_RULES), indicators: z.array(z.string()) })),
    /** Groups of units that hold the same ground and can be compared; units that cannot. */
    comparable: z.number().int(),
    notComparable: z.array(z.string()),
  })
  .meta({ id: 'Reorganisation' });

/**
 * `GET /plans/{slug}/localities`. `period` null: nothing was ever reported by units. `targetsAsked` 0: the plan's source
 * names no target that is asked of these units; `figures` then tell what each gave.
 */
export const LocalityListSchema = z
  .object({
    plan: z.object({ slug: z.string(), code: z.string() }),
    period: PeriodNameSchema.nullable(),
    previousPeriod: z.object({ code: z.string(), label: z.string() }).nullable(),
    /** Periods of the plan that have begun, newest first. */
    periods: z.array(PeriodNameSchema),
    knownAt: z.string().nullable(),
    block: BlockSchema.nullable(),
    /** Blocks that are asked in the period. */
    blocks: z.array(BlockSchema),
    boundary: BoundarySchema.nullable(),
    /** The reorganisation within the plan's span; null: units stayed as they are. */
    reorganisation: ReorganisationSchema.nullable(),
    pillar: z.string().nullable(),
    pillars: z.array(z.object({ code: z.string(), name: z.string() })),
    indicators: z.array(IndicatorNameSchema),
    index: StandingIndexSchema,
    /** Fewest targets to be ranked by; who has fewer has no rank. */
    minimumItems: z.number().int(),
    targetsAsked: z.number().int(),
    /** All units together, whatever the page and the filter. */
    whole: z.object({
      units: z.number().int(),
      reporting: z.number().int(),
      ranked: z.number().int(),
      allMet: z.number().int(),
      ...AttainmentSchema.shape,
    }),
    parents: z.array(z.object({ code: z.string(), name: z.string(), units: z.number().int() })),
    items: z.array(LocalityRowSchema),
    nextCursor: z.string().nullable(),
    total: z.number().int(),
  })
  .meta({ id: 'LocalityList' });
export type LocalityList = z.infer<typeof LocalityListSchema>;

export const SeriesQuerySchema = z.strictObject({
  indicator: CodeSchema,
  /** Codes separated by commas, eight at most; left out: each block as a whole and what was stated for the province. */
  unit: z.string().max(700).optional(),
  /** The commonest kind of the plan's periods when left out. */
  kind: PeriodKindSchema.optional(),
  /** Whether figures of what a unit was before, or became, are carried over to it; marked where they are. */
  carry: FlagSchema.default(true),
  asOf: DaySchema.optional(),
  knownAt: MomentSchema.optional(),
});
export type SeriesQuery = z.infer<typeof SeriesQuerySchema>;

/** Why a period has no figure: not reported, not asked of the unit then, or not to be carried over. */
export const SERIES_GAPS = [
  'notReported',
  'notAsked',
  'noOccurrence',
  'notApplicable',
  'notComparable',
  'shareUnknown',
  'partOfUnit',
  'weightMissing',
  'weightsZero',
  'fractionMissing',
  'outsideLimits',
  'noFigure',
] as const;

export const SeriesPointSchema = z
  .object({
    period: z.object({ code: z.string(), label: z.string(), endsOn: DaySchema }),
    /** The day the figure is true for. */
    on: DaySchema,
    ...BoundsSchema.shape,
    numerator: z.string().nullable(),
    denominator: z.string().nullable(),
    qualifier: QualifierSchema.nullable(),
    grade: GradeSchema.nullable(),
    /** The period still runs, or the figure is an estimate or preliminary. */
    provisional: z.boolean(),
    /** True: lũy kế, it holds the periods before it. */
    cumulative: z.boolean().optional(),
    gap: z.enum(SERIES_GAPS).nullable(),
    /** Units whose figures were put together under the indicator's carry rule; empty: the unit's own figure. */
    carriedFrom: z.array(z.object({ code: z.string(), name: z.string() })),
    /** Of a block: units asked and units that reported. */
    asked: z.number().int().nullable(),
    reported: z.number().int().nullable(),
  })
  .meta({ id: 'SeriesPoint' });
export type SeriesPoint = z.infer<typeof SeriesPointSchema>;

/** From this day on figures are of other ground than before: the unit took in another one, or gave a part away. */
export const SeriesBreakSchema = z
  .object({ day: DaySchema, act: z.string(), kind: z.enum(SUCCESSION_KINDS) })
  .meta({ id: 'SeriesBreak' });
export type SeriesBreakBody = z.infer<typeof SeriesBreakSchema>;

export const PaceSchema = z
  .object({
    verdict: z.enum(PACE_VERDICTS),
    on: DaySchema,
    /** Where the path asks to be on the day, and the least that is still only at risk. */
    expected: z.string().nullable(),
    atRiskFrom: z.string().nullable(),
  })
  .meta({ id: 'Pace' });
export type PaceBody = z.infer<typeof PaceSchema>;

export const ForecastSchema = z
  .object({
    day: DaySchema.nullable(),
    isMet: z.boolean(),
    earliest: DaySchema.nullable(),
    latest: DaySchema.nullable(),
    reason: z.enum(['tooFewFigures', 'notAtThisPace']).nullable(),
    figures: z.number().int(),
    perDay: z.string().nullable(),
  })
  .meta({ id: 'Forecast' });
export type ForecastBody = z.infer<typeof ForecastSchema>;

export const ExpectedPathSchema = z
  .object({
    shape: z.enum(['linear', 'stepwise', 'milestones']),
    points: z.array(z.object({ on: DaySchema, value: z.string() })),
  })
  .meta({ id: 'ExpectedPath' });
export type ExpectedPathBody = z.infer<typeof ExpectedPathSchema>;

const SeriesTargetSchema = z.object({
  code: z.string(),
  name: z.string().nullable(),
  label: z.string(),
  comparator: z.string(),
  value: z.string().nullable(),
  valueUpper: z.string().nullable(),
  /** The day it is to be met by; null: the plan names none. */
  dueOn: DaySchema.nullable(),
  /** The level is allotted to this very unit by a document. */
  isAllotted: z.boolean(),
});
export type SeriesTarget = z.infer<typeof SeriesTargetSchema>;

export const SeriesSchema = z
  .object({
    plan: z.object({ slug: z.string(), code: z.string() }),
    indicator: z.object({ ...IndicatorNameSchema.shape, aggregation: z.string(), carryRule: z.enum(CARRY_RULES) }),
    kind: PeriodKindSchema.nullable(),
    target: SeriesTargetSchema.nullable(),
    /** Least part of the way due so far, in percent, that is still only at risk. */
    atRiskFromPercent: z.number(),
    series: z.array(
      z.object({
        /** Null: a whole block, or (`block` null as well) what was stated for the province. */
        unit: UnitRefSchema.nullable(),
        block: BlockSchema.nullable(),
        points: z.array(SeriesPointSchema),
        /** Pace and forecast are of the figures since the last of them. */
        breaks: z.array(SeriesBreakSchema),
        path: ExpectedPathSchema.nullable(),
        pace: PaceSchema.nullable(),
        forecast: ForecastSchema.nullable(),
      }),
    ),
  })
  .meta({ id: 'Series' });
export type Series = z.infer<typeof SeriesSchema>;

/** One line of the form as one unit stands on it. */
export const UnitLineSchema = z
  .object({
    indicator: IndicatorNameSchema,
    pillar: z.object({ code: z.string(), name: z.string() }).nullable(),
    target: SeriesTargetSchema.nullable(),
    verdict: z.enum(['met', 'exceeded', 'notMet', 'undetermined']).nullable(),
    achievement: z.number().nullable(),
    /** Periods of the kind in question, earliest first, the one asked for last. */
    points: z.array(SeriesPointSchema),
    path: ExpectedPathSchema.nullable(),
    pace: PaceSchema.nullable(),
    forecast: ForecastSchema.nullable(),
    /** How many periods running the very figure, or the very sentence, was given; below 2: not repeated. */
    repeats: z.object({ figure: z.number().int(), sentence: z.number().int() }),
    /** Exact figures of the block in the period; null where nobody gave one. */
    field: z
      .object({ units: z.number().int(), best: z.string(), median: z.string(), ahead: z.number().int().nullable() })
      .nullable(),
  })
  .meta({ id: 'UnitLine' });
export type UnitLine = z.infer<typeof UnitLineSchema>;

const RelatedUnitSchema = z.object({
  code: z.string(),
  name: z.string(),
  effectiveOn: DaySchema.nullable(),
});

export const UnitPageQuerySchema = z.strictObject({
  period: PeriodCodeSchema.optional(),
  asOf: DaySchema.optional(),
  knownAt: MomentSchema.optional(),
});
export type UnitPageQuery = z.infer<typeof UnitPageQuerySchema>;

/** `GET /plans/{slug}/units/{code}`: a locality or a department in one plan. */
export const UnitStandingSchema = z
  .object({
    plan: z.object({ slug: z.string(), code: z.string() }),
    asOf: DaySchema,
    unit: z.object({ ...LocalityUnitSchema.shape, block: BlockSchema.nullable(), note: z.string().nullable() }),
    predecessors: z.array(RelatedUnitSchema),
    successors: z.array(RelatedUnitSchema),
    /** Within the periods of its lines. */
    breaks: z.array(SeriesBreakSchema),
    period: PeriodNameSchema.nullable(),
    previousPeriod: z.object({ code: z.string(), label: z.string() }).nullable(),
    periods: z.array(PeriodNameSchema),
    /** Null: the unit is asked nothing in the period. */
    standing: z
      .object({
        ...AttainmentSchema.shape,
        rank: z.number().int().nullable(),
        places: PlacesSchema.nullable(),
        previousRank: z.number().int().nullable(),
        movement: MovementSchema.nullable(),
        ranked: z.number().int(),
        /** 1 the best quarter; null with fewer than four ranked units, or where places lie in several. */
        quartile: z.number().int().min(1).max(4).nullable(),
        bestPercent: z.number().nullable(),
        medianPercent: z.number().nullable(),
        pillars: z.array(
          z.object({
            code: z.string(),
            name: z.string(),
            ...AttainmentSchema.shape,
            /** Middle share of the units that are ranked in the pillar. */
            medianPercent: z.number().nullable(),
          }),
        ),
        /** Its share and places over the periods of the kind, earliest first; periods it did not report in are left out. */
        course: z.array(
          z.object({
            code: z.string(),
            label: z.string(),
            percent: z.number().nullable(),
            places: PlacesSchema.nullable(),
          }),
        ),
      })
      .nullable(),
    lines: z.array(UnitLineSchema),
    items: z.array(
      z.object({
        role: z.enum(['lead', 'coordinating', 'executing']),
        /** The unit's own status where it executes an item with others. */
        own: ItemStatusSchema.nullable(),
        item: ItemRowSchema,
      }),
    ),
    /** Periods whose window has closed and for which lines are missing, newest first. */
    missing: z.array(
      z.object({
        code: z.string(),
        label: z.string(),
        closesOn: DaySchema,
        asked: z.number().int(),
        reported: z.number().int(),
      }),
    ),
    people: z.array(
      z.object({
        fullName: z.string(),
        position: z.string().nullable(),
        role: z.string(),
        phone: z.string().nullable(),
        email: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'UnitStanding' });
export type UnitStanding = z.infer<typeof UnitStandingSchema>;
