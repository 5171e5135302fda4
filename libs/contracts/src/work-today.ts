import { z } from 'zod';
import { DaySchema, IdSchema } from './common.js';
import { BlockSchema, LateUnitSchema } from './periods.js';
import { AttentionItemSchema, ATTENTION_KINDS, ProvinceRefSchema } from './plans.js';

/** The plan that a line of work belongs to. */
const PlanNameSchema = z.object({ slug: z.string(), code: z.string(), title: z.string() });

/** Who answers the telephone of a unit: told only to those who must call. */
export const ContactSchema = z
  .object({
    fullName: z.string(),
    position: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
  })
  .meta({ id: 'Contact' });
export type Contact = z.infer<typeof ContactSchema>;

/** A unit that has not given all it is asked for, with whom to call. */
export const MissingUnitSchema = LateUnitSchema.extend({ contacts: z.array(ContactSchema) }).meta({
  id: 'MissingUnit',
});
export type MissingUnit = z.infer<typeof MissingUnitSchema>;

/** A period that is open, or closed lately with figures missing. */
export const DuePeriodSchema = z
  .object({
    plan: PlanNameSchema,
    code: z.string(),
    label: z.string(),
    state: z.enum(['open', 'closed']),
    opensOn: DaySchema,
    closesOn: DaySchema,
    /** Whole days to the last day to report, 0 on that day; negative: so many days late. */
    daysLeft: z.number().int(),
    asked: z.number().int(),
    reporting: z.number().int(),
    /** Units with figures missing in part or whole; the first 200 of them, those without any figure first. */
    missingTotal: z.number().int(),
    missing: z.array(MissingUnitSchema),
  })
  .meta({ id: 'DuePeriod' });
export type DuePeriod = z.infer<typeof DuePeriodSchema>;

/** What is to be done about the items and figures of one plan. */
export const PlanWorkSchema = z
  .object({
    plan: PlanNameSchema,
    endsOn: DaySchema,
    /** Its last day has passed: items are told as of that day. */
    over: z.boolean(),
    /** Items that need a decision, and how many for which reason; one may have several. */
    attention: z.object({
      total: z.number().int(),
      byKind: z.array(z.object({ kind: z.enum(ATTENTION_KINDS), count: z.number().int() })),
    }),
    /** The most pressing of them; null: there is none. */
    worst: AttentionItemSchema.pick({
      kind: true,
      code: true,
      name: true,
      status: true,
      why: true,
      overdueDays: true,
      silentDays: true,
      leadUnits: true,
    }).nullable(),
    /** Contradictions of figures: not looked at yet, and settled by an act that is still to be done. */
    discrepancies: z.object({ open: z.number().int(), inHand: z.number().int() }),
  })
  .meta({ id: 'PlanWork' });
export type PlanWork = z.infer<typeof PlanWorkSchema>;

/** Việc cần xử lý hôm nay: what waits in one owner, over all its plans. */
export const WorkTodaySchema = z
  .object({
    province: ProvinceRefSchema,
    today: DaySchema,
    /** What is due next first, then what is late. */
    periods: z.array(DuePeriodSchema),
    /** The period that opens next; null: none is planned. */
    next: z
      .object({ plan: PlanNameSchema, code: z.string(), label: z.string(), opensOn: DaySchema, closesOn: DaySchema })
      .nullable(),
    /** Plans with something to be done: those that run first, then the one with most overdue. */
    plans: z.array(PlanWorkSchema),
    /** Plans that ended longest ago and were left out. */
    plansLeftOut: z.number().int(),
    /** Shared rankings with remarks of units that wait for an answer. */
    remarks: z.array(
      z.object({
        plan: PlanNameSchema,
        publication: IdSchema,
        block: BlockSchema,
        period: z.object({ code: z.string(), label: z.string() }),
        open: z.number().int(),
        contestUntil: DaySchema,
      }),
    ),
    /** Conclusions of meetings that are not done, late or due within a week, the one due first first; 30 at most. */
    directives: z.array(
      z.object({
        plan: PlanNameSchema,
        id: IdSchema,
        text: z.string(),
        leadUnit: z.string().nullable(),
        dueOn: DaySchema,
        /** 0 on its last day; negative: so many days late. */
        daysLeft: z.number().int(),
      }),
    ),
    /** Plans that are not published yet, the one worked on last first. */
    drafts: z.array(PlanNameSchema.extend({ updatedAt: z.string() })),
    /** Amendments recorded that take effect after today, the next first. */
    amendments: z.array(
      z.object({
        plan: PlanNameSchema,
        effectiveOn: DaySchema,
        document: z.string().nullable(),
        items: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'WorkToday' });
export type WorkToday = z.infer<typeof WorkTodaySchema>;
