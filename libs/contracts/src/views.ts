import { z } from 'zod';
import { IdSchema, TextSchema } from './common.js';

/** Screens whose filters, columns and order can be saved under a name. */
export const VIEW_SCREENS = ['targets', 'tasks', 'figures', 'localities', 'rankings'] as const;
export const ViewScreenSchema = z.enum(VIEW_SCREENS);
export type ViewScreen = (typeof VIEW_SCREENS)[number];

/** Views one person may keep in one owner. */
export const VIEWS_OF_ONE_PERSON = 100;

/** What stands behind the `?` of an address, escaped as browsers do; never a path, a host or a fragment. */
const AddressQuerySchema = z
  .string()
  .max(1500)
  .regex(/^[\w%.~!$'()*+,;:@/=&-]*$/)
  .meta({ example: 'trang-thai=stopped&sap-xep=han' });

/** A saved view: the query of an address, under a name. */
export const SavedViewSchema = z
  .object({
    id: IdSchema,
    screen: ViewScreenSchema,
    name: z.string(),
    query: AddressQuerySchema,
    /** Everybody who may read the owner's plans sees it. */
    shared: z.boolean(),
    own: z.boolean(),
    /** Who shared it; null: it is the reader's own. */
    sharedBy: z.string().nullable(),
  })
  .meta({ id: 'SavedView' });
export type SavedView = z.infer<typeof SavedViewSchema>;

/** By name; the reader's own, and those shared with them. */
export const SavedViewListSchema = z.object({ items: z.array(SavedViewSchema) }).meta({ id: 'SavedViewList' });
export type SavedViewList = z.infer<typeof SavedViewListSchema>;

export const SavedViewQuerySchema = z.object({
  screen: ViewScreenSchema.optional().describe('Left out: of all screens'),
});

export const NewSavedViewSchema = z
  .strictObject({
    screen: ViewScreenSchema,
    name: TextSchema(80),
    query: AddressQuerySchema,
    shared: z.boolean().default(false),
  })
  .meta({ id: 'NewSavedView' });
export type NewSavedView = z.infer<typeof NewSavedViewSchema>;

/** What is left out stays. */
export const SavedViewChangeSchema = z
  .strictObject({
    name: TextSchema(80).optional(),
    query: AddressQuerySchema.optional(),
    shared: z.boolean().optional(),
  })
  .meta({ id: 'SavedViewChange' });
export type SavedViewChange = z.infer<typeof SavedViewChangeSchema>;
