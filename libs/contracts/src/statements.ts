import { z } from 'zod';
import {
  DaySchema,
  DecimalSchema,
  IdSchema,
  OptionalTextSchema,
  PageQuerySchema,
  TextSchema,
  pageOf,
} from './common.js';
import { StatusEntrySchema } from './items.js';
import { CauseSchema, ItemKindSchema, QualifierSchema, StatedStatusSchema } from './vocabulary.js';

export const NewDocumentSchema = z
  .object({
    kind: TextSchema(80).optional(),
    number: TextSchema(80).optional(),
    symbol: TextSchema(80).optional(),
    issuedOn: DaySchema.optional(),
    issuer: TextSchema(200),
    title: TextSchema(1000),
    abstract: TextSchema(4000).optional(),
    fileId: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  })
  .meta({ id: 'NewDocument' });
export type NewDocument = z.infer<typeof NewDocumentSchema>;
/** A file uploaded before, for a document of the list. */
export const NewDocumentFileSchema = z
  .strictObject({ fileId: z.string().regex(/^[0-9a-f]{64}$/) })
  .meta({ id: 'NewDocumentFile' });
export type NewDocumentFile = z.infer<typeof NewDocumentFileSchema>;

const EvidenceInputSchema = z.union([
  z.strictObject({ documentId: IdSchema, authorises: z.boolean().optional() }),
  z.strictObject({ ...NewDocumentSchema.shape, authorises: z.boolean().optional() }),
]);

const statementFields = {
  status: StatedStatusSchema,
  effectiveOn: DaySchema,
  reason: OptionalTextSchema(4000),
  continuesInYear: z.number().int().min(2000).max(2100).optional(),
  cause: CauseSchema.optional(),
  proposal: OptionalTextSchema(2000),
  proposalTo: OptionalTextSchema(200),
  /** The day it is evaluated on; only with `yearEnd`. */
  evaluationOn: DaySchema.optional(),
  awaiting: z
    .strictObject({
      authority: TextSchema(200),
      submission: z
        .strictObject({
          number: TextSchema(40),
          symbol: OptionalTextSchema(80),
          issuedOn: DaySchema,
          documentId: IdSchema.optional(),
        })
        .optional(),
    })
    .optional(),
  /** Code of one executing unit of a task. */
  unit: z.string().max(80).optional(),
  evidence: z.array(EvidenceInputSchema).max(20).optional(),
  supersedes: IdSchema.optional(),
  /**
   * What it is to another statement of its day that it does not correct. `further`: it comes after it; `refuse`: answer 409
   * with the one there. Left out, it is taken as a further one, and the answer names the other.
   */
  sameDay: z.enum(['further', 'refuse']).optional(),
};
export const NewStatementSchema = z.strictObject(statementFields).meta({
  id: 'NewStatement',
  example: {
    status: 'stopped',
    effectiveOn: '2024-12-20',
    reason: 'Bộ công bố phần mềm dùng chung',
    evidence: [
      {
        number: '2192/QĐ-BTTTT',
        issuedOn: '2024-12-13',
        issuer: 'Bộ Thông tin và Truyền thông',
        title: 'Công bố danh mục phần mềm phổ biến quốc gia',
      },
    ],
  },
});
export type NewStatement = z.infer<typeof NewStatementSchema>;

export const BulkStatementsSchema = z
  .strictObject({
    items: z
      .array(
        z.strictObject({
          kind: ItemKindSchema,
          code: z.string().max(60),
          ...statementFields,
          /** Version of the item the writer has seen. */
          version: z.number().int().optional(),
        }),
      )
      .min(1)
      .max(200),
  })
  .meta({ id: 'BulkStatements' });
export const BulkResultSchema = z
  .object({ items: z.array(z.object({ kind: ItemKindSchema, code: z.string(), entry: StatusEntrySchema })) })
  .meta({ id: 'BulkResult' });
