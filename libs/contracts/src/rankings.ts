import { z } from 'zod';
import { DaySchema, IdSchema, MomentSchema, PageQuerySchema, TextSchema, pageOf } from './common.js';
import { BlockSchema, PeriodCodeSchema, PeriodStateSchema } from './periods.js';
import { QualifierSchema } from './vocabulary.js';

/**
 * What a ranking is by: `completion` (share of targets met), `achievement` (mean achievement of the targets), each over
 * the plan or one pillar, or `indicator:<code>` (the figures of one indicator).
 */
export const RankingIndexSchema = z
  .string()
  .max(100)
  .regex(/^(?:completion|achievement|indicator:[a-z0-9]+(?:[-.][a-z0-9]+)*)$/)
  .meta({ example: 'completion' });

/** The most rows one answer gives: the whole country has 3,321 commune-level units. */
export const RANKING_ROWS_MAX = 5000;

const RankingSubject = {
  /** Slug of the plan: rankings stay inside one owner, and periods and what is asked of whom are a plan's. */
  plan: z.string().max(80),
  /** Left out: the block with most units. */
  block: BlockSchema.optional(),
  /** Left out: the latest period with figures. */
  period: PeriodCodeSchema.optional(),
  /**
   * Left out: `completion`; where the block has no targets, its first indicator with figures in the period that can be
   * compared between units, else the first with figures.
   */
  index: RankingIndexSchema.optional(),
  /**
   * Which end comes first, for figures that are otherwise listed without ranks: counts, which grow with the size of a
   * unit, and neutral indicators. Only with such an `indicator:…`.
   */
  order: z.enum(['highest', 'lowest']).optional(),
  /** Code of a pillar; left out: the whole plan. Not with `indicator:…`. */
  pillar: z.string().max(80).optional(),
  /** Figures as they were known at this moment; of published rankings, those published by then. */
  knownAt: MomentSchema.optional(),
};

const Comparison = {
  /** The period movement is counted from; left out: the one before of the same kind; `none`: no movement. */
  against: z.union([PeriodCodeSchema, z.literal('none')]).optional(),
};

const Version = {
  /** `live`: the figures as they are; `published`: the latest published; an id: that publication. Left out: published when there is one. */
  version: z.union([z.enum(['live', 'published']), IdSchema]).optional(),
};

export const RankingQuerySchema = z.strictObject({
  ...RankingSubject,
  ...Comparison,
  ...Version,
  /** Only units of this unit (the communes of one province), with their places in the whole block. */
  parent: z.string().max(80).optional(),
  limit: z
    .preprocess(
      (limit) => (typeof limit === 'string' && !/^\d+$/.test(limit) ? NaN : limit),
      z.coerce.number().int().min(1).max(RANKING_ROWS_MAX),
    )
    .default(50),
  cursor: PageQuerySchema.shape.cursor,
});
export type RankingQuery = z.infer<typeof RankingQuerySchema>;

export const RankingUnitQuerySchema = z.strictObject({ ...RankingSubject, ...Comparison, ...Version });
export type RankingUnitQuery = z.infer<typeof RankingUnitQuerySchema>;

export const RankingTrendQuerySchema = z.strictObject({
  ...RankingSubject,
  /** How many periods, the asked one the last. */
  periods: z.coerce.number().int().min(2).max(24).default(12),
});
export type RankingTrendQuery = z.infer<typeof RankingTrendQuerySchema>;

export const RankingPlanQuerySchema = z.strictObject({ plan: z.string().max(80) });
export type RankingPlanQuery = z.infer<typeof RankingPlanQuerySchema>;

/** The ranks that can come true; one when both are equal. */
export const RankPlacesSchema = z.object({ best: z.number().int(), worst: z.number().int() });
export type RankPlaces = z.infer<typeof RankPlacesSchema>;

/** Every value a score may have, two decimals; `low` equals `high` for an exact one. */
export const RankScoreSchema = z.object({
  low: z.string().nullable(),
  lowOpen: z.boolean(),
  high: z.string().nullable(),
  highOpen: z.boolean(),
});
export type RankScore = z.infer<typeof RankScoreSchema>;

