import { z } from 'zod';
import { CodeSchema, DaySchema, DecimalSchema, FlagSchema, IdSchema, TextSchema } from './common.js';
import { OutcomeSchema } from './figures.js';
import { PeriodCodeSchema } from './periods.js';
import { ProvinceRefSchema } from './plans.js';
import { GradeSchema, QualifierSchema } from './vocabulary.js';

/** Who a key lets in: a screen on a wall, another system, a calendar that is subscribed to. */
export const ACCESS_KEY_KINDS = ['wall', 'machine', 'calendar'] as const;
export type AccessKeyKind = (typeof ACCESS_KEY_KINDS)[number];

/** What tokens of other systems begin with, for people and for scanners of secrets. */
export const MACHINE_TOKEN_PREFIX = 'tiendo_machine_';
/** The longest a key of another system is valid for. */
export const MACHINE_KEY_MOST_DAYS = 731;
/** The most figures in one request. */
export const MOST_MACHINE_FIGURES = 10_000;

const NamedSchema = z.object({ code: z.string(), name: z.string() });
const ScopePlanSchema = z.object({ slug: z.string(), code: z.string(), title: z.string() });

/** What a key reaches: figures on these indicators of these units, where one of these plans asks them. */
const ScopeShape = {
  plans: z.array(ScopePlanSchema),
  indicators: z.array(NamedSchema),
  /** Every unit of the owner, those to come too; then `units` is empty. */
  allUnits: z.boolean(),
  units: z.array(NamedSchema),
};

/** The key of another system without its secret: what it reaches and whether it is in use. */
export const MachineKeySchema = z
  .object({
    id: IdSchema,
    /** How the office calls the system; figures say that they came from it. */
    label: z.string(),
    /** Beginning of the token, to recognise it by. */
    tokenStart: z.string(),
    mayRead: z.boolean(),
    mayWrite: z.boolean(),
    requestsPerMinute: z.number().int(),
    ...ScopeShape,
    state: z.enum(['inUse', 'expired', 'revoked']),
    createdAt: z.string(),
    createdBy: z.string().nullable(),
    expiresAt: z.string(),
    lastUsedAt: z.string().nullable(),
    revokedAt: z.string().nullable(),
  })
  .meta({ id: 'MachineKey' });
export type MachineKeyBody = z.infer<typeof MachineKeySchema>;
/** Keys that were not revoked first, the latest first. */
export const MachineKeyListSchema = z.object({ items: z.array(MachineKeySchema) }).meta({ id: 'MachineKeyList' });
export type MachineKeyList = z.infer<typeof MachineKeyListSchema>;

export const NewMachineKeySchema = z
  .strictObject({
    label: TextSchema(200),
    mayRead: z.boolean(),
    mayWrite: z.boolean(),
    plans: z.array(CodeSchema).min(1).max(100),
    indicators: z.array(CodeSchema).min(1).max(2_000),
    allUnits: z.boolean(),
    units: z.array(CodeSchema).max(2_000).default([]),
    /** Last day on which the key opens anything. */
    expiresOn: DaySchema,
    requestsPerMinute: z.number().int().min(1).max(6_000).default(60),
  })
  .meta({ id: 'NewMachineKey' });
export type NewMachineKey = z.infer<typeof NewMachineKeySchema>;

/** The only answer that holds the token; it is not kept and cannot be asked for again. */
export const CreatedMachineKeySchema = z
  .object({ key: MachineKeySchema, secret: z.string() })
  .meta({ id: 'CreatedMachineKey' });
export type CreatedMachineKey = z.infer<typeof CreatedMachineKeySchema>;

/** `GET /machine`: what the key in `Authorization: Bearer …` reaches. */
export const MachineSchema = z
  .object({
    province: ProvinceRefSchema,
    label: z.string(),
    mayRead: z.boolean(),
    mayWrite: z.boolean(),
    requestsPerMinute: z.number().int(),
    expiresAt: z.string(),
    ...ScopeShape,
  })
  .meta({ id: 'Machine' });
export type MachineBody = z.infer<typeof MachineSchema>;

/** One figure as a system gives it: a value, a fraction, or that there is none to give. Decimals as text. */
export const MachineFigureSchema = z.strictObject({
  indicator: CodeSchema,
  unit: CodeSchema,
  period: PeriodCodeSchema,
  numerator: DecimalSchema.optional(),
  denominator: DecimalSchema.optional(),
  value: DecimalSchema.optional(),
  outcome: OutcomeSchema.optional(),
  cumulative: z.boolean().optional(),
  grade: GradeSchema.default('preliminary'),
  /** The day it is of; left out: the last day of the period, or today before that. */
  asOf: DaySchema.optional(),
  /** Where in the system it stands. */
  note: TextSchema(1000).optional(),
  /** Kinds of contradictions that hold all the same; then `note` says why. */
  accept: z.array(z.string().max(60)).max(20).optional(),
});
export const NewMachineFiguresSchema = z
  .strictObject({ figures: z.array(MachineFigureSchema).min(1).max(MOST_MACHINE_FIGURES) })
  .meta({ id: 'NewMachineFigures' });
export type NewMachineFigures = z.infer<typeof NewMachineFiguresSchema>;
export type MachineFigure = NewMachineFigures['figures'][number];

export const MachineWriteQuerySchema = z.strictObject({
  /** Answers as if, and stores nothing. */
  dryRun: FlagSchema.optional(),
  /** One refused line, and nothing is stored. */
  allOrNothing: FlagSchema.optional(),
});
export type MachineWriteQuery = z.infer<typeof MachineWriteQuerySchema>;

/** Why a line was refused. */
export const MACHINE_REFUSALS = [
  'outOfScope',
  'notAsked',
  'noPeriod',
  'periodClosed',
  'periodNotBegun',
  'twice',
  'takenOver',
  'notValid',
] as const;

/** What became of one line. */
export const MachineLineSchema = z.object({
  /** Its place in the request, from 0. */
  line: z.number().int(),
  result: z.enum(['accepted', 'unchanged', 'refused']),
  reason: z.enum(MACHINE_REFUSALS).nullable(),
  /** What is wrong and what to do, in the language asked for. */
  detail: z.string().nullable(),
});
export type MachineLine = z.infer<typeof MachineLineSchema>;
export const MachineFiguresResultSchema = z
  .object({
    /** Whether accepted lines are stored: not of a dry run, nor where all or nothing was asked and a line refused. */
    stored: z.boolean(),
    accepted: z.number().int(),
    unchanged: z.number().int(),
    refused: z.number().int(),
    lines: z.array(MachineLineSchema),
  })
  .meta({ id: 'MachineFiguresResult' });
export type MachineFiguresResult = z.infer<typeof MachineFiguresResultSchema>;

export const MachineReadQuerySchema = z.strictObject({ period: PeriodCodeSchema });

/** Figures that speak now within what the key reaches, by indicator, then unit. */
export const MachineFiguresSchema = z
  .object({
    period: z.string(),
    figures: z.array(
      z.object({
        indicator: z.string(),
        unit: z.string(),
        numerator: z.string().nullable(),
        denominator: z.string().nullable(),
        value: z.string().nullable(),
        qualifier: QualifierSchema,
        outcome: OutcomeSchema.nullable(),
        cumulative: z.boolean(),
        grade: GradeSchema,
        asOf: DaySchema,
        /** Grows with every statement on the cell. */
        version: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'MachineFigures' });
export type MachineFiguresBody = z.infer<typeof MachineFiguresSchema>;
