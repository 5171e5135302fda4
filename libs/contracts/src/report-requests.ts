import { DUE_STATES, SUBMISSION_STATES } from '@tiendo/indicators/submission';
import { z } from 'zod';
import { CodeSchema, DaySchema, IdSchema, pageOf, PageQuerySchema, TextSchema } from './common.js';
import { BlockSchema, PeriodCodeSchema, PeriodSchema } from './periods.js';

export const SubmissionStateSchema = z.enum(SUBMISSION_STATES).meta({ id: 'SubmissionState' });
/** `waiting`, `overdue`: not handed in yet, before and after it is due; `onTime`, `late`: by its first sending. */
export const DueStateSchema = z.enum(DUE_STATES).meta({ id: 'DueState' });

export const REQUEST_STATES = ['draft', 'open', 'withdrawn'] as const;
export const RequestStateSchema = z.enum(REQUEST_STATES).meta({ id: 'ReportRequestState' });
/** "Chỉ gửi trên hệ thống", or "kèm văn bản": then it is handed in by the signed paper. */
export const REQUEST_ANSWERS = ['system', 'withDocument'] as const;
export const RequestAnswerSchema = z.enum(REQUEST_ANSWERS).meta({ id: 'ReportRequestAnswer' });

const TimeSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
const PlanNameSchema = z.object({ slug: z.string(), code: z.string(), title: z.string() });
const UnitNameSchema = z.object({ code: z.string(), name: z.string() });

/** When a report is due: as it was set, and as it holds once days off are passed over. */
export const DueSchema = z
  .object({
    setOn: DaySchema,
    /** The day it holds; later than `setOn` where that is a day off. */
    on: DaySchema,
    /** `HH:MM` in Asia/Ho_Chi_Minh. */
    time: z.string(),
    /** The very moment. */
    at: z.string(),
  })
  .meta({ id: 'Due' });

/** The period of a request, as its plans name it. */
export const RequestPeriodSchema = PeriodSchema.pick({
  ...{ code: true, kind: true, year: true, ordinal: true, title: true, label: true },
  ...{ startsOn: true, endsOn: true },
});

/** A letter with its file, where it has one. */
export const RequestDocumentSchema = z.object({
  id: IdSchema,
  label: z.string(),
  fileId: z.string().nullable(),
  /** Set: the content of the file was removed at once. */
  fileRemovedAt: z.string().nullable(),
});

/**
 * Whom and what somebody chose: codes of blocks and units; neither: everybody whom the plans ask. `pillars`: only what
 * belongs to these is asked; none: everything.
 */
export const RequestChoiceSchema = z
  .object({ blocks: z.array(BlockSchema), units: z.array(z.string()), pillars: z.array(z.string()) })
  .meta({ id: 'RequestChoice' });
export type RequestChoice = z.infer<typeof RequestChoiceSchema>;

/** How much of something is asked and how much of it is given. */
export const GivenOfSchema = z.object({ asked: z.number().int(), given: z.number().int() });

/** One heading of the outline (đề cương). */
export const OutlineSectionSchema = z
  .strictObject({ code: CodeSchema, title: TextSchema(300), required: z.boolean() })
  .meta({ id: 'OutlineSection' });
export type OutlineSection = z.infer<typeof OutlineSectionSchema>;

export const ReportRequestRowSchema = z
  .object({
    id: IdSchema,
    title: z.string(),
    note: z.string().nullable(),
    period: RequestPeriodSchema,
    plans: z.array(PlanNameSchema),
    /** The letter (công văn) that calls for the reports. */
    document: RequestDocumentSchema.nullable(),
    due: DueSchema,
    answer: RequestAnswerSchema,
    asksItems: z.boolean(),
    state: RequestStateSchema,
    /** It stands as a source of its time states it: what was not sent there is that source's draft, and late for nobody. */
    fromSource: z.boolean(),
    /** Units that are asked, those that handed in, and of these the late ones. */
    units: z.number().int(),
    sent: z.number().int(),
    sentLate: z.number().int(),
    openedAt: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'ReportRequestRow' });