export const MovementKindSchema = z.enum(['up', 'down', 'same', 'new', 'undetermined', 'unranked', 'notComparable']);
export const RankingMovementSchema = z.object({
  kind: MovementKindSchema,
  /** Places gained (▲ 3 is 3, ▼ 2 is −2); null where hedged figures leave several, or there is no movement. */
  places: z.number().int().nullable(),
  least: z.number().int().nullable(),
  most: z.number().int().nullable(),
  /** `notComparable`: the day from which the unit is of other ground; null or absent (older publications) otherwise. */
  breakOn: DaySchema.nullable().optional(),
  /**
   * Places then and now among the units ranked both times, which `places` is counted on. Not for printing beside a rank:
   * they differ from the ranks of the whole block when others joined; `previous` is the rank that was printed then.
   */
  from: RankPlacesSchema.nullable(),
  to: RankPlacesSchema.nullable(),
  /** Its places then in the whole block, as `places` of the row are now; null: it had none, or an older publication. */
  previous: RankPlacesSchema.nullable(),
  /** What it was ranked by then: its score, and targets met of those that could be; null as `previous`. */
  before: z.object({ score: RankScoreSchema.nullable(), met: z.number().int(), total: z.number().int() }).nullable(),
});
export type RankingMovement = z.infer<typeof RankingMovementSchema>;

export const RankReadingSchema = z.object({
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
  value: z.string().nullable(),
  qualifier: QualifierSchema,
  outcome: z.enum(['noOccurrence', 'notApplicable']).nullable(),
});
export type RankReading = z.infer<typeof RankReadingSchema>;

/**
 * `tooWide`: hedged figures leave more than a quarter of the block open. `notCompared`: figures of a count or a neutral
 * indicator are listed, and ranked only with `order`; or the units are. `notTold`: it has a place behind the first third,
 * which visitors are not told.
 */
export const NoRankSchema = z.enum([
  'notEligible',
  'notReported',
  'noFigure',
  'tooFewItems',
  'tooWide',
  'notCompared',
  'notTold',
]);

/**
 * How figures that leave a unit several places came to one: `certainEnd`, each unit is placed by what it has certainly
 * reached.
 */
export const RangeRuleSchema = z.enum(['certainEnd']);

export const RankingUnitSchema = z.object({
  code: z.string(),
  name: z.string(),
  shortName: z.string().nullable(),
});

export const RankingRowSchema = z
  .object({
    unit: RankingUnitSchema,
    /** Code of the unit it lies in (the province of a commune); null: in none. */
    parent: z.string().nullable(),
    /** null: not ranked, for `reason`. */
    places: RankPlacesSchema.nullable(),
    reason: NoRankSchema.nullable(),
    /** Shares its rank with an equal value. */
    tied: z.boolean(),
    /** Quarter of the ranked units, 1 the best; null where the places lie in several or fewer than four are ranked. */
    band: z.number().int().min(1).max(4).nullable(),
    /** null: nothing to compare with. */
    movement: RankingMovementSchema.nullable(),
    score: RankScoreSchema.nullable(),
    /** The figure behind the score, where the index is an indicator. */
    reading: RankReadingSchema.nullable(),
    /** Targets met, targets that can be met, and those that hedged figures leave open. */
    met: z.number().int(),
    total: z.number().int(),
    undetermined: z.number().int(),
    /** Mean achievement in percent, two decimals; null: none can be said. */
    achievement: z.string().nullable(),
    /** Lines of the form asked and reported: the share of data behind the score. */
    asked: z.number().int(),
    reported: z.number().int(),
    /** Of units that are listed by the plan's targets, not ranked: how many targets came to what; null or absent else. */
    targets: z
      .object({
        met: z.number().int(),
        notMet: z.number().int(),
        notReported: z.number().int(),
        undetermined: z.number().int(),
      })
      .nullable()
      .optional(),
  })
  .meta({ id: 'RankingRow' });
export type RankingRow = z.infer<typeof RankingRowSchema>;

export const RankingPeriodSchema = z.object({
  code: z.string(),
  kind: z.string(),
  label: z.string(),
  startsOn: DaySchema,
  endsOn: DaySchema,
  state: PeriodStateSchema,
});
export type RankingPeriod = z.infer<typeof RankingPeriodSchema>;

