import { PART_KINDS, type PartKind } from '../reconcile/named-parts.js';

/** A line of a report as far as it says where it stands: what it is of, about whom, and which whole it is a part of. */
export interface ArrangeableLine {
  readonly indicator: { readonly code: string };
  readonly subject: { readonly code: string };
  readonly partOf: { readonly indicator: string; readonly kind: PartKind } | null;
}

/** A line where it stands in the report: how deep beneath its wholes, and what its run of parts is called before it. */
export interface ArrangedLine<Line> {
  readonly line: Line;
  readonly depth: number;
  /** The first of its kind beneath its whole says "gồm" or "trong đó". */
  readonly opens: PartKind | null;
}

const keyOf = (indicator: string, subject: string): string => `${indicator}|${subject}`;

/**
 * Lines in their order, each part beneath its whole where the report asks that as well of the same unit: first what the
 * whole comprises, then what it has among others. None is lost and none stands twice.
 */
export function arrangeLines<Line extends ArrangeableLine>(lines: readonly Line[]): ArrangedLine<Line>[] {
  const ownKey = ({ indicator, subject }: Line): string => keyOf(indicator.code, subject.code);
  const known = new Set(lines.map(ownKey));
  const wholeOf = (line: Line): string | null => {
    if (line.partOf === null) return null;
    const key = keyOf(line.partOf.indicator, line.subject.code);
    return known.has(key) && key !== ownKey(line) ? key : null;
  };
  const parts = new Map<string | null, Line[]>();
  for (const line of lines) parts.set(wholeOf(line), [...(parts.get(wholeOf(line)) ?? []), line]);
  const placed = new Set<Line>();
  const beneath = (whole: string | null, depth: number): ArrangedLine<Line>[] => {
    const its = parts.get(whole) ?? [];
    const runs = whole === null ? [its] : PART_KINDS.map((kind) => its.filter(({ partOf }) => partOf?.kind === kind));
    return runs.flatMap((run) =>
      run.flatMap((line, at) => {
        placed.add(line);
        const opens = whole === null || at > 0 ? null : (line.partOf?.kind ?? null);
        return [{ line, depth, opens }, ...beneath(ownKey(line), depth + 1)];
      }),
    );
  };
  const found = beneath(null, 0);
  // Wholes and parts that name one another in a circle have no top: they stand last, each by itself.
  const lost = lines.filter((line) => !placed.has(line));
  return [...found, ...lost.map((line) => ({ line, depth: 0, opens: null }))];
}
