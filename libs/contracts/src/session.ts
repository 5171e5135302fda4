import { z } from 'zod';
import { IdSchema } from './common.js';
import { RoleSchema } from './vocabulary.js';

export const SignInSchema = z
  .object({ username: z.string().min(1).max(100), password: z.string().min(1).max(200) })
  .meta({ id: 'SignIn', example: { username: 'editor', password: '…' } });

export const MembershipSchema = z
  .object({
    province: z.object({ code: z.string(), name: z.string(), simulated: z.boolean() }),
    role: RoleSchema,
    unit: z.object({ code: z.string(), name: z.string() }).nullable(),
  })
  .meta({ id: 'Membership' });

export const SessionSchema = z
  .object({
    user: z.object({ id: IdSchema, username: z.string(), displayName: z.string() }),
    memberships: z.array(MembershipSchema),
    /** Permissions by owner code, so that a screen offers only what will be accepted. */
    permissions: z.record(z.string(), z.array(z.string())),
    expiresAt: z.string(),
    mustChangePassword: z.boolean(),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof SessionSchema>;

export const ChangePasswordSchema = z
  .object({ currentPassword: z.string().min(1).max(200), newPassword: z.string().min(1).max(200) })
  .meta({ id: 'ChangePassword' });
export const ResetPasswordSchema = z
  .object({ token: z.string().min(20).max(200), newPassword: z.string().min(1).max(200) })
  .meta({ id: 'ResetPassword' });

/** What the sign-in page says of whoever it belongs to: owners of data that visitors are told about, the office, its help. */
export const SignInHelpSchema = z
  .object({
    owners: z.array(z.string()),
    agency: z.string().nullable(),
    /** Whom to ask about accounts and passwords. */
    help: z.string().nullable(),
  })
  .meta({ id: 'SignInHelp' });
export type SignInHelp = z.infer<typeof SignInHelpSchema>;

/** Of those who have signed in with the browser that asks. */
export const DeviceAccountsSchema = z
  .object({ disabled: z.array(z.string()).meta({ description: 'User names whose accounts are disabled' }) })
  .meta({ id: 'DeviceAccounts' });
export type DeviceAccounts = z.infer<typeof DeviceAccountsSchema>;

export const HealthSchema = z
  .object({
    status: z.enum(['ok', 'degraded']),
    version: z.string(),
    database: z.enum(['ok', 'down']),
    /** `full`: reads go on, nothing can be written. */
    storage: z.enum(['ok', 'full']),
  })
  .meta({ id: 'Health', example: { status: 'ok', version: '0.1.0', database: 'ok', storage: 'ok' } });

export const LivenessSchema = z
  .object({ status: z.literal('ok'), version: z.string() })
  .meta({ id: 'Liveness', example: { status: 'ok', version: '0.1.0' } });
