import { matchUnit, splitUnitNames, isGroupName, type KnownUnit, type Span } from '../unit-names/index.js';
import type { Day } from '../time/day.js';
import { yearOfHeading, type AnnexColumn, type AnnexKind } from './annex-columns.js';
import type { AnnexRow, AnnexTable } from './annex-shapes.js';
import { isOfWhich, ordinalDepth, partName } from './annex-table.js';
import { parseDue } from './due.js';
import { levelInName, levelInUnit, readLevel, type Level, type LevelDoubt } from './level.js';

/** What of a line is to be looked at again; `text` is what stands there. */
export interface AnnexRemark {
  readonly kind:
    | 'unknownUnit'
    | 'unknownGroup'
    | 'severalUnits'
    | 'spelledUnit'
    | 'endedUnit'
    | 'unreadDue'
    | 'severalDues'
    | 'beforeSpan'
    | 'goesOn'
    | 'mixedDue'
    | 'dueWords'
    | 'unreadLevel'
    | 'severalLevels'
    | 'hedgedLevel'
    | 'strivenLevel'
    | 'changeLevel'
    | 'unitDiffers'
    | 'noName'
    | 'noSection'
    | 'sharedIndicator'
    | 'codeTaken';
  readonly text: string;
}

/** One level with the year it is asked for, where the table has a column for each of several. */
export interface AnnexLevel {
  readonly level: Level;
  readonly horizon: number | null;
}

/** One target or task of an annex, as far as its line says it. */
export interface AnnexItem {
  readonly line: number;
  /** As printed; empty without a column of codes. */
  readonly code: string;
  /** Of a part, with the line it is a part of: `Tỷ lệ hộ nghèo – Thành thị`. */
  readonly name: string;
  /** Headings it stands under, outermost first; the same name under another heading is another section. */
  readonly section: readonly string[];
  /** Named in a column of its own, instead of a heading. */
  readonly ownSection: string;
  readonly leadUnits: readonly string[];
  readonly coordinatingUnits: readonly string[];
  readonly executingUnits: readonly string[];
  readonly dueOn: Day | null;
  readonly regular: boolean;
  readonly levels: readonly AnnexLevel[];
  readonly measureUnit: string;
  readonly deliverable: string;
  readonly note: string;
  /** Cells that were not taken over as they stand; kept with the item, so that nothing is lost. */
  readonly unread: readonly string[];
  readonly remarks: readonly AnnexRemark[];
}

export interface AnnexOptions<U extends KnownUnit> {
  readonly kind: AnnexKind;
  readonly columns: readonly AnnexColumn[];
  readonly units: readonly U[];
  /** The days of the plan: units are those of then. */
  readonly span: Span | null;
  /** Stands in for a year that is not written; null where the plan has several. */
  readonly year: number | null;
  /** Codes of units that somebody gave to names nobody bears. */
  readonly assigned?: ReadonlyMap<string, string>;
}

const DUE_REMARKS = {
  several: 'severalDues',
  beforeSpan: 'beforeSpan',
  goesOn: 'goesOn',
  mixed: 'mixedDue',
  wordsLeft: 'dueWords',
  unread: 'unreadDue',
} as const;
const LEVEL_REMARKS: Readonly<Record<LevelDoubt, AnnexRemark['kind']>> = {
  hedged: 'hedgedLevel',
  striven: 'strivenLevel',
  several: 'severalLevels',
  change: 'changeLevel',
  unitDiffers: 'unitDiffers',
  unread: 'unreadLevel',
};

/**
 * The items of an annex. Lines that only head others ("A", "II. Chính quyền số") become the sections of those below them,
 * each under its own heading; parts ("- Thành thị", "Trong đó:") are named with the line they belong to. Whatever is not
 * plain is remarked and never guessed: units nobody bears, levels and deadlines that can be read in two ways.
 */
export function readAnnex<U extends KnownUnit>(table: AnnexTable, options: AnnexOptions<U>): AnnexItem[] {
  const { columns, kind } = options;
  const outline = new Outline(columns);
  const horizons = horizonsOf(table, columns);
  const items: AnnexItem[] = [];
  let whole = '';
  for (const row of table.body) {
    const cell = (column: AnnexColumn): string => row.cells[columns.indexOf(column)] ?? '';
    const written = cell('name').replace(/\s*\n\s*/g, ' ');
    if (isOfWhich(written)) continue;
    if (outline.opens(row)) {
      whole = '';
      continue;
    }
    const part = kind === 'target' && whole !== '' ? partName(written) : null;
    const plain = partName(written) ?? written;
    const name = part === null ? (kind === 'target' ? plain : written) : `${whole} – ${part}`;
    if (part === null) whole = name;
    items.push(itemOf(row, name, cell, outline.path, horizons, options));
  }
  return items;
}

