import type { Day } from '../time/day.js';
import { compareDays } from '../time/day.js';
import type { ListFindings } from '../lists/index.js';

/** What a unit answers on one line: a figure, that it stayed as it was, that another paper tells it, that there is none. */
export const LINE_ANSWERS = ['figure', 'unchanged', 'reportedElsewhere', 'none'] as const;
export type LineAnswer = (typeof LINE_ANSWERS)[number];

/** `blocking` cannot be sent; `needsReason` can, once somebody says why; a `notice` only tells. */
export const CHECK_SEVERITIES = ['blocking', 'needsReason', 'notice'] as const;
export type CheckSeverity = (typeof CHECK_SEVERITIES)[number];

export const CHECK_KINDS = [
  'lineEmpty',
  'lineNotUpdated',
  'sectionEmpty',
  'itemEmpty',
  'taskEmpty',
  'figureOutsidePeriod',
  'documentOutsidePeriod',
  'figureDoubtful',
  'listEmpty',
  'listRowIncomplete',
  'listRowRepeated',
  'listDayOutside',
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** What is about a list as a whole. */
export type ListCheckKind = Extract<CheckKind, `list${string}`>;
export const isListCheck = (kind: CheckKind): kind is ListCheckKind => kind.startsWith('list');

/** One thing that stands against sending, and what it is about: `line`, `section`, `item`, `task`, `list` with its key. */
export interface SubmissionCheck {
  readonly kind: CheckKind;
  readonly severity: CheckSeverity;
  readonly about: 'line' | 'section' | 'item' | 'task' | 'list';
  readonly key: string;
  /** Of `figureDoubtful`: what the checks of figures call it (`partExceedsWhole`, `jump` …). */
  readonly finding: string | null;
  /** A reason was given for what needs one. */
  readonly isPassed: boolean;
}

export interface CheckedLine {
  readonly key: string;
  /** null: nothing was answered. */
  readonly answer: LineAnswer | null;
  /** Carried over from the period before, and nobody has looked at it since. */
  readonly notUpdated: boolean;
  /** The day the figure is of; null: there is no figure. */
  readonly asOf: Day | null;
  /** The day of the document that the line names; null: none, or its day is not known. */
  readonly documentOn: Day | null;
  /** What the checks of figures found. */
  readonly findings: readonly { readonly kind: string }[];
  readonly passReason: string | null;
}

export interface CheckedSection {
  readonly key: string;
  readonly required: boolean;
  readonly body: string;
}

export interface CheckedItem {
  readonly key: string;
  readonly isAnswered: boolean;
}

/** A list of a report with what it shows itself. */
export interface CheckedReportList {
  readonly key: string;
  readonly findings: ListFindings;
  readonly passReason: string | null;
}

/** What a report is checked against and of. */
export interface CheckedSubmission {
  readonly period: { readonly startsOn: Day; readonly endsOn: Day };
  /** A document may be dated up to this day: the report itself is written after the period ends. */
  readonly documentsUntil: Day;
  readonly lines: readonly CheckedLine[];
  readonly sections: readonly CheckedSection[];
  readonly items: readonly CheckedItem[];
  /** Tasks that the last report announced. */
  readonly tasks: readonly CheckedItem[];
  readonly lists: readonly CheckedReportList[];
}

/** Findings that tell without asking anything: nothing about the figure itself is doubted. */
const TELLING = new Set(['cumulativeDiffers']);

/**
 * Everything that stands against sending, in the order of the report. A line, a required section and a task must be
 * answered, a list filled in or said to be empty, and a line that was carried over looked at; what is unusual passes with a
 * reason, of a list with one for all its rows.
 */
export function checkSubmission({
  period,
  documentsUntil,
  lines,
  sections,
  items,
  tasks,
  lists,
}: CheckedSubmission): SubmissionCheck[] {
  return [
    ...lines.flatMap((line) => checksOfLine(line, period, documentsUntil)),
    ...items.filter(({ isAnswered }) => !isAnswered).map(({ key }) => blocking('itemEmpty', 'item', key)),
    ...tasks.filter(({ isAnswered }) => !isAnswered).map(({ key }) => blocking('taskEmpty', 'task', key)),
    ...sections
      .filter(({ required, body }) => required && body.trim() === '')
      .map(({ key }) => blocking('sectionEmpty', 'section', key)),
    ...lists.flatMap(checksOfList),
  ];
}

function checksOfList({ key, findings, passReason }: CheckedReportList): SubmissionCheck[] {
  const isPassed = passReason !== null && passReason.trim() !== '';
  const doubt = (kind: ListCheckKind): SubmissionCheck => {
    return { kind, severity: 'needsReason', about: 'list', key, finding: null, isPassed };
  };
  return [
    ...(findings.isEmpty ? [blocking('listEmpty', 'list', key)] : []),
    ...(findings.incomplete.length > 0 ? [blocking('listRowIncomplete', 'list', key)] : []),
    ...(findings.repeated.length > 0 ? [doubt('listRowRepeated')] : []),
    ...(findings.outside.length > 0 ? [doubt('listDayOutside')] : []),
  ];
}

/** Checks of one kind, as they are told and answered together. */
export interface CheckGroup<C> {
  readonly kind: CheckKind;
  readonly finding: string | null;
  readonly severity: CheckSeverity;
  readonly isPassed: boolean;
  /** In the order of the report. */
  readonly checks: readonly C[];
}

/** How urgent a check is: what blocks, what still needs a reason, what only tells, what has its reason. */
const urgency = ({ severity, isPassed }: Pick<SubmissionCheck, 'severity' | 'isPassed'>): number =>
  severity === 'needsReason' && isPassed ? CHECK_SEVERITIES.length : CHECK_SEVERITIES.indexOf(severity);

/**
 * Checks that say the same of different places as one: 26 empty lines are one thing to do. What blocks comes first, then
 * what needs a reason, notices, and what has its reason; within these as the report has them. A doubted figure goes with
 * those that are doubted alike, so that one reason answers for all of them.
 */
export function groupChecks<C extends Pick<SubmissionCheck, 'kind' | 'finding' | 'severity' | 'isPassed'>>(
  checks: readonly C[],
): CheckGroup<C>[] {
  const groups = new Map<string, CheckGroup<C> & { checks: C[] }>();
  for (const check of checks) {
    const { kind, finding, severity, isPassed } = check;
    const key = `${kind}|${finding ?? ''}|${urgency(check)}`;
    const group = groups.get(key) ?? { kind, finding, severity, isPassed, checks: [] };
    group.checks.push(check);
    groups.set(key, group);
  }
  return [...groups.values()].sort((one, other) => urgency(one) - urgency(other));
}

/** Whether it may be sent: nothing blocks, and what needs a reason has one. */
export function maySend(checks: readonly SubmissionCheck[]): boolean {
  return checks.every(({ severity, isPassed }) => severity === 'notice' || (severity === 'needsReason' && isPassed));
}

function checksOfLine(
  line: CheckedLine,
  { startsOn, endsOn }: CheckedSubmission['period'],
  documentsUntil: Day,
): SubmissionCheck[] {
  const { key, answer, notUpdated, asOf, documentOn, findings, passReason } = line;
  if (answer === null) return [blocking('lineEmpty', 'line', key)];
  const isPassed = passReason !== null && passReason.trim() !== '';
  const doubt = (kind: CheckKind, finding: string | null = null): SubmissionCheck => ({
    ...{ kind, severity: 'needsReason', about: 'line', key, finding, isPassed },
  });
  const isOutside = (day: Day, last: Day): boolean => compareDays(day, startsOn) < 0 || compareDays(day, last) > 0;
  return [
    ...(notUpdated ? [blocking('lineNotUpdated', 'line', key)] : []),
    ...(asOf !== null && isOutside(asOf, endsOn) ? [doubt('figureOutsidePeriod')] : []),
    ...(documentOn !== null && isOutside(documentOn, documentsUntil) ? [doubt('documentOutsidePeriod')] : []),
    ...findings.map(({ kind }): SubmissionCheck =>
      TELLING.has(kind)
        ? { ...doubt('figureDoubtful', kind), severity: 'notice', isPassed: true }
        : doubt('figureDoubtful', kind),
    ),
  ];
}

function blocking(kind: CheckKind, about: SubmissionCheck['about'], key: string): SubmissionCheck {
  return { kind, severity: 'blocking', about, key, finding: null, isPassed: false };
}
