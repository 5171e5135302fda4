import {
  CodeSchema,
  ListStateSchema,
  NewLineAnswerSchema,
  NewListSchema,
  NewReportRequestSchema,
  NewSectionSchema,
} from '@tiendo/contracts';
import { z } from 'zod';

/** An answer as it is typed on a line; `document`: key of a document of the province's file. */
const AnswerSchema = NewLineAnswerSchema.omit({ documentId: true }).extend({
  indicator: CodeSchema,
  /** Whom the line is about; left out: the unit that reports. */
  subject: CodeSchema.optional(),
  document: z.string().optional(),
});

/** Narrative below a heading of the outline, by its code, or below one of the unit's own. */
const SectionSchema = z.union([
  z.strictObject({ code: CodeSchema, body: z.string().min(1) }),
  NewSectionSchema.required({ body: true }),
]);

/** Rows of one list, as they are typed. */
const ListRowsSchema = z.strictObject({
  list: CodeSchema,
  rows: z
    .array(z.strictObject({ state: ListStateSchema.nullable().default(null), cells: z.record(CodeSchema, z.string()) }))
    .min(1),
});

/**
 * `data/requests/<name>.json`: what an office asked of units on a plan, and the reports as far as they were written:
 * typed as a unit types them, not sent. Figures and facts; never the running text of a source.
 */
export const RequestsFileSchema = z.object({
  source: z.string(),
  province: CodeSchema,
  plan: CodeSchema,
  /** Lists that the office set for them. */
  lists: z.array(NewListSchema).default([]),
  requests: z.array(
    z.object({
      request: NewReportRequestSchema.omit({ plans: true, documentId: true, blocks: true }).required({ units: true }),
      /** The letter that calls for the reports, by its key. */
      document: z.string().nullable().default(null),
      reports: z.array(
        z.object({
          unit: CodeSchema,
          lines: z.array(AnswerSchema),
          sections: z.array(SectionSchema).default([]),
          lists: z.array(ListRowsSchema).default([]),
        }),
      ),
    }),
  ),
});
export type RequestsFile = z.infer<typeof RequestsFileSchema>;
