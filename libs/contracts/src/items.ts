import { SOURCE_GAPS } from '@tiendo/indicators/status';
import { ATTENTION_KINDS } from '@tiendo/indicators/items';
import { z } from 'zod';
import { DaySchema, FlagSchema, IdSchema, MomentSchema, PageQuerySchema, pageOf } from './common.js';
import { OutcomeSchema } from './figures.js';
import { PeriodKindSchema } from './periods.js';
import { CauseSchema, ItemKindSchema, ItemStatusSchema, StatedStatusSchema } from './vocabulary.js';

export const UnitRefSchema = z
  .object({ code: z.string(), name: z.string(), shortName: z.string().nullable(), nowName: z.string().nullable() })
  .meta({ id: 'UnitRef' });

/** Whom an item waits for, with the letter (tờ trình) that asked; `submission` null: the source names none. */
export const AwaitingSchema = z
  .object({
    authority: z.string(),
    submission: z
      .object({
        number: z.string(),
        symbol: z.string().nullable(),
        issuedOn: DaySchema,
        documentId: IdSchema.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Awaiting' });
export type AwaitingBody = z.infer<typeof AwaitingSchema>;

/** The same beside an item on a day. `days`: since the letter's day; null: no letter is named, days count for nobody. */
export const AwaitedSchema = z
  .object({ ...AwaitingSchema.shape, days: z.number().int().nullable() })
  .meta({ id: 'Awaited' });
export type AwaitedBody = z.infer<typeof AwaitedSchema>;

const VerdictSchema = z.enum(['met', 'exceeded', 'notMet', 'undetermined']);

/** One level a target asks for, judged by itself. */
export const ItemLevelSchema = z
  .object({
    label: z.string(),
    /** The year the level is asked for; null: the plan's own span. */
    horizon: z.number().int().nullable(),
    /** Its deadline: its own, its year's last day, or the item's; null: none is named. */
    dueOn: DaySchema.nullable(),
    comparator: z.string(),
    targetValue: z.string().nullable(),
    targetValueUpper: z.string().nullable(),
    measureUnit: z.string(),
    verdict: VerdictSchema,
    /** Reached by the figures, or stated as done where they say nothing of it. */
    isReached: z.boolean(),
    overdueDays: z.number().int().nullable(),
  })
  .meta({ id: 'ItemLevel' });
export type ItemLevel = z.infer<typeof ItemLevelSchema>;

/** A figure from before the plan's span: where the plan set out from, never a result of it. */
export const BaselineSchema = z
  .object({
    asOf: DaySchema,
    value: z.string().nullable(),
    numerator: z.string().nullable(),
    denominator: z.string().nullable(),
    qualifier: z.string(),
  })
  .meta({ id: 'Baseline' });
export type BaselineBody = z.infer<typeof BaselineSchema>;

/** What a flow was added up over since the year's start. */
export const YearToDateSchema = z
  .object({
    /** First day of the periods added up. */
    from: DaySchema,
    periods: z.number().int(),
    /** Periods without a figure: the sum is at least what is known. */
    missing: z.number().int(),
  })
  .meta({ id: 'YearToDate' });
export type YearToDateBody = z.infer<typeof YearToDateSchema>;

/** How a province's figure that nobody stated came about: from how many of the units asked, in which period. */
export const FromUnitsSchema = z
  .object({
    period: z.object({
      code: z.string(),
      kind: PeriodKindSchema,
      year: z.number().int(),
      ordinal: z.number().int(),
      title: z.string().nullable(),
      startsOn: DaySchema,
      endsOn: DaySchema,
    }),
    units: z.number().int(),
    of: z.number().int(),
  })
  .meta({ id: 'FromUnits' });
export type FromUnitsBody = z.infer<typeof FromUnitsSchema>;

const listFields = {
  status: z.string().max(300).optional(),
  leadUnit: z.string().max(80).optional(),
  overdue: FlagSchema.optional(),
  continuing: FlagSchema.optional(),
  /** Only what needs a decision, or only what does not. */
  attention: FlagSchema.optional(),
  q: z.string().max(200).optional(),
  asOf: DaySchema.optional(),
  knownAt: MomentSchema.optional(),
  sort: z.string().max(40).optional(),
};
/**
 * `status` takes several, comma-separated. `sort`: `code`, `name`, `status`, `dueOn`,
 * `updatedOn`, `overdue`, `leadUnit`, `section`, each with `-` for descending.
 */
export const TargetQuerySchema = z.strictObject({
  ...PageQuerySchema.shape,
  ...listFields,
  pillar: z.string().max(80).optional(),
  /** Targets whose level for this year is not reached ("chỉ tiêu đến năm 2025 chưa hoàn thành"). */
  unmetHorizon: z.coerce.number().int().min(2000).max(2100).optional(),
});
export const TaskQuerySchema = z.strictObject({
  ...PageQuerySchema.shape,
  ...listFields,
  group: z.string().max(80).optional(),
});

export const ItemRowSchema = z
  .object({
    kind: ItemKindSchema,
    code: z.string(),
    name: z.string().nullable(),
    /** Pillar of a target, group of a task. */
    section: z.object({ code: z.string(), name: z.string() }).nullable(),
    status: ItemStatusSchema,
    /** First day of the unbroken run of the present status; null while nothing was stated. */
    statusSince: DaySchema.nullable(),
    /** Effective day of the last statement, whether or not it changed the status. */
    updatedOn: DaySchema.nullable(),
    continuesInYear: z.number().int().nullable(),
    timeliness: z
      .enum(['completedOnTime', 'completedLate', 'completedDayNotNamed', 'openInTime', 'overdue'])
      .nullable(),
    /** What the source of the statement that holds leaves open: the day the status came about, a document that allows it. */
    notNamed: z.array(z.enum(SOURCE_GAPS)),
    overdueDays: z.number().int().nullable(),
    dueOn: DaySchema.nullable(),
    leadUnits: z.array(UnitRefSchema),
    executing: z
      .object({
        completed: z.number().int(),
        total: z.number().int(),
        /** Units that stated nothing: neither finished nor unfinished. */
        unreported: z.number().int(),
      })
      .nullable(),
    /** The day a `yearEnd` item is evaluated on, its due day; null: none was named, so it is never overdue. */
    evaluationOn: DaySchema.nullable(),
    /** Whom it waits for; null: nobody is named. */
    awaiting: AwaitedSchema.nullable(),
    /** Every level of a target with its year, in the plan's order. */
    levels: z.array(ItemLevelSchema),
    /** Null for who is not signed in (product.md, rule 8). */
    reason: z.string().nullable(),
    cause: CauseSchema.nullable(),
    lacksPermission: z.boolean(),
    contradicts: z.boolean(),
    /** Why it needs a decision, the most pressing first; what only reasons and figures tell stays in the house. */
    attention: z.array(z.enum(ATTENTION_KINDS)),
    /** Days without a word once they are too many by the plan's rule; null otherwise. */
    silentDays: z.number().int().nullable(),
    /** Value against target of the first measure, as decimals; null where qualitative. */
    measure: z
      .object({
        value: z.string().nullable(),
        numerator: z.string().nullable(),
        denominator: z.string().nullable(),
        qualifier: z.string().nullable(),
        comparator: z.string(),
        targetValue: z.string().nullable(),
        /** The upper end of `between`; null otherwise. */
        targetValueUpper: z.string().nullable(),
        measureUnit: z.string(),
        horizon: z.number().int().nullable(),
        /** The figure's own day; null: no result is known. */
        asOf: DaySchema.nullable(),
        /** The last figure from before the plan's span, where no result is known yet. */
        baseline: BaselineSchema.nullable(),
        /** The figure is nobody's statement but put together from those of units; null: it was stated. */
        fromUnits: FromUnitsSchema.nullable(),
        /** The figure is the sum of periods since the year's start; null: it is one figure. */
        yearToDate: YearToDateSchema.nullable(),
      })
      .nullable(),
    frequency: z.enum(['once', 'regular']).nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'ItemRow' });
export type ItemRow = z.infer<typeof ItemRowSchema>;
export const ItemPageSchema = pageOf(ItemRowSchema, 'ItemPage');
export type ItemPage = z.infer<typeof ItemPageSchema>;
export type TargetQuery = z.infer<typeof TargetQuerySchema>;
export type TaskQuery = z.infer<typeof TaskQuerySchema>;

export const ObservationSchema = z
  .object({
    id: IdSchema,
    asOf: DaySchema,
    numerator: z.string().nullable(),
    denominator: z.string().nullable(),
    value: z.string().nullable(),
    /** The percentage given beside a fraction. */
    statedPercent: z.string().nullable(),
    qualifier: z.string(),
    outcome: OutcomeSchema.nullable(),
    /** What was typed or printed. */
    statedText: z.string().nullable(),
    grade: z.string(),
    origin: z.string(),
    source: z.string().nullable(),
    documentId: IdSchema.nullable(),
    sourceSection: z.string().nullable(),
    note: z.string().nullable(),
    recordedAt: z.string(),
    /** It was given for a reporting period, and is corrected there. */
    ofPeriod: z.boolean(),
    /** The observation this one corrects. */
    supersedes: IdSchema.nullable(),
    /** The observation this one takes back; `note` says why. */
    withdraws: IdSchema.nullable(),
  })
  .meta({ id: 'Observation' });
export type ObservationBody = z.infer<typeof ObservationSchema>;

export const EvidenceSchema = z
  .object({
    documentId: IdSchema,
    label: z.string(),
    number: z.string().nullable(),
    issuedOn: DaySchema.nullable(),
    alternateIssuedOn: DaySchema.nullable(),
    issuer: z.string(),
    title: z.string(),
    section: z.string().nullable(),
    authorises: z.boolean(),
    fileId: z.string().nullable(),
    fileRemovedAt: MomentSchema.nullable(),
  })
  .meta({ id: 'Evidence' });

export const StatusEntrySchema = z
  .object({
    id: IdSchema,
    status: StatedStatusSchema.nullable(),
    effectiveOn: DaySchema,
    recordedAt: z.string(),
    recordedBy: z.string().nullable(),
    unit: UnitRefSchema.nullable(),
    reason: z.string().nullable(),
    continuesInYear: z.number().int().nullable(),
    cause: CauseSchema.nullable(),
    proposal: z.string().nullable(),
    proposalTo: z.string().nullable(),
    source: z.string().nullable(),
    sourceSection: z.string().nullable(),
    evaluationOn: DaySchema.nullable(),
    awaiting: AwaitingSchema.nullable(),
    evidence: z.array(EvidenceSchema),
    supersedes: IdSchema.nullable(),
    withdraws: IdSchema.nullable(),
    /** Whether it still speaks: false once corrected or withdrawn. */
    live: z.boolean(),
    /** Item version after this entry, for the next If-Match. */
    version: z.number().int(),
    /** In the answer to a statement that was sent without a word on another of its day: that one, which it now outdoes. */
    sameDay: z.object({ id: IdSchema, status: StatedStatusSchema }).optional(),
  })
  .meta({ id: 'StatusEntry' });
export type StatusEntryBody = z.infer<typeof StatusEntrySchema>;

/** Ways to settle a contradiction; none is ever taken by itself, and none changes a figure. */
export const SETTLEMENT_WAYS = [
  'keepLeft',
  'keepRight',
  'correctLeft',
  'correctRight',
  'differentBasis',
  'restateStatus',
  'accept',
] as const;
export const SettlementWaySchema = z.enum(SETTLEMENT_WAYS).meta({ id: 'SettlementWay' });
export type SettlementWay = z.infer<typeof SettlementWaySchema>;

/** `inHand`: it was decided what is to be done, and that is not done yet. */
export const DiscrepancyStateSchema = z.enum(['open', 'inHand', 'settled']).meta({ id: 'DiscrepancyState' });
export type DiscrepancyState = z.infer<typeof DiscrepancyStateSchema>;

/** Where figures disagree: computed by the rules, or noted by a reader of the source. Both languages: it is evidence. */
export const DiscrepancySchema = z
  .object({
    kind: z.string(),
    vi: z.string(),
    en: z.string(),
    sections: z.array(z.string()),
    /** What was stated, then what it is held against, as they print; empty where a reader told it in the sentence. */
    sides: z.array(
      z.object({
        /** The side is a statement of this status; null: a figure. */
        status: ItemStatusSchema.nullable(),
        vi: z.string(),
        en: z.string(),
        /** Day the side is for. */
        asOf: DaySchema.nullable(),
        /** The document that states it, and where in it. */
        document: z.string().nullable(),
        section: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Discrepancy' });
/** A figure that nobody stated: worked out from units or periods. */
const PutTogether = {
  asOf: DaySchema,
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
  value: z.string().nullable(),
  qualifier: z.string(),
};

export const ItemDetailSchema = ItemRowSchema.extend({
  plan: z.object({ slug: z.string(), code: z.string(), title: z.string(), endsOn: DaySchema, issuedOn: DaySchema }),
  asOf: DaySchema,
  goal: z.object({ code: z.string(), name: z.string() }).nullable(),
  coordinatingUnits: z.array(UnitRefSchema),
  executingUnits: z.array(
    z.object({
      unit: UnitRefSchema,
      status: ItemStatusSchema,
      since: DaySchema.nullable(),
      reason: z.string().nullable(),
    }),
  ),
  people: z.array(
    z.object({
      unit: z.string(),
      fullName: z.string(),
      position: z.string().nullable(),
      role: z.string(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
    }),
  ),
  deliverable: z.string().nullable(),
  taskSource: z.string().nullable(),
  note: z.string().nullable(),
  sourceSection: z.string().nullable(),
  entry: StatusEntrySchema.nullable(),
  measures: z.array(
    z.object({
      position: z.number().int(),
      indicator: z.string(),
      label: z.string(),
      comparator: z.string(),
      targetValue: z.string().nullable(),
      targetValueUpper: z.string().nullable(),
      measureUnit: z.string(),
      direction: z.string(),
      aggregation: z.string(),
      horizon: z.number().int().nullable(),
      dueOn: DaySchema.nullable(),
      aspirational: z.boolean(),
      parts: z.array(z.string()),
      note: z.string().nullable(),
      verdict: VerdictSchema,
      achievementPercent: z.number().nullable(),
      /** Results within the plan's span, the latest first. */
      observations: z.array(ObservationSchema),
      /** Id of the result it is judged by; null: there is none. */
      judgedBy: IdSchema.nullable(),
      /** The figure put together from units that it is judged by; null: a stated one speaks, or none. */
      fromUnits: z.object({ ...FromUnitsSchema.shape, ...PutTogether }).nullable(),
      /** The sum of periods since the year's start that it is judged by; null: one figure speaks, or none. */
      yearToDate: z.object({ ...YearToDateSchema.shape, ...PutTogether }).nullable(),
      /** Figures from before the plan's span, the latest first: never judged. */
      baselines: z.array(ObservationSchema),
      /** Whether the target as a whole is judged by it: its horizon is in force, or it has none. */
      counts: z.boolean(),
      /** The day it has to be met by: `dueOn`, its year's last day, or the item's; null: none is named. */
      deadline: DaySchema.nullable(),
      overdueDays: z.number().int().nullable(),
    }),
  ),
  /** Where stated and measured disagree, and contradictions noted in the source, with how they were settled. */
  discrepancies: z.array(
    DiscrepancySchema.extend({
      state: DiscrepancyStateSchema,
      /** Null: open. */
      settlement: z
        .object({
          way: SettlementWaySchema,
          reason: z.string(),
          settledBy: z.string().nullable(),
          settledAt: z.string(),
        })
        .nullable(),
    }).meta({ id: 'ItemDiscrepancy' }),
  ),
  versions: z.array(
    z.object({
      effectiveOn: DaySchema,
      recordedAt: z.string(),
      document: z.string().nullable(),
      name: z.string().nullable(),
      dueOn: DaySchema.nullable(),
      leadUnits: z.array(z.string()),
      removed: z.boolean(),
      /** The levels it asks for, in the plan's order; empty: a task, or a target without a measure. */
      levels: z.array(
        ItemLevelSchema.pick({
          label: true,
          horizon: true,
          comparator: true,
          targetValue: true,
          targetValueUpper: true,
          measureUnit: true,
        }),
      ),
    }),
  ),
  related: z.object({ previous: z.string().nullable(), next: z.string().nullable() }),
}).meta({ id: 'ItemDetail' });
export type ItemDetail = z.infer<typeof ItemDetailSchema>;
