import { SOURCE_GAPS } from '@tiendo/indicators/status';
import { ATTENTION_KINDS } from '@tiendo/indicators/items';
import { z } from 'zod';
import {
  CodeSchema,
  DaySchema,
  FlagSchema,
  IdSchema,
  MomentSchema,
  PageQuerySchema,
  TextSchema,
  pageOf,
} from './common.js';
import { AwaitedSchema, BaselineSchema, FromUnitsSchema, YearToDateSchema } from './items.js';
import { PlanDocumentSchema, PlanPolicySchema } from './plan-document.js';
import { ItemKindSchema, ItemStatusSchema, PlanStateSchema, UnitKindSchema } from './vocabulary.js';

export const ProvinceRefSchema = z.object({ code: z.string(), name: z.string(), simulated: z.boolean() });

export const PlanListItemSchema = z
  .object({
    slug: z.string(),
    code: z.string(),
    title: z.string(),
    issuer: z.string(),
    issuedOn: DaySchema,
    year: z.number().int(),
    startsOn: DaySchema,
    endsOn: DaySchema,
    province: ProvinceRefSchema,
    targetCount: z.number().int(),
    taskCount: z.number().int(),
    state: PlanStateSchema,
  })
  .meta({ id: 'PlanListItem' });
export const PlanListQuerySchema = z.strictObject({
  ...PageQuerySchema.shape,
  q: z.string().max(200).optional(),
  state: PlanStateSchema.optional(),
});
export const PlanPageSchema = pageOf(PlanListItemSchema, 'PlanPage');

/** A figure frozen under a name: what was true for `asOf` as it was known at `knownAt`. */
export const SnapshotSchema = z
  .object({
    id: IdSchema,
    name: z.string(),
    asOf: DaySchema,
    knownAt: z.string(),
    publishedAt: z.string(),
    publishedBy: z.string().nullable(),
    document: z.object({ id: IdSchema, label: z.string() }).nullable(),
    /** For members of the owner; null: nothing was noted, or not for this reader. */
    note: z.string().nullable(),
  })
  .meta({ id: 'Snapshot' });
export const NewSnapshotSchema = z
  .object({
    name: TextSchema(200),
    asOf: DaySchema,
    documentId: IdSchema.optional(),
    note: TextSchema(1000).optional(),
  })
  .meta({ id: 'NewSnapshot' });

export const PlanDetailSchema = PlanListItemSchema.extend({
  silenceDays: z.number().int(),
  policy: PlanPolicySchema,
  sourceNote: z.string().nullable(),
  sourceDocument: z.object({ id: IdSchema, label: z.string() }).nullable(),
  pillars: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      note: z.string().nullable(),
      evidence: z.array(
        z.object({ name: z.string(), value: z.string(), measureUnit: z.string(), qualifier: z.string() }),
      ),
    }),
  ),
  goals: z.array(z.object({ code: z.string(), name: z.string(), pillar: z.string().nullable() })),
  groups: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      leadNote: z.string().nullable(),
      solution: z.string().nullable(),
      solutionSection: z.string().nullable(),
    }),
  ),
  snapshots: z.array(SnapshotSchema),
  amendments: z.array(
    z.object({
      effectiveOn: DaySchema,
      document: z.string().nullable(),
      note: z.string().nullable(),
      recordedAt: z.string(),
      items: z.number().int(),
    }),
  ),
  /** The day the plan opens on: today, or its last day once it is over (product.md, rule 3). */
  defaultAsOf: DaySchema,
  /** Periods whose kept figures still follow the rule before the last change, of how many; null: every figure is up to date. */
  recount: z.object({ left: z.number().int(), total: z.number().int() }).nullable(),
  /** Targets that a visitor is not told of ("không công khai"); totals count them all the same. 0 for members. */
  withheld: z.number().int(),
  revision: z.number().int(),
}).meta({ id: 'PlanDetail' });
export type PlanDetail = z.infer<typeof PlanDetailSchema>;

export const StatusCountSchema = z
  .object({ status: ItemStatusSchema, count: z.number().int(), percent: z.number().nullable() })
  .meta({ id: 'StatusCount' });

