import { WHOLE_PROVINCE_CODE } from '../../../shared/org';
import { type AggregateBody, type FigureCellBody, type FigureGrid, type FormLineBody, type GridUnit } from './shapes';
import { matchesFolded, foldVietnamese } from '@tiendo/indicators/vietnamese';
import type { GridState } from '../grid-state';

export type Head =
  | {
      readonly type: 'line';
      readonly code: string;
      readonly line: FormLineBody;
      /** Names of the only units that are asked; none: every unit of the block is. */
      readonly only: readonly string[];
      readonly opensPillar: boolean;
    }
  | { readonly type: 'unit'; readonly code: string; readonly unit: GridUnit }
  | { readonly type: 'province'; readonly code: string };

/** One square of the grid: what is asked of whom, what was given, and for the province what its units add up to. */
export interface Square {
  readonly key: string;
  readonly line: FormLineBody;
  /** Null: the province as a whole. */
  readonly unit: GridUnit | null;
  readonly cell: FigureCellBody;
  readonly aggregate: AggregateBody | null;
}

export interface Layout {
  readonly down: 'lines' | 'units';
  readonly rows: readonly Head[];
  readonly columns: readonly Head[];
  readonly at: (row: number, column: number) => Square | null;
  readonly byKey: ReadonlyMap<string, Square>;
}

export const keyOf = (indicator: string, unit: string): string => `${indicator}|${unit}`;

/** Units run down, as reports and spreadsheets list them, unless it is said. */
export const UNITS_DOWN = 'units';

/** The grid as it is drawn: lines in the order of the form grouped by pillar, units in official order behind the province. */
export function layoutOf(grid: FigureGrid, state: Pick<GridState, 'q' | 'pillar' | 'missing' | 'down'>): Layout {
  const cells = new Map(grid.cells.map((cell) => [keyOf(cell.indicator, cell.unit), cell]));
  const aggregates = new Map(grid.aggregates.map((aggregate) => [aggregate.indicator, aggregate]));
  const down = state.down ?? UNITS_DOWN;
  const rowLines = linesByIndicator(grid.lines);
  const ofPillar = grouped([...rowLines.values()].flatMap(([first]) => first ?? [])).filter(
    ({ pillar }) => state.pillar === null || pillar?.code === state.pillar,
  );
  const wantedLines = ofPillar.filter(({ indicator }) => matches(`${indicator.name} ${indicator.code}`, state.q));
  const wantedUnits = grid.units.filter((unit) => matches(`${unit.name} ${unit.shortName ?? ''}`, state.q));
  // Words find lines or units: where they find none of one kind, all of that kind stay.
  const isFound = wantedLines.length + wantedUnits.length > 0;
  const lines = wantedLines.length > 0 || !isFound ? wantedLines : ofPillar;
  const units = wantedUnits.length > 0 || !isFound ? wantedUnits : grid.units;
  const lacks = (line: FormLineBody, unit: GridUnit): boolean =>
    cells.get(keyOf(line.indicator.code, unit.code))?.figure === null;
  const shownLines = state.missing ? lines.filter((line) => units.some((unit) => lacks(line, unit))) : lines;
  const shownUnits = state.missing ? units.filter((unit) => shownLines.some((line) => lacks(line, unit))) : units;

  const lineHeads: Head[] = shownLines.map((line, index) => ({
    ...{ type: 'line', code: line.indicator.code, line },
    only: (rowLines.get(line.indicator.code) ?? []).flatMap(({ unit }) => unit?.name ?? []),
    opensPillar: index === 0 || shownLines[index - 1]?.pillar?.code !== line.pillar?.code,
  }));
  const unitHeads: Head[] = [
    ...(shownUnits.length > 0 ? [{ type: 'province' as const, code: WHOLE_PROVINCE_CODE }] : []),
    ...shownUnits.map((unit): Head => ({ type: 'unit', code: unit.code, unit })),
  ];
  const byKey = new Map<string, Square>();
  for (const line of shownLines) {
    const aggregate = aggregates.get(line.indicator.code) ?? null;
    const province = keyOf(line.indicator.code, WHOLE_PROVINCE_CODE);
    byKey.set(province, { key: province, line, unit: null, cell: provinceCell(line, aggregate), aggregate });
    for (const unit of shownUnits) {
      const key = keyOf(line.indicator.code, unit.code);
      const cell = cells.get(key);
      const own = rowLines.get(line.indicator.code)?.find((one) => one.unit?.code === unit.code) ?? line;
      if (cell) byKey.set(key, { key, line: askedOf(own, cell), unit, cell, aggregate: null });
    }
  }
  const [rows, columns] = down === 'lines' ? [lineHeads, unitHeads] : [unitHeads, lineHeads];
  return {
    ...{ down, rows, columns, byKey },
    at: (row, column) => {
      const [first, second] = [rows[row], columns[column]];
      if (!first || !second) return null;
      const [line, unit] = down === 'lines' ? [first, second] : [second, first];
      return byKey.get(keyOf(line.code, unit.code)) ?? null;
    },
  };
}

/** A line with what it asks of the unit of a cell: its own level, the same as of all, or nothing of a count. */
function askedOf(line: FormLineBody, { level }: FigureCellBody): FormLineBody {
  const { target } = line;
  if (target === null || (level === null && target.asksEveryUnit)) return line;
  return { ...line, target: level && { ...target, ...level } };
}

/** By indicator: one row stands for all lines that ask it, of the block or of single units. */
function linesByIndicator(lines: readonly FormLineBody[]): Map<string, FormLineBody[]> {
  const found = new Map<string, FormLineBody[]>();
  for (const line of lines) found.set(line.indicator.code, [...(found.get(line.indicator.code) ?? []), line]);
  return found;
}

/** Lines with those of one pillar together, pillars in the order of their first line. */
function grouped(lines: readonly FormLineBody[]): FormLineBody[] {
  const groups = new Map<string, FormLineBody[]>();
  for (const line of lines) {
    const key = line.pillar?.code ?? '';
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].flat();
}

const matches = (text: string, q: string): boolean => q.trim() === '' || matchesFolded(foldVietnamese(text), q);

/** What was stated for the province, as a cell like the others. */
function provinceCell(line: FormLineBody, aggregate: AggregateBody | null): FigureCellBody {
  return {
    indicator: line.indicator.code,
    unit: WHOLE_PROVINCE_CODE,
    figure: aggregate?.stated ?? null,
    previous: null,
    level: null,
    verdict: null,
    achievement: null,
    findings: [],
    suppliedBy: null,
    version: aggregate?.statedVersion ?? 0,
  };
}
