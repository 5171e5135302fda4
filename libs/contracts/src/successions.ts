import { SUCCESSION_KINDS } from '@tiendo/indicators/succession';
import { z } from 'zod';
import { CodeSchema, DaySchema, IdSchema, TextSchema } from './common.js';
import { NewUnitSchema } from './org.js';
import { UnitKindSchema } from './vocabulary.js';

/** Most links of one act: a province's communes regrouped at once. */
const MOST_LINKS = 2000;
/** Most units that end, begin or are made by one act. */
const MOST_UNITS = 1000;

/** The part of a unit that goes on in another, above 0 and at most 1, as a decimal; null: not stated. */
export const ShareSchema = z.string().regex(/^(?:0?\.\d{1,6}|1(?:\.0{1,6})?)$/);

const UnitNamedSchema = z.object({ code: z.string(), name: z.string() });

/** An act as it is shown: units by code with the name they have. `kind` follows from its shape. */
export const SuccessionActSchema = z
  .object({
    id: IdSchema,
    name: z.string(),
    kind: z.enum(SUCCESSION_KINDS),
    /** First day of the new order; null where no source states it yet. */
    effectiveOn: DaySchema.nullable(),
    confirmed: z.boolean(),
    /** Kept by the forms of the units; change it there. */
    keptWithUnits: z.boolean(),
    document: z.object({ id: IdSchema, label: z.string(), title: z.string() }).nullable(),
    note: z.string().nullable(),
    links: z.array(z.object({ from: z.string(), to: z.string(), share: z.string().nullable() })),
    abolished: z.array(z.string()),
    founded: z.array(z.string()),
    /** The act that stands in its place; such an act has no effect. */
    supersededBy: IdSchema.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'SuccessionAct' });
export type SuccessionAct = z.infer<typeof SuccessionActSchema>;

/** Acts in the order of their days, those without a day last; `units`: every unit they name, by the name it has. */
export const SuccessionListSchema = z
  .object({
    items: z.array(SuccessionActSchema),
    units: z.array(
      UnitNamedSchema.extend({
        shortName: z.string().nullable(),
        kind: UnitKindSchema,
        needsCheck: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'SuccessionList' });
export type SuccessionList = z.infer<typeof SuccessionListSchema>;

const ActFields = z.strictObject({
  name: TextSchema(300),
  effectiveOn: DaySchema,
  confirmed: z.boolean().default(true),
  documentId: IdSchema.nullish(),
  note: TextSchema(1000).nullish(),
  links: z
    .array(z.strictObject({ from: CodeSchema, to: CodeSchema, share: ShareSchema.nullish() }))
    .max(MOST_LINKS)
    .default([]),
  abolished: z.array(CodeSchema).max(MOST_UNITS).default([]),
  founded: z.array(CodeSchema).max(MOST_UNITS).default([]),
  /** Units that the act makes; they begin on its day. */
  newUnits: z
    .array(NewUnitSchema.omit({ validFrom: true, validTo: true, validToConfirmed: true, successors: true }))
    .max(MOST_UNITS)
    .default([]),
});
export const NewSuccessionSchema = ActFields.meta({ id: 'NewSuccession' });
/**
 * The act as it should read. Where only its name, note, document or certainty differ it is changed in place; a changed
 * day or changed units make an act that supersedes it.
 */
export const SuccessionChangeSchema = ActFields.meta({ id: 'SuccessionChange' });
export type NewSuccession = z.infer<typeof NewSuccessionSchema>;
