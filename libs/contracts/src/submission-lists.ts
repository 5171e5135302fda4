import { LIST_COLUMN_KINDS, LIST_STATES } from '@tiendo/indicators/lists';
import { storedText } from '@tiendo/indicators/vietnamese';
import { z } from 'zod';
import { CodeSchema, IdSchema, TextSchema } from './common.js';

export const ListStateSchema = z.enum(LIST_STATES).meta({ id: 'ListState' });
export const ListColumnKindSchema = z.enum(LIST_COLUMN_KINDS).meta({ id: 'ListColumnKind' });

const uniqueTexts = (texts: readonly string[]): boolean => new Set(texts).size === texts.length;

/** A column of a list. */
export const ListColumnSchema = z
  .strictObject({
    code: CodeSchema,
    name: TextSchema(200),
    kind: ListColumnKindSchema,
    required: z.boolean().default(false),
    /** No two rows have the same in all columns marked so. */
    identifies: z.boolean().default(false),
    /** Of `date` and `document`: the day lies in the period of the report. */
    inPeriod: z.boolean().default(false),
    /** Of `number`. */
    measureUnit: z
      .string()
      .transform((text) => storedText(text).trim())
      .pipe(z.string().max(40))
      .default(''),
    /** Of `choice`. */
    options: z.array(TextSchema(200)).max(60).refine(uniqueTexts, { message: 'twice' }).default([]),
  })
  .meta({ id: 'ListColumn' });
export type ListColumnBody = z.infer<typeof ListColumnSchema>;

/** A list that a report is asked, as it stood when the request was opened, and the rows that its unit has in it. */
export const SubmissionListSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    columns: z.array(ListColumnSchema),
    hasStates: z.boolean(),
    rows: z.array(
      z.object({
        id: IdSchema,
        state: ListStateSchema.nullable(),
        /** By column; decimals with a point, days `YYYY-MM-DD`; what is empty is left out. */
        cells: z.record(z.string(), z.string()),
        /** It was carried on from the unit's last report. */
        isCarried: z.boolean(),
        updatedAt: z.string().nullable(),
        updatedBy: z.string().nullable(),
        /** 0: as it was carried on. */
        version: z.number().int(),
      }),
    ),
    /** The unit has nothing to list. */
    isNone: z.boolean(),
    passReason: z.string().nullable(),
    /** What it comes to for each line of the report that it fills. */
    counts: z.array(z.object({ indicator: z.string(), subject: z.string(), value: z.string(), text: z.string() })),
    /** Of the answer about the whole list; what If-Match names. */
    version: z.number().int(),
  })
  .meta({ id: 'SubmissionList' });
export type SubmissionListBody = z.infer<typeof SubmissionListSchema>;
