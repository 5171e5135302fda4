import type { PlanDocument, PlanPolicy } from '@tiendo/contracts';
import type { AnnexRemark } from '@tiendo/indicators/plan-text';
import { PART_KINDS, type PartKind } from '@tiendo/indicators/reconcile';
import {
  DEFAULT_TARGET_POLICY,
  DEFAULT_TASK_POLICY,
  isStatedStatus,
  type StatedStatus,
} from '@tiendo/indicators/status';
import { CARRY_RULES } from '@tiendo/indicators/succession';
import { ACHIEVEMENT_CAPS } from '@tiendo/indicators/target';

type Comparator = PlanDocument['targets'][number]['measures'][number]['comparator'];
type Indicator = PlanDocument['indicators'][number];
type Direction = Indicator['direction'];
type Aggregation = Indicator['aggregation'];
type TaskSource = PlanDocument['tasks'][number]['source'];

/** What a copy of last year's plan could not move by itself. */
export const COPY_REMARKS = ['levelOfYear', 'dayBeyond', 'namesYear', 'sourceOfPlan'] as const;
export interface CopyRemark {
  readonly kind: (typeof COPY_REMARKS)[number];
  readonly text: string;
}
/** What of an item is to be looked at before the plan is issued. */
export type ReviewRemark = AnnexRemark | CopyRemark;
export const isOfAnnex = (remark: ReviewRemark): remark is AnnexRemark =>
  !COPY_REMARKS.some((kind) => kind === remark.kind);

/** A row of a table under edit. `rowKey` lives in the browser only; texts are empty rather than null. */
interface Row {
  readonly rowKey: string;
  readonly code: string;
  readonly name: string;
}

export interface DraftPillar extends Row {
  readonly note: string;
  readonly evidence: readonly unknown[];
}
export interface DraftGoal extends Row {
  readonly pillar: string;
}
export interface DraftGroup extends Row {
  readonly leadNote: string;
  readonly solution: string;
  readonly solutionSection: string;
}

/** What a plan says of an indicator that the editor has no field for; left out stays left out. */
type Unedited = Pick<Indicator, 'kind' | 'carryRule' | 'carryWeight' | 'limitLow' | 'limitHigh'>;

export interface DraftIndicator extends Row, Unedited {
  readonly measureUnit: string;
  readonly direction: Direction;
  readonly aggregation: Aggregation;
  /** Code of the indicator that it is a named part of, and how; both are empty where it is of none. */
  readonly parent: string;
  readonly partKind: PartKind | '';
}

/** An indicator that is a part of none. */
export const OF_NO_WHOLE = { parent: '', partKind: '' } as const;
export interface DraftMeasure {
  readonly rowKey: string;
  readonly indicator: string;
  readonly label: string;
  readonly comparator: Comparator;
  /** Decimals with a point, as the contract carries them; empty: none. */
  readonly value: string;
  readonly valueUpper: string;
  readonly horizon: number | null;
  readonly dueOn: string | null;
  readonly aspirational: boolean;
  readonly parts: readonly string[];
  readonly note: string;
}
export interface DraftItem extends Row {
  readonly leadUnits: readonly string[];
  readonly coordinatingUnits: readonly string[];
  readonly executingUnits: readonly string[];
  readonly dueOn: string | null;
  readonly note: string;
  readonly sourceSection: string;
  /** What was doubtful when the line was pasted or copied, until somebody has looked at it. Of the draft only. */
  readonly review: readonly ReviewRemark[];
}
export interface DraftTarget extends DraftItem {
  readonly pillar: string;
  readonly goal: string;
  readonly measures: readonly DraftMeasure[];
}
export interface DraftTask extends DraftItem {
  readonly group: string;
  readonly frequency: 'once' | 'regular';
  readonly deliverable: string;
  readonly source: TaskSource;
  readonly sourceDocument: string;
}

