import type { Unit } from '@tiendo/contracts';
import {
  answered,
  choicesOf,
  eachDue,
  readAnnex,
  type AnnexChoice,
  type AnnexColumn,
  type AnnexItem,
  type AnnexKind,
  type AnnexLevel,
  type AnnexRemark,
  type AnnexRow,
  type AnnexTable,
} from '@tiendo/indicators/plan-text';
import { givenUnits, type GivenName } from '@tiendo/indicators/unit-names';
import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import { codeFor, freeCode, nextItemCode } from '../draft/codes';
import {
  newRowKey,
  OF_NO_WHOLE,
  onlyYearOf,
  readTarget,
  readTask,
  type DraftDocument,
  type DraftGroup,
  type DraftIndicator,
  type DraftMeasure,
  type DraftPillar,
  type DraftTarget,
  type DraftTask,
} from '../draft/draft-document';
import { Sections } from './sections';

export interface PastedRow<T> {
  /** Line in what was pasted, from 1. */
  readonly line: number;
  readonly item: T;
  readonly remarks: readonly AnnexRemark[];
  /** Questions of the line, in the order of its remarks, with what may be meant; empty where only a person can say. */
  readonly choices: readonly (readonly AnnexChoice[])[];
  /** Questions that somebody has answered here. */
  readonly answered: readonly { readonly remark: AnnexRemark; readonly choice: AnnexChoice }[];
}

export interface PasteResult {
  readonly kind: AnnexKind;
  readonly targets: readonly PastedRow<DraftTarget>[];
  readonly tasks: readonly PastedRow<DraftTask>[];
  /** Made on the way, because a row belongs to them. */
  readonly pillars: readonly DraftPillar[];
  readonly groups: readonly DraftGroup[];
  readonly indicators: readonly DraftIndicator[];
  /** Lines that are no items: titles, numbers of columns, sums. */
  readonly noItems: readonly AnnexRow[];
  /** Names taken for a unit that was given to them: as written → its code. */
  readonly given: ReadonlyMap<string, string>;
  /** Lines that were not taken, because a plan takes no more. */
  readonly left: number;
}

/** What somebody chose while looking at the table. */
export interface PasteChoices {
  /** Units given to names that nobody bears, the latest first: here by hand, then those remembered. */
  readonly given: readonly GivenName[];
  /** Pillar of targets that stand under none; null: not chosen yet. */
  readonly pillar: string | null;
  /** Whether empty cells below filled ones were merged with them; null: not said yet. */
  readonly fillsDown: boolean | null;
  /** Which of the offered readings a doubtful text is, by `answerKey`. */
  readonly answers: ReadonlyMap<string, number>;
}

export const NO_CHOICES: PasteChoices = { given: [], pillar: null, fillsDown: null, answers: new Map() };

/** A question of a line: the same remark of the same text of the same column. */
export const answerKey = (line: number, { kind, text, level }: AnnexRemark): string =>
  JSON.stringify([line, kind, text, level?.at ?? null]);

/** As many targets, and as many tasks, as a plan takes. */
const MOST_ITEMS = 5000;

/**
 * Turns the lines of an annex into targets or tasks at the end of the plan. What cannot be taken over as it stands is
 * remarked and kept in the note, so that nothing pasted is lost; remarks go with the item into the draft.
 */
export function pasteItems(
  table: AnnexTable,
  columns: readonly AnnexColumn[],
  kind: AnnexKind,
  document: DraftDocument,
  units: readonly Unit[],
  choices: PasteChoices = NO_CHOICES,
): PasteResult {
  const times = timesOf(document);
  const given = givenUnits(choices.given, units, times.span);
  const reading = readAnnex(table, { kind, columns, units, given, fillsDown: choices.fillsDown, ...times });
  const { items: all, left: noItems } = reading;
  const existing = kind === 'target' ? document.targets : document.tasks;
  const items = all.slice(0, Math.max(0, MOST_ITEMS - existing.length));
  const sections = new Sections(
    kind === 'target' ? document.pillars : document.groups,
    items.map(({ section }) => section),
  );
  const indicators: DraftIndicator[] = [];
  const codes = existing.map((item) => item.code);
  const only = document.pillars.length === 1 ? (document.pillars[0]?.code ?? null) : null;
  const targets: PastedRow<DraftTarget>[] = [];
  const tasks: PastedRow<DraftTask>[] = [];
  const answeredItems = items.flatMap((asked) => {
    const { read, answers } = withAnswers(asked, kind, choices.answers, times.year);
    return eachDue(read, read.dueDays).map((one, index) => ({
      read: index === 0 ? one : { ...one, code: '' },
      answers,
    }));
  });
  for (const { read, answers } of answeredItems) {
    const remarks = [...read.remarks];
    const choicesNow = (): (readonly AnnexChoice[])[] =>
      remarks.map((remark) => choicesOf(remark, { ...read, kind, year: times.year }));
    const code = codeOf(read, kind, document.code, codes, remarks);
    const { line, name, leadUnits, coordinatingUnits, executingUnits, dueOn } = read;
    const note = [read.note, read.unread.join('; ')].filter(Boolean).join('\n');
    const section = read.ownSection === '' ? sections.codeOf(read.section) : sections.codeOf([read.ownSection]);
    const common = { code, name, leadUnits, coordinatingUnits, executingUnits, dueOn, note };
    if (kind === 'task') {
      const frequency = read.regular ? 'regular' : 'once';
      const { deliverable } = read;
      const item = { ...readTask({}), ...common, group: section, frequency, deliverable, review: remarks } as const;
      tasks.push({ line, remarks, item, choices: choicesNow(), answered: answers });
      continue;
    }
    const pillar = section || (choices.pillar ?? only ?? '');
    if (pillar === '') remarks.push({ kind: 'noSection', text: name });
    const before = indicators.length;
    const measures = read.levels.map((level) => measureFor(level, read, document, indicators, remarks));
    if (indicators.length > before) joinWhole(read, before, indicators, targets, document);
    const item = { ...readTarget({}), ...common, pillar, measures, review: remarks };
    targets.push({ line, remarks, item, choices: choicesNow(), answered: answers });
  }
  const made = sections.made();
  const pillars = kind === 'target' ? made.map((row) => ({ ...row, note: '', evidence: [] })) : [];
  const groups =
    kind === 'task' ? made.map((row) => ({ ...row, leadNote: '', solution: '', solutionSection: '' })) : [];
  return {
    kind,
    targets,
    tasks,
    pillars,
    groups,
    indicators,
    noItems,
    given: reading.given,
    left: all.length - items.length,
  };
}