export const RankingPublicationSchema = z
  .object({
    id: IdSchema,
    /** `shared`: provisional, units look at their own line and may contest it; `published`: frozen. */
    state: z.enum(['shared', 'published']),
    block: BlockSchema,
    period: z.object({ code: z.string(), label: z.string() }),
    against: z.object({ code: z.string(), label: z.string() }).nullable(),
    index: z.string(),
    pillar: z.string().nullable(),
    sharedAt: z.string(),
    /** The last day a unit may contest its line. */
    contestUntil: DaySchema,
    contestOpen: z.boolean(),
    publishedAt: z.string().nullable(),
    /** The decision it is published by. */
    decision: z.object({ documentId: IdSchema, label: z.string() }).nullable(),
    /** The document that orders units to be ranked which are otherwise listed (departments). */
    basis: z.object({ documentId: IdSchema, label: z.string() }).nullable(),
    /** The rule that gave one place to units whose figures leave several; null: no figure did, or it is not published. */
    ranges: RangeRuleSchema.nullable(),
    note: z.string().nullable(),
    /** The publication this one corrects, and the one that corrects it. */
    supersedes: IdSchema.nullable(),
    supersededBy: IdSchema.nullable(),
    /** Remarks of units, and those without an answer; null for who may not know. */
    remarks: z.object({ total: z.number().int(), open: z.number().int() }).nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'RankingPublication' });
export type RankingPublicationBody = z.infer<typeof RankingPublicationSchema>;
export const RankingPublicationListSchema = z
  .object({ items: z.array(RankingPublicationSchema) })
  .meta({ id: 'RankingPublicationList' });

const NamedPlace = z.object({ code: z.string(), name: z.string() });

const RankingCountsSchema = z.object({
  units: z.number().int(),
  ranked: z.number().int(),
  /** Units that reported anything. */
  reporting: z.number().int(),
  asked: z.number().int(),
  reported: z.number().int(),
  /** Units ranked both times: what movement is counted on. */
  compared: z.number().int(),
  up: z.number().int(),
  down: z.number().int(),
  same: z.number().int(),
  joined: z.number().int(),
});

