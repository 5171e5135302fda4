import { LIST_CARRIES, LIST_STATES } from '@tiendo/indicators/lists';
import { storedText } from '@tiendo/indicators/vietnamese';
import { z } from 'zod';
import { CodeSchema, FlagSchema, IdSchema, OptionalTextSchema, TextSchema } from './common.js';
import { SubmissionLineSchema, SubmissionProgressSchema } from './submissions.js';
import { ListColumnSchema, ListStateSchema, SubmissionListSchema } from './submission-lists.js';

const MOST_COLUMNS = 30;
const MOST_COUNTS = 30;

/** What a list comes to for an indicator: rows, or the sum of a column of numbers, of the rows that meet every condition. */
export const ListCountSchema = z
  .strictObject({
    indicator: CodeSchema,
    /** The column that is added up; null: rows are counted. */
    sum: CodeSchema.nullable().default(null),
    /** None: rows of any state. */
    states: z.array(ListStateSchema).max(LIST_STATES.length).default([]),
    where: z
      .array(z.strictObject({ column: CodeSchema, options: z.array(TextSchema(200)).min(1).max(60) }))
      .max(10)
      .default([]),
    /** A column of days or papers: only rows whose day lies in the period. */
    within: CodeSchema.nullable().default(null),
  })
  .meta({ id: 'ListCount' });
export type ListCountBody = z.infer<typeof ListCountSchema>;

const listFields = {
  name: TextSchema(200),
  columns: z.array(ListColumnSchema).min(1).max(MOST_COLUMNS),
  /** Every row is dự kiến, đang or đã thực hiện. */
  hasStates: z.boolean(),
  /** Which rows of a unit's last report its next one begins with. */
  carries: z.enum(LIST_CARRIES),
  counts: z.array(ListCountSchema).max(MOST_COUNTS),
};

/** A list (bảng kê) that an office asks of units. Its code stays; the rest is as it is asked from the next request on. */
export const NewListSchema = z.strictObject({ code: CodeSchema, ...listFields }).meta({ id: 'NewList' });
export type NewList = z.infer<typeof NewListSchema>;
/** `isRetired`: no new request asks it; what was asked stays. */
export const ListChangeSchema = z
  .strictObject({ ...listFields, isRetired: z.boolean() })
  .partial()
  .meta({ id: 'ListChange' });
export type ListChange = z.infer<typeof ListChangeSchema>;

export const ListSchema = z
  .object({
    code: z.string(),
    ...listFields,
    counts: z.array(ListCountSchema.extend({ indicatorName: z.string(), measureUnit: z.string() })),
    isRetired: z.boolean(),
    /** What If-Match names. */
    version: z.number().int(),
  })
  .meta({ id: 'List' });
export type ListBody = z.infer<typeof ListSchema>;
/** In Vietnamese order of their names. */
export const ListsSchema = z.object({ items: z.array(ListSchema) }).meta({ id: 'Lists' });
export type Lists = z.infer<typeof ListsSchema>;
/** `retired=true`: those that no new request asks as well. */
export const ListQuerySchema = z.strictObject({ retired: FlagSchema.optional() });
export type ListQuery = z.infer<typeof ListQuerySchema>;

/** As people type it: `1.234,5`, `5/2/2025`, an option without its marks; empty: nothing. */
const TypedCellSchema = z
  .string()
  .transform((text) => storedText(text).trim())
  .pipe(z.string().max(4000));

/**
 * Up to 1,000 rows, all or nothing. A row is named by the id that its writer gave it, so that what is sent twice is one row;
 * an id that the list does not have is a new row, behind the others. Of `cells` those named change, and the others stay.
 */
export const NewListRowsSchema = z
  .strictObject({
    rows: z
      .array(
        z.strictObject({
          id: IdSchema,
          /** As its writer has seen it. */
          version: z.number().int().optional(),
          state: ListStateSchema.nullable().optional(),
          cells: z.record(CodeSchema, TypedCellSchema).default({}),
          /** Takes the row off the list. */
          remove: z.boolean().default(false),
        }),
      )
      .min(1)
      .max(1000),
  })
  .meta({ id: 'NewListRows' });
export type NewListRows = z.infer<typeof NewListRowsSchema>;

/** What a unit says of the whole list: that it has nothing to list, why what the checks doubt is right. */
export const ListAnswerSchema = z
  .strictObject({ isNone: z.boolean(), passReason: OptionalTextSchema(1000) })
  .partial()
  .meta({ id: 'ListAnswer' });
export type ListAnswer = z.infer<typeof ListAnswerSchema>;

/** What saving answers: the list as it is now, the lines that it fills, and how far the report is. */
export const SavedListSchema = z
  .object({ list: SubmissionListSchema, lines: z.array(SubmissionLineSchema), progress: SubmissionProgressSchema })
  .meta({ id: 'SavedList' });
export type SavedList = z.infer<typeof SavedListSchema>;

/** What all units of a request list, as they sent it: an annex. */
export const MergedListSchema = z
  .object({
    ...SubmissionListSchema.pick({ code: true, name: true, columns: true, hasStates: true }).shape,
    /** In official order of the units, then as each has them. */
    rows: z.array(
      SubmissionListSchema.shape.rows.element
        .pick({ id: true, state: true, cells: true })
        .extend({ unit: z.object({ code: z.string(), name: z.string() }), submission: IdSchema }),
    ),
    counts: z.array(
      z.object({ indicator: z.string(), indicatorName: z.string(), value: z.string(), text: z.string() }),
    ),
    /** Units that are asked, those that sent their report, and of these those that have nothing to list. */
    units: z.number().int(),
    sent: z.number().int(),
    none: z.number().int(),
  })
  .meta({ id: 'MergedList' });
export type MergedList = z.infer<typeof MergedListSchema>;
