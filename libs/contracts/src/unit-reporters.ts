import { z } from 'zod';
import { TextSchema } from './common.js';
import { ResetLinkSchema, UsernameSchema } from './users.js';

/** Who works on the reports of a unit. Nothing about what or how much they do. */
export const UnitReporterSchema = z
  .object({
    username: z.string(),
    displayName: z.string(),
    /** Writes its reports: named by its leader, or by the owner's administrator. */
    writes: z.boolean(),
    /** Leads the unit, and may write as well; only an administrator changes that. */
    leads: z.boolean(),
    /** false: the link to choose a password was not used yet. */
    isReady: z.boolean(),
    disabled: z.boolean(),
  })
  .meta({ id: 'UnitReporter' });
export type UnitReporterBody = z.infer<typeof UnitReporterSchema>;

export const UnitReportersSchema = z
  .object({
    unit: z.object({ code: z.string(), name: z.string() }),
    /** By given name. */
    items: z.array(UnitReporterSchema),
    /** Whether the one who asks may name and remove them. */
    mayName: z.boolean(),
  })
  .meta({ id: 'UnitReporters' });
export type UnitReportersBody = z.infer<typeof UnitReportersSchema>;

/** A new account, or one of this owner that gets the role as well; its name stays as it is then. */
export const NewUnitReporterSchema = z
  .strictObject({ username: UsernameSchema, displayName: TextSchema(120) })
  .meta({ id: 'NewUnitReporter' });
export type NewUnitReporter = z.infer<typeof NewUnitReporterSchema>;

/** The link is shown once; null: the person had an account already. */
export const NamedUnitReporterSchema = z
  .object({ reporter: UnitReporterSchema, resetLink: ResetLinkSchema.nullable() })
  .meta({ id: 'NamedUnitReporter' });
export type NamedUnitReporter = z.infer<typeof NamedUnitReporterSchema>;
