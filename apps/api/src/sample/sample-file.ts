import {
  BlockSchema,
  CalendarSchema,
  CauseSchema,
  CodeSchema,
  DaySchema,
  DecimalSchema,
  DirectiveStateSchema,
  GradeSchema,
  HeadlineCountSchema,
  ItemKindSchema,
  MomentSchema,
  NewBoundaryMapSchema,
  NewDocumentSchema,
  NewPeriodSchema,
  ObservationOriginSchema,
  OutcomeSchema,
  PeriodCodeSchema,
  PersonRoleSchema,
  PlanDocumentSchema,
  QualifierSchema,
  RankingIndexSchema,
  ShareSchema,
  StatedStatusSchema,
  TextSchema,
  UnitKindSchema,
} from '@tiendo/contracts';
import { SOURCE_GAPS } from '@tiendo/indicators/status';
import { z } from 'zod';

/** `data/provinces/<code>.json`: one owner with its units, people and documents. */
export const ProvinceFileSchema = z.object({
  source: z.string(),
  /** `publicTotals`: its plans are opened to visitors as they are loaded. */
  province: z.object({ code: CodeSchema, name: TextSchema(200), simulated: z.boolean(), publicTotals: z.boolean() }),
  units: z.array(
    z.object({
      code: CodeSchema,
      name: TextSchema(200),
      shortName: TextSchema(80).nullable().default(null),
      kind: UnitKindSchema,
      validFrom: DaySchema.nullable().default(null),
      validTo: DaySchema.nullable().default(null),
      /** False: a date the source does not state; staff confirm it. */
      validToConfirmed: z.boolean().default(true),
      successors: z.array(CodeSchema).default([]),
      otherNames: z.array(TextSchema(200)).default([]),
      note: TextSchema(500).nullable().default(null),
      /** Code of the unit it lies in or belongs to, among the units of the file. */
      parent: CodeSchema.nullable().default(null),
      /** What a source still has to confirm about it, in words. */
      needsCheck: TextSchema(200).nullable().default(null),
    }),
  ),
  /**
   * Dated acts on the units. An act sets the last day of units it ends (the day before) and the first of those it
   * begins, so units need not state them. A unit that takes something over and was there before is linked to itself.
   */
  successions: z
    .array(
      z.object({
        name: TextSchema(300),
        effectiveOn: DaySchema,
        /** False: no source states the day. */
        confirmed: z.boolean().default(true),
        /** Key of a document of the file. */
        document: z.string().nullable().default(null),
        note: TextSchema(1000).nullable().default(null),
        links: z
          .array(z.object({ from: CodeSchema, to: CodeSchema, share: ShareSchema.nullable().default(null) }))
          .default([]),
        abolished: z.array(CodeSchema).default([]),
        founded: z.array(CodeSchema).default([]),
      }),
    )
    .default([]),
  people: z
    .array(
      z.object({
        unit: CodeSchema,
        fullName: TextSchema(120),
        position: TextSchema(200).nullable().default(null),
        role: PersonRoleSchema,
        phone: z.string().max(40).nullable().default(null),
        email: z.string().max(200).nullable().default(null),
        validFrom: DaySchema,
        validTo: DaySchema.nullable().default(null),
      }),
    )
    .default([]),
  documents: z.array(
    z.object({
      /** Key used inside data files only. */
      key: z.string(),
      kind: TextSchema(80).nullable().default(null),
      number: TextSchema(80).nullable().default(null),
      issuedOn: DaySchema.nullable().default(null),
      /** The other day a source prints for the same document, where it contradicts itself. */
      alternateIssuedOn: DaySchema.nullable().default(null),
      issuer: TextSchema(200),
      title: TextSchema(1000),
      note: TextSchema(500).nullable().default(null),
    }),
  ),
  /** Results that other bodies published about the owner. */
  externalResults: z
    .array(
      z.object({
        index: z.object({ code: CodeSchema, name: TextSchema(200), version: TextSchema(80) }),
        year: z.number().int(),
        block: BlockSchema,
        /** Code of the owner's unit; null: a unit known by its name only. */
        unit: CodeSchema.nullable().default(null),
        name: TextSchema(200),
        isOwner: z.boolean().default(false),
        rank: z.number().int().min(1),
        /** How many were ranked, and the most points there are; null: the source does not say. */
        of: z.number().int().nullable().default(null),
        score: DecimalSchema.nullable().default(null),
        scale: DecimalSchema.nullable().default(null),
        publisher: TextSchema(200).nullable().default(null),
        publishedOn: DaySchema.nullable().default(null),
        document: z.string(),
        section: TextSchema(200).nullable().default(null),
      }),
    )
    .default([]),
});

/** One side of a contradiction that a reader noted, with where it stands. */
const NotedSideSchema = z.object({
  vi: TextSchema(500),
  en: TextSchema(500),
  document: z.string().nullable().default(null),
  section: TextSchema(200).nullable().default(null),
});

