/** A line of a form as far as it says who is asked. */
export interface AskingLine {
  readonly block: string;
  /** The only unit it is asked of; null: every unit of the block. */
  readonly unit: { readonly id: string } | null;
}

/** Whether a line of the unit's block asks the unit. */
export function asksUnit({ unit }: Pick<AskingLine, 'unit'>, unitId: string): boolean {
  return unit === null || unit.id === unitId;
}

/**
 * Who is asked: of the units of a block those that any line asks, in their order. Completeness, the grid, late units and
 * rankings all count these, and nobody else.
 */
export function unitsAsked<Unit extends { readonly id: string }>(
  lines: readonly AskingLine[],
  block: string,
  units: readonly Unit[],
): Unit[] {
  const own = lines.filter((line) => line.block === block);
  return units.filter(({ id }) => own.some((line) => asksUnit(line, id)));
}

/** Lines without those that ask one unit for what its whole block is asked already. */
export function withoutRepeats<Line extends AskingLine & { readonly indicatorId: string }>(
  lines: readonly Line[],
): Line[] {
  const ofBlocks = new Set(lines.flatMap((line) => (line.unit === null ? keyOf(line) : [])));
  return lines.filter((line) => line.unit === null || !ofBlocks.has(keyOf(line)));
}

const keyOf = ({ block, indicatorId }: AskingLine & { readonly indicatorId: string }): string =>
  `${block}|${indicatorId}`;
