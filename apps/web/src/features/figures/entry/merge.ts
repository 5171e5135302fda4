import type { FigureGrid, RecordedFigures } from '@tiendo/contracts';

/** A grid with the cells and aggregates of a write in their places; cells of other blocks are left out. */
export function mergeRecorded(grid: FigureGrid, { cells, aggregates }: RecordedFigures): FigureGrid {
  const moved = new Map(cells.map((cell) => [`${cell.indicator}|${cell.unit}`, cell]));
  const next = grid.cells.map((cell) => moved.get(`${cell.indicator}|${cell.unit}`) ?? cell);
  // A figure counts for whoever supplies it: what a unit gave of itself and of others moves, the rest stays as told.
  const given = new Map<string, number>();
  for (const [index, { indicator, unit, figure }] of next.entries()) {
    const change = Number(figure !== null) - Number((grid.cells[index]?.figure ?? null) !== null);
    if (change === 0) continue;
    const lines = grid.lines.filter((line) => line.indicator.code === indicator);
    const line = lines.find((one) => one.unit?.code === unit) ?? lines.find((one) => one.unit === null);
    const by = line?.supplier?.code ?? unit;
    given.set(by, (given.get(by) ?? 0) + change);
  }
  const units = grid.units.map((unit) => ({ ...unit, reported: unit.reported + (given.get(unit.code) ?? 0) }));
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
