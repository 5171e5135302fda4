import { z } from 'zod';
import { DaySchema, pageOf, PageQuerySchema } from './common.js';
import { UsernameSchema } from './users.js';

/** What an event of the trail is about, coarse enough to choose from. */
export const AUDIT_KINDS = [
  'account',
  'signIn',
  'status',
  'figure',
  'document',
  'plan',
  'period',
  'meeting',
  'ranking',
  'reconciliation',
  'organisation',
  'taken',
  'system',
] as const;
export const AuditKindSchema = z.enum(AUDIT_KINDS);
export type AuditKind = (typeof AUDIT_KINDS)[number];

export const AuditEventSchema = z
  .object({
    /** 1, 2, 3 … without a gap in the owner's trail. */
    number: z.number().int(),
    at: z.string(),
    /** Null: the system itself, or nobody who is signed in. */
    actor: z.object({ username: z.string(), displayName: z.string() }).nullable(),
    kind: AuditKindSchema,
    /** Dotted verb: `status.record`. */
    action: z.string(),
    subjectKind: z.string(),
    /** What a person would call it: code, address, user name. */
    subject: z.string(),
    detail: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'AuditEvent' });
export type AuditEventBody = z.infer<typeof AuditEventSchema>;

/** Newest first; `q` looks through subjects and names, without diacritics. Days are those of Vietnam, both included. */
export const AuditEventQuerySchema = z.strictObject({
  ...PageQuerySchema.shape,
  from: DaySchema.optional(),
  to: DaySchema.optional(),
  by: UsernameSchema.optional(),
  kind: AuditKindSchema.optional(),
  q: z.string().max(200).optional(),
});
export type AuditEventQuery = z.infer<typeof AuditEventQuerySchema>;
export const AuditEventPageSchema = pageOf(AuditEventSchema, 'AuditEventPage');
export type AuditEventPage = z.infer<typeof AuditEventPageSchema>;

/** How far the trail of an owner can be relied on. */
export const TrailStateSchema = z
  .object({
    events: z.number().int(),
    /** The last check; null: there was none yet. */
    check: z
      .object({
        at: z.string(),
        /** Null: it did not come to its end. */
        findings: z.number().int().nullable(),
        /** The first findings, in words. */
        lines: z.array(z.string()),
      })
      .nullable(),
    /** When the last head was exported; null: none was. */
    exportedAt: z.string().nullable(),
  })
  .meta({ id: 'TrailState' });
export type TrailState = z.infer<typeof TrailStateSchema>;