export const RollUpSchema = z
  .object({
    total: z.number().int(),
    completed: z.number().int(),
    /** Exact ratio × 100, half-up to 2 decimals; null when total is 0. */
    percent: z.number().nullable(),
    excluded: z.number().int(),
    continuing: z.number().int(),
    byStatus: z.array(StatusCountSchema),
  })
  .meta({ id: 'RollUp' });
export type RollUp = z.infer<typeof RollUpSchema>;
export const NamedRollUpSchema = RollUpSchema.extend({ code: z.string(), name: z.string() }).meta({
  id: 'NamedRollUp',
});

export const AsOfQuerySchema = z.strictObject({ asOf: DaySchema.optional(), knownAt: MomentSchema.optional() });

export const SummarySchema = z
  .object({
    plan: z.object({ slug: z.string(), code: z.string() }),
    asOf: DaySchema,
    knownAt: z.string().nullable(),
    targets: RollUpSchema,
    tasks: RollUpSchema,
    pillars: z.array(NamedRollUpSchema),
    groups: z.array(NamedRollUpSchema),
    policy: PlanPolicySchema,
  })
  .meta({ id: 'Summary' });
export type Summary = z.infer<typeof SummarySchema>;

/** One mark on the overview: enough to draw the cell and to open the item. */
export const ItemCellSchema = z
  .object({
    kind: ItemKindSchema,
    code: z.string(),
    name: z.string().nullable(),
    status: ItemStatusSchema,
    continuing: z.boolean(),
    overdueDays: z.number().int().nullable(),
  })
  .meta({ id: 'ItemCell' });

export { ATTENTION_KINDS };

/** One line of "Nội dung cần tập trung chỉ đạo". Reasons, units and persons are null for who is not signed in. */
export const AttentionItemSchema = z
  .object({
    kind: ItemKindSchema,
    code: z.string(),
    name: z.string().nullable(),
    status: ItemStatusSchema,
    continuing: z.boolean(),
    why: z.array(z.enum(ATTENTION_KINDS)),
    overdueDays: z.number().int().nullable(),
    dueOn: DaySchema.nullable(),
    since: DaySchema.nullable(),
    silentDays: z.number().int().nullable(),
    cause: z.string().nullable(),
    reason: z.string().nullable(),
    proposal: z.string().nullable(),
    proposalTo: z.string().nullable(),
    awaiting: AwaitedSchema.nullable(),
    /** True: stopped or going on next year without a document that allows it. */
    lacksPermission: z.boolean(),
    /** What the source of the statement that holds leaves open; empty for who is not signed in. */
    notNamed: z.array(z.enum(SOURCE_GAPS)),
    leadUnits: z.array(z.object({ code: z.string(), name: z.string() })),
    /** Value against target of the measure that decides, ready to print by its numbers. */
    measure: z
      .object({
        label: z.string(),
        measureUnit: z.string(),
        comparator: z.string(),
        targetValue: z.string().nullable(),
        /** Upper bound of `between`; null for every other comparator. */
        targetValueUpper: z.string().nullable(),
        numerator: z.string().nullable(),
        denominator: z.string().nullable(),
        value: z.string().nullable(),
        qualifier: z.string().nullable(),
        asOf: DaySchema.nullable(),
        /** The year the level is asked for; absent from agendas built before it was known, as what follows. */
        horizon: z.number().int().nullable().optional(),
        /** The last figure from before the plan's span, where no result is known yet. */
        baseline: BaselineSchema.nullable().optional(),
        /** The figure is put together from those of units; null: it was stated. */
        fromUnits: FromUnitsSchema.nullable().optional(),
        /** The figure is the sum of periods since the year's start. */
        yearToDate: YearToDateSchema.nullable().optional(),
      })
      .nullable(),
  })
  .meta({ id: 'AttentionItem' });
export type AttentionItem = z.infer<typeof AttentionItemSchema>;

