import { z } from 'zod';
import { CodeSchema, DaySchema, DecimalSchema, IdSchema, TextSchema } from './common.js';
import { DiscrepancySchema, DiscrepancyStateSchema, SettlementWaySchema } from './items.js';
import { ItemKindSchema } from './vocabulary.js';

/** Who settled a contradiction, how, why and when. */
export const SettlementSchema = z
  .object({
    id: IdSchema,
    way: SettlementWaySchema,
    reason: z.string(),
    document: z.object({ id: IdSchema, label: z.string() }).nullable(),
    /** Both figures as they stood when it was settled. */
    left: z.string().nullable(),
    right: z.string().nullable(),
    settledBy: z.string().nullable(),
    settledAt: z.string(),
    /** Set once it was withdrawn. */
    withdrawn: z.object({ reason: z.string(), by: z.string().nullable(), at: z.string() }).nullable(),
  })
  .meta({ id: 'Settlement' });
export type SettlementBody = z.infer<typeof SettlementSchema>;

/** One contradiction of a plan; `item` null: about the plan as a whole. */
export const ListedDiscrepancySchema = DiscrepancySchema.extend({
  /** Names it with both its figures: a new figure is a new contradiction, open again. */
  key: z.string(),
  severity: z.enum(['error', 'warning']),
  /** First figure minus second where both are numbers. */
  difference: z.string().nullable(),
  /** In the order to offer them. */
  ways: z.array(SettlementWaySchema),
  item: z.object({ kind: ItemKindSchema, code: z.string(), name: z.string().nullable() }).nullable(),
  /** What a figure by period is of, where it belongs to no item. */
  indicator: z.object({ code: z.string(), name: z.string() }).nullable(),
  /** Whose it is: the lead units of the item, or the unit whose figure it is. */
  units: z.array(z.object({ code: z.string(), name: z.string() })),
  state: DiscrepancyStateSchema,
  /** Null: open. */
  settlement: SettlementSchema.nullable(),
  /** Settlements withdrawn, and those of the same contradiction with other figures; latest first. */
  earlier: z.array(SettlementSchema),
}).meta({ id: 'ListedDiscrepancy' });
export type ListedDiscrepancy = z.infer<typeof ListedDiscrepancySchema>;

export const DiscrepancyListSchema = z
  .object({
    asOf: DaySchema,
    total: z.number().int(),
    open: z.number().int(),
    inHand: z.number().int(),
    settled: z.number().int(),
    /** Figures of issued reports that were counted again. */
    headlines: z.number().int(),
    items: z.array(ListedDiscrepancySchema),
  })
  .meta({ id: 'DiscrepancyList' });
export type DiscrepancyList = z.infer<typeof DiscrepancyListSchema>;

export const NewSettlementSchema = z
  .strictObject({ way: SettlementWaySchema, reason: TextSchema(2000), documentId: IdSchema.optional() })
  .meta({ id: 'NewSettlement' });
export type NewSettlement = z.infer<typeof NewSettlementSchema>;

/** What a headline counts: completed by the plan's own rule, going on next year, or one status. */
export const HEADLINE_COUNTS = [
  'completed',
  'continuing',
  'mostlyCompleted',
  'inProgress',
  'awaitingApproval',
  'yearEnd',
  'notStarted',
  'notMet',
  'stopped',
] as const;
export const HeadlineCountSchema = z.enum(HEADLINE_COUNTS).meta({ id: 'HeadlineCount' });
export type HeadlineCount = z.infer<typeof HeadlineCountSchema>;

/** One figure of an issued report's headline, as printed: 22/35 "đạt 62,9%". */
export const NewHeadlineSchema = z
  .strictObject({
    kind: ItemKindSchema,
    /** Pillar of targets, group of tasks; left out: the plan as a whole. */
    section: CodeSchema.optional(),
    counted: HeadlineCountSchema,
    count: z.number().int().min(0).max(100_000),
    total: z.number().int().min(0).max(100_000),
    /** As printed, with a point: its decimals are the precision it is compared at. */
    percent: DecimalSchema.regex(/^\d{1,4}(?:\.\d{1,4})?$/).optional(),
    asOf: DaySchema,
    documentId: IdSchema.optional(),
    sourceSection: TextSchema(200).optional(),
  })
  .meta({ id: 'NewHeadline' });
export type NewHeadline = z.infer<typeof NewHeadlineSchema>;

/** A headline as it was written down; nothing stated is overwritten. */
export const HeadlineSchema = z
  .object({
    id: IdSchema,
    kind: ItemKindSchema,
    section: z.string().nullable(),
    counted: HeadlineCountSchema,
    count: z.number().int(),
    total: z.number().int(),
    percent: z.string().nullable(),
    asOf: DaySchema,
    document: z.object({ id: IdSchema, label: z.string(), title: z.string() }).nullable(),
    sourceSection: z.string().nullable(),
    /** The headline it corrects. */
    supersedes: IdSchema.nullable(),
    /** Neither withdrawn nor corrected: it is held against the recount. */
    standing: z.boolean(),
    recordedBy: z.string().nullable(),
    recordedAt: z.string(),
    /** Set once it was withdrawn. */
    withdrawn: z.object({ reason: z.string(), by: z.string().nullable(), at: z.string() }).nullable(),
  })
  .meta({ id: 'Headline' });
export type HeadlineBody = z.infer<typeof HeadlineSchema>;
/** Headlines of a plan, those of the latest day first; corrected and withdrawn ones among them. */
export const HeadlineListSchema = z.object({ items: z.array(HeadlineSchema) }).meta({ id: 'HeadlineList' });
export type HeadlineList = z.infer<typeof HeadlineListSchema>;
