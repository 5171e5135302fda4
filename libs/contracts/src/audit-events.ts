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

/** Everything the trail tells of, as dotted verbs. */
export const AUDIT_ACTIONS = [
  'tile-layout.save',
  'unit.remember-names',
  'status.record',
  'status.withdraw',
  'figure.record',
  'figure.withdraw',
  'figures.load',
  'observation.record',
  'observation.correct',
  'observation.withdraw',
  'document.create',
  'document.change',
  'document.addFile',
  'file.upload',
  'file.download',
  'file.remove',
  'export.paper',
  'export.table',
  'plan.draft',
  'plan.saveDraft',
  'plan.discardDraft',
  'plan.publish',
  'plan.amend',
  'plan.allot',
  'plan.recompute',
  'plan.close',
  'plan.open',
  'plan.discardAmendmentDraft',
  'plan.saveAmendmentDraft',
  'item.name',
  'indicator.change',
  'indicator.tell',
  'indicator.withhold',
  'snapshot.publish',
  'period.add',
  'period.change',
  'period.remove',
  'period.open',
  'period.close',
  'form.set',
  'calendar.set',
  'calendar.remove',
  'daysOff.set',
  'list.create',
  'list.change',
  'paperTemplate.add',
  'paperTemplate.choose',
  'request.create',
  'request.change',
  'request.open',
  'request.withdraw',
  'submission.submit',
  'submission.recall',
  'submission.sendBack',
  'submission.approve',
  'submission.approveByAuthorisation',
  'submission.approveByDocument',
  'submission.withdraw',
  'submission.giveLines',
  'meeting.create',
  'meeting.change',
  'meeting.remove',
  'meeting.agenda',
  'meeting.rebuild',
  'directive.create',
  'directive.change',
  'directive.state',
  'directive.task',
  'ranking.share',
  'ranking.contestUntil',
  'ranking.publish',
  'ranking.contest',
  'ranking.answer',
  'discrepancy.settle',
  'discrepancy.reopen',
  'headline.add',
  'headline.correct',
  'headline.withdraw',
  'unit.create',
  'unit.change',
  'succession.create',
  'succession.change',
  'succession.delete',
  'person.create',
  'person.change',
  'boundaries.save',
  'user.create',
  'user.change',
  'reporter.name',
  'reporter.remove',
  'user.resetLink',
  'user.handOver',
  'user.signOutEverywhere',
  'password.change',
  'password.reset',
  'password.resetByCommand',
  'machineKey.create',
  'machineKey.revoke',
  'figures.fromSystem',
  'wallKey.create',
  'wallKey.revoke',
  'view.create',
  'view.change',
  'view.remove',
  'session.start',
  'session.refused',
  'session.blocked',
  'job.run',
  'sample.load',
  'sample.figures',
  'trail.baseline',
  'trail.export',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export const AuditEventSchema = z
  .object({
    /** 1, 2, 3 … without a gap in the owner's trail. */
    number: z.number().int(),
    at: z.string(),
    /** Null: the system itself, or nobody who is signed in. */
    actor: z.object({ username: z.string(), displayName: z.string() }).nullable(),
    kind: AuditKindSchema,
    /** Dotted verb: one of `AUDIT_ACTIONS`, or one that an earlier version wrote. */
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

/** A table that was saved as a file in the browser: what is kept of it is that it left. */
export const ExportNoteSchema = z
  .strictObject({
    file: z.string().min(1).max(250),
    /** Without the head. */
    rows: z.number().int().min(0).max(1_000_000),
  })
  .meta({ id: 'ExportNote' });
export type ExportNote = z.infer<typeof ExportNoteSchema>;

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
