import {
  ANNOUNCED_STATUSES,
  CHECK_KINDS,
  CHECK_SEVERITIES,
  LINE_ANSWERS,
  SUBMISSION_STEPS,
} from '@tiendo/indicators/submission';
import { storedText } from '@tiendo/indicators/vietnamese';
import { z } from 'zod';
import { CodeSchema, DaySchema, IdSchema, OptionalTextSchema, pageOf, PageQuerySchema, TextSchema } from './common.js';
import { FigureFindingSchema, FigureSchema, NewFigureSchema } from './figures.js';
import {
  DueSchema,
  DueStateSchema,
  GivenOfSchema,
  OutlineSectionSchema,
  RequestAnswerSchema,
  RequestDocumentSchema,
  RequestPeriodSchema,
  RequestStateSchema,
  SubmissionStateSchema,
} from './report-requests.js';
import { SubmissionListSchema } from './submission-lists.js';
import { UsernameSchema } from './users.js';
import {
  ComparatorSchema,
  ItemKindSchema,
  ItemStatusSchema,
  PartKindSchema,
  StatedStatusSchema,
} from './vocabulary.js';

export const SubmissionStepSchema = z.enum(SUBMISSION_STEPS).meta({ id: 'SubmissionStep' });
export const LineAnswerKindSchema = z.enum(LINE_ANSWERS).meta({ id: 'LineAnswerKind' });

/** Narrative: may be empty. */
const BodySchema = z
  .string()
  .transform((text) => storedText(text).trim())
  .pipe(z.string().max(20_000));
const NamedSchema = z.object({ code: z.string(), name: z.string() });
const DocumentRefSchema = z.object({ id: IdSchema, label: z.string() });

/** What was done with a report, by whom, with which paper. */
export const TakenStepSchema = z
  .object({
    step: SubmissionStepSchema,
    at: z.string(),
    /** null: the system, or nobody who is known any more. */
    by: z.string().nullable(),
    remark: z.string().nullable(),
    /** The signed paper, or the authorisation, with who signed it. */
    document: DocumentRefSchema.nullable(),
    signer: z.string().nullable(),
  })
  .meta({ id: 'TakenStep' });
export type TakenStep = z.infer<typeof TakenStepSchema>;

/** A report of one unit as lists tell it: what is due until when, what is missing, what came back. */
export const SubmissionRowSchema = z
  .object({
    id: IdSchema,
    request: z.object({
      id: IdSchema,
      title: z.string(),
      note: z.string().nullable(),
      answer: RequestAnswerSchema,
      state: RequestStateSchema,
      document: RequestDocumentSchema.nullable(),
    }),
    unit: NamedSchema,
    period: RequestPeriodSchema,
    plans: z.array(z.object({ slug: z.string(), code: z.string(), title: z.string() })),
    due: DueSchema,
    dueState: DueStateSchema,
    state: SubmissionStateSchema,
    /** `notUpdated`: carried over from the period before and not looked at yet; not among the given ones. */
    lines: GivenOfSchema.extend({ notUpdated: z.number().int() }),
    items: GivenOfSchema,
    /** Headings that have to be filled in. */
    sections: GivenOfSchema,
    /** The last remark it came back with; null: it did not come back, or was sent on since. */
    cameBack: TakenStepSchema.pick({ step: true, at: true, remark: true }).nullable(),
    firstSentAt: z.string().nullable(),
    lastSentAt: z.string().nullable(),
    /** "Mã …", given with the first sending. */
    receipt: z.string().nullable(),
    /** Grows with every write to anything in it; what a step names, and If-Match. */
    version: z.number().int(),
  })
  .meta({ id: 'SubmissionRow' });
export type SubmissionRow = z.infer<typeof SubmissionRowSchema>;
export const SubmissionPageSchema = pageOf(SubmissionRowSchema, 'SubmissionPage');
export type SubmissionPage = z.infer<typeof SubmissionPageSchema>;
/**
 * Left out, `unit` means every unit one acts for; for the office, every unit: of these it sees what was sent. What is
 * still to be handed in comes first, by its due time; then what was sent, the latest first.
 */