/** `data/plans/<slug>.json`: one plan as issued and what was stated on it. */
export const PlanFileSchema = z.object({
  source: z.string(),
  province: CodeSchema,
  slug: CodeSchema,
  sourceDocument: z.string().nullable(),
  plan: PlanDocumentSchema,
  /** Levels of targets allotted to single units, by the key of the document that allots them. */
  allotments: z
    .array(
      z.object({
        target: z.string(),
        indicator: CodeSchema,
        horizon: z.number().int().nullable().default(null),
        from: DaySchema,
        document: z.string(),
        /** Simulated provinces only; real ones carry the moment of loading. */
        recordedAt: MomentSchema.nullable().default(null),
        items: z.array(z.object({ unit: CodeSchema, value: DecimalSchema })).min(1),
      }),
    )
    .optional(),
  statements: z.array(
    z.object({
      /** Name of the statement inside the file, for a later one that corrects it. */
      key: z.string().max(60).nullable().default(null),
      /** Key of the statement that this one corrects. */
      supersedes: z.string().max(60).nullable().default(null),
      item: z.string(),
      unit: CodeSchema.nullable().default(null),
      status: StatedStatusSchema,
      effectiveOn: DaySchema,
      /** Simulated provinces only; real ones carry the moment of loading. */
      recordedAt: MomentSchema.nullable().default(null),
      reason: TextSchema(4000).nullable().default(null),
      continuesInYear: z.number().int().nullable().default(null),
      cause: CauseSchema.nullable().default(null),
      proposal: TextSchema(2000).nullable().default(null),
      /** Who can decide the proposal, as a name: "UBND tỉnh", "Bộ Y tế". */
      proposalTo: TextSchema(200).nullable().default(null),
      /** The day an item left for the year's end is evaluated on. */
      evaluationOn: DaySchema.nullable().default(null),
      /** Whom it waits for, with the letter (tờ trình) that asked; its document by key. */
      awaiting: z
        .object({
          authority: TextSchema(200),
          submission: z
            .object({
              number: TextSchema(40),
              symbol: TextSchema(80).nullable().default(null),
              issuedOn: DaySchema,
              document: z.string().nullable().default(null),
            })
            .nullable()
            .default(null),
        })
        .nullable()
        .default(null),
      source: z.string().nullable().default(null),
      sourceSection: TextSchema(200).nullable().default(null),
      /** What the source leaves open: the day the status came about, a document that allows it. */
      notNamed: z.array(z.enum(SOURCE_GAPS)).default([]),
      evidence: z
        .array(
          z.object({
            document: z.string(),
            section: TextSchema(200).nullable().default(null),
            authorises: z.boolean().default(false),
          }),
        )
        .default([]),
    }),
  ),
  observations: z
    .array(
      z.object({
        indicator: CodeSchema,
        unit: CodeSchema.nullable().default(null),
        asOf: DaySchema,
        recordedAt: MomentSchema.nullable().default(null),
        numerator: DecimalSchema.nullable().default(null),
        denominator: DecimalSchema.nullable().default(null),
        value: DecimalSchema.nullable().default(null),
        qualifier: QualifierSchema.default('exact'),
        cumulative: z.boolean().default(true),
        grade: GradeSchema.default('official'),
        origin: ObservationOriginSchema.default('document'),
        source: z.string().nullable().default(null),
        sourceSection: TextSchema(200).nullable().default(null),
        note: TextSchema(1000).nullable().default(null),
      }),
    )
    .default([]),
  /** When units report on the plan, and spans asked for once. */
  calendars: z.array(CalendarSchema.omit({ version: true })).default([]),
  periods: z.array(NewPeriodSchema).default([]),
  /** What is asked of the units of a block, in order; `pillar` where no target of the plan measures the indicator. */
  form: z
    .array(
      z.object({
        block: BlockSchema,
        indicator: CodeSchema,
        pillar: CodeSchema.nullable().default(null),
        /** The only unit of the block that is asked; left out: every one. */
        unit: CodeSchema.optional(),
        cumulative: z.boolean().default(false),
        /** The unit that supplies the figures of all who are asked; null: each supplies its own. */
        supplier: CodeSchema.nullable().default(null),
        /** The period it is asked from; null: from the beginning. */
        from: PeriodCodeSchema.nullable().default(null),
      }),
    )
    .default([]),
  /** Figures of a period; without a unit: stated for the province. */
  figures: z
    .array(
      z.object({
        period: PeriodCodeSchema,
        indicator: CodeSchema,
        unit: CodeSchema.nullable().default(null),
        /** Null: the last day of the period. */
        asOf: DaySchema.nullable().default(null),
        recordedAt: MomentSchema.nullable().default(null),
        numerator: DecimalSchema.nullable().default(null),
        denominator: DecimalSchema.nullable().default(null),
        value: DecimalSchema.nullable().default(null),
        statedPercent: DecimalSchema.nullable().default(null),
        qualifier: QualifierSchema.default('exact'),
        outcome: OutcomeSchema.nullable().default(null),
        cumulative: z.boolean().default(false),
        /** The class the source sorts the unit into, by the level one reaches it at. */
        classLevel: DecimalSchema.nullable().default(null),
        classBound: z.enum(['above', 'atLeast']).nullable().default(null),
        /** Letter by letter. */
        statedText: TextSchema(200).nullable().default(null),
        grade: GradeSchema.default('preliminary'),
        origin: ObservationOriginSchema.default('document'),
        source: z.string().nullable().default(null),
        sourceSection: TextSchema(200).nullable().default(null),
        note: TextSchema(1000).nullable().default(null),
      }),
    )
    .default([]),
  /** Contradictions a reader of the source found; computed ones are not written here. */
  discrepancies: z
    .array(
      z.object({
        item: z.string().nullable().default(null),
        document: z.string().nullable().default(null),
        kind: z.enum([
          'fractionAgainstPercent',
          'partsAgainstTotal',
          'twoValues',
          'twoDates',
          'statusAgainstMeasure',
          'countAgainstList',
          'notCounted',
          'outsidePeriod',
          'outsideClass',
          'twoSpellings',
          'numberOutOfOrder',
          'doneAndPlanned',
          'unclearFigure',
          'countedTwice',
          'outdatedUnit',
        ]),
        vi: TextSchema(1000),
        en: TextSchema(1000),
        sections: z.array(TextSchema(200)).default([]),
        /** Both figures as the source prints them, where they can be told apart; both or none. */
        left: NotedSideSchema.nullable().default(null),
        right: NotedSideSchema.nullable().default(null),
      }),
    )
    .default([]),
  /** Figures of an issued report's headline as printed; an absent section: the plan as a whole. */
  headlines: z
    .array(
      z.object({
        document: z.string().nullable().default(null),
        sourceSection: TextSchema(200).nullable().default(null),
        kind: ItemKindSchema,
        section: CodeSchema.nullable().default(null),
        counted: HeadlineCountSchema,
        count: z.number().int().min(0),
        total: z.number().int().min(0),
        percent: z
          .string()
          .regex(/^\d{1,4}(?:\.\d{1,4})?$/)
          .nullable()
          .default(null),
        asOf: DaySchema,
      }),
    )
    .default([]),
  snapshots: z
    .array(
      z.object({
        name: TextSchema(200),
        asOf: DaySchema,
        knownAt: MomentSchema.nullable().default(null),
        document: z.string().nullable().default(null),
      }),
    )
    .default([]),
});

