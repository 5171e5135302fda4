import { z } from 'zod';
import { CodeSchema, DaySchema, TextSchema } from './common.js';
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

/** Largest boundary file, as the text of its GeoJSON. */
export const MOST_BOUNDARY_BYTES = 5 * 1024 * 1024;

const FeatureCollectionSchema = z.looseObject({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) });

/** A GeoJSON file as the province has it; some property of every feature is the code or a name of its unit. */
export const NewBoundaryMapSchema = z
  .strictObject({ fileName: TextSchema(255), source: TextSchema(500).nullish(), geojson: FeatureCollectionSchema })
  .meta({ id: 'NewBoundaryMap' });
export type NewBoundaryMap = z.infer<typeof NewBoundaryMapSchema>;

/** The boundaries of a block on a day; features carry `unit` (code) and `name`. null: none was uploaded. */
export const BoundaryMapSchema = z
  .object({
    block: BlockSchema,
    asOf: DaySchema,
    validFrom: DaySchema.nullable(),
    fileName: z.string().nullable(),
    source: z.string().nullable(),
    uploadedAt: z.string().nullable(),
    geojson: z
      .object({
        type: z.literal('FeatureCollection'),
        features: z.array(
          z.object({
            type: z.literal('Feature'),
            properties: z.object({ unit: z.string(), name: z.string() }),
            geometry: z.object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()) }),
          }),
        ),
      })
      .nullable(),
    /** Units of the block on the day that have no boundary. */
    missing: z.array(z.object({ code: z.string(), name: z.string() })),
    version: z.number().int(),
  })
  .meta({ id: 'BoundaryMap' });
export type BoundaryMap = z.infer<typeof BoundaryMapSchema>;

/** Why a feature is no unit of the block: nothing in it names one, several have the name, or another feature is it. */
export const UNMATCHED_REASONS = ['unknown', 'ambiguous', 'twice', 'noGeometry'] as const;

/** What became of an uploaded file. */
export const BoundaryResultSchema = z
  .object({
    matched: z.array(z.object({ unit: z.string(), name: z.string(), label: z.string() })),
    unmatched: z.array(
      z.object({ index: z.number().int(), label: z.string().nullable(), reason: z.enum(UNMATCHED_REASONS) }),
    ),
    missing: z.array(z.object({ code: z.string(), name: z.string() })),
    validFrom: DaySchema,
    version: z.number().int(),
  })
  .meta({ id: 'BoundaryResult' });
export type BoundaryResult = z.infer<typeof BoundaryResultSchema>;