export const SubmissionQuerySchema = z.strictObject({
  ...PageQuerySchema.shape,
  unit: z.string().max(80).optional(),
  state: SubmissionStateSchema.optional(),
  request: IdSchema.optional(),
});
export type SubmissionQuery = z.infer<typeof SubmissionQuerySchema>;

/** A figure as a unit gives it: decimals as text, a bound stays a bound. */
export const GivenFigureSchema = FigureSchema.pick({
  ...{ numerator: true, denominator: true, value: true, statedPercent: true, qualifier: true, outcome: true },
  ...{ cumulative: true, grade: true, origin: true, asOf: true },
});

/** What the line says now. */
export const LineAnswerSchema = z
  .object({
    answer: LineAnswerKindSchema,
    /** Of `figure`, and of `unchanged` the one it keeps; of the others null. */
    figure: GivenFigureSchema.nullable(),
    /** The answer as a report writes it: `21/30`, `không có`, the paper it stands in. */
    text: z.string(),
    /** The day the figure is of, where its unit named one; null: the last day of the period that had come. */
    ownDay: DaySchema.nullable(),
    /** What was typed; null: it was not typed as text. */
    statedText: z.string().nullable(),
    /** Ước thực hiện cả năm: an estimate beside the figure, never a result. In the measure unit of the line. */
    yearEstimate: z.string().nullable(),
    document: DocumentRefSchema.nullable(),
    /** A paper that is in no list: "Văn bản số 403/SNV-VP ngày 14/5/2025". */
    reference: z.string().nullable(),
    /** Number and day of that paper, or of the listed one, as far as they are known. */
    paper: z.object({ number: z.string(), issuedOn: DaySchema.nullable() }).nullable(),
    section: z.string().nullable(),
    note: z.string().nullable(),
    /** Why what is unusual is right all the same. */
    passReason: z.string().nullable(),
    /** Carried over from the period before; nobody has looked at it yet. */
    notUpdated: z.boolean(),
    updatedAt: z.string(),
    updatedBy: z.string().nullable(),
    /** What the checks of figures say, in the language asked for. */
    findings: z.array(FigureFindingSchema),
  })
  .meta({ id: 'LineAnswer' });
export type LineAnswerBody = z.infer<typeof LineAnswerSchema>;

/** A division of the unit, an officer who writes its reports, or both. */
export const LineHolderSchema = z
  .object({
    division: z.string().nullable(),
    officer: z.object({ username: z.string(), displayName: z.string() }).nullable(),
  })
  .meta({ id: 'LineHolder' });

/** A figure that stands for another period, and where it is from. */
const StoodFigureSchema = z.object({
  text: z.string(),
  figure: GivenFigureSchema,
  period: z.object({ code: z.string(), label: z.string() }),
  from: z.enum(['submission', 'figure']),
});

/** One figure asked: an indicator, and the unit it is about. */
export const SubmissionLineSchema = z
  .object({
    indicator: z.object({
      ...NamedSchema.shape,
      measureUnit: z.string(),
      direction: z.string(),
      aggregation: z.string(),
    }),
    /** The unit it is about: the reporting unit, or one whose data it holds. */
    subject: NamedSchema,
    /** The form asks a cumulative figure. */
    cumulative: z.boolean(),
    /** Addresses of the plans that want it. */
    plans: z.array(z.string()),
    /** The whole that this is a part of, where the report asks that as well: "gồm" must meet it, "trong đó" need not. */
    partOf: z.object({ indicator: z.string(), kind: PartKindSchema }).nullable(),
    /** What the plan, or an allotment, asks of this unit on the last day of the period; the first plan's. */
    level: z
      .object({
        target: NamedSchema.extend({ name: z.string().nullable() }),
        comparator: ComparatorSchema,
        value: z.string().nullable(),
        valueUpper: z.string().nullable(),
        dueOn: DaySchema.nullable(),
        /** It is allotted to this very unit by a document: that one. */
        isAllotted: z.boolean(),
        allottedBy: DocumentRefSchema.nullable(),
      })
      .nullable(),
    /** What stood last: in the unit's own report of an earlier period, else what the office keeps of the one before. */
    previous: StoodFigureSchema.nullable(),
    /** What a sheet (biểu) states beside the figure; decimals in the measure unit, null: not known. */
    sheet: z.object({
      /** Trong kỳ; of two cumulative figures of a flow, what lies between them. */
      inPeriod: z.string().nullable(),
      /** Lũy kế từ đầu năm; only a flow is added up, as long as every period of the year is known. */
      cumulative: z.string().nullable(),
      /** % kế hoạch: how far the level asked of this unit is reached. */
      planPercent: z.number().nullable(),
      /** The same period of the year before: the unit's own report, else what the office keeps. */
      sameLastYear: StoodFigureSchema.nullable(),
      /** So cùng kỳ: a quantity in percent of what it was, a rate by the difference of both. */
      change: z.object({ by: z.enum(['percent', 'difference']), value: z.string() }).nullable(),
    }),
    /** What a list of the report comes to for this line: "theo bảng kê: 62 lớp"; null: no list fills it. */
    fromList: z.object({ list: NamedSchema, value: z.string(), text: z.string() }).nullable(),
    /** To whom in the unit it is given; null: to nobody, or somebody of another unit asks. */
    holder: LineHolderSchema.nullable(),
    answer: LineAnswerSchema.nullable(),
    /** What If-Match names; 0 while nothing was answered. */
    version: z.number().int(),
  })
  .meta({ id: 'SubmissionLine' });