/** `data/meetings/<slug>.json`: simulated meetings on a plan, what they concluded and what became of it. */
export const MeetingsFileSchema = z.object({
  source: z.string(),
  province: CodeSchema,
  plan: CodeSchema,
  meetings: z.array(
    z.object({
      name: TextSchema(300),
      heldOn: DaySchema,
      place: TextSchema(300).nullable().default(null),
      chair: TextSchema(200),
      announcement: NewDocumentSchema.nullable().default(null),
      conclusions: z.array(
        z.object({
          text: TextSchema(1500),
          item: z.object({ kind: ItemKindSchema, code: z.string() }).nullable().default(null),
          leadUnit: CodeSchema,
          coordinatingUnits: z.array(CodeSchema).default([]),
          dueOn: DaySchema.nullable().default(null),
          entries: z
            .array(
              z.object({
                state: DirectiveStateSchema,
                effectiveOn: DaySchema,
                dueOn: DaySchema.nullable().default(null),
                note: TextSchema(2000).nullable().default(null),
              }),
            )
            .default([]),
        }),
      ),
    }),
  ),
});

/** `data/rankings/<slug>.json`: simulated rankings of a plan that were published, and by which decision. */
export const RankingsFileSchema = z.object({
  source: z.string(),
  province: CodeSchema,
  plan: CodeSchema,
  publications: z.array(
    z.object({
      block: BlockSchema,
      period: PeriodCodeSchema,
      index: RankingIndexSchema,
      against: PeriodCodeSchema.nullable().default(null),
      sharedAt: MomentSchema,
      contestUntil: DaySchema,
      publishedAt: MomentSchema,
      decision: NewDocumentSchema,
    }),
  ),
});

/** `data/boundaries/<code>.json`: boundaries of blocks of an owner, as it would upload them. */
export const BoundariesFileSchema = z.object({
  source: z.string(),
  province: CodeSchema,
  maps: z.array(
    z.object({
      block: BlockSchema,
      /** A day on which its units were there. */
      asOf: DaySchema,
      fileName: NewBoundaryMapSchema.shape.fileName,
      geojson: NewBoundaryMapSchema.shape.geojson,
    }),
  ),
});

export type BoundariesFile = z.infer<typeof BoundariesFileSchema>;
export type RankingsFile = z.infer<typeof RankingsFileSchema>;
export type MeetingsFile = z.infer<typeof MeetingsFileSchema>;
export type ProvinceFile = z.infer<typeof ProvinceFileSchema>;
export type PlanFile = z.infer<typeof PlanFileSchema>;
