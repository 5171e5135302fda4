import type { FigureGrid, RecordedFigures } from '@tiendo/contracts';

/** A grid with the cells and aggregates of a write in their places; cells of other blocks are left out. */
export function mergeRecorded(grid: FigureGrid, { cells, aggregates }: RecordedFigures): FigureGrid {
  const moved = new Map(cells.map((cell) => [`${cell.indicator}|${cell.unit}`, cell]));
  const next = grid.cells.map((cell) => moved.get(`${cell.indicator}|${cell.unit}`) ?? cell);
  const reported = new Map<string, number>();
  for (const { unit, figure } of next) if (figure) reported.set(unit, (reported.get(unit) ?? 0) + 1);
  const units = grid.units.map((unit) => ({ ...unit, reported: reported.get(unit.code) ?? 0 }));
  const put = new Map(
    aggregates.filter(({ block }) => block === grid.block).map((aggregate) => [aggregate.indicator, aggregate]),
  );
  return {
    ...grid,
    cells: next,
    units,
    aggregates: grid.aggregates.map((aggregate) => put.get(aggregate.indicator) ?? aggregate),
    period: {
      ...grid.period,
      reporting: Math.max(grid.period.reporting, units.filter((unit) => unit.reported > 0).length),
    },
  };
}