export type SubmissionLineBody = z.infer<typeof SubmissionLineSchema>;

/** A target or task that the unit leads or carries out, and what it states of it. */
export const SubmissionItemSchema = z
  .object({
    plan: z.string(),
    kind: ItemKindSchema,
    code: z.string(),
    name: z.string().nullable(),
    dueOn: DaySchema.nullable(),
    /** As the plan has it now. */
    current: z.object({ status: ItemStatusSchema, since: DaySchema.nullable() }),
    answer: z
      .object({
        status: StatedStatusSchema,
        continuesInYear: z.number().int().nullable(),
        reason: z.string().nullable(),
        text: z.string().nullable(),
        updatedAt: z.string(),
        updatedBy: z.string().nullable(),
      })
      .nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'SubmissionItem' });
export type SubmissionItemBody = z.infer<typeof SubmissionItemSchema>;

/** A task that the unit announces for the next period, or one that its last report announced, with what became of it. */
export const SubmissionTaskSchema = z
  .object({
    id: IdSchema,
    text: z.string(),
    dueOn: DaySchema.nullable(),
    /** For the next period; false: the last report announced it, and this one answers it. */
    isNext: z.boolean(),
    /** null: nothing was answered. */
    status: z.enum(ANNOUNCED_STATUSES).nullable(),
    result: z.string().nullable(),
    updatedAt: z.string().nullable(),
    updatedBy: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'SubmissionTask' });
export type SubmissionTaskBody = z.infer<typeof SubmissionTaskSchema>;

export const SubmissionSectionSchema = z
  .object({
    id: IdSchema,
    /** null: a heading of the unit's own. */
    code: z.string().nullable(),
    title: z.string(),
    required: z.boolean(),
    body: z.string(),
    updatedAt: z.string().nullable(),
    updatedBy: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'SubmissionSection' });
export type SubmissionSectionBody = z.infer<typeof SubmissionSectionSchema>;

/** One thing that stands against sending, in plain words. `pointer`: where in the report, `/lines/{indicator}/{subject}`, `/lists/{code}`. */
export const SubmissionCheckSchema = z
  .object({
    kind: z.enum(CHECK_KINDS),
    /** Of `figureDoubtful`: what the checks of figures found (`jump` …). What is of one kind and finding is one thing to do. */
    finding: z.string().nullable(),
    severity: z.enum(CHECK_SEVERITIES),
    pointer: z.string(),
    text: z.string(),
    /** A reason was given. */
    isPassed: z.boolean(),
  })
  .meta({ id: 'SubmissionCheck' });
export type SubmissionCheckBody = z.infer<typeof SubmissionCheckSchema>;
export const SubmissionChecksSchema = z
  .object({
    /** Nothing blocks, and what needs a reason has one. */
    maySend: z.boolean(),
    items: z.array(SubmissionCheckSchema),
  })
  .meta({ id: 'SubmissionChecks' });
export type SubmissionChecks = z.infer<typeof SubmissionChecksSchema>;

