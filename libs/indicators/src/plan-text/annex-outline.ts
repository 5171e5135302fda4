import { foldVietnamese } from '../vietnamese/index.js';
import type { PartKind } from '../reconcile/named-parts.js';
import { isTotalName } from '../table-text/index.js';
import type { AnnexColumn, AnnexKind, AnnexRow, AnnexTable } from './annex-shapes.js';

/** A line that says something of its own, with the headings and the line it belongs to. */
export interface OutlineRow {
  readonly row: AnnexRow;
  /** Its own name, without ordinal and dash. */
  readonly name: string;
  /** Headings it stands under, outermost first. */
  readonly section: readonly string[];
  /** The line it is a part of ("- Thành thị", "a) Nông thôn", after "Trong đó:"); null for a line of its own. */
  readonly whole: OutlineRow | null;
  /** How it is a part, as far as the annex says it ("Trong đó:", "Gồm:"); null: it does not, or the line is its own. */
  readonly partKind: PartKind | null;
  /** Lines that are parts of it follow. */
  hasParts: boolean;
}

/** The lines of an annex in their order; `left`: sums, and texts at the end that head nothing. */
export interface OutlineOf {
  readonly rows: readonly OutlineRow[];
  readonly left: readonly AnnexRow[];
}

/** Letters and Roman numbers, Arabic ones, small letters: how deep an ordinal stands. */
export type OrdinalDepth = 'letter' | 'roman' | 'number' | 'small';

/** What kind of ordinal a cell is; null for none. `I` is Roman unless it follows `H`, `C` and `D` are letters. */
export function ordinalDepth(cell: string, lastLetter: string | null): OrdinalDepth | null {
  const text = cell.replace(/[.)]$/, '').replace(/^\(/, '');
  if (/^\d{1,3}(?:\.\d{1,3})*$/.test(text)) return 'number';
  if (/^[a-zđ]$/.test(text)) return 'small';
  if (/^[A-ZĐ]$/.test(text)) {
    const follows = lastLetter !== null && text.charCodeAt(0) === lastLetter.charCodeAt(0) + 1;
    return /^[IVX]$/.test(text) && !follows ? 'roman' : 'letter';
  }
  return /^[IVXLC]+$/.test(text) ? 'roman' : null;
}

/** "Trong đó:", "Gồm:" alone: what follows are parts of the line above. */
export function isOfWhich(text: string): boolean {
  return /^-? ?(?:trong do|cu the) ?:?$/.test(foldVietnamese(text)) || isComprising(text);
}

const isComprising = (text: string): boolean =>
  /^-? ?(?:bao gom|gom|gom co|chia ra|phan theo [a-z ]{2,30}) ?:?$/.test(foldVietnamese(text));

/** The words that bring parts say how they are parts: "trong đó" some of the whole, "gồm" all of it; "cụ thể" neither. */
function partKindOf(words: string): PartKind | null {
  if (/\btrong do\b/.test(foldVietnamese(words))) return 'ofWhich';
  return isComprising(words) ? 'comprises' : null;
}

/** Words that bring parts, behind a name: "Tổng số hồ sơ, trong đó:". */
const BRINGS_PARTS = /[,;]?\s*(trong đó\s*:?|(?:bao gồm|gồm có|gồm|chia ra)\s*:)$/iu;

/** "Trong đó:" was read: how what follows are parts, and the sign they begin with once the first has been seen. */
interface Brought {
  readonly kind: PartKind | null;
  readonly dash?: string | null;
}

const BULLET = /^(?:[-–—+•*]\s*)?(?:trong đó\s*:\s*)?(?:[-–—+•*]\s*)?/iu;

/** A part of the line above, without its dash: `- Thành thị`, `Trong đó: nữ`; null for a line of its own. */
export function partName(text: string): string | null {
  const mark = BULLET.exec(text)?.[0] ?? '';
  return mark === '' ? null : text.slice(mark.length).trim();
}

