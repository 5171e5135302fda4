import { SOURCE_GAPS } from '@tiendo/indicators/status';
import { AGENDA_SECTIONS, DIRECTIVE_STATES } from '@tiendo/indicators/agenda';
import { z } from 'zod';
import {
  CodeSchema,
  DaySchema,
  FlagSchema,
  IdSchema,
  ItemCodeSchema,
  OptionalTextSchema,
  PageQuerySchema,
  TextSchema,
  pageOf,
} from './common.js';
import { AwaitedSchema, UnitRefSchema } from './items.js';
import { BlockSchema, PeriodSchema } from './periods.js';
import { AttentionItemSchema, ProvinceRefSchema } from './plans.js';
import { CauseSchema, ItemKindSchema, ItemStatusSchema } from './vocabulary.js';

export const AgendaSectionSchema = z.enum(AGENDA_SECTIONS).meta({ id: 'AgendaSection' });
export const AGENDA_LINE_SECTIONS = [...AGENDA_SECTIONS, 'own'] as const;
export const DirectiveStateSchema = z.enum(DIRECTIVE_STATES).meta({ id: 'DirectiveState' });
export const MEETING_STATES = ['preparing', 'held'] as const;
export const MeetingStateSchema = z.enum(MEETING_STATES).meta({ id: 'MeetingState' });

const DocumentRefSchema = z.object({ id: IdSchema, label: z.string() });
const ItemRefSchema = z.object({ kind: ItemKindSchema, code: z.string(), name: z.string().nullable() });

/** An item as it stood when the agenda was built: problem, whose, since when, on what document, proposal. */
export const AgendaItemFactsSchema = z
  .object({
    kind: ItemKindSchema,
    code: z.string(),
    name: z.string().nullable(),
    status: ItemStatusSchema,
    since: DaySchema.nullable(),
    dueOn: DaySchema.nullable(),
    overdueDays: z.number().int().nullable(),
    silentDays: z.number().int().nullable(),
    continuesInYear: z.number().int().nullable(),
    cause: CauseSchema.nullable(),
    reason: z.string().nullable(),
    proposal: z.string().nullable(),
    proposalTo: z.string().nullable(),
    /** Absent from agendas built before it was known. */
    awaiting: AwaitedSchema.nullable().optional(),
    lacksPermission: z.boolean(),
    /** What the source leaves open; absent from agendas built before it was known. */
    notNamed: z.array(z.enum(SOURCE_GAPS)).optional(),
    leadUnits: z.array(z.object({ code: z.string(), name: z.string() })),
    documents: z.array(z.string()),
    /** Status at the day the agenda is compared with; null: it did not turn. */
    turnedFrom: ItemStatusSchema.nullable(),
    measure: AttentionItemSchema.shape.measure,
  })
  .meta({ id: 'AgendaItemFacts' });
export type AgendaItemFacts = z.infer<typeof AgendaItemFactsSchema>;

/** Units of a block that gave no figure for the period that was due: named, never counted as zero. */
export const UnreportedFactsSchema = z
  .object({
    block: BlockSchema,
    period: PeriodSchema.pick({
      code: true,
      kind: true,
      year: true,
      ordinal: true,
      title: true,
      startsOn: true,
      endsOn: true,
      closesOn: true,
    }),
    /** Units of the block that the period asks. */
    asked: z.number().int(),
    /** Those without any figure, in official order. */
    units: z.array(z.object({ code: z.string(), name: z.string() })),
  })
  .meta({ id: 'UnreportedFacts' });
export type UnreportedFacts = z.infer<typeof UnreportedFactsSchema>;

/** What was known of a line when the agenda was built. An own line has neither item, unit nor turn. */
export const AgendaFactsSchema = z
  .object({
    why: z.array(AgendaSectionSchema),
    item: AgendaItemFactsSchema.nullable(),
    /** A unit that says nothing; names null: the source names no lead unit. */
    unit: z.object({ code: z.string().nullable(), name: z.string().nullable() }).nullable(),
    /** What the items told together turned to. */
    turnedTo: ItemStatusSchema.nullable(),
    /** The items of a silent unit, or those told together. */
    items: z.array(ItemRefSchema.extend({ silentDays: z.number().int().nullable() })),
    unreported: UnreportedFactsSchema.nullable(),
  })
  .meta({ id: 'AgendaFacts' });