/** A plan as it is edited: everything a PlanDocument holds, allowed to be unfinished. */
export interface DraftDocument {
  readonly code: string;
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn: string | null;
  readonly year: number | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly silenceDays: number | null;
  /** False: what names no deadline has none, as where a plan only names years. */
  readonly dueAtEnd: boolean;
  readonly policy: PlanPolicy;
  readonly sourceNote: string;
  readonly pillars: readonly DraftPillar[];
  readonly goals: readonly DraftGoal[];
  readonly groups: readonly DraftGroup[];
  readonly indicators: readonly DraftIndicator[];
  readonly targets: readonly DraftTarget[];
  readonly tasks: readonly DraftTask[];
}

let made = 0;
/** Keys React follows rows by, while they move. */
export const newRowKey = (): string => `r${++made}`;

type Json = Readonly<Record<string, unknown>>;
const objectOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
const textsOf = (value: unknown): string[] => listOf(value).map(textOf).filter(Boolean);
const dayOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const numberOrNull = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;
const oneOf = <T extends string>(value: unknown, choices: readonly T[], otherwise: T): T =>
  choices.includes(value as T) ? (value as T) : otherwise;

export const COMPARATORS: readonly Comparator[] = [
  'atLeast',
  'moreThan',
  'atMost',
  'lessThan',
  'between',
  'exactly',
  'done',
];
export const DIRECTIONS: readonly Direction[] = ['higherIsBetter', 'lowerIsBetter', 'neutral'];
export const AGGREGATIONS: readonly Aggregation[] = [
  'stated',
  'ratioOfSums',
  'sum',
  'mean',
  'weightedMean',
  'shareMeeting',
  'latest',
  'min',
  'max',
];
const INDICATOR_KINDS: readonly NonNullable<Unedited['kind']>[] = ['rate', 'stock', 'flow'];
export const TASK_SOURCES: readonly TaskSource[] = ['plan', 'conclusion', 'directive', 'letter'];

const rowOf = (raw: Json) => ({ rowKey: newRowKey(), code: textOf(raw['code']), name: textOf(raw['name']) });

export const readMeasure = (value: unknown): DraftMeasure => {
  const raw = objectOf(value);
  return {
    rowKey: newRowKey(),
    indicator: textOf(raw['indicator']),
    label: textOf(raw['label']),
    comparator: oneOf(raw['comparator'], COMPARATORS, 'atLeast'),
    value: textOf(raw['value']),
    valueUpper: textOf(raw['valueUpper']),
    horizon: numberOrNull(raw['horizon']),
    dueOn: dayOrNull(raw['dueOn']),
    aspirational: raw['aspirational'] === true,
    parts: textsOf(raw['parts']),
    note: textOf(raw['note']),
  };
};

const readItem = (raw: Json): DraftItem => ({
  ...rowOf(raw),
  leadUnits: textsOf(raw['leadUnits']),
  coordinatingUnits: textsOf(raw['coordinatingUnits']),
  executingUnits: textsOf(raw['executingUnits']),
  dueOn: dayOrNull(raw['dueOn']),
  note: textOf(raw['note']),
  sourceSection: textOf(raw['sourceSection']),
  review: listOf(raw['review'])
    .map(objectOf)
    .map(({ kind, text }) => ({ kind: textOf(kind), text: textOf(text) }) as ReviewRemark),
});

export const readTarget = (value: unknown): DraftTarget => {
  const raw = objectOf(value);
  return {
    ...readItem(raw),
    pillar: textOf(raw['pillar']),
    goal: textOf(raw['goal']),
    measures: listOf(raw['measures']).map(readMeasure),
  };
};

export const readTask = (value: unknown): DraftTask => {
  const raw = objectOf(value);
  return {
    ...readItem(raw),
    group: textOf(raw['group']),
    frequency: oneOf(raw['frequency'], ['once', 'regular'], 'once'),
    deliverable: textOf(raw['deliverable']),
    source: oneOf(raw['source'], TASK_SOURCES, 'plan'),
    sourceDocument: textOf(raw['sourceDocument']),
  };
};