/** Depths in the order they stand under one another; dashes follow, deeper with each new kind of them. */
const DEPTHS = { letter: 0, roman: 1, text: 2, number: 3, small: 10, dash: 20 } as const;
/** Names that say by themselves what is measured: their line is no part of the one above. */
const SELF_STANDING =
  /^(?:ty le|ti le|so |so luong|tong |muc |chi so|gia tri|doanh thu|san luong|dien tich|thu nhap|toc do|diem |xep hang|kim ngach|nang suat|\d+ ?%)/;
const INLINE_ORDINAL = /^(\d{1,3}(?:\.\d{1,3})*[.)]|[a-zđ][.)]|[IVXLC]+[.)]|[A-ZĐ][.)])\s*(\p{L}.*|["“(].*)$/su;
/** A text longer than this is no heading. */
const LONGEST_HEADING = 160;

interface Line {
  readonly row: AnnexRow;
  readonly mark: string | null;
  /** The sign in front of a part; null for none. */
  readonly dash: string | null;
  readonly name: string;
  /** The name as it stands, behind its ordinal. */
  readonly written: string;
  /** Nothing but a name stands in it. */
  readonly isAlone: boolean;
  /** How it says that it is a part: "Trong đó: nữ". */
  readonly ownKind: PartKind | null;
  /** How it says that those below are parts: "Tổng số hồ sơ, gồm:"; left out: it says nothing. */
  readonly brings?: PartKind | null;
  readonly standsInName: boolean;
}

interface Node {
  readonly depth: number;
  /** A heading's text, or a line that may have parts. */
  readonly heading: string | null;
  readonly line: OutlineRow | null;
}

/**
 * How the lines of an annex belong together. Lone texts with a letter or a Roman number, and numbered ones whose lines
 * below stand deeper, head those below; dashes, small letters and what follows "Trong đó:" are parts of the line above
 * them. The same heading or part under two lines stays two.
 */
export function outlineOf({ body }: AnnexTable, columns: readonly AnnexColumn[], kind: AnnexKind): OutlineOf {
  const lines = body.map((row) => lineOf(row, columns));
  const full = lines.filter(({ isAlone }) => !isAlone);
  const isNumbered = full.filter(({ mark }) => mark !== null).length * 2 > full.length;
  const rows: OutlineRow[] = [];
  const left: AnnexRow[] = [];
  /** Headings nothing stands under yet. */
  let idle: AnnexRow[] = [];
  let stack: Node[] = [];
  let dashes: string[] = [];
  let lastLetter: string | null = null;
  let brought: Brought | null = null;
  for (const [index, line] of lines.entries()) {
    const { row, mark, dash, name } = line;
    if (isOfWhich(line.written)) {
      brought = { kind: partKindOf(line.written) };
      continue;
    }
    if (isTotalName(name) || row.cells.some(isTotalName)) {
      left.push(row);
      continue;
    }
    const ordinal = mark === null ? null : ordinalDepth(mark, lastLetter);
    // The first line of another kind than the parts ends them.
    if ((ordinal !== null && ordinal !== 'small') || (brought?.dash && dash === null)) brought = null;
    const isAfterOfWhich = brought !== null;
    if (dash === null) dashes = [];
    else if (!dashes.includes(dash)) dashes.push(dash);
    else dashes = dashes.slice(0, dashes.indexOf(dash) + 1);
    const isTextHeading = ordinal === null && dash === null && line.isAlone && !isAfterOfWhich;
    const isHeading =
      line.isAlone &&
      name.length <= LONGEST_HEADING &&
      (ordinal === 'letter' ||
        ordinal === 'roman' ||
        (isTextHeading && (!line.standsInName || isNumbered)) ||
        (ordinal === 'number' && headsDeeper(lines, index, kind)));
    const depth =
      dash !== null
        ? DEPTHS.dash + dashes.indexOf(dash)
        : ordinal === null
          ? isAfterOfWhich
            ? DEPTHS.dash
            : isHeading
              ? DEPTHS.text
              : DEPTHS.number
          : DEPTHS[ordinal] + (ordinal === 'number' ? (mark?.split('.').filter(Boolean).length ?? 1) - 1 : 0);
    stack = stack.filter((node) => node.depth < depth);
    if (ordinal === 'letter' && mark !== null) lastLetter = mark.replace(/[.)]$/, '');
    if (isHeading) {
      brought = null;
      stack.push({ depth, heading: name, line: null });
      idle.push(row);
      continue;
    }
    const above = stack.findLast((node) => node.line !== null)?.line ?? null;
    const isPart =
      above !== null && (dash !== null || isAfterOfWhich || !SELF_STANDING.test(`${foldVietnamese(name)} `));
    const whole = isPart ? above : null;
    if (whole !== null) whole.hasParts = true;
    const section = stack.flatMap(({ heading }) => (heading === null ? [] : [heading]));
    const isOfBrought = brought?.dash === undefined || brought.dash === dash;
    if (brought?.dash === undefined && brought !== null) brought = { ...brought, dash };
    // Without a sign or a number of their own nothing says where parts end.
    const isPlain = dash !== null || ordinal !== null || isNumbered;
    const partKind =
      whole === null ? null : (line.ownKind ?? (isOfBrought && isPlain ? (brought?.kind ?? null) : null));
    const told: OutlineRow = { row, name, section, whole, partKind, hasParts: false };
    stack.push({ depth, heading: null, line: told });
    rows.push(told);
    if (line.brings !== undefined) brought = { kind: line.brings };
    idle = [];
  }
  return { rows, left: [...left, ...idle].sort((one, other) => one.line - other.line) };
}

/** A numbered lone text heads what follows when that stands deeper and says what it is by itself. */
function headsDeeper(lines: readonly Line[], index: number, kind: AnnexKind): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (!line || !next) return false;
  if (kind === 'target' && (next.dash !== null || !SELF_STANDING.test(`${foldVietnamese(next.name)} `))) return false;
  if (next.dash !== null) return !next.isAlone;
  const [here, below] = [line.mark ?? '', next.mark ?? ''].map((mark) => mark.replace(/[.)]$/, ''));
  return ordinalDepth(below ?? '', null) === 'small' || (below ?? '').startsWith(`${here}.`);
}

