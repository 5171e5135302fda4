import type { Unit } from '@tiendo/contracts';
import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import { unitCalled } from '../../../shared/org';
import { codeFor, freeCode, nextItemCode } from '../draft/codes';
import {
  newRowKey,
  readTarget,
  readTask,
  type DraftDocument,
  type DraftGroup,
  type DraftIndicator,
  type DraftPillar,
  type DraftTarget,
  type DraftTask,
} from '../draft/draft-document';
import { parseLevel } from '../draft/level-text';
import { looksLikeHeading, type PasteColumn, type PasteKind } from './columns';
import { parseDue } from './due-text';

/** What could not be taken over from one cell. */
export type PasteRemark =
  | { readonly kind: 'unknownUnit'; readonly text: string }
  | { readonly kind: 'unreadDue'; readonly text: string }
  | { readonly kind: 'unreadLevel'; readonly text: string }
  | { readonly kind: 'noName'; readonly text: string }
  | { readonly kind: 'codeTaken'; readonly text: string };

export interface PastedRow<T> {
  /** Line in what was pasted, from 1. */
  readonly line: number;
  readonly item: T;
  readonly remarks: readonly PasteRemark[];
}

export interface PasteResult {
  readonly kind: PasteKind;
  readonly targets: readonly PastedRow<DraftTarget>[];
  readonly tasks: readonly PastedRow<DraftTask>[];
  /** Made on the way, because a row belongs to them. */
  readonly pillars: readonly DraftPillar[];
  readonly groups: readonly DraftGroup[];
  readonly indicators: readonly DraftIndicator[];
}

const SEPARATORS = /[;\n]|,(?!\d)/;

/**
 * Turns pasted cells into targets or tasks. A row with one filled cell beside its number ("II. Chính quyền số") opens a
 * pillar or group for the rows below. Units are found by any of their names; what no unit answers to is remarked and
 * kept in the note, so that nothing pasted is lost.
 */
export function pasteItems(
  rows: readonly (readonly string[])[],
  columns: readonly PasteColumn[],
  kind: PasteKind,
  document: DraftDocument,
  units: readonly Unit[],
): PasteResult {
  const made = { pillars: [] as DraftPillar[], groups: [] as DraftGroup[], indicators: [] as DraftIndicator[] };
  const targets: PastedRow<DraftTarget>[] = [];
  const tasks: PastedRow<DraftTask>[] = [];
  const existing = kind === 'target' ? document.targets : document.tasks;
  const codes = existing.map((item) => item.code);
  let section = kind === 'target' ? (document.pillars[0]?.code ?? '') : '';
  const first = rows[0] !== undefined && looksLikeHeading(rows[0]) ? 1 : 0;

  const sectionCode = (name: string): string => {
    const all = kind === 'target' ? [...document.pillars, ...made.pillars] : [...document.groups, ...made.groups];
    const found = all.find((one) => foldVietnamese(one.name) === foldVietnamese(name));
    if (found) return found.code;
    const code = freeCode(
      codeFor(name) || 'nhom',
      all.map((one) => one.code),
    );
    const row = { rowKey: newRowKey(), code, name };
    if (kind === 'target') made.pillars.push({ ...row, note: '', evidence: [] });
    else made.groups.push({ ...row, leadNote: '', solution: '', solutionSection: '' });
    return code;
  };

  for (const [index, row] of rows.slice(first).entries()) {
    const title = sectionTitle(row, columns);
    if (title !== null) {
      section = sectionCode(title);
      continue;
    }
    const cell = (column: PasteColumn): string => row[columns.indexOf(column)] ?? '';
    const remarks: PasteRemark[] = [];
    const unread: string[] = [];
    const unitsOf = (column: PasteColumn): string[] => {
      const found: string[] = [];
      for (const name of cell(column)
        .split(SEPARATORS)
        .map((part) => part.trim())) {
        if (name === '') continue;
        const unit = unitCalled(units, name);
        if (unit) found.push(unit.code);
        else {
          remarks.push({ kind: 'unknownUnit', text: name });
          unread.push(name);
        }
      }
      return [...new Set(found)];
    };
    const wanted = cell('code').trim();
    const taken = wanted !== '' && codes.includes(wanted);
    if (taken) remarks.push({ kind: 'codeTaken', text: wanted });
    const usable = /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(wanted) && !taken;
    const code = usable ? wanted : nextItemCode(document.code, kind === 'target' ? 'CT' : 'NV', codes);
    codes.push(code);
    const due = parseDue(cell('dueOn'), document.year);
    if (cell('dueOn') !== '' && due.day === null && !due.regular) {
      remarks.push({ kind: 'unreadDue', text: cell('dueOn') });
      unread.push(cell('dueOn'));
    }
    const name = cell('name').replace(/\n/g, ' ');
    if (name === '') remarks.push({ kind: 'noName', text: row.join(' ') });
    const common = {
      code,
      name,
      leadUnits: unitsOf('leadUnits'),
      coordinatingUnits: unitsOf('coordinatingUnits'),
      executingUnits: kind === 'task' ? unitsOf('executingUnits') : [],
      dueOn: due.day,
    };
    const line = index + first + 1;
    if (kind === 'task') {
      const group = cell('group');
      tasks.push({
        line,
        remarks,
        item: {
          ...readTask({}),
          ...common,
          group: group === '' ? section : sectionCode(group),
          frequency: due.regular ? 'regular' : 'once',
          deliverable: cell('deliverable'),
          note: noteOf(cell('note'), unread),
        },
      });
      continue;
    }
    const level = levelOf(cell('level'), cell('measureUnit'), name);
    if (level.unread) {
      remarks.push({ kind: 'unreadLevel', text: cell('level') });
      unread.push(cell('level'));
    }
    const pillar = cell('pillar');
    const measures = level.level ? [measureFor(level.level, name, document, made.indicators)] : [];
    targets.push({
      line,
      remarks,
      item: {
        ...readTarget({}),
        ...common,
        pillar: pillar === '' ? section : sectionCode(pillar),
        measures,
        note: noteOf(cell('note'), unread),
      },
    });
  }
  return { kind, targets, tasks, ...made };
}