export const SubmissionSchema = SubmissionRowSchema.extend({
  /** In the order of the plans, then of their forms, then of the units they are about. */
  lines: SubmissionRowSchema.shape.lines.extend({ items: z.array(SubmissionLineSchema) }),
  items: SubmissionRowSchema.shape.items.extend({ items: z.array(SubmissionItemSchema) }),
  sections: SubmissionRowSchema.shape.sections.extend({ items: z.array(SubmissionSectionSchema) }),
  /** What the last report announced, then what this one announces for the next period. */
  tasks: z.array(SubmissionTaskSchema),
  /** In the order of the request. */
  lists: z.array(SubmissionListSchema),
  outline: z.array(OutlineSectionSchema),
  /** The latest first. */
  steps: z.array(TakenStepSchema),
  checks: SubmissionChecksSchema,
  /** What the one who asks may do with it now. */
  may: z.object({ write: z.boolean(), steps: z.array(SubmissionStepSchema) }),
}).meta({ id: 'Submission' });
export type SubmissionBody = z.infer<typeof SubmissionSchema>;

const { text, numerator, denominator, value, statedPercent, qualifier, outcome, cumulative, asOf, origin } =
  NewFigureSchema.shape;
const { grade } = NewFigureSchema.shape;
/**
 * What a unit answers on one line. `figure` is given as the office's grid takes it: `text` as people write it, or the
 * parts. `unchanged` keeps the figure that stood last. `reportedElsewhere` names a listed document, or number and day of
 * any (`paper`: the listed one where the list has it, else as it is cited), or says which (`reference`). A figure is of
 * the day `asOf`; left out, of the day it was of by its unit's own word, else of the period's last day that has come.
 * `null` takes the answer back.
 */
export const NewLineAnswerSchema = z
  .strictObject({
    answer: LineAnswerKindSchema.nullable(),
    ...{ text, numerator, denominator, value, statedPercent, qualifier, outcome, cumulative, asOf, origin, grade },
    yearEstimate: TextSchema(60).optional(),
    documentId: IdSchema.optional(),
    reference: TextSchema(300).optional(),
    paper: z.strictObject({ number: TextSchema(80), issuedOn: DaySchema }).optional(),
    section: TextSchema(200).optional(),
    note: OptionalTextSchema(1000),
    passReason: OptionalTextSchema(1000),
  })
  .meta({ id: 'NewLineAnswer' });
export type NewLineAnswer = z.infer<typeof NewLineAnswerSchema>;

/** Up to 1,000 lines, all or nothing: a block pasted from a spreadsheet. `version`: as last seen. */
export const NewLineAnswersSchema = z
  .strictObject({
    items: z
      .array(
        NewLineAnswerSchema.extend({
          indicator: CodeSchema,
          subject: CodeSchema,
          version: z.number().int().optional(),
        }),
      )
      .min(1)
      .max(1000),
  })
  .meta({ id: 'NewLineAnswers' });
export type NewLineAnswers = z.infer<typeof NewLineAnswersSchema>;

/** Who sees to which lines, in this report and the next ones; a line with neither is given to nobody. */
export const NewLineHoldersSchema = z
  .strictObject({
    items: z
      .array(
        z.strictObject({
          indicator: CodeSchema,
          subject: CodeSchema,
          division: TextSchema(120).nullish(),
          officer: UsernameSchema.nullish(),
        }),
      )
      .min(1)
      .max(1000),
  })
  .meta({ id: 'NewLineHolders' });
export type NewLineHolders = z.infer<typeof NewLineHoldersSchema>;
export const LineHoldersSchema = z
  .object({
    items: z.array(z.object({ indicator: z.string(), subject: z.string(), holder: LineHolderSchema.nullable() })),
  })
  .meta({ id: 'LineHolders' });
export type LineHolders = z.infer<typeof LineHoldersSchema>;

/** How far a report is. */
export const SubmissionProgressSchema = SubmissionRowSchema.pick({
  ...{ lines: true, items: true, sections: true, version: true },
}).meta({ id: 'SubmissionProgress' });
/** What saving answers: the lines as they are now, and how far the report is. */
export const SavedLinesSchema = z
  .object({ lines: z.array(SubmissionLineSchema), progress: SubmissionProgressSchema })
  .meta({ id: 'SavedLines' });
export type SavedLines = z.infer<typeof SavedLinesSchema>;

