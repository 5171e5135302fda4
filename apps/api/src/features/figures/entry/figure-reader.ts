import { Injectable } from '@nestjs/common';
import {
  type AggregateBody,
  type FigureBody,
  type FigureCellBody,
  type Language,
  WHOLE_PROVINCE,
} from '@tiendo/contracts';
import { type Day, judgeCell, levelFor } from '@tiendo/indicators';
import type { Manager } from '../../../platform/database/index.js';
import { DocumentDirectory, type DocumentView } from '../../documents/index.js';
import { MachineScopes, type SystemCells } from '../../machines/index.js';
import type { PartsOfIndicator } from '../../plans/index.js';
import type { AskedLine, AskedUnit, PeriodRef } from '../../reporting/index.js';
import { type AggregateRow, keptAggregates } from '../aggregates/aggregate.queries.js';
import type { AskedPeriod } from '../asked-period.js';
import { checkFigure, findingBody, type FoundInFigure } from './figure-check.js';
import { type SaidFigure, saidFigures, versionsOfEmptyCells } from '../observations/figure-statement.queries.js';
import { cellKey, type CurrentFigure, keptFigures, PROVINCE_UNIT } from '../figure.queries.js';
import { checkPartsOf, indicatorsBeside } from './parts-check.js';
import { checkProvinceFigure, differsFromUnits } from './province-check.js';
import { readingOfFigure } from '../figure-reading.js';

/** A cell of the form; `unit` null: stated for the province. */
export interface FormCell {
  readonly line: AskedLine;
  readonly unit: AskedUnit | null;
}

export const unitIdOf = ({ unit }: Pick<FormCell, 'unit'>): string => unit?.id ?? PROVINCE_UNIT;

/** What a period says about some cells, read in a few queries whatever their number. */
export interface ReadCells {
  readonly kept: ReadonlyMap<string, CurrentFigure>;
  readonly previous: ReadonlyMap<string, CurrentFigure>;
  readonly said: ReadonlyMap<string, SaidFigure>;
  readonly emptyVersions: ReadonlyMap<string, number>;
  readonly documents: ReadonlyMap<string, DocumentView>;
  readonly aggregates: readonly AggregateRow[];
  readonly parts: readonly PartsOfIndicator[];
  readonly systems: SystemCells;
}

/** What a write read or worked out already of the cells it answers. */
export interface KnownCells {
  readonly previous?: ReadonlyMap<string, CurrentFigure>;
  readonly aggregates?: readonly AggregateRow[];
  readonly systems?: SystemCells;
}

const byKey = (rows: readonly CurrentFigure[]): Map<string, CurrentFigure> =>
  new Map(rows.map((row) => [cellKey(row), row]));

const selectionOf = (cells: readonly FormCell[]): { indicatorIds: string[]; unitIds: string[] } => ({
  indicatorIds: [...new Set(cells.map(({ line }) => line.indicatorId))],
  unitIds: [...new Set(cells.map(unitIdOf))],
});

/** Cells and aggregates of a period as the API shows them. */
@Injectable()
export class FigureReader {
  constructor(
    private readonly documents: DocumentDirectory,
    private readonly machines: MachineScopes,
  ) {}

  /** Cells in the given order. */
  async cells(
    manager: Manager,
    asked: AskedPeriod,
    before: PeriodRef | null,
    cells: readonly FormCell[],
    language: Language,
  ): Promise<FigureCellBody[]> {
    const read = await this.read(manager, asked, before, cells);
    const frame = { isSameYear: before?.year === asked.period.year, day: asked.form.day };
    return cells.map((cell) => cellBody(cell, read, frame, language));
  }

