import type { SubmissionLineBody } from '@tiendo/contracts';
import { readBlock } from '@tiendo/indicators/table-text';
import { matchUnit } from '@tiendo/indicators/unit-names';
import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import { lineKey } from './line-square';

/** What a pasted block says of which line. */
export interface PastedLines {
  readonly cells: readonly { readonly key: string; readonly text: string }[];
  /** Names in the block that no line has. */
  readonly unknown: readonly string[];
}

/** The column of the figures of this period, by what reports head it with. */
const FIGURES = /^(?:ket qua|thuc hien|so lieu|trong ky|ky nay|ky bao cao|gia tri|this period|figure)/;
/** Letters from which on a part of a name tells which line is meant. */
const TELLING = 8;

/**
 * Where the figures of a pasted block belong: by the names of lines in it, else one after the other from the line that it
 * was pasted on; of a report about several units by the names of units and indicators, where that places more of them.
 * `lines`: as they stand on screen.
 */
export function placePasted(
  rows: readonly (readonly string[])[],
  lines: readonly SubmissionLineBody[],
  from: string,
): PastedLines {
  const byLines = placeByLines(rows, lines, from);
  const byUnits = placeByUnits(rows, lines, from);
  return byUnits && byUnits.cells.length > byLines.cells.length ? byUnits : byLines;
}

/** A table of units by indicators, as departments keep them of their localities; null: it names no units. */
function placeByUnits(
  rows: readonly (readonly string[])[],
  lines: readonly SubmissionLineBody[],
  from: string,
): PastedLines | null {
  const units = [...new Map(lines.map(({ subject }) => [subject.code, subject])).values()];
  if (units.length < 2) return null;
  const indicators = [...new Map(lines.map(({ indicator }) => [indicator.code, indicator])).values()];
  const known = units.map(({ code, name }) => ({ code, name, shortName: null, otherNames: [] }));
  const folded = indicators.map(({ name }) => foldVietnamese(name));
  const started = lines.find((line) => lineKey(line) === from)?.indicator.code;
  const block = readBlock(rows, {
    rows: (name) => {
      const { unit, doubt } = matchUnit(name, known);
      return unit === null || doubt !== null ? null : known.indexOf(unit);
    },
    columns: (heading) => onlyIndex(folded, foldVietnamese(heading.trim())),
    from: {
      row: 0,
      column: Math.max(
        0,
        indicators.findIndex(({ code }) => code === started),
      ),
    },
  });
  if (!block.byName) return null;
  const asked = new Set(lines.map(lineKey));
  const cells = block.cells.flatMap(({ down, across, text }) => {
    const [row, column] = block.isTurned ? [across, down] : [down, across];
    const [unit, indicator] = [row === null ? undefined : units[row], column === null ? undefined : indicators[column]];
    const key = unit && indicator ? `${indicator.code}|${unit.code}` : '';
    return asked.has(key) && text.trim() !== '' ? [{ key, text: text.trim() }] : [];
  });
  return cells.length === 0 ? null : { cells, unknown: block.unknown.map(({ name }) => name) };
}

/** The only one of these names that is so, or that holds it or lies in it. */
function onlyIndex(names: readonly string[], text: string): number | null {
  if (text === '') return null;
  const only = (test: (name: string) => boolean): number | null => {
    const found = names.flatMap((name, index) => (test(name) ? [index] : []));
    return found.length === 1 ? (found[0] ?? null) : null;
  };
  const whole = only((name) => name === text);
  return whole !== null || text.length < TELLING ? whole : only((name) => name.includes(text) || text.includes(name));
}

function placeByLines(
  rows: readonly (readonly string[])[],
  lines: readonly SubmissionLineBody[],
  from: string,
): PastedLines {
  const names = lines.map(({ indicator, subject }) => ({
    name: foldVietnamese(indicator.name),
    both: foldVietnamese(`${indicator.name}, ${subject.name}`),
  }));
  const only = (test: (line: (typeof names)[number]) => boolean): number | null => {
    const found = names.flatMap((line, index) => (test(line) ? [index] : []));
    return found.length === 1 ? (found[0] ?? null) : null;
  };
  const find = (written: string): number | null => {
    const text = foldVietnamese(written.trim());
    if (text === '') return null;
    const whole = only(({ name, both }) => name === text || both === text);
    if (whole !== null || text.length < TELLING) return whole;
    return only(({ name }) => name.includes(text) || text.includes(name));
  };
  const block = readBlock(rows, {
    rows: find,
    columns: (heading) => (FIGURES.test(foldVietnamese(heading.trim())) ? 0 : null),
    from: {
      row: Math.max(
        0,
        lines.findIndex((line) => lineKey(line) === from),
      ),
      column: 0,
    },
  });
  const cells = block.cells.flatMap(({ down, across, text }) => {
    const [row, column] = block.isTurned ? [across, down] : [down, across];
    const line = row === null || column !== 0 ? undefined : lines[row];
    return line && text.trim() !== '' ? [{ key: lineKey(line), text: text.trim() }] : [];
  });
  return { cells, unknown: block.unknown.filter(({ side }) => side === 'row').map(({ name }) => name) };
}