export const ChangeSchema = z
  .object({
    kind: ItemKindSchema,
    code: z.string(),
    name: z.string().nullable(),
    change: z.enum(['turned', 'added', 'removed', 'amended', 'deadlineMoved', 'fellOverdue', 'continues']),
    from: z.string().nullable(),
    to: z.string().nullable(),
    on: DaySchema,
  })
  .meta({ id: 'Change' });

export const OverviewQuerySchema = z.strictObject({
  ...AsOfQuerySchema.shape,
  since: DaySchema.optional(),
  /**
   * What a screen draws at once: no marks where a section has more than 150 items or the plan more than 1,500, the first
   * lines of what needs attention, of what changed and of what is due. Counts are those of the whole.
   */
  brief: FlagSchema.optional(),
});
export type AsOfQuery = z.infer<typeof AsOfQuerySchema>;
export type OverviewQuery = z.infer<typeof OverviewQuerySchema>;
export type ItemCell = z.infer<typeof ItemCellSchema>;
export type Change = z.infer<typeof ChangeSchema>;
export type NamedRollUp = z.infer<typeof NamedRollUpSchema>;

/** Items of one kind on one day, in parts that share nothing and sum to `total`, the total of the roll-up. */
export const ProgressSchema = z
  .object({
    total: z.number().int(),
    completed: z.number().int(),
    overdue: z.number().int(),
    stopped: z.number().int(),
    /** Judged as not met at the final review. */
    notMet: z.number().int(),
    /** Open with time left. */
    open: z.number().int(),
    /** Of `total`, those that something was stated about. */
    stated: z.number().int(),
  })
  .meta({ id: 'Progress' });
export const TrendPointSchema = z
  .object({ asOf: DaySchema, targets: ProgressSchema, tasks: ProgressSchema })
  .meta({ id: 'TrendPoint' });
export type TrendPoint = z.infer<typeof TrendPointSchema>;

/** Everything the first screen shows, in one answer: the summary, its marks, and what asks for a decision. */
export const OverviewSchema = SummarySchema.extend({
  provisional: z.boolean(),
  snapshot: SnapshotSchema.nullable(),
  lastStatementOn: DaySchema.nullable(),
  /** How many are overdue, and of those with a cause how many by each; causes are not told to who is not signed in. */
  overdue: z.object({
    targets: z.number().int(),
    tasks: z.number().int(),
    byCause: z.array(z.object({ cause: z.string(), count: z.number().int() })),
  }),
  cells: z.object({
    pillars: z.array(z.object({ code: z.string(), items: z.array(ItemCellSchema) })),
    groups: z.array(z.object({ code: z.string(), items: z.array(ItemCellSchema) })),
  }),
  attention: z.object({
    total: z.number().int(),
    byKind: z.array(z.object({ kind: z.enum(ATTENTION_KINDS), count: z.number().int() })),
    byCause: z.array(z.object({ cause: z.string(), count: z.number().int() })),
    items: z.array(AttentionItemSchema),
  }),
  changes: z.object({
    since: DaySchema,
    total: z.number().int(),
    /** Both headline figures on that day. */
    before: z.object({
      targets: RollUpSchema.pick({ total: true, completed: true }),
      tasks: RollUpSchema.pick({ total: true, completed: true }),
    }),
    items: z.array(ChangeSchema.extend({ ofFirstReport: z.boolean() })),
    /** Left out of a brief answer, those of a first report not counted. */
    unlisted: z.number().int(),
    /** Most of it is what was reported for the first time: told in one line; null: it is not. */
    firstReport: z.object({ items: z.number().int(), from: DaySchema, to: DaySchema }).nullable(),
  }),
  /** How many are due soon; a brief answer lists the first of them. */
  upcomingTotal: z.number().int(),
  upcoming: z.array(
    ItemCellSchema.extend({
      dueOn: DaySchema,
      inDays: z.number().int(),
      leadUnits: z.array(z.object({ code: z.string(), name: z.string() })),
    }),
  ),
  /** By lead unit; not a partition. `code` and `kind` null: the source names no lead unit. */
  units: z.array(
    RollUpSchema.extend({
      code: z.string().nullable(),
      name: z.string().nullable(),
      shortName: z.string().nullable(),
      kind: UnitKindSchema.nullable(),
      /** How many of its items, those outside the total too, are targets; the others are tasks. */
      targetCount: z.number().int(),
      overdue: z.number().int(),
    }),
  ),
  /** How it came to this: at most 12 days, the ends of the plan's months up to the asked day, which comes last. */
  trend: z.array(TrendPointSchema),
}).meta({ id: 'Overview' });
export type Overview = z.infer<typeof OverviewSchema>;