  /** Cells in the given order, and figures of the blocks of these lines beside what is stated for the province; read together. */
  async cellsWithAggregates(
    manager: Manager,
    asked: AskedPeriod,
    before: PeriodRef | null,
    cells: readonly FormCell[],
    lines: readonly AskedLine[],
    language: Language,
    known: KnownCells = {},
  ): Promise<{ cells: FigureCellBody[]; aggregates: AggregateBody[] }> {
    const ofProvince = lines.map((line) => ({ line, unit: null }));
    const read = await this.read(manager, asked, before, [...cells, ...ofProvince], known);
    const frame = { isSameYear: before?.year === asked.period.year, day: asked.form.day };
    return {
      cells: cells.map((cell) => cellBody(cell, read, frame, language)),
      aggregates: this.aggregates(lines, read),
    };
  }

  /** What is kept of cells in the period before, by {@link cellKey}. */
  async previous(
    manager: Manager,
    before: PeriodRef | null,
    cells: readonly FormCell[],
  ): Promise<Map<string, CurrentFigure>> {
    if (before === null) return new Map();
    return byKey(await keptFigures(manager, before.provinceId, before.periodId, selectionOf(cells)));
  }

  private aggregates(lines: readonly AskedLine[], read: ReadCells): AggregateBody[] {
    return lines.flatMap((line) => {
      const row = read.aggregates.find((one) => one.indicatorId === line.indicatorId && one.block === line.block);
      if (!row) return [];
      const key = cellKey({ indicatorId: line.indicatorId, unitId: PROVINCE_UNIT });
      const stated = read.kept.get(key);
      const { indicatorId: _, ...rest } = row;
      return {
        indicator: line.indicatorCode,
        ...rest,
        stated: stated ? this.figure(stated, read) : null,
        statedVersion: stated?.version ?? read.emptyVersions.get(key) ?? 0,
        differs: stated !== undefined && stated.outcome === null && differsFromUnits(stated, row),
      };
    });
  }

  /** A kept figure with what was said with it. */
  figure(kept: CurrentFigure, read: Pick<ReadCells, 'said' | 'documents'>): FigureBody | null {
    const said = read.said.get(kept.observationId);
    return said ? figureBody(said, read.documents) : null;
  }

  private async read(
    manager: Manager,
    { plan, period, form }: AskedPeriod,
    before: PeriodRef | null,
    cells: readonly FormCell[],
    known: KnownCells = {},
  ): Promise<ReadCells> {
    const { provinceId } = plan;
    const selection = selectionOf(cells);
    const beside = indicatorsBeside(form.parts, selection.indicatorIds);
    const indicatorIds = [...new Set([...selection.indicatorIds, ...beside])];
    const rows = await keptFigures(manager, provinceId, period.periodId, { ...selection, indicatorIds });
    const previous = known.previous ?? (await this.previous(manager, before, cells));
    const said = await saidFigures(
      manager,
      provinceId,
      [...rows, ...previous.values()].map(({ observationId }) => observationId),
    );
    const kept = byKey(rows);
    const keys = cells.map((cell) => ({ indicatorId: cell.line.indicatorId, unitId: unitIdOf(cell) }));
    const lacking = new Map(keys.flatMap((key) => (kept.has(cellKey(key)) ? [] : [[cellKey(key), key]])));
    const empty = await versionsOfEmptyCells(manager, provinceId, period.periodId, [...lacking.values()]);
    return {
      kept,
      systems: known.systems ?? (await this.machines.cells(manager, provinceId)),
      parts: form.parts,
      previous,
      said: new Map(said.map((row) => [row.id, row])),
      emptyVersions: new Map(empty.map((row) => [cellKey(row), row.version])),
      documents: await this.documents.byId(
        manager,
        provinceId,
        said.map(({ sourceDocumentId }) => sourceDocumentId),
      ),
      aggregates:
        known.aggregates ?? (await keptAggregates(manager, provinceId, period.periodId, selection.indicatorIds)),
    };
  }
}