/** An item with the questions answered that somebody has answered while looking at the table. */
function withAnswers(item: AnnexItem, kind: AnnexKind, answers: ReadonlyMap<string, number>, year: number | null) {
  const given: { remark: AnnexRemark; choice: AnnexChoice }[] = [];
  const read = item.remarks.reduce((now, remark) => {
    const at = answers.get(answerKey(item.line, remark));
    const choice = at === undefined ? undefined : choicesOf(remark, { ...item, kind, year })[at];
    if (choice === undefined) return now;
    given.push({ remark, choice });
    return answered(now, remark, choice);
  }, item);
  return { read, answers: given };
}

/**
 * The days by which units are those of then (that of issue where it lies in the plan's span: a document knows no later
 * ones), and the one year that a deadline may leave out.
 */
function timesOf(document: DraftDocument) {
  const { startsOn, endsOn, year, issuedOn } = document;
  const from = startsOn ?? (year === null ? null : `${year}-01-01`);
  const to = endsOn ?? (year === null ? null : `${year}-12-31`);
  const span = from !== null && to !== null && from <= to ? { from, to } : null;
  const isIssuedWithin = span !== null && issuedOn !== null && issuedOn >= span.from && issuedOn <= span.to;
  return {
    span: isIssuedWithin ? { from: issuedOn, to: issuedOn } : span,
    year: onlyYearOf(document),
  };
}

function codeOf(
  { code: wanted }: AnnexItem,
  kind: AnnexKind,
  plan: string,
  codes: string[],
  remarks: AnnexRemark[],
): string {
  const isTaken = wanted !== '' && codes.includes(wanted);
  if (isTaken) remarks.push({ kind: 'codeTaken', text: wanted });
  const isUsable = /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(wanted) && !isTaken;
  const code = isUsable ? wanted : nextItemCode(plan, kind === 'target' ? 'CT' : 'NV', codes);
  codes.push(code);
  return code;
}

/** Makes the indicator of a part one of its whole's, where both are counted in the same unit. */
function joinWhole(
  { partOf }: AnnexItem,
  at: number,
  made: DraftIndicator[],
  above: readonly PastedRow<DraftTarget>[],
  document: DraftDocument,
): void {
  const whole = above.find(({ line }) => line === partOf?.line)?.item.measures[0]?.indicator;
  const part = made[at];
  if (!part || !whole || !partOf?.kind) return;
  const { measureUnit } = [...made, ...document.indicators].find(({ code }) => code === whole) ?? {};
  if (measureUnit === part.measureUnit) made[at] = { ...part, parent: whole, partKind: partOf.kind };
}

function measureFor(
  { level, horizon, part }: AnnexLevel,
  { name: whole, levels }: AnnexItem,
  document: DraftDocument,
  made: DraftIndicator[],
  remarks: AnnexRemark[],
): DraftMeasure {
  // Levels of several parts in one name are of as many indicators.
  const name = part === '' ? whole : `${whole} (${part})`;
  const measureUnit = level.measureUnit || (level.comparator === 'done' ? 'kết quả' : '');
  const isIt = (one: DraftIndicator): boolean => foldVietnamese(one.name) === foldVietnamese(name);
  const here = made.find(isIt);
  const same = here ?? document.indicators.find(isIt);
  // Of another line above with the very same name: is it the same thing?
  if (here && levels[0]?.level === level) remarks.push({ kind: 'sharedIndicator', text: name });
  const indicator =
    same ??
    ({
      rowKey: newRowKey(),
      code: freeCode(
        codeFor(name) || 'chi-so',
        [...document.indicators, ...made].map((one) => one.code),
      ),
      name,
      measureUnit,
      direction: level.comparator === 'atMost' || level.comparator === 'lessThan' ? 'lowerIsBetter' : 'higherIsBetter',
      aggregation: 'stated',
      ...OF_NO_WHOLE,
    } satisfies DraftIndicator);
  if (!same) made.push(indicator);
  return {
    rowKey: newRowKey(),
    indicator: indicator.code,
    label: part || whole,
    comparator: level.comparator,
    value: level.value ?? '',
    valueUpper: level.valueUpper ?? '',
    horizon,
    dueOn: null,
    aspirational: level.doubt === 'striven',
    parts: [],
    note: '',
  };
}