export const RankingSchema = pageOf(RankingRowSchema, 'RankingPage')
  .extend({
    plan: z.object({
      slug: z.string(),
      code: z.string(),
      title: z.string(),
      province: z.string(),
      simulated: z.boolean(),
    }),
    block: BlockSchema,
    period: RankingPeriodSchema,
    against: RankingPeriodSchema.nullable(),
    index: z.string(),
    /** Why it is ranked by this: named in the question, the usual index, or the first there is without targets. */
    indexChosen: z.enum(['asked', 'usual', 'noTargets']),
    /**
     * `best`: ranked by what is better. `listed`: figures that cannot be compared between units, or units that are not
     * ranked (departments without a document that orders it, central agencies), in the official order.
     * `highest`, `lowest`: such figures all the same in this order, because the question names it; nobody leads.
     */
    order: z.enum(['best', 'listed', 'highest', 'lowest']),
    indicator: z
      .object({ code: z.string(), name: z.string(), measureUnit: z.string(), direction: z.string() })
      .nullable(),
    pillar: z.object({ code: z.string(), name: z.string() }).nullable(),
    /** Whether the rows are the frozen ones of `publication`, or the figures as they are now ("tạm tính"). */
    version: z.enum(['live', 'published']),
    /** The publication shown, or the one that is being prepared. */
    publication: RankingPublicationSchema.nullable(),
    /** The latest published one, whichever is shown. */
    latestPublished: IdSchema.nullable(),
    /** `ownUnit`: only the reader's own line until it is published; `nobody`: not yet shared with the units. */
    audience: z.enum(['all', 'ownUnit', 'nobody']),
    /** How much of the figures as they are now, and of their course, the reader may see, whatever is shown. */
    live: z.enum(['all', 'ownUnit', 'nobody']),
    /** Least number of targets behind a score to be ranked by it. */
    minimumItems: z.number().int(),
    /** Units of the source's own classes were ranked within them. */
    bySourceClasses: z.boolean(),
    counts: RankingCountsSchema,
    /** Units that certainly or possibly hold the first place alone or together; at most five named. */
    leaders: z.object({ count: z.number().int(), units: z.array(NamedPlace) }),
    /** Those who rose by most places; at most five named. */
    risers: z.object({ places: z.number().int(), count: z.number().int(), units: z.array(NamedPlace) }).nullable(),
    /**
     * Who certainly stands last, alone or together; at most five named. null: nobody certainly does, or the reader is no
     * member of the owner: last places are named to leaders and staff only.
     */
    lowest: z.object({ places: RankPlacesSchema, count: z.number().int(), units: z.array(NamedPlace) }).nullable(),
    /**
     * From how many missed targets on a unit stands far behind the others of this block; null: none does, it is not by
     * targets met, or the reader is no member of the owner.
     */
    farBehindFrom: z.number().int().nullable(),
    /** The units that those of the block lie in, in their own order; empty where all lie in one, or in none. */
    parents: z.array(NamedPlace.extend({ units: z.number().int() })),
    /** Asked with `parent`: what only its units say together. Their places stay those in the whole block. */
    within: z
      .object({
        parent: NamedPlace,
        counts: RankingCountsSchema,
        /** Who stands highest of them; at most five named. null: none is ranked. */
        highest: z.object({ places: RankPlacesSchema, count: z.number().int(), units: z.array(NamedPlace) }).nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Ranking' });
export type RankingBody = z.infer<typeof RankingSchema>;

/** One measured target behind a unit's line, then and now, and what it did to the standing. */
export const RankingCauseSchema = z.object({
  indicator: z.object({ code: z.string(), name: z.string(), measureUnit: z.string() }),
  target: z.object({ code: z.string(), name: z.string().nullable() }).nullable(),
  pillar: z.object({ code: z.string(), name: z.string() }).nullable(),
  level: z
    .object({ comparator: z.string(), value: z.string().nullable(), valueUpper: z.string().nullable() })
    .nullable(),
  before: RankReadingSchema.nullable(),
  after: RankReadingSchema.nullable(),
  verdictBefore: z.enum(['met', 'exceeded', 'notMet', 'undetermined']).nullable(),
  verdictAfter: z.enum(['met', 'exceeded', 'notMet', 'undetermined']).nullable(),
  /** Points of the score it gave then and now; null: not compared. */
  points: z.object({ before: z.string(), after: z.string(), change: z.string() }).nullable(),
  /** The change less the mean change of the compared units; what moved the rank. */
  effect: z.string().nullable(),
  towards: z.union([z.literal(1), z.literal(0), z.literal(-1)]).nullable(),
});
export type RankingCause = z.infer<typeof RankingCauseSchema>;

/** `GET /rankings/units/{unit}`: one line, what moved it and the figures behind it; the largest effect first. */
export const RankingUnitLineSchema = z
  .object({
    row: RankingRowSchema,
    version: z.enum(['live', 'published']),
    period: RankingPeriodSchema,
    against: RankingPeriodSchema.nullable(),
    /** Code of the indicator that moved it most in the direction it went; null: none, or it did not move. */
    movedBy: z.string().nullable(),
    causes: z.array(RankingCauseSchema),
    /** Figures behind are those of today, where the line is a frozen one that differs from them. */
    differsFromLive: z.boolean(),
  })
  .meta({ id: 'RankingUnitLine' });
export type RankingUnitLine = z.infer<typeof RankingUnitLineSchema>;

/** Places of every unit of a small block over the periods; empty when there are more than `unitsMax`. */
export const RankingTrendSchema = z
  .object({
    block: BlockSchema,
    index: z.string(),
    unitsMax: z.number().int(),
    unitCount: z.number().int(),
    periods: z.array(z.object({ code: z.string(), label: z.string() })),
    units: z.array(z.object({ unit: RankingUnitSchema, places: z.array(RankPlacesSchema.nullable()) })),
  })
  .meta({ id: 'RankingTrend' });
export type RankingTrend = z.infer<typeof RankingTrendSchema>;

/** What can be asked for: periods with figures (newest first) and their blocks, pillars, indicators by block. */
export const RankingChoicesSchema = z
  .object({
    periods: z.array(
      RankingPeriodSchema.extend({ blocks: z.array(z.object({ block: BlockSchema, units: z.number().int() })) }),
    ),
    pillars: z.array(z.object({ code: z.string(), name: z.string() })),
    indicators: z.array(
      z.object({
        block: BlockSchema,
        code: z.string(),
        name: z.string(),
        /** False: its figures are listed, and ranked only with `order`. */
        comparable: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'RankingChoices' });
export type RankingChoices = z.infer<typeof RankingChoicesSchema>;

/** Shares the provisional ranking with its units, or (with `supersedes`) prepares the correction of a published one. */
export const NewRankingPublicationSchema = z
  .strictObject({
    plan: z.string().max(80),
    block: BlockSchema,
    period: PeriodCodeSchema,
    index: RankingIndexSchema,
    pillar: z.string().max(80).nullish(),
    against: PeriodCodeSchema.nullish(),
    contestUntil: DaySchema,
    note: TextSchema(1000).nullish(),
    supersedes: IdSchema.nullish(),
    /** The document that orders the units to be ranked: needed of departments, refused of others. */
    basisDocumentId: IdSchema.nullish(),
  })
  .meta({ id: 'NewRankingPublication' });
export type NewRankingPublication = z.infer<typeof NewRankingPublicationSchema>;

export const RankingPublicationChangeSchema = z
  .strictObject({ contestUntil: DaySchema })
  .meta({ id: 'RankingPublicationChange' });
export type RankingPublicationChange = z.infer<typeof RankingPublicationChangeSchema>;

export const RankingDecisionSchema = z
  .strictObject({
    documentId: IdSchema,
    /** Needed where figures leave units several places. */
    ranges: RangeRuleSchema.nullish(),
  })
  .meta({ id: 'RankingDecision' });
export type RankingDecision = z.infer<typeof RankingDecisionSchema>;

/** Units whose figures leave several places, with these figures, and the place that each rule would give them. */
export const RankingOpenPlacesSchema = z
  .object({
    items: z.array(
      z.object({
        unit: RankingUnitSchema,
        /** null: more than a quarter of the block is open. */
        places: RankPlacesSchema.nullable(),
        /** Its place by the rule of the same name. */
        certainEnd: z.number().int().nullable(),
        /** Its own figures that leave it open; empty: only those of others do. */
        figures: z.array(
          z.object({
            indicator: z.object({ code: z.string(), name: z.string(), measureUnit: z.string() }),
            target: z.object({ code: z.string(), name: z.string().nullable() }).nullable(),
            level: z
              .object({ comparator: z.string(), value: z.string().nullable(), valueUpper: z.string().nullable() })
              .nullable(),
            /** null: put together from parts, or carried over from units before a reorganisation. */
            reading: RankReadingSchema.nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'RankingOpenPlaces' });
export type RankingOpenPlaces = z.infer<typeof RankingOpenPlacesSchema>;

export const RankingRemarkSchema = z
  .object({
    id: IdSchema,
    unit: RankingUnitSchema,
    text: z.string(),
    writtenAt: z.string(),
    writtenBy: z.string().nullable(),
    state: z.enum(['open', 'accepted', 'declined']),
    answer: z.object({ text: z.string(), answeredAt: z.string(), answeredBy: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'RankingRemark' });
export type RankingRemarkBody = z.infer<typeof RankingRemarkSchema>;
export const RankingRemarkListSchema = z
  .object({ items: z.array(RankingRemarkSchema) })
  .meta({ id: 'RankingRemarkList' });

/** `unit` may be left out by who speaks for one unit only. */
export const NewRankingRemarkSchema = z
  .strictObject({ unit: z.string().max(80).optional(), text: TextSchema(2000) })
  .meta({ id: 'NewRankingRemark' });
export type NewRankingRemark = z.infer<typeof NewRankingRemarkSchema>;

export const RankingAnswerSchema = z
  .strictObject({ outcome: z.enum(['accepted', 'declined']), text: TextSchema(2000) })
  .meta({ id: 'RankingAnswer' });
export type RankingAnswer = z.infer<typeof RankingAnswerSchema>;

/** A result that another body published. Two versions of an index are two lists, never one line. */
export const ExternalResultSchema = z
  .object({
    index: z.object({ code: z.string(), name: z.string(), version: z.string() }),
    year: z.number().int(),
    block: BlockSchema,
    unit: z.object({ code: z.string().nullable(), name: z.string() }),
    /** The owner itself, among others that the source names beside it. */
    isOwner: z.boolean(),
    rank: z.number().int(),
    /** How many were ranked; null: the source does not say. */
    of: z.number().int().nullable(),
    score: z.string().nullable(),
    /** The most points there are; null: the source does not say. */
    scale: z.string().nullable(),
    publisher: z.string().nullable(),
    publishedOn: DaySchema.nullable(),
    source: z.object({ label: z.string(), section: z.string().nullable() }),
  })
  .meta({ id: 'ExternalResult' });
export type ExternalResultBody = z.infer<typeof ExternalResultSchema>;
export const ExternalResultListSchema = z
  .object({ items: z.array(ExternalResultSchema) })
  .meta({ id: 'ExternalResultList' });