function cellBody(
  cell: FormCell,
  read: ReadCells,
  { isSameYear, day }: { readonly isSameYear: boolean; readonly day: Day },
  language: Language,
): FigureCellBody {
  const { line, unit } = cell;
  const key = cellKey({ indicatorId: line.indicatorId, unitId: unitIdOf(cell) });
  const [kept, previous] = [read.kept.get(key), read.previous.get(key)];
  const said = kept && read.said.get(kept.observationId);
  const before = previous && read.said.get(previous.observationId);
  return {
    indicator: line.indicatorCode,
    unit: unit?.code ?? WHOLE_PROVINCE,
    figure: said ? figureBody(said, read.documents) : null,
    previous: before ? figureBody(before, read.documents) : null,
    ...judged(cell, kept, day),
    findings: said
      ? [
          ...findingsOf(cell, said, previous ?? null, isSameYear, read.aggregates),
          ...checkPartsOf(line.indicatorId, said, read.parts, (indicatorId) =>
            read.kept.get(cellKey({ indicatorId, unitId: unitIdOf(cell) })),
          ),
        ].map((one) => findingBody(one, language))
      : [],
    suppliedBy: systemOf(cell, read.systems, said ?? null),
    version: kept?.version ?? read.emptyVersions.get(key) ?? 0,
  };
}

/** Name of the system that supplies a cell, unless a person has taken it over; null: the cell is for hands. */
export function systemOf(
  { line, unit }: FormCell,
  systems: SystemCells,
  said: Pick<SaidFigure, 'takeoverReason'> | null,
): string | null {
  if (unit === null || (said !== null && said.takeoverReason !== null)) return null;
  return systems.supplierOf(line.indicatorId, unit.id);
}

/** Everything the checks say about a figure in its cell. */
export function findingsOf(
  { line, unit }: FormCell,
  figure: Pick<
    SaidFigure,
    'numerator' | 'denominator' | 'value' | 'statedPercent' | 'qualifier' | 'outcome' | 'cumulative'
  >,
  previous: CurrentFigure | null,
  isSameYear: boolean,
  aggregates: readonly AggregateRow[],
): FoundInFigure[] {
  const found = checkFigure({ line, figure, previous, isSameYear });
  if (unit !== null) return found;
  const ofBlocks = aggregates.filter(({ indicatorId }) => indicatorId === line.indicatorId);
  // Of several blocks none is the province.
  return [...found, ...checkProvinceFigure(line, figure, ofBlocks.length === 1 ? ofBlocks[0] : undefined)];
}

/** A unit is held against its own levels, the province against the plan's. */
function judged(
  { line, unit }: FormCell,
  kept: CurrentFigure | undefined,
  day: Day,
): Pick<FigureCellBody, 'level' | 'verdict' | 'achievement'> {
  const measures =
    unit === null ? line.measures : line.measures.flatMap((measure) => levelFor(unit.id, measure, day) ?? []);
  const [first] = measures;
  const level = first?.isAllotted && first.value !== null ? { value: first.value, valueUpper: first.valueUpper } : null;
  return { level, ...judgeCell(measures, readingOfFigure(kept)) };
}

/** A statement on a cell as the API shows it. */
export function figureBody(said: SaidFigure, documents: ReadonlyMap<string, DocumentView>): FigureBody {
  const { id, numerator, denominator, value, statedPercent, qualifier, outcome, cumulative, grade, origin } = said;
  const { asOf, statedText, note, recordedAt, recordedBy, classLevel, classBound, supplier, system, takeoverReason } =
    said;
  const document = said.sourceDocumentId === null ? undefined : documents.get(said.sourceDocumentId);
  return {
    ...{ observationId: id, numerator, denominator, value, statedPercent, qualifier, outcome, cumulative },
    sourceClass: classLevel === null || classBound === null ? null : { level: classLevel, bound: classBound },
    ...{ grade, origin, supplier, system, takeover: takeoverReason, asOf, statedText },
    source: document ? { documentId: document.id, label: document.label, section: said.sourceSection } : null,
    ...{ note, recordedAt, recordedBy },
  };
}