function itemOf<U extends KnownUnit>(
  row: AnnexRow,
  name: string,
  cell: (column: AnnexColumn) => string,
  section: readonly string[],
  horizons: ReadonlyMap<number, number | null>,
  options: AnnexOptions<U>,
): AnnexItem {
  const remarks: AnnexRemark[] = [];
  const unread: string[] = [];
  const remark = (kind: AnnexRemark['kind'], text: string, isLost = false): void => {
    remarks.push({ kind, text });
    if (isLost) unread.push(text);
  };
  const unitsOf = (column: AnnexColumn): string[] => unitsIn(cell(column), options, remark);
  if (name === '') remark('noName', row.cells.join(' '));
  const due = parseDue(cell('dueOn'), options.year);
  if (cell('dueOn') !== '' && due.doubt !== null) remark(DUE_REMARKS[due.doubt], cell('dueOn'), true);
  const levels = options.kind === 'target' ? levelsIn(row, name, cell('measureUnit'), horizons, remark) : [];
  return {
    ...{ line: row.line, code: cell('code').trim(), name, section: [...section] },
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
  { units, span, assigned }: AnnexOptions<U>,
  remark: (kind: AnnexRemark['kind'], text: string, isLost?: boolean) => void,
): string[] {
  const names = splitUnitNames(
    text,
    (name) => assigned?.has(name) === true || matchUnit(name, units, span).unit !== null,
  );
  const codes = names.flatMap((name) => {
    const given = assigned?.get(name);
    if (given !== undefined) return [given];
    const { unit, doubt, several } = matchUnit(name, units, span);
    if (unit === null) {
      remark(several ? 'severalUnits' : isGroupName(name) ? 'unknownGroup' : 'unknownUnit', name, true);
      return [];
    }
    if (doubt !== null) remark(doubt === 'spelling' ? 'spelledUnit' : 'endedUnit', `${name} → ${unit.name}`);
    return [unit.code];
  });
  return [...new Set(codes)];
}

/** Columns of levels with the year each asks for; a single one asks for the plan's own time (null). */
function horizonsOf({ heading }: AnnexTable, columns: readonly AnnexColumn[]): Map<number, number | null> {
  const levels = columns.flatMap((column, at) => (column === 'level' ? [at] : []));
  const years = levels.map((at) => yearOfHeading(heading?.[at] ?? ''));
  const isByYear = levels.length > 1;
  return new Map(levels.map((at, index) => [at, isByYear ? (years[index] ?? null) : null]));
}

function levelsIn(
  row: AnnexRow,
  name: string,
  measureUnit: string,
  horizons: ReadonlyMap<number, number | null>,
  remark: (kind: AnnexRemark['kind'], text: string, isLost?: boolean) => void,
): AnnexLevel[] {
  const found: AnnexLevel[] = [];
  let isStated = false;
  for (const [at, horizon] of horizons) {
    const text = row.cells[at] ?? '';
    const read = readLevel(text);
    isStated ||= read.level !== null || read.doubt !== null;
    if (read.level === null) {
      if (read.doubt !== null) remark(LEVEL_REMARKS[read.doubt], text, true);
      continue;
    }
    const level = levelInUnit(read.level, measureUnit);
    if (level.doubt !== null) remark(LEVEL_REMARKS[level.doubt], text, level.doubt === 'unitDiffers');
    found.push({ level, horizon });
  }
  if (isStated) return found;
  // Where the level has no column, the name often says it.
  const { level, doubt } = levelInName(name);
  if (doubt !== null) remark(LEVEL_REMARKS[doubt], name);
  return level === null ? [] : [{ level: level.measureUnit === '' ? { ...level, measureUnit } : level, horizon: null }];
}

/** Follows the headings between the lines: letters outermost, then Roman numbers, then lone texts. */
class Outline {
  private readonly levels: [string, string, string] = ['', '', ''];
  private lastLetter: string | null = null;

  constructor(private readonly columns: readonly AnnexColumn[]) {}

  get path(): string[] {
    return this.levels.filter((name) => name !== '');
  }

  /** True for a line that heads those below it. */
  opens({ cells }: AnnexRow): boolean {
    const filled = cells.map((cell, column) => ({ cell, column })).filter(({ cell }) => cell !== '');
    const ordinal = filled.find(({ cell }) => ordinalDepth(cell, this.lastLetter) !== null)?.cell ?? null;
    const texts = filled.filter(({ cell }) => cell !== ordinal);
    const distinct = new Set(texts.map(({ cell }) => cell));
    const only = texts[0];
    if (distinct.size !== 1 || only === undefined || only.cell.length > 160) return false;
    const inline = /^([IVXLC]+|[A-ZĐ])[.)]\s*(\S.*)$/s.exec(only.cell);
    const mark = ordinal ?? inline?.[1] ?? null;
    const depth = mark === null ? null : ordinalDepth(mark, this.lastLetter);
    const isHeading = depth === 'letter' || depth === 'roman';
    // With more columns to fill, a lone text that stands in no column of an item is a heading as well.
    if (!isHeading && (depth !== null || this.columns[only.column] !== 'skip')) return false;
    const at = depth === 'letter' ? 0 : depth === 'roman' ? 1 : 2;
    if (depth === 'letter') this.lastLetter = mark?.replace(/[.)]$/, '') ?? null;
    this.levels[at] = ((ordinal === null ? inline?.[2] : undefined) ?? only.cell).replace(/\s*\n\s*/g, ' ');
    for (let below = at + 1; below < this.levels.length; below += 1) this.levels[below] = '';
    return true;
  }
}
