import { z } from 'zod';
import { IdSchema, PageQuerySchema, TextSchema, pageOf } from './common.js';
import { RoleSchema } from './vocabulary.js';

export const UsernameSchema = z
  .string()
  .min(2)
  .max(80)
  .regex(/^[a-z0-9]+(?:[._-][a-z0-9]+)*$/);

export const UserSchema = z
  .object({
    id: IdSchema,
    username: z.string(),
    displayName: z.string(),
    disabled: z.boolean(),
    lastSignInAt: z.string().nullable(),
    sessions: z.number().int(),
    memberships: z.array(
      z.object({ id: IdSchema, role: RoleSchema, unit: z.object({ code: z.string(), name: z.string() }).nullable() }),
    ),
    version: z.number().int(),
  })
  .meta({ id: 'User' });
export type UserBody = z.infer<typeof UserSchema>;
export const UserQuerySchema = z.strictObject({
  ...PageQuerySchema.shape,
  q: z.string().max(200).optional(),
  role: RoleSchema.optional(),
});
export const UserPageSchema = pageOf(UserSchema, 'UserPage');

export const NewUserSchema = z
  .strictObject({
    username: UsernameSchema,
    displayName: TextSchema(120),
    role: RoleSchema,
    unit: z.string().max(80).nullish(),
  })
  .meta({ id: 'NewUser' });
/** All or nothing, as with statuses: one wrong line and none is created. */
export const NewUsersSchema = z
  .strictObject({ users: z.array(NewUserSchema).min(1).max(500) })
  .meta({ id: 'NewUsers' });
/** The link is shown once; whoever opens it first chooses the password. */
export const ResetLinkSchema = z
  .object({ username: z.string(), url: z.string(), expiresAt: z.string() })
  .meta({ id: 'ResetLink' });
export const CreatedUsersSchema = z
  .object({ items: z.array(z.object({ user: UserSchema, resetLink: ResetLinkSchema })) })
  .meta({ id: 'CreatedUsers' });
export const UserChangeSchema = z
  .strictObject({
    displayName: TextSchema(120).optional(),
    disabled: z.boolean().optional(),
    memberships: z
      .array(z.strictObject({ role: RoleSchema, unit: z.string().max(80).nullish() }))
      .max(20)
      .optional(),
  })
  .meta({ id: 'UserChange' });
/** Bàn giao: the successor receives the memberships, the leaver is disabled and signed out. */
export const HandOverSchema = z.strictObject({ successor: UsernameSchema }).meta({ id: 'HandOver' });
