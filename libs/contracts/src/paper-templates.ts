import { z } from 'zod';
import { MomentSchema } from './common.js';

/** The SHA-256 of a file that was uploaded. */
const FileIdSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** Papers that are printed from templates: báo cáo, công văn of a unit's report; thông báo kết luận, briefing of a meeting. */
export const PAPER_KINDS = ['unitReport', 'unitLetter', 'conclusions', 'briefing'] as const;
export const PaperKindSchema = z.enum(PAPER_KINDS).meta({ id: 'PaperKind' });
export type PaperKind = z.infer<typeof PaperKindSchema>;

/** What is found in a template. Those of {@link TEMPLATE_NOTES} are told; every other one keeps it from being used. */
export const TEMPLATE_FINDINGS = [
  'unreadable',
  'brokenMark',
  'unknownField',
  'outsideRound',
  'nestedRound',
  'isRound',
  'notRepeated',
  'tableNotAlone',
  'unclosed',
  'unopened',
  'crossed',
  'doesNotFit',
  'missingField',
  'missingMark',
  'tooMany',
  'trackedChanges',
  'embedded',
  'fieldInNotes',
  'comments',
  'links',
] as const;
export const TemplateFindingKindSchema = z.enum(TEMPLATE_FINDINGS);
export type TemplateFindingKind = z.infer<typeof TemplateFindingKindSchema>;
/** What is left out of every paper by itself, and only told. */
export const TEMPLATE_NOTES: readonly TemplateFindingKind[] = ['comments', 'links'];

export const TemplateFindingSchema = z.object({
  kind: TemplateFindingKindSchema,
  /** Whether it keeps the template from being used. */
  blocks: z.boolean(),
  /** The field it is about, as the template or the list of fields has it. */
  field: z.string().nullable(),
  /** What is repeated around it, or should be. */
  within: z.string().nullable(),
  /** A known field that is nearly the same. */
  suggestion: z.string().nullable(),
  /** The line of the template where it stands. */
  near: z.string().nullable(),
  /** How many there are, of what is counted. */
  count: z.number().int().nullable(),
});
export type TemplateFinding = z.infer<typeof TemplateFindingSchema>;

export interface TemplateField {
  kind: 'text' | 'loop' | 'table';
  name: string;
  about: string;
  example: string | null;
  needed: boolean;
  fields: TemplateField[];
}
/** A field of a template, in the language asked for; what is repeated has fields of its own. */
export const TemplateFieldSchema: z.ZodType<TemplateField> = z
  .object({
    kind: z.enum(['text', 'loop', 'table']),
    name: z.string(),
    about: z.string(),
    /** What a preview prints there; null: not a text. */
    example: z.string().nullable(),
    needed: z.boolean(),
    get fields() {
      return z.array(TemplateFieldSchema);
    },
  })
  .meta({ id: 'TemplateField' });

const TemplateVersionSchema = z.object({
  version: z.number().int(),
  fileName: z.string(),
  fileId: FileIdSchema,
  bytes: z.number().int(),
  uploadedAt: MomentSchema,
  uploadedBy: z.string().nullable(),
});

/** A version with what was found in it. */
export const CheckedTemplateSchema = TemplateVersionSchema.extend({
  findings: z.array(TemplateFindingSchema),
  /** Whether nothing keeps it from being used. */
  mayBeUsed: z.boolean(),
}).meta({ id: 'CheckedTemplate' });
export type CheckedTemplate = z.infer<typeof CheckedTemplateSchema>;

/** The template of a kind: which version papers are printed from, and who chose it. */
export const PaperTemplateSchema = z
  .object({
    kind: PaperKindSchema,
    /** Null: the built-in one. */
    active: z.number().int().nullable(),
    /** Null: nobody has chosen yet. */
    chosenAt: MomentSchema.nullable(),
    chosenBy: z.string().nullable(),
    /** The latest first. */
    versions: z.array(TemplateVersionSchema),
    /** Every choice, the latest first. */
    choices: z.array(
      z.object({ version: z.number().int().nullable(), chosenAt: MomentSchema, chosenBy: z.string().nullable() }),
    ),
  })
  .meta({ id: 'PaperTemplate' });
export type PaperTemplateBody = z.infer<typeof PaperTemplateSchema>;

export const PaperTemplateListSchema = z
  .object({ items: z.array(PaperTemplateSchema) })
  .meta({ id: 'PaperTemplateList' });
export type PaperTemplateList = z.infer<typeof PaperTemplateListSchema>;

/** What templates of a kind can say. */
export const TemplateFieldListSchema = z
  .object({ items: z.array(TemplateFieldSchema) })
  .meta({ id: 'TemplateFieldList' });
export type TemplateFieldList = z.infer<typeof TemplateFieldListSchema>;

/** A file uploaded before, as the next version. */
export const NewTemplateVersionSchema = z.strictObject({ fileId: FileIdSchema }).meta({ id: 'NewTemplateVersion' });
export type NewTemplateVersion = z.infer<typeof NewTemplateVersionSchema>;

/** Which version papers are printed from; null: the built-in one. */
export const TemplateChoiceSchema = z
  .strictObject({ version: z.number().int().min(1).max(32_000).nullable() })
  .meta({ id: 'TemplateChoice' });
export type TemplateChoice = z.infer<typeof TemplateChoiceSchema>;