function lineOf(row: AnnexRow, columns: readonly AnnexColumn[]): Line {
  const { cells } = row;
  const filled = cells.map((cell, column) => ({ cell, column })).filter(({ cell }) => cell !== '');
  // An ordinal stands in front of what it numbers.
  const first = filled[0];
  const own =
    first && filled.length > 1 && columns[first.column] !== 'name' && isOrdinal(first.cell) ? first.cell : null;
  const texts = own === null ? filled : filled.slice(1);
  const isAlone = new Set(texts.map(({ cell }) => cell)).size === 1;
  const nameAt = columns.indexOf('name');
  const written = (isAlone ? (texts[0]?.cell ?? '') : (cells[nameAt] ?? '')).replace(/\s*\n\s*/g, ' ');
  const inline = own === null ? INLINE_ORDINAL.exec(written) : null;
  const unmarked = inline?.[2] ?? written;
  const part = partName(unmarked);
  const said = BRINGS_PARTS.exec(part ?? unmarked)?.[1];
  return {
    row,
    mark: own ?? inline?.[1] ?? null,
    dash: part === null ? null : (/^[-–—+•*]/.exec(unmarked)?.[0].replace(/[–—]/, '-') ?? '-'),
    name: (part ?? unmarked).replace(BRINGS_PARTS, '').replace(/\s*:$/, ''),
    ownKind: part === null ? null : partKindOf(unmarked.slice(0, unmarked.length - part.length)),
    ...(said !== undefined && { brings: partKindOf(said) }),
    written: unmarked,
    isAlone,
    standsInName: isAlone && texts.some(({ column }) => columns[column] !== 'skip'),
  };
}

const isOrdinal = (cell: string): boolean => ordinalDepth(cell, null) !== null;