/** A draft as it is edited: the whole document and the version to send back in If-Match. */
export const PlanDraftSchema = z
  .object({
    slug: z.string(),
    province: z.string(),
    version: z.number().int(),
    document: z.unknown(),
    problems: z.array(z.object({ pointer: z.string(), detail: z.string() })),
  })
  .meta({ id: 'PlanDraft' });
export const NewPlanSchema = z
  .object({ slug: CodeSchema, province: CodeSchema, document: z.record(z.string(), z.unknown()) })
  .meta({ id: 'NewPlan' });
export const SaveDraftSchema = z.object({ document: z.record(z.string(), z.unknown()) }).meta({ id: 'SaveDraft' });

/** Ban hành: with the document that issues the plan, where it is in the province's list. */
export const PublicationSchema = z
  .strictObject({ documentId: IdSchema.optional() })
  .default({})
  .meta({ id: 'Publication' });

/** Điều chỉnh: from a day on the plan asks for something else, by a document. Lists hold only what changes. */
export const AmendmentSchema = z
  .strictObject({
    effectiveOn: DaySchema,
    documentId: IdSchema,
    note: TextSchema(1000).optional(),
    policy: PlanPolicySchema.optional(),
    /** Pillars, goals and task groups that the plan has from the day on; codes are new. */
    pillars: PlanDocumentSchema.shape.pillars.optional(),
    goals: PlanDocumentSchema.shape.goals.optional(),
    groups: PlanDocumentSchema.shape.groups.optional(),
    targets: PlanDocumentSchema.shape.targets.optional(),
    tasks: PlanDocumentSchema.shape.tasks.optional(),
    indicators: PlanDocumentSchema.shape.indicators.optional(),
    /** Codes of items the amending document takes out of the plan. */
    removed: z.array(z.string()).default([]),
    /** Version of the kept draft that this amendment comes from: the draft goes with it. */
    draftVersion: z.number().int().min(1).optional(),
  })
  .meta({ id: 'Amendment' });

/** An amendment being prepared, as it was typed. Version 0: none is. */
export const AmendmentDraftSchema = z
  .object({
    version: z.number().int(),
    document: z.record(z.string(), z.unknown()).nullable(),
    /** Who saved it last, and when. */
    updatedBy: z.string().nullable(),
    updatedAt: z.string().nullable(),
  })
  .meta({ id: 'AmendmentDraft' });
export type AmendmentDraftBody = z.infer<typeof AmendmentDraftSchema>;

export const SnapshotListSchema = z.object({ items: z.array(SnapshotSchema) }).meta({ id: 'SnapshotList' });
/** What an amendment did: how many items got a new version, and the plan's revision after it. */
export const AmendmentResultSchema = z
  .object({ changed: z.number().int(), added: z.number().int(), removed: z.number().int(), revision: z.number().int() })
  .meta({ id: 'AmendmentResult' });

export type PlanListItem = z.infer<typeof PlanListItemSchema>;
export type PlanListQuery = z.infer<typeof PlanListQuerySchema>;
export type SnapshotBody = z.infer<typeof SnapshotSchema>;
export type NewSnapshot = z.infer<typeof NewSnapshotSchema>;
export type PlanDraft = z.infer<typeof PlanDraftSchema>;
export type NewPlan = z.infer<typeof NewPlanSchema>;
export type Publication = z.infer<typeof PublicationSchema>;
export type SaveDraft = z.infer<typeof SaveDraftSchema>;
export type Amendment = z.infer<typeof AmendmentSchema>;
export type AmendmentResult = z.infer<typeof AmendmentResultSchema>;
