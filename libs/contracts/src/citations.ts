import { z } from 'zod';
import { DaySchema, IdSchema, MomentSchema } from './common.js';
import { DocumentSchema } from './org.js';
import { BlockSchema, PeriodCodeSchema } from './periods.js';
import { ProvinceRefSchema } from './plans.js';
import { ItemKindSchema, StatedStatusSchema } from './vocabulary.js';

/** How many of each kind are told; `total` says how many there are. */
export const CITATIONS_TOLD = 200;

const PlanNameSchema = z.object({ slug: z.string(), code: z.string(), title: z.string() });
const PeriodNamedSchema = z.object({ code: PeriodCodeSchema, label: z.string() });

const told = <T extends z.ZodType>(row: T) => z.object({ total: z.number().int(), items: z.array(row) });

/**
 * `source`: the plan was issued by it. `requirements`: items were taken from it. `amendment`, `allotment`, `snapshot`,
 * `opening`: it stands behind these acts.
 */
export const PLAN_CITATIONS = ['source', 'requirements', 'amendment', 'allotment', 'snapshot', 'opening'] as const;
/** `announcement`: of a meeting. `directive`: it gave a conclusion. `followUp`: what became of one. */
export const MEETING_CITATIONS = ['announcement', 'directive', 'followUp'] as const;
/** `decision`: it published the ranking. `basis`: it ordered its units to be ranked. */
export const RANKING_CITATIONS = ['decision', 'basis'] as const;
/** `headline`: it prints a headline. `noted`: a reader found a contradiction in it. `settlement`: it settled one. */
export const RECONCILIATION_CITATIONS = ['headline', 'noted', 'settlement'] as const;

/** `request`: it called for reports. `approval`: a report was handed in by it. `elsewhere`: lines of a report refer to it. */
export const REPORT_CITATIONS = ['request', 'approval', 'elsewhere'] as const;

/** What names a document and stands: what was corrected or withdrawn names it no more. */
export const CitationsSchema = z
  .object({
    plans: told(
      z.object({
        plan: PlanNameSchema,
        role: z.enum(PLAN_CITATIONS),
        on: DaySchema.nullable().describe('Day of the act; null: it has none of its own'),
        name: z.string().nullable().describe('Of a snapshot'),
        items: z.number().int().nullable().describe('How many targets and tasks it is about; null: the whole plan'),
      }),
    ),
    statements: told(
      z.object({
        plan: PlanNameSchema,
        kind: ItemKindSchema,
        code: z.string(),
        name: z.string().nullable(),
        unit: z.string().nullable().describe('Name of the executing unit it is about; null: the item as a whole'),
        status: StatedStatusSchema,
        effectiveOn: DaySchema,
        section: z.string().nullable(),
        authorises: z.boolean().describe('It allows stopping, or going on next year'),
      }),
    ),
    figures: z.object({
      stated: z.number().int().describe('Figures of a day, outside reporting periods'),
      periods: z.array(
        z.object({ period: PeriodNamedSchema, figures: z.number().int(), plans: z.array(PlanNameSchema) }),
      ),
    }),
    meetings: told(
      z.object({
        plan: PlanNameSchema,
        role: z.enum(MEETING_CITATIONS),
        meeting: z.object({ id: IdSchema, name: z.string() }).nullable(),
        on: DaySchema,
        text: z.string().nullable().describe('Of the conclusion; null: the meeting as a whole'),
      }),
    ),
    rankings: told(
      z.object({
        plan: PlanNameSchema,
        role: z.enum(RANKING_CITATIONS),
        period: PeriodNamedSchema,
        block: BlockSchema,
        index: z.string(),
        pillar: z.string().nullable(),
      }),
    ),
    results: z.number().int().describe('Results that other bodies published in it'),
    reconciliation: z.array(
      z.object({ plan: PlanNameSchema, role: z.enum(RECONCILIATION_CITATIONS), count: z.number().int() }),
    ),
    reports: told(
      z.object({
        role: z.enum(REPORT_CITATIONS),
        request: z.object({ id: IdSchema, title: z.string() }),
        submissionId: IdSchema.nullable().describe('null: the request itself'),
        unit: z.string().nullable().describe('Name of the unit that reports; null: the request itself'),
        on: DaySchema.nullable().describe('Day it was opened, or sent'),
        lines: z.number().int().nullable().describe('How many lines refer to it'),
      }),
    ).describe('Open requests and reports that were sent; none told to who may not read requests'),
    acts: told(z.object({ id: IdSchema, name: z.string(), effectiveOn: DaySchema.nullable() })).describe(
      'Acts on units; none told to who may not read units',
    ),
  })
  .meta({ id: 'Citations' });
export type Citations = z.infer<typeof CitationsSchema>;

/** One document with what rests on it. */
export const DocumentDetailSchema = DocumentSchema.extend({
  province: ProvinceRefSchema,
  files: z
    .array(
      z.object({
        fileId: z.string(),
        fileName: z.string(),
        addedAt: MomentSchema,
        removedAt: MomentSchema.nullable().describe('Set: its content was removed at once'),
      }),
    )
    .describe('Every file it has had, the one it shows first'),
  citations: CitationsSchema,
}).meta({ id: 'DocumentDetail' });
export type DocumentDetail = z.infer<typeof DocumentDetailSchema>;