export const WithdrawalSchema = z.strictObject({ reason: TextSchema(1000) }).meta({ id: 'Withdrawal' });
/** Up to 200 statements taken back together, all or nothing: what is undone at once. `version`: of the item, as last seen. */
export const StatementWithdrawalsSchema = WithdrawalSchema.extend({
  items: z
    .array(
      z.strictObject({
        kind: ItemKindSchema,
        code: z.string().max(60),
        entryId: IdSchema,
        version: z.number().int().optional(),
      }),
    )
    .min(1)
    .max(200),
}).meta({ id: 'StatementWithdrawals' });
export type StatementWithdrawals = z.infer<typeof StatementWithdrawalsSchema>;
/** A statement with its place among the others of its subject, seen from the day asked for. */
export const PlacedStatementSchema = z
  .object({
    ...StatusEntrySchema.shape,
    /** null: it was corrected or withdrawn, or is itself a withdrawal. */
    place: z.enum(['inForce', 'earlier', 'sameDay', 'later']).nullable(),
  })
  .meta({ id: 'PlacedStatement' });
export type PlacedStatement = z.infer<typeof PlacedStatementSchema>;

/** `asOf`: the day their places are told for; left out: today. */
export const HistoryQuerySchema = z.strictObject({ ...PageQuerySchema.shape, asOf: DaySchema.optional() });
export const HistoryPageSchema = pageOf(PlacedStatementSchema, 'HistoryPage');

/** Codes of items of one kind, comma-separated. */
export const StandingStatementsQuerySchema = z.strictObject({
  kind: ItemKindSchema,
  codes: z
    .string()
    .max(12_200)
    .min(1)
    .refine((text) => text.split(',').length <= 200, { message: 'too-many' }),
});
export type StandingStatementsQuery = z.infer<typeof StandingStatementsQuerySchema>;
/** What stands of each item, by the day it holds from: neither corrected nor withdrawn. Unknown items are left out. */
export const StandingStatementsSchema = z
  .object({
    items: z.array(
      z.object({ code: z.string(), version: z.number().int(), statements: z.array(PlacedStatementSchema) }),
    ),
  })
  .meta({ id: 'StandingStatements' });
export type StandingStatements = z.infer<typeof StandingStatementsSchema>;
export type BulkStatements = z.infer<typeof BulkStatementsSchema>;
export type BulkResult = z.infer<typeof BulkResultSchema>;
export type Withdrawal = z.infer<typeof WithdrawalSchema>;
export type HistoryQuery = z.infer<typeof HistoryQuerySchema>;
export type HistoryPage = z.infer<typeof HistoryPageSchema>;

/** Fill in a name the source leaves out, from the annex: an amendment of wording, with its source. */
export const NameItemSchema = z
  .strictObject({ name: TextSchema(1500), source: TextSchema(300) })
  .meta({ id: 'NameItem' });
export type NameItem = z.infer<typeof NameItemSchema>;
export const NamedItemSchema = z
  .object({ kind: ItemKindSchema, code: z.string(), name: z.string(), version: z.number().int() })
  .meta({ id: 'NamedItem' });
export type NamedItem = z.infer<typeof NamedItemSchema>;

/** One figure recorded on one measure of a target, for the province or one unit. */
export const NewObservationSchema = z
  .strictObject({
    indicator: z.string().max(80),
    unit: z.string().max(80).optional(),
    asOf: DaySchema,
    numerator: DecimalSchema.optional(),
    denominator: DecimalSchema.optional(),
    value: DecimalSchema.optional(),
    qualifier: QualifierSchema.default('exact'),
    grade: z.enum(['estimate', 'preliminary', 'official']).default('preliminary'),
    note: TextSchema(1000).optional(),
    documentId: IdSchema.optional(),
    /** The observation that this one corrects, of the same indicator and unit. */
    supersedes: IdSchema.optional(),
  })
  .meta({ id: 'NewObservation' });
export type NewObservation = z.infer<typeof NewObservationSchema>;