const noteOf = (note: string, unread: readonly string[]): string =>
  [note, unread.length > 0 ? unread.join('; ') : ''].filter(Boolean).join('\n');

/** "II" | "Chính quyền số" | … : one text beside an ordinal, and nothing else. */
function sectionTitle(row: readonly string[], columns: readonly PasteColumn[]): string | null {
  const filled = row.map((cell, column) => ({ cell, column })).filter(({ cell }) => cell !== '');
  const ordinal = /^(?:[IVXLC]+|[A-ZĐ])[.)]?$/;
  const texts = filled.filter(({ cell }) => !/^(?:[IVXLC]+|[A-ZĐ]|\d{1,3})[.)]?$/.test(cell));
  const only = texts[0];
  if (texts.length !== 1 || only === undefined || only.cell.length > 160) return null;
  const inline = /^(?:[IVXLC]+|[A-ZĐ])[.)]\s*(\S.*)$/s.exec(only.cell);
  const numbered = filled.some(({ cell }) => ordinal.test(cell));
  // With more columns to fill, a lone text that stands in no column of an item is a heading as well.
  if (!numbered && !inline && columns[only.column] !== 'skip') return null;
  return (inline?.[1] ?? only.cell).replace(/\n/g, ' ');
}

function levelOf(text: string, unit: string, name: string) {
  // Where the level has no column, the name often says it: "100% hệ thống …", "… đạt trên 80%".
  const source = text === '' ? (/(?:đạt|tối thiểu|trên|từ|≥|>)?\s*[\d.,]+\s*%/iu.exec(name)?.[0] ?? '') : text;
  if (source.trim() === '') return { level: null, unread: false };
  const level = parseLevel(source);
  if (!level) return { level: null, unread: text !== '' };
  return { level: { ...level, measureUnit: level.measureUnit || unit }, unread: false };
}

function measureFor(
  level: NonNullable<ReturnType<typeof parseLevel>>,
  name: string,
  document: DraftDocument,
  made: DraftIndicator[],
) {
  const all = [...document.indicators, ...made];
  const measureUnit = level.measureUnit || (level.comparator === 'done' ? 'kết quả' : '');
  const same = all.find((one) => foldVietnamese(one.name) === foldVietnamese(name));
  const indicator =
    same ??
    ({
      rowKey: newRowKey(),
      code: freeCode(
        codeFor(name) || 'chi-so',
        all.map((one) => one.code),
      ),
      name,
      measureUnit,
      direction: level.comparator === 'atMost' || level.comparator === 'lessThan' ? 'lowerIsBetter' : 'higherIsBetter',
      aggregation: 'stated',
    } satisfies DraftIndicator);
  if (!same) made.push(indicator);
  return {
    rowKey: newRowKey(),
    indicator: indicator.code,
    label: name,
    comparator: level.comparator,
    value: level.value ?? '',
    valueUpper: level.valueUpper ?? '',
    horizon: null,
    dueOn: null,
    aspirational: false,
    parts: [],
    note: '',
  };
}
