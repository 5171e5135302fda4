import { CHANGE_KINDS } from '@tiendo/indicators/compare';
import { z } from 'zod';
import { DaySchema, IdSchema, MomentSchema, PageQuerySchema } from './common.js';
import { CountingPolicySchema } from './plan-document.js';
import { ItemKindSchema, ItemStatusSchema } from './vocabulary.js';

/** One side of a comparison: a day, or a snapshot by its id. */
export const ComparisonSideSchema = z.union([DaySchema, IdSchema]);

/** Left out: from the latest snapshot before, to the live figures. A moment goes with a day; a snapshot has its own. */
export const ChangesQuerySchema = z.strictObject({
  from: ComparisonSideSchema.optional(),
  fromKnownAt: MomentSchema.optional(),
  to: ComparisonSideSchema.optional(),
  toKnownAt: MomentSchema.optional(),
  /** Left out: every change at once. */
  limit: PageQuerySchema.shape.limit.unwrap().optional(),
  cursor: PageQuerySchema.shape.cursor,
});
export type ChangesQuery = z.infer<typeof ChangesQuerySchema>;

const CountedSchema = z.object({ completed: z.number().int(), total: z.number().int() });

/** What is compared, and how far the plan was there. */
export const ComparedSchema = z
  .object({
    asOf: DaySchema,
    /** Null: as known now. */
    knownAt: z.string().nullable(),
    snapshot: z.object({ id: IdSchema, name: z.string() }).nullable(),
    targets: CountedSchema,
    tasks: CountedSchema,
  })
  .meta({ id: 'Compared' });

const FactsSchema = z.record(z.string(), z.unknown());

/** An item as one side shows it, whole: only of one added or removed. */
export const SnapshotItemSchema = z
  .object({
    key: z.string(),
    status: ItemStatusSchema,
    dueOn: DaySchema.nullable(),
    deadlines: FactsSchema,
    isOverdue: z.boolean(),
    continuesInYear: z.number().int().nullable(),
    asked: FactsSchema,
    measured: FactsSchema,
  })
  .meta({ id: 'SnapshotItem' });

/** One field, old value beside new; a side left out was absent. `fact`: which of the deadlines, of what is asked or measured. */
export const FieldChangeSchema = z
  .object({
    field: z.enum(['status', 'dueOn', 'deadlines', 'isOverdue', 'continuesInYear', 'asked', 'measured']),
    fact: z.string().optional(),
    before: z.unknown().optional(),
    after: z.unknown().optional(),
  })
  .meta({ id: 'FieldChange' });

export const ChangeKindSchema = z.enum(CHANGE_KINDS).meta({ id: 'ChangeKind' });

/** One item that changed. Reasons, documents, units and figures are left out for who is not signed in. */
export const ItemChangeSchema = z
  .object({
    kind: ItemKindSchema,
    code: z.string(),
    name: z.string().nullable(),
    /** As the second side shows it; as the first one did for what was removed. */
    status: ItemStatusSchema,
    continuing: z.boolean(),
    overdueDays: z.number().int().nullable(),
    changes: z.array(ChangeKindSchema),
    /** The latest day on which something of it changed. */
    on: DaySchema,
    fields: z.array(FieldChangeSchema),
    item: SnapshotItemSchema.nullable(),
    /** What was said with the status that the second side shows, where the status changed. */
    reason: z.string().nullable(),
    /** The document that amended it. */
    document: z.string().nullable(),
  })
  .meta({ id: 'ItemChange' });

/** What turned the first side into the second. */
export const ChangesSchema = z
  .object({
    plan: z.object({ slug: z.string(), code: z.string() }),
    from: ComparedSchema,
    to: ComparedSchema,
    /** Items that changed: at most the sum of the counts, as one item can change in several ways. */
    total: z.number().int(),
    counts: z.array(z.object({ change: ChangeKindSchema, count: z.number().int() })),
    /** Counting rules that changed. */
    policies: z.array(
      z.object({ of: z.enum(['targets', 'tasks']), before: CountingPolicySchema, after: CountingPolicySchema }),
    ),
    /** Where achievements are capped in means and ranks, in percent, null: nowhere; null as a whole: as before. */
    achievementCap: z.object({ before: z.number().nullable(), after: z.number().nullable() }).nullable(),
    /** In the plan's own order, targets first. */
    items: z.array(ItemChangeSchema),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'Changes' });
export type Changes = z.infer<typeof ChangesSchema>;
export type ItemChangeBody = z.infer<typeof ItemChangeSchema>;
export type Compared = z.infer<typeof ComparedSchema>;
