import { foldVietnamese } from '../vietnamese/index.js';
import { isGroupName, matchGivenUnit, splitUnitNames, type KnownUnit } from '../unit-names/index.js';
import { outlineOf, type OutlineRow } from './annex-outline.js';
import type {
  AnnexColumn,
  AnnexItem,
  AnnexKind,
  AnnexOptions,
  AnnexReading,
  AnnexRemark,
  AnnexTable,
} from './annex-shapes.js';
import { parseDue } from './due.js';
import { yearOf } from '../time/day.js';
import { horizonsOf, levelsIn } from './annex-levels.js';
import { DUE_REMARKS, isOfLevel } from './annex-remarks.js';

/**
 * The items of an annex. Lines that only head others ("A", "II. Chính quyền số") become the sections of those below them,
 * each under its own heading; parts ("- Thành thị", "Trong đó:") are named with the line they belong to, and a line that
 * asks for nothing itself hands its cells to its parts. Whatever is not plain is remarked and never guessed: units nobody
 * bears, levels and deadlines that can be read in two ways.
 */
export function readAnnex<U extends KnownUnit>(table: AnnexTable, options: AnnexOptions<U>): AnnexReading {
  const { columns, kind } = options;
  const { rows, left } = outlineOf(table, columns, kind);
  const horizons = horizonsOf(table, options);
  const cells = cellsOf(rows, table, options);
  const names = namesOf(rows, kind);
  const items: AnnexItem[] = [];
  const given = new Map<string, string>();
  /** What a line says for its parts where these say nothing: how it is measured, and all of it where it is no item. */
  const hands = new Map<OutlineRow, (column: AnnexColumn) => LineCell | null>();
  const made = new Map<OutlineRow, AnnexItem>();
  for (const line of rows) {
    const own = cells.get(line);
    if (own === undefined) continue;
    const handed = line.whole === null ? undefined : hands.get(line.whole);
    const cell = (column: AnnexColumn): LineCell =>
      own(column).text !== '' ? own(column) : (handed?.(column) ?? own(column));
    const read = itemOf(line, names.get(line) ?? line.name, cell, horizons, options, given);
    const item = asPart(read, line, line.whole === null ? undefined : made.get(line.whole));
    const isItem = kind === 'task' || !line.hasParts || !asksNothing(item);
    if (isItem) {
      items.push(item);
      made.set(line, item);
    }
    hands.set(line, (column) => ((isItem ? column === 'measureUnit' : HANDED.has(column)) ? cell(column) : null));
  }
  return { items, given, left: [...table.left, ...left].sort((one, other) => one.line - other.line) };
}

/** A target under another of the same unit may be a part of it: what the annex does not say is asked. */
function asPart(item: AnnexItem, { partKind: kind }: OutlineRow, whole: AnnexItem | undefined): AnnexItem {
  const [unit, unitOfWhole] = [item, whole].map((one) => (one ? onlyUnitOf(one) : null));
  if (!whole || !unit || unit !== unitOfWhole) return item;
  const { line, name } = whole;
  const remarks = kind === null ? [...item.remarks, { kind: 'maybePart' as const, text: name }] : item.remarks;
  return { ...item, remarks, partOf: { line, name, kind } };
}

/** The unit that a target's one indicator is counted in; null where it has none, or several indicators. */
function onlyUnitOf({ levels }: AnnexItem): string | null {
  const units = new Set(levels.map(({ level: { measureUnit } }) => measureUnit));
  const [unit] = units;
  return units.size === 1 && unit && levels.every(({ part }) => part === '') ? unit : null;
}

const HANDED: ReadonlySet<AnnexColumn> = new Set([
  ...(['measureUnit', 'leadUnits', 'coordinatingUnits', 'dueOn', 'pillar', 'note'] as const),
]);
const asksNothing = ({ levels, remarks }: AnnexItem): boolean => levels.length === 0 && !remarks.some(isOfLevel);

/** A cell as a line has it; `above`: it is empty below this text, and nobody said whether the two were merged. */
interface LineCell {
  readonly text: string;
  readonly above: string | null;
}
/** Columns whose cells are merged over several lines. */
const MERGED: ReadonlySet<AnnexColumn> = new Set([
  'leadUnits',
  'coordinatingUnits',
  'executingUnits',
  'dueOn',
  'pillar',
  'group',
]);
/** Of these an empty cell is asked about; the others are empty more often than merged. */
const ASKED: ReadonlySet<AnnexColumn> = new Set(['leadUnits', 'dueOn']);

type CellOf = (column: AnnexColumn) => LineCell;

