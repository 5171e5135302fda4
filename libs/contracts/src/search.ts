import { z } from 'zod';
import { DaySchema, IdSchema } from './common.js';
import { ItemKindSchema } from './vocabulary.js';

/** How many of each kind are told: what a hand goes through without typing more. */
export const SEARCH_TOLD = 8;

export const SearchQuerySchema = z.strictObject({ q: z.string().trim().min(1).max(100) });
export type SearchQuery = z.infer<typeof SearchQuerySchema>;

const OwnerSchema = z.object({ code: z.string(), name: z.string() });

/** What somebody may see and has in its name or code what was typed; at most eight of each kind, the nearest first. */
export const SearchFoundSchema = z
  .object({
    items: z.array(
      z.object({
        plan: z.object({ slug: z.string(), code: z.string() }),
        kind: ItemKindSchema,
        code: z.string(),
        name: z.string(),
      }),
    ),
    /** Found by former names too. Empty for visitors. */
    units: z.array(
      z.object({ province: OwnerSchema, code: z.string(), name: z.string(), validTo: DaySchema.nullable() }),
    ),
    /** Empty for visitors. `fileId` null: only its number and title are known. */
    documents: z.array(
      z.object({
        province: OwnerSchema,
        id: IdSchema,
        label: z.string(),
        title: z.string(),
        fileId: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'SearchFound' });
export type SearchFound = z.infer<typeof SearchFoundSchema>;