function readUnedited(raw: Json): Unedited {
  const known = <T extends string>(name: keyof Unedited, choices: readonly T[]) =>
    choices.find((one) => one === raw[name]);
  const text = (name: keyof Unedited) => textOf(raw[name]) || undefined;
  const read: Unedited = {
    kind: known('kind', INDICATOR_KINDS),
    carryRule: known('carryRule', CARRY_RULES),
    carryWeight: text('carryWeight'),
    limitLow: text('limitLow'),
    limitHigh: text('limitHigh'),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

const statusesOf = (value: unknown, otherwise: readonly StatedStatus[]): StatedStatus[] =>
  Array.isArray(value) ? value.filter(isStatedStatus) : [...otherwise];

function readPolicy(value: unknown): PlanPolicy {
  const raw = objectOf(value);
  const one = (kind: unknown, standard: typeof DEFAULT_TARGET_POLICY) => {
    const policy = objectOf(kind);
    return {
      countsAsCompleted: statusesOf(policy['countsAsCompleted'], standard.countsAsCompleted),
      excludedFromTotal: statusesOf(policy['excludedFromTotal'], standard.excludedFromTotal),
      percentDigits: numberOrNull(policy['percentDigits']) ?? standard.percentDigits,
    };
  };
  const cap = raw['achievementCap'];
  const known = cap === null ? null : ACHIEVEMENT_CAPS.find((one) => one === cap);
  return {
    targets: one(raw['targets'], DEFAULT_TARGET_POLICY),
    tasks: one(raw['tasks'], DEFAULT_TASK_POLICY),
    // Left out, the plan's default holds.
    ...(known !== undefined && { achievementCap: known }),
  };
}

/** Reads whatever a draft or a file holds; what is missing or of another type is left empty. */
export function readDraft(value: unknown): DraftDocument {
  const raw = objectOf(value);
  const rows = <T>(name: string, read: (row: Json) => T): T[] => listOf(raw[name]).map((row) => read(objectOf(row)));
  return {
    code: textOf(raw['code']),
    title: textOf(raw['title']),
    issuer: textOf(raw['issuer']),
    issuedOn: dayOrNull(raw['issuedOn']),
    year: numberOrNull(raw['year']),
    startsOn: dayOrNull(raw['startsOn']),
    endsOn: dayOrNull(raw['endsOn']),
    silenceDays: numberOrNull(raw['silenceDays']),
    dueAtEnd: raw['dueAtEnd'] !== false,
    policy: readPolicy(raw['policy']),
    sourceNote: textOf(raw['sourceNote']),
    pillars: rows('pillars', (row) => ({
      ...rowOf(row),
      note: textOf(row['note']),
      evidence: listOf(row['evidence']),
    })),
    goals: rows('goals', (row) => ({ ...rowOf(row), pillar: textOf(row['pillar']) })),
    groups: rows('groups', (row) => ({
      ...rowOf(row),
      leadNote: textOf(row['leadNote']),
      solution: textOf(row['solution']),
      solutionSection: textOf(row['solutionSection']),
    })),
    indicators: rows('indicators', (row) => ({
      ...rowOf(row),
      ...readUnedited(row),
      measureUnit: textOf(row['measureUnit']),
      direction: oneOf(row['direction'], DIRECTIONS, 'higherIsBetter'),
      aggregation: oneOf(row['aggregation'], AGGREGATIONS, 'stated'),
      parent: textOf(row['parent']),
      partKind: oneOf<PartKind | ''>(row['partKind'], PART_KINDS, ''),
    })),
    targets: rows('targets', readTarget),
    tasks: rows('tasks', readTask),
  };
}

/** The one year that a deadline may leave out; null where the plan has several, or none is known yet. */
export function onlyYearOf({ startsOn, endsOn, year }: DraftDocument): number | null {
  const [first, last] = [startsOn, endsOn].map((day) => (day === null ? year : Number(day.slice(0, 4))));
  return first === last ? (first ?? null) : null;
}