export type AgendaFacts = z.infer<typeof AgendaFactsSchema>;

export const AgendaLineSchema = z
  .object({
    id: IdSchema,
    key: z.string(),
    section: z.enum(AGENDA_LINE_SECTIONS),
    /** The secretary's own wording; null: that of the facts. */
    title: z.string().nullable(),
    note: z.string().nullable(),
    minutes: z.number().int().nullable(),
    hidden: z.boolean(),
    /** The plan's state no longer asks for the line; it stayed because somebody had worked on it. */
    settled: z.boolean(),
    facts: AgendaFactsSchema,
  })
  .meta({ id: 'AgendaLine' });
export type AgendaLine = z.infer<typeof AgendaLineSchema>;

export const DirectiveSchema = z
  .object({
    id: IdSchema,
    /** As the minutes number the conclusions of the meeting, from 1. */
    number: z.number().int(),
    meeting: z.object({ id: IdSchema, name: z.string(), heldOn: DaySchema }).nullable(),
    agendaLineId: IdSchema.nullable(),
    item: ItemRefSchema.nullable(),
    text: z.string(),
    /** Null: the source names no unit. */
    leadUnit: UnitRefSchema.nullable(),
    coordinatingUnits: z.array(UnitRefSchema),
    person: z.object({ id: IdSchema, fullName: z.string(), position: z.string().nullable() }).nullable(),
    issuedOn: DaySchema,
    /** The deadline in force on the day asked for, and the one it was given with. */
    dueOn: DaySchema.nullable(),
    firstDueOn: DaySchema.nullable(),
    /** Its own document, else the announcement of the meeting. */
    document: DocumentRefSchema.nullable(),
    /** The task of the plan it became. */
    task: ItemRefSchema.nullable(),
    state: DirectiveStateSchema,
    since: DaySchema.nullable(),
    overdueDays: z.number().int().nullable(),
    doneLate: z.boolean(),
    /** What was said last. */
    note: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Directive' });
export type DirectiveBody = z.infer<typeof DirectiveSchema>;

export const DirectiveEntrySchema = z
  .object({
    id: IdSchema,
    state: DirectiveStateSchema,
    effectiveOn: DaySchema,
    dueOn: DaySchema.nullable(),
    note: z.string().nullable(),
    document: DocumentRefSchema.nullable(),
    recordedAt: z.string(),
    recordedBy: z.string().nullable(),
  })
  .meta({ id: 'DirectiveEntry' });
export const DirectiveDetailSchema = DirectiveSchema.extend({ entries: z.array(DirectiveEntrySchema) }).meta({
  id: 'DirectiveDetail',
});
export type DirectiveDetail = z.infer<typeof DirectiveDetailSchema>;
export type DirectiveEntryBody = z.infer<typeof DirectiveEntrySchema>;

/** `state` takes several, comma-separated; `unit`: code of the lead unit; `item`: `target:CODE` or `task:CODE`. */
export const DirectiveQuerySchema = z.strictObject({
  ...PageQuerySchema.shape,
  q: z.string().max(200).optional(),
  unit: z.string().max(80).optional(),
  state: z.string().max(100).optional(),
  overdue: FlagSchema.optional(),
  item: z.string().max(80).optional(),
  meeting: IdSchema.optional(),
  asOf: DaySchema.optional(),
});
export type DirectiveQuery = z.infer<typeof DirectiveQuerySchema>;
export const DirectivePageSchema = pageOf(DirectiveSchema, 'DirectivePage');
export type DirectivePage = z.infer<typeof DirectivePageSchema>;

const directiveFields = {
  text: TextSchema(1500),
  leadUnit: CodeSchema,
  coordinatingUnits: z.array(CodeSchema).max(30).optional(),
  personId: IdSchema.nullish(),
  dueOn: DaySchema.nullish(),
};
/** A conclusion of a meeting, or one given by a letter: then with the day it was given. */
export const NewDirectiveSchema = z
  .strictObject({
    ...directiveFields,
    meetingId: IdSchema.optional(),
    agendaLineId: IdSchema.optional(),
    item: z.strictObject({ kind: ItemKindSchema, code: ItemCodeSchema }).optional(),
    issuedOn: DaySchema.optional(),
    documentId: IdSchema.optional(),
  })
  .meta({ id: 'NewDirective' });
export type NewDirective = z.infer<typeof NewDirectiveSchema>;
export const DirectiveChangeSchema = z
  .strictObject({ ...directiveFields, documentId: IdSchema.nullish() })
  .partial()
  .meta({ id: 'DirectiveChange' });
export type DirectiveChange = z.infer<typeof DirectiveChangeSchema>;

/** What became of a directive from a day on; `dueOn`: a new deadline allowed. */
export const NewDirectiveEntrySchema = z
  .strictObject({
    state: DirectiveStateSchema,
    effectiveOn: DaySchema,
    dueOn: DaySchema.optional(),
    note: OptionalTextSchema(2000),
    documentId: IdSchema.optional(),
  })
  .meta({ id: 'NewDirectiveEntry' });
export type NewDirectiveEntry = z.infer<typeof NewDirectiveEntrySchema>;

/** The directive becomes a task of the plan, by an amendment that its announcement stands for. */
export const DirectiveTaskSchema = z
  .strictObject({ code: ItemCodeSchema, name: TextSchema(1500).optional(), group: CodeSchema.optional() })
  .meta({ id: 'DirectiveTask' });
export type DirectiveTask = z.infer<typeof DirectiveTaskSchema>;

export const MeetingRowSchema = z
  .object({
    id: IdSchema,
    name: z.string(),
    heldOn: DaySchema,
    place: z.string().nullable(),
    chair: z.string(),
    state: MeetingStateSchema,
    /** The announcement of its conclusions. */
    document: DocumentRefSchema.nullable(),
    lines: z.number().int(),
    directives: z.number().int(),
    version: z.number().int(),
  })
  .meta({ id: 'MeetingRow' });
export type MeetingRow = z.infer<typeof MeetingRowSchema>;
export const MeetingListSchema = z.object({ items: z.array(MeetingRowSchema) }).meta({ id: 'MeetingList' });
export type MeetingList = z.infer<typeof MeetingListSchema>;

export const MeetingSchema = MeetingRowSchema.extend({
  plan: z.object({ slug: z.string(), code: z.string(), title: z.string(), issuer: z.string() }),
  province: ProvinceRefSchema,
  /** The two times the agenda was built at; `agendaKnownAt` null: as known when it was built. */
  agendaAsOf: DaySchema,
  agendaKnownAt: z.string().nullable(),
  /** What turned is counted since this day: that of the last meeting before, else thirty days earlier. */
  comparedWith: DaySchema,
  previous: z.object({ id: IdSchema, name: z.string(), heldOn: DaySchema }).nullable(),
  snapshot: z.object({ id: IdSchema, name: z.string() }).nullable(),
  agenda: z.array(AgendaLineSchema),
  conclusions: z.array(DirectiveSchema),
  /** Conclusions of earlier meetings and letters, as they stand on the day of this one; closed ones only since the last meeting. */
  earlier: z.array(DirectiveSchema),
}).meta({ id: 'Meeting' });
export type MeetingBody = z.infer<typeof MeetingSchema>;

const meetingFields = {
  name: TextSchema(300),
  heldOn: DaySchema,
  place: TextSchema(300).nullish(),
  /** A role or a unit: "Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo". */
  chair: TextSchema(200),
};
/** `snapshotId`: the agenda is built from this snapshot instead of the live figures. */
export const NewMeetingSchema = z
  .strictObject({ ...meetingFields, snapshotId: IdSchema.optional() })
  .meta({ id: 'NewMeeting' });
export type NewMeeting = z.infer<typeof NewMeetingSchema>;
export const MeetingChangeSchema = z
  .strictObject({
    ...meetingFields,
    state: MeetingStateSchema,
    documentId: IdSchema.nullable(),
    snapshotId: IdSchema.nullable(),
  })
  .partial()
  .meta({ id: 'MeetingChange' });
export type MeetingChange = z.infer<typeof MeetingChangeSchema>;

/** The whole agenda in its order. A line without `id` is new and needs a title; an own line left out is removed. */
export const SaveAgendaSchema = z
  .strictObject({
    lines: z
      .array(
        z.strictObject({
          id: IdSchema.optional(),
          title: TextSchema(500).nullish(),
          note: TextSchema(4000).nullish(),
          minutes: z.number().int().min(1).max(600).nullish(),
          hidden: z.boolean().optional(),
        }),
      )
      .max(500),
  })
  .meta({ id: 'SaveAgenda' });
export type SaveAgenda = z.infer<typeof SaveAgendaSchema>;
