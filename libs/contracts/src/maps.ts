import { z } from 'zod';
import { CodeSchema, DaySchema } from './common.js';
import { BlockSchema } from './periods.js';

const PlaceSchema = z.number().int().min(0).max(99);

/** The schematic map of a block on a day. `validFrom` null: laid out by itself, nobody has saved one. */
export const TileLayoutSchema = z
  .object({
    block: BlockSchema,
    asOf: DaySchema,
    validFrom: DaySchema.nullable(),
    tiles: z.array(
      z.object({
        unit: z.string(),
        name: z.string(),
        shortName: z.string().nullable(),
        row: PlaceSchema,
        column: PlaceSchema,
        /** False: the unit had no place in the saved layout, or there is none; it was put here by itself. */
        placed: z.boolean(),
      }),
    ),
    version: z.number().int(),
  })
  .meta({ id: 'TileLayout' });
export type TileLayout = z.infer<typeof TileLayoutSchema>;
export const TileLayoutChangeSchema = z
  .strictObject({
    tiles: z
      .array(z.strictObject({ unit: CodeSchema, row: PlaceSchema, column: PlaceSchema }))
      .min(1)
      .max(5000),
  })
  .meta({ id: 'TileLayoutChange' });
export type TileLayoutChange = z.infer<typeof TileLayoutChangeSchema>;
export const MapQuerySchema = z.strictObject({ asOf: DaySchema.optional() });