/** As statements of status are: stopping or going on next year needs its reason. */
export const NewItemAnswerSchema = z
  .strictObject({
    status: StatedStatusSchema,
    continuesInYear: z.number().int().min(2000).max(2100).optional(),
    reason: OptionalTextSchema(4000),
    text: OptionalTextSchema(4000),
  })
  .meta({ id: 'NewItemAnswer' });
export type NewItemAnswer = z.infer<typeof NewItemAnswerSchema>;

export const SavedItemSchema = z
  .object({ item: SubmissionItemSchema, progress: SubmissionProgressSchema })
  .meta({ id: 'SavedItem' });
export type SavedItem = z.infer<typeof SavedItemSchema>;
export const SavedSectionSchema = z
  .object({ section: SubmissionSectionSchema, progress: SubmissionProgressSchema })
  .meta({ id: 'SavedSection' });
export type SavedSection = z.infer<typeof SavedSectionSchema>;

export const SavedTaskSchema = z
  .object({ task: SubmissionTaskSchema, progress: SubmissionProgressSchema })
  .meta({ id: 'SavedTask' });
export type SavedTask = z.infer<typeof SavedTaskSchema>;

/** A task for the next period. */
export const NewSubmissionTaskSchema = z
  .strictObject({ text: TextSchema(1000), dueOn: DaySchema.nullish() })
  .meta({ id: 'NewSubmissionTask' });
export type NewSubmissionTask = z.infer<typeof NewSubmissionTaskSchema>;
/**
 * Of a task for the next period its text and day; of one that was announced before what became of it: stopping needs
 * its reason as `result`, a `status` of null takes the answer back.
 */
export const TaskChangeSchema = z
  .strictObject({
    text: TextSchema(1000).optional(),
    dueOn: DaySchema.nullable().optional(),
    status: z.enum(ANNOUNCED_STATUSES).nullable().optional(),
    result: OptionalTextSchema(4000),
  })
  .meta({ id: 'TaskChange' });
export type TaskChange = z.infer<typeof TaskChangeSchema>;

/** A heading of the unit's own, behind those of the outline. */
export const NewSectionSchema = z
  .strictObject({ title: TextSchema(300), body: BodySchema.default('') })
  .meta({ id: 'NewSection' });
export type NewSection = z.infer<typeof NewSectionSchema>;
/** The text of a heading; its title, and its place among all headings from 0, only where it is the unit's own. */
export const SectionChangeSchema = z
  .strictObject({ title: TextSchema(300), body: BodySchema, position: z.number().int().min(0).max(1000) })
  .partial()
  .meta({ id: 'SectionChange' });
export type SectionChange = z.infer<typeof SectionChangeSchema>;

/** A signed paper, or a dated authorisation: number as printed (`403/SNV-VP`), day, signer, the file uploaded before. */
export const SignedPaperSchema = z
  .strictObject({
    number: TextSchema(80),
    issuedOn: DaySchema,
    signer: TextSchema(200),
    fileId: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  })
  .meta({ id: 'SignedPaper' });
export type SignedPaper = z.infer<typeof SignedPaperSchema>;

/** A step, as the one who takes it has seen the report (`version`). */
export const NewStepSchema = z
  .strictObject({
    step: SubmissionStepSchema,
    version: z.number().int().optional(),
    remark: OptionalTextSchema(2000),
    paper: SignedPaperSchema.optional(),
  })
  .meta({ id: 'NewStep' });
export type NewStep = z.infer<typeof NewStepSchema>;

/** Công văn: a letter to who asked; báo cáo: a paper with a name. */
export const SUBMISSION_PAPERS = ['congVan', 'baoCao'] as const;
export const SubmissionPaperKindSchema = z.enum(SUBMISSION_PAPERS).meta({ id: 'SubmissionPaperKind' });
export type SubmissionPaperKind = z.infer<typeof SubmissionPaperKindSchema>;
/** `signer`: the head of the unit, or a deputy for the head (KT.). */
export const SubmissionPaperQuerySchema = z.strictObject({
  kind: SubmissionPaperKindSchema,
  signer: z.enum(['head', 'deputy']).default('head'),
});
export type SubmissionPaperQuery = z.infer<typeof SubmissionPaperQuerySchema>;
