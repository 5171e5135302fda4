import type { SubmissionLineBody } from '@tiendo/contracts';
import { lineKey } from './line-square';

/** A line where it stands in the report: how deep beneath its wholes, and what its run of parts is called before it. */
export interface ArrangedLine {
  readonly line: SubmissionLineBody;
  readonly depth: number;
  /** The first of its kind beneath its whole says "gồm" or "trong đó". */
  readonly opens: NonNullable<SubmissionLineBody['partOf']>['kind'] | null;
}

/** Lines in their order, each part beneath its whole where the report asks that as well. */
export function arranged(lines: readonly SubmissionLineBody[]): ArrangedLine[] {
  const known = new Set(lines.map(lineKey));
  const wholeOf = (line: SubmissionLineBody): string | null => {
    if (line.partOf === null) return null;
    const key = `${line.partOf.indicator}|${line.subject.code}`;
    return known.has(key) && key !== lineKey(line) ? key : null;
  };
  const parts = new Map<string | null, SubmissionLineBody[]>();
  for (const line of lines) parts.set(wholeOf(line), [...(parts.get(wholeOf(line)) ?? []), line]);
  const placed = new Set<string>();
  const beneath = (whole: string | null, depth: number): ArrangedLine[] => {
    let last: ArrangedLine['opens'] = null;
    return (parts.get(whole) ?? []).flatMap((line) => {
      const key = lineKey(line);
      if (placed.has(key)) return [];
      placed.add(key);
      const kind = whole === null ? null : (line.partOf?.kind ?? null);
      const opens = kind === last ? null : kind;
      last = kind;
      return [{ line, depth, opens }, ...beneath(key, depth + 1)];
    });
  };
  const found = beneath(null, 0);
  // Wholes and parts that name one another in a circle have no top: they stand last, each by itself.
  const lost = lines.filter((line) => !placed.has(lineKey(line)));
  return [...found, ...lost.map((line) => ({ line, depth: 0, opens: null }))];
}