export type ReportRequestRow = z.infer<typeof ReportRequestRowSchema>;
export const ReportRequestPageSchema = pageOf(ReportRequestRowSchema, 'ReportRequestPage');
export type ReportRequestPage = z.infer<typeof ReportRequestPageSchema>;
/** What is due last comes first. */
export const ReportRequestQuerySchema = z.strictObject({
  ...PageQuerySchema.shape,
  state: RequestStateSchema.optional(),
});
export type ReportRequestQuery = z.infer<typeof ReportRequestQuerySchema>;

/** One unit on the board of a request: how far it is, and no person. */
export const BoardUnitSchema = z
  .object({
    unit: UnitNameSchema,
    /** null: in no block. */
    block: BlockSchema.nullable(),
    /** null while the request is a draft. */
    submission: IdSchema.nullable(),
    state: SubmissionStateSchema.nullable(),
    dueState: DueStateSchema,
    lines: GivenOfSchema,
    items: GivenOfSchema,
    firstSentAt: z.string().nullable(),
    receipt: z.string().nullable(),
  })
  .meta({ id: 'BoardUnit' });
export type BoardUnit = z.infer<typeof BoardUnitSchema>;

/** A request with its outline and its board, units in official order. */
export const ReportRequestSchema = ReportRequestRowSchema.extend({
  outline: z.array(OutlineSectionSchema),
  chosen: RequestChoiceSchema,
  /** Pillars of its plans, to choose among and to name those chosen. */
  pillars: z.array(z.object({ code: z.string(), name: z.string() })),
  /** Lists (bảng kê) that are asked. */
  lists: z.array(z.object({ code: z.string(), name: z.string() })),
  withdrawnReason: z.string().nullable(),
  board: z.array(BoardUnitSchema),
}).meta({ id: 'ReportRequest' });
export type ReportRequestBody = z.infer<typeof ReportRequestSchema>;

const uniqueCodes = (sections: readonly OutlineSection[]): boolean =>
  new Set(sections.map(({ code }) => code)).size === sections.length;

const requestFields = {
  title: TextSchema(300),
  dueOn: DaySchema,
  dueTime: TimeSchema,
  answer: RequestAnswerSchema,
  documentId: IdSchema.nullish(),
  /** What the office tells those it asks, beside its letter: where the outline comes from, whom to call. */
  note: TextSchema(1000).nullish(),
  outline: z.array(OutlineSectionSchema).max(60).refine(uniqueCodes, { message: 'twice' }),
  asksItems: z.boolean(),
  /** Codes of units, and blocks; neither: everybody whom a line of the forms asks, and who leads or carries out an item where these are asked. */
  units: z.array(CodeSchema).max(500).optional(),
  blocks: z.array(BlockSchema).optional(),
  /** Codes of pillars: only lines and items of these are asked; left out or none: of all. */
  pillars: z.array(CodeSchema).max(50).optional(),
  /** Codes of lists that every unit fills in, in their order; left out of a new request: none. */
  lists: z.array(CodeSchema).max(20).optional(),
};
/** What is asked, of whom: a draft, which no unit sees until it is opened. */
export const NewReportRequestSchema = z
  .strictObject({
    ...requestFields,
    /** As every one of the plans names it. */
    period: PeriodCodeSchema,
    plans: z.array(CodeSchema).min(1).max(12),
    dueTime: TimeSchema.default('17:00'),
    answer: RequestAnswerSchema.default('system'),
    outline: requestFields.outline.default([]),
    asksItems: z.boolean().default(false),
  })
  .meta({ id: 'NewReportRequest' });
export type NewReportRequest = z.infer<typeof NewReportRequestSchema>;

/**
 * Once it is open, only title, letter, note and due time may still change. Neither `units` nor `blocks`: who was chosen stays;
 * both empty: everybody whom the plans ask.
 */
export const ReportRequestChangeSchema = z.strictObject(requestFields).partial().meta({ id: 'ReportRequestChange' });
export type ReportRequestChange = z.infer<typeof ReportRequestChangeSchema>;

export const RequestWithdrawalSchema = z.strictObject({ reason: TextSchema(1000) }).meta({ id: 'RequestWithdrawal' });
export type RequestWithdrawal = z.infer<typeof RequestWithdrawalSchema>;
