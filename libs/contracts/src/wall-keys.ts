import { z } from 'zod';
import { CodeSchema, IdSchema, TextSchema } from './common.js';
import { ProvinceRefSchema } from './plans.js';

/** Header that a wall screen sends its key in; the key itself stands in the fragment of its address, which no server is sent. */
export const WALL_KEY_HEADER = 'x-tiendo-wall-key';

const WallPlanSchema = z.object({ slug: z.string(), code: z.string(), title: z.string() });

/** A key without its secret: where it hangs, what it opens, and whether it is in use. */
export const WallKeySchema = z
  .object({
    id: IdSchema,
    plan: WallPlanSchema,
    /** Where the screen hangs. */
    label: z.string(),
    /** Hangs where anybody passes: it shows no authority, cause, unit or person, as to a visitor. */
    inPublic: z.boolean(),
    createdAt: z.string(),
    createdBy: z.string().nullable(),
    lastUsedAt: z.string().nullable(),
    revokedAt: z.string().nullable(),
  })
  .meta({ id: 'WallKey' });
export type WallKeyBody = z.infer<typeof WallKeySchema>;
/** Keys in use first, the latest first. */
export const WallKeyListSchema = z.object({ items: z.array(WallKeySchema) }).meta({ id: 'WallKeyList' });
export type WallKeyList = z.infer<typeof WallKeyListSchema>;

export const NewWallKeySchema = z
  .strictObject({ plan: CodeSchema, label: TextSchema(200), inPublic: z.boolean() })
  .meta({ id: 'NewWallKey' });
export type NewWallKey = z.infer<typeof NewWallKeySchema>;

/** The only answer that holds the secret; it is not kept and cannot be asked for again. */
export const CreatedWallKeySchema = z.object({ key: WallKeySchema, secret: z.string() }).meta({ id: 'CreatedWallKey' });
export type CreatedWallKey = z.infer<typeof CreatedWallKeySchema>;

/** `GET /wall`: what the key in the header opens. */
export const WallSchema = z
  .object({ plan: WallPlanSchema, province: ProvinceRefSchema, label: z.string(), inPublic: z.boolean() })
  .meta({ id: 'Wall' });
export type WallBody = z.infer<typeof WallSchema>;
