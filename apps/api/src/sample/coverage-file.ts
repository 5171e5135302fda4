import { HeadlineCountSchema, ItemKindSchema } from '@tiendo/contracts';
import { z } from 'zod';

const HeadlinePlaceSchema = z.object({
  plan: z.string(),
  headline: z.object({ kind: ItemKindSchema, counted: HeadlineCountSchema, section: z.string().nullable() }),
});

/** Where a figure of a source stands in the product; `part`: the part of the figure that stands there. */
const PlaceSchema = z.union([
  z.object({ plan: z.string(), indicator: z.string(), unit: z.string().optional(), part: z.string().optional() }),
  HeadlinePlaceSchema,
  z.object({ plan: z.string(), evidence: z.string(), name: z.string() }),
  z.object({ plan: z.string(), measure: z.string() }),
  /** In the narrative that a unit wrote below a heading of the outline. */
  z.object({ plan: z.string(), report: z.string(), section: z.string() }),
  /** On a line of a unit's report, answered without a number. */
  z.object({ plan: z.string(), report: z.string(), line: z.string() }),
  z.object({ province: z.string(), result: z.string(), name: z.string() }),
]);

/**
 * `data/coverage/<name>.json`: every figure of one source document as a reviewer labelled it, and its contradictions,
 * each with where the product shows it. Numbers are as printed, in plain decimals; nothing of the running text.
 */
export const LabelledSourceSchema = z.object({
  document: z.string(),
  figures: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      unit: z.string().nullable(),
      /** Section of the source; null where it has none. */
      section: z.string().nullable(),
      numerator: z.string().optional(),
      denominator: z.string().optional(),
      value: z.string().optional(),
      percent: z.string().optional(),
      parts: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
      shownAs: z.array(PlaceSchema),
    }),
  ),
  /** Lists of the source, by how many things they list; shown: in a report, all rows or what they come to for an indicator. */
  lists: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        section: z.string().nullable(),
        count: z.string(),
        shownAs: z
          .object({ plan: z.string(), report: z.string(), list: z.string(), indicator: z.string().optional() })
          .nullable(),
      }),
    )
    .default([]),
  contradictions: z.array(
    z.object({
      id: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
      about: z.string(),
      shownAs: z
        .union([
          z.object({ plan: z.string(), noted: z.string(), text: z.string() }),
          HeadlinePlaceSchema,
          /** Found by a rule on an item: overdue, stated as done but not met. */
          z.object({ plan: z.string(), item: z.string(), rule: z.enum(['overdue', 'statedDoneButNotMet']) }),
          /** Found by a rule on figures: a fraction against its own percentage, parts against their whole; that nothing occurred. */
          z.object({
            ...{ plan: z.string(), indicator: z.string(), unit: z.string() },
            found: z.enum(['fractionAgainstPercent', 'partsAgainstWhole', 'noOccurrence']),
          }),
          /** Told by the note of a document without number and day. */
          z.object({ province: z.string(), document: z.string() }),
        ])
        .nullable(),
    }),
  ),
});

export type LabelledSource = z.infer<typeof LabelledSourceSchema>;
export type LabelledFigure = LabelledSource['figures'][number];
export type LabelledList = LabelledSource['lists'][number];
export type Place = z.infer<typeof PlaceSchema>;
