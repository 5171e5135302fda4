import { checkSum, readFigureText, type SumCheck, type WrittenFigure } from '@tiendo/indicators/figure-text';
import { optionsOf, repeatsShare, saysTheSame } from '../../../shared/figure-entry';
import { readBlock, type BlockCell, type BlockTotal, type ReadBlock } from '@tiendo/indicators/table-text';
import type { GivenName } from '@tiendo/indicators/unit-names';
import type { Layout, Square } from '../entry/layout';
import type { Place } from '../entry/move';
import { finderOf, type GivenNames } from './axis';

/** One cell of a pasted block and what would become of it. `id`: its place in the block. */
export type PastedCell = { readonly id: number; readonly text: string } & (
  | { readonly fate: 'write' | 'replace'; readonly square: Square; readonly figure: WrittenFigure }
  | { readonly fate: 'same' | 'empty'; readonly square: Square }
  | {
      readonly fate: 'unreadable';
      readonly square: Square;
      readonly code: string;
      readonly choices: readonly WrittenFigure[];
    }
  /** Two figures of the block go to one square, and they differ. */
  | { readonly fate: 'twice'; readonly square: Square }
  | { readonly fate: 'outside' }
  /** A figure that sums up others ("Cộng"): beside their sum; null where that cannot be told. */
  | { readonly fate: 'total'; readonly square: Square; readonly check: SumCheck | null }
);

export interface PastedBlock extends Pick<
  ReadBlock,
  'byName' | 'byHeading' | 'unknown' | 'ordinals' | 'skipped' | 'isTurned'
> {
  readonly cells: readonly PastedCell[];
  /** Names found by their letters alone, with the name of the unit they were taken for. */
  readonly spelled: readonly (readonly [written: string, unit: string])[];
  /** Names found by what somebody gave to them before: as written → code of the unit. */
  readonly recalled: ReadonlyMap<string, string>;
  /** Everything has its place and adds up: nothing is left to be looked at. */
  readonly isPlain: boolean;
}

/** What was pasted, and where the cursor stood. */
export interface Pasted {
  readonly rows: readonly (readonly string[])[];
  readonly layout: Layout;
  readonly from: Place;
}

const ROW_WIDTH = 10_000;
const NOTHING: ReadonlySet<number> = new Set();

/**
 * What a pasted block would write, cell by cell: where each figure belongs is read from the names and headings in it, what
 * it says from the line it belongs to. `figures`: columns that look like ordinals and hold figures, as somebody said.
 * `remembered`: units that names were given before.
 */
export function placed(
  rows: readonly (readonly string[])[],
  layout: Layout,
  from: Place,
  given: GivenNames = new Map(),
  figures: ReadonlySet<number> = NOTHING,
  remembered: readonly GivenName[] = [],
): PastedBlock {
  const ignored = new Set([...given].flatMap(([name, code]) => (code === null ? [name] : [])));
  const ofRows = finderOf(layout.rows, given, remembered);
  const ofColumns = finderOf(layout.columns, given, remembered);
  const block = readBlock(rows, { rows: ofRows.find, columns: ofColumns.find, from, figures, ignored });
  const squareOf = ({ down, across }: BlockCell): Square | null => {
    if (down === null || across === null) return null;
    return block.isTurned ? layout.at(across, down) : layout.at(down, across);
  };
  const judgedCells = block.cells.flatMap((cell): PastedCell[] => {
    // A name without a place is asked about by itself, not cell by cell.
    if (cell.down === null || cell.across === null) return [];
    return [judged(idOf(cell), cell.text, squareOf(cell))];
  });
  const cells = [
    ...withoutTwice(judgedCells),
    ...block.totals.flatMap((total): PastedCell[] => {
      const square = squareOf(total.of);
      if (square === null) return [];
      return [{ id: idOf(total), text: total.text, fate: 'total', square, check: checkOf(total, square) }];
    }),
  ];
  const { byName, byHeading, unknown, ordinals, skipped, isTurned } = block;
  const spelled = [...ofRows.spelled, ...ofColumns.spelled];
  const recalled = new Map([...ofRows.recalled, ...ofColumns.recalled]);
  const isPlain =
    unknown.length === 0 &&
    spelled.length === 0 &&
    ordinals.every(({ isSure }) => isSure) &&
    cells.every((cell) => PLAIN.has(cell.fate) || (cell.fate === 'total' && cell.check?.adds !== false));
  return { cells, byName, byHeading, unknown, ordinals, skipped, isTurned, spelled, recalled, isPlain };
}

const PLAIN: ReadonlySet<PastedCell['fate']> = new Set(['write', 'replace', 'same', 'empty'] as const);

const idOf = ({ row, column }: { readonly row: number; readonly column: number }): number => row * ROW_WIDTH + column;

function judged(id: number, text: string, square: Square | null): PastedCell {
  if (!square) return { id, text, fate: 'outside' };
  const reading = readFigureText(text, optionsOf(square.line));
  if (!reading.ok) return { id, text, fate: 'unreadable', square, code: reading.error, choices: reading.candidates };
  if (reading.figure === null) return { id, text, fate: 'empty', square };
  const standing = square.cell.figure;
  if (standing === null) return { id, text, fate: 'write', square, figure: reading.figure };
  const { figure } = reading;
  return saysTheSame(figure, standing, square.line) || repeatsShare(figure, standing, square.line)
    ? { id, text, fate: 'same', square }
    : { id, text, fate: 'replace', square, figure };
}

/** Of figures for one square that say the same the first stays; where they differ none is written. */
function withoutTwice(cells: readonly PastedCell[]): PastedCell[] {
  const texts = new Map<string, Set<string>>();
  const keyOf = (cell: PastedCell): string | null =>
    'square' in cell && cell.fate !== 'empty' ? cell.square.key : null;
  for (const cell of cells) {
    const key = keyOf(cell);
    if (key !== null) texts.set(key, (texts.get(key) ?? new Set()).add(cell.text.trim()));
  }
  const told = new Set<string>();
  return cells.flatMap((cell): PastedCell[] => {
    const key = keyOf(cell);
    if (key === null || !('square' in cell)) return [cell];
    if ((texts.get(key)?.size ?? 0) > 1) return [{ id: cell.id, text: cell.text, fate: 'twice', square: cell.square }];
    if (told.has(key)) return [];
    told.add(key);
    return [cell];
  });
}

/** Held against each run it may be the sum of; where it is none's, beside the sum of all. */
function checkOf({ text, runs }: BlockTotal, { line }: Square): SumCheck | null {
  const checks = runs.map((run) => checkSum(text, run, optionsOf(line)));
  return checks.find((check) => check?.adds) ?? checks[0] ?? null;
}
