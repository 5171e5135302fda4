import type { ParentUnit } from './parent-unit.queries.js';

/** A unit that others lie in, with how many of them do. */
export interface ParentChoice {
  readonly code: string;
  readonly name: string;
  readonly units: number;
}

/** The units that some lie in, in official order, with how many lie in each; none where there is nothing to choose. */
export function parentsOf(units: readonly { readonly parent: ParentUnit | null }[]): ParentChoice[] {
  const byCode = new Map<string, ParentUnit & { units: number }>();
  for (const { parent } of units) {
    if (parent) byCode.set(parent.code, { ...parent, units: (byCode.get(parent.code)?.units ?? 0) + 1 });
  }
  if (byCode.size < 2) return [];
  return [...byCode.values()]
    .sort((a, b) => a.officialOrder - b.officialOrder || a.code.localeCompare(b.code))
    .map(({ code, name, units: count }) => ({ code, name, units: count }));
}
