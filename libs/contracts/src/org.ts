import { z } from 'zod';
import { CodeSchema, DaySchema, IdSchema, MomentSchema, PageQuerySchema, TextSchema, pageOf } from './common.js';
import { PersonRoleSchema, UnitKindSchema } from './vocabulary.js';

const SuccessorSchema = z.object({
  code: z.string(),
  name: z.string(),
  effectiveOn: DaySchema.nullable(),
  confirmed: z.boolean(),
});

export const UnitSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    shortName: z.string().nullable(),
    kind: UnitKindSchema,
    officialOrder: z.number().int(),
    validFrom: DaySchema.nullable(),
    validTo: DaySchema.nullable(),
    validToConfirmed: z.boolean(),
    note: z.string().nullable(),
    otherNames: z.array(z.string()),
    /** What it became, and what it was before, by the acts that stand. */
    successors: z.array(SuccessorSchema),
    predecessors: z.array(SuccessorSchema),
    /** Code of the unit it lies in or belongs to. */
    parent: z.string().nullable(),
    /** What a source still has to confirm about it, in words. */
    needsCheck: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Unit' });
export type Unit = z.infer<typeof UnitSchema>;
export const UnitQuerySchema = z.strictObject({
  ...PageQuerySchema.shape,
  q: z.string().max(200).optional(),
  kind: UnitKindSchema.optional(),
  asOf: DaySchema.optional(),
});
export const UnitPageSchema = pageOf(UnitSchema, 'UnitPage');
export const NewUnitSchema = z
  .strictObject({
    code: CodeSchema,
    name: TextSchema(200),
    shortName: TextSchema(80).nullish(),
    kind: UnitKindSchema,
    officialOrder: z.number().int().min(0).max(100000).optional(),
    validFrom: DaySchema.nullish(),
    validTo: DaySchema.nullish(),
    validToConfirmed: z.boolean().optional(),
    note: TextSchema(500).nullish(),
    parent: CodeSchema.nullish(),
    needsCheck: TextSchema(200).nullish(),
    otherNames: z.array(TextSchema(200)).max(20).optional(),
    successors: z.array(CodeSchema).max(20).optional(),
  })
  .meta({ id: 'NewUnit' });
export const UnitChangeSchema = NewUnitSchema.omit({ code: true }).partial().meta({ id: 'UnitChange' });

/** Names that tables write and nobody bears, with the units somebody gave to them; the latest first. */
export const RememberedNamesSchema = z
  .object({ items: z.array(z.object({ name: z.string(), unit: z.string() })) })
  .meta({ id: 'RememberedNames' });
export type RememberedNames = z.infer<typeof RememberedNamesSchema>;
/** `unit` null: the name is forgotten. */
export const RememberNamesSchema = z
  .strictObject({
    names: z
      .array(z.strictObject({ name: TextSchema(200), unit: CodeSchema.nullable() }))
      .min(1)
      .max(200),
  })
  .meta({ id: 'RememberNames' });
export type RememberNames = z.infer<typeof RememberNamesSchema>;

export const PersonSchema = z
  .object({
    id: IdSchema,
    unit: z.object({ code: z.string(), name: z.string() }),
    fullName: z.string(),
    position: z.string().nullable(),
    role: PersonRoleSchema,
    phone: z.string().nullable(),
    email: z.string().nullable(),
    validFrom: DaySchema,
    validTo: DaySchema.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Person' });
/** `sort`: by the official order of their units (default), or by given name as Vietnamese lists of persons are. */
export const PersonQuerySchema = z.strictObject({
  ...PageQuerySchema.shape,
  q: z.string().max(200).optional(),
  unit: z.string().max(80).optional(),
  role: PersonRoleSchema.optional(),
  asOf: DaySchema.optional(),
  sort: z.enum(['unit', 'givenName']).default('unit'),
});
export const PersonPageSchema = pageOf(PersonSchema, 'PersonPage');
export const NewPersonSchema = z
  .strictObject({
    unit: CodeSchema,
    fullName: TextSchema(120),
    position: TextSchema(200).nullish(),
    role: PersonRoleSchema,
    phone: TextSchema(40).nullish(),
    email: z.email().max(200).nullish(),
    validFrom: DaySchema,
    validTo: DaySchema.nullish(),
  })
  .meta({ id: 'NewPerson' });
export const PersonChangeSchema = NewPersonSchema.partial().meta({ id: 'PersonChange' });

export const DocumentSchema = z
  .object({
    id: IdSchema,
    kind: z.string().nullable(),
    number: z.string().nullable(),
    issuedOn: DaySchema.nullable(),
    alternateIssuedOn: DaySchema.nullable(),
    issuer: z.string(),
    title: z.string(),
    abstract: z.string().nullable(),
    note: z.string().nullable(),
    label: z.string(),
    fileId: z.string().nullable(),
    fileName: z.string().nullable(),
    fileRemovedAt: MomentSchema.nullable().describe(
      'Set: the content was removed at once; see the removal of the file',
    ),
  })
  .meta({ id: 'Document' });
export type DocumentBody = z.infer<typeof DocumentSchema>;
export const DocumentQuerySchema = z.strictObject({ ...PageQuerySchema.shape, q: z.string().max(200).optional() });
export const DocumentPageSchema = pageOf(DocumentSchema, 'DocumentPage');
export const StoredFileSchema = z
  .object({ fileId: z.string(), fileName: z.string(), mediaType: z.string(), bytes: z.number().int() })
  .meta({ id: 'StoredFile' });
export const NewFileRemovalSchema = z.strictObject({ reason: TextSchema(500) }).meta({ id: 'NewFileRemoval' });
export const FileRemovalSchema = z
  .object({
    fileId: z.string(),
    fileName: z.string(),
    uploadedAt: MomentSchema,
    removedAt: MomentSchema,
    removedBy: z.string().nullable(),
    reason: z.string(),
    citedBy: z.array(z.object({ documentId: IdSchema, label: z.string() })),
    downloads: z
      .array(z.object({ at: MomentSchema, by: z.string().nullable() }))
      .describe('Who took a copy out, the latest first'),
    isElsewhere: z.boolean().describe('Another owner keeps a file with the same content; it stays there'),
  })
  .meta({ id: 'FileRemoval' });
export type FileRemoval = z.infer<typeof FileRemovalSchema>;

export const ProvinceSchema = z
  .object({ code: z.string(), name: z.string(), simulated: z.boolean(), publicTotals: z.boolean() })
  .meta({ id: 'Province' });
export const ProvinceListSchema = z.object({ items: z.array(ProvinceSchema) }).meta({ id: 'ProvinceList' });
export const FileQuerySchema = z.strictObject({ name: TextSchema(255) });

export type UnitQuery = z.infer<typeof UnitQuerySchema>;
export type NewUnit = z.infer<typeof NewUnitSchema>;
export type UnitChange = z.infer<typeof UnitChangeSchema>;
export type PersonBody = z.infer<typeof PersonSchema>;
export type PersonQuery = z.infer<typeof PersonQuerySchema>;
export type NewPerson = z.infer<typeof NewPersonSchema>;
export type PersonChange = z.infer<typeof PersonChangeSchema>;
export type DocumentQuery = z.infer<typeof DocumentQuerySchema>;
export type StoredFileBody = z.infer<typeof StoredFileSchema>;