/** The cells of every line, those of merged areas filled where somebody said that they were merged. */
function cellsOf<U extends KnownUnit>(
  rows: readonly OutlineRow[],
  { mergesKnown }: AnnexTable,
  { columns, fillsDown = null }: AnnexOptions<U>,
): Map<OutlineRow, CellOf> {
  const found = new Map<OutlineRow, CellOf>();
  let last = new Map<AnnexColumn, string>();
  let section = '';
  for (const line of rows) {
    if (line.section.join('\n') !== section) last = new Map();
    section = line.section.join('\n');
    const above = line.whole === null && !mergesKnown ? last : new Map<AnnexColumn, string>();
    const read: CellOf = (column) => {
      const text = line.row.cells[columns.indexOf(column)] ?? '';
      const over = text === '' && MERGED.has(column) ? above.get(column) : undefined;
      if (over === undefined || fillsDown === false) return { text, above: null };
      return fillsDown === true ? { text: over, above: null } : { text, above: ASKED.has(column) ? over : null };
    };
    found.set(line, read);
    if (line.whole === null) {
      last = new Map(last);
      for (const column of MERGED) {
        const text = line.row.cells[columns.indexOf(column)] ?? '';
        if (text !== '') last.set(column, text);
      }
    }
  }
  return found;
}

/** Parts of targets are named with the line they belong to; of tasks only where two lines have a part of the same name. */
function namesOf(rows: readonly OutlineRow[], kind: AnnexKind): Map<OutlineRow, string> {
  const wholes = new Map<string, Set<OutlineRow | null>>();
  for (const { name, whole } of rows) {
    const key = foldVietnamese(name);
    wholes.set(key, (wholes.get(key) ?? new Set()).add(whole));
  }
  const names = new Map<OutlineRow, string>();
  for (const row of rows) {
    const { name, whole } = row;
    const isNamed = kind === 'target' || (wholes.get(foldVietnamese(name))?.size ?? 0) > 1;
    const above = whole === null || !isNamed ? '' : (names.get(whole) ?? whole.name);
    const isWithin = above !== '' && foldVietnamese(name).startsWith(foldVietnamese(above));
    names.set(row, above === '' || isWithin ? name : `${above} – ${name}`);
  }
  return names;
}

function itemOf<U extends KnownUnit>(
  line: OutlineRow,
  name: string,
  cellOf: CellOf,
  horizons: ReadonlyMap<number, number | null>,
  options: AnnexOptions<U>,
  used: Map<string, string>,
): AnnexItem {
  const { row, section } = line;
  const remarks: AnnexRemark[] = [];
  const unread: string[] = [];
  const remark = (kind: AnnexRemark['kind'], text: string, isLost = false): void => {
    remarks.push({ kind, text });
    if (isLost) unread.push(text);
  };
  const cell = (column: AnnexColumn): string => cellOf(column).text;
  const unitsOf = (column: AnnexColumn): string[] => unitsIn(cell(column), options, remark, used);
  if (name === '') remark('noName', row.cells.join(' '));
  const due = parseDue(cell('dueOn'), options.year);
  const levels =
    options.kind === 'target'
      ? levelsIn(line, name, cell('measureUnit'), horizons, (said, isLost) => {
          remarks.push(said);
          if (isLost) unread.push(said.text);
        })
      : [];
  // Every year of the cell has its level: nothing is left to ask.
  const isByYear =
    due.doubt === 'several' && due.days.every((day) => levels.some(({ horizon }) => horizon === yearOf(day)));
  if (cell('dueOn') !== '' && due.doubt !== null && !isByYear) remark(DUE_REMARKS[due.doubt], cell('dueOn'), true);
  // How often is nowhere else: "hằng quý".
  else if (due.regular && !/^thuong xuyen\W*$/.test(foldVietnamese(cell('dueOn')))) unread.push(cell('dueOn'));
  for (const column of ASKED) {
    const { above } = cellOf(column);
    if (above !== null) remark('maybeMerged', above);
  }
  return {
    ...{ line: row.line, code: cell('code').trim(), name, partOf: null, section: [...section] },
    ownSection: options.kind === 'target' ? cell('pillar') : cell('group'),
    leadUnits: unitsOf('leadUnits'),
    coordinatingUnits: unitsOf('coordinatingUnits'),
    executingUnits: options.kind === 'task' ? unitsOf('executingUnits') : [],
    ...{ dueOn: due.day, regular: due.regular, levels, measureUnit: cell('measureUnit') },
    ...{ deliverable: cell('deliverable'), note: cell('note'), unread, remarks },
  };
}

function unitsIn<U extends KnownUnit>(
  text: string,
  { units, span, given = new Map<string, U>() }: AnnexOptions<U>,
  remark: (kind: AnnexRemark['kind'], text: string, isLost?: boolean) => void,
  used: Map<string, string>,
): string[] {
  const match = (name: string) => matchGivenUnit(name, units, span, given);
  const codes = splitUnitNames(text, (name) => match(name).unit !== null).flatMap((name) => {
    const { unit, doubt, several, isGiven } = match(name);
    if (unit === null) {
      remark(several ? 'severalUnits' : isGroupName(name) ? 'unknownGroup' : 'unknownUnit', name, true);
      return [];
    }
    if (isGiven) used.set(name, unit.code);
    if (doubt !== null) remark(doubt === 'spelling' ? 'spelledUnit' : 'endedUnit', `${name} → ${unit.name}`);
    return [unit.code];
  });
  return [...new Set(codes)];
}
