import type { AnnexLevel, AnnexOptions, AnnexRemark, AnnexTable } from './annex-shapes.js';
import { yearOfHeading } from './annex-columns.js';
import { LEVEL_REMARKS } from './annex-remarks.js';
import type { OutlineRow } from './annex-outline.js';
import { levelInName } from './level-name.js';
import { readLevel, type LevelText } from './level.js';
import type { KnownUnit } from '../unit-names/index.js';

/** Columns of levels with the year each asks for; a single one of the plan's own year asks for the plan's time (null). */
export function horizonsOf<U extends KnownUnit>(
  { heading }: AnnexTable,
  { columns, year }: AnnexOptions<U>,
): Map<number, number | null> {
  const levels = columns.flatMap((column, at) => (column === 'level' ? [at] : []));
  const years = levels.map((at) => yearOfHeading(heading?.[at] ?? ''));
  const isOwn = levels.length === 1 && year !== null && years[0] === year;
  return new Map(levels.map((at, index) => [at, isOwn ? null : (years[index] ?? null)]));
}

/**
 * The levels of a line: those of its columns, else those its name states. What is doubtful is remarked with the text it
 * stands in, and kept as text where nothing, or not all of it, was taken.
 */
export function levelsIn(
  { row, name: own }: OutlineRow,
  /** With the line it is a part of: what should be low of the whole should be low of its parts. */
  name: string,
  measureUnit: string,
  horizons: ReadonlyMap<number, number | null>,
  remark: (remark: AnnexRemark, isLost: boolean) => void,
): AnnexLevel[] {
  const found: AnnexLevel[] = [];
  let isStated = false;
  const take = (read: LevelText, text: string, at: number | null, horizon: number | null): void => {
    const isShort = read.doubt === 'several' && read.clauses.length < read.choices.length;
    if (read.doubt !== null)
      remark({ kind: LEVEL_REMARKS[read.doubt], text, level: { at, horizon } }, read.level === null || isShort);
    found.push(...read.clauses.map((clause) => ({ ...clause, horizon: clause.horizon ?? horizon, at })));
  };
  for (const [at, horizon] of horizons) {
    const text = row.cells[at] ?? '';
    const read = readLevel(text, { measureUnit, name });
    isStated ||= read.level !== null || read.doubt !== null;
    take(read, text, at, horizon);
  }
  if (isStated) return found;
  // Where the level has no column, the name often says it.
  take(levelInName(own, measureUnit, name), own, null, null);
  return found.map((one) => (one.level.measureUnit === '' ? { ...one, level: { ...one.level, measureUnit } } : one));
}
