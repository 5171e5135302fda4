import type { ItemDetail, ItemRow, Overview } from '@tiendo/contracts';

/**
 * What leaves the house (product.md, rule 8): whoever is not signed in sees totals, names and statuses, never reasons,
 * units, persons, figures behind a status, history or documents.
 */
export function publicRow<T extends ItemRow>(row: T): T {
  return {
    ...row,
    leadUnits: [],
    executing: null,
    reason: null,
    cause: null,
    lacksPermission: false,
    contradicts: false,
    measure: null,
  };
}

/** One item without what staff see of it. */
export function publicDetail(detail: ItemDetail): ItemDetail {
  return {
    ...publicRow(detail),
    coordinatingUnits: [],
    executingUnits: [],
    people: [],
    note: null,
    entry: null,
    measures: [],
    discrepancies: [],
    versions: [],
  };
}

/** Kinds of attention that statuses and deadlines alone tell. */
const TOLD_BY_STATUS = new Set(['overdue', 'stopped', 'silent']);

/** The overview without reasons, units and what only reasons or figures tell. */
export function publicOverview(overview: Overview): Overview {
  const items = overview.attention.items.flatMap((item) => {
    const why = item.why.filter((kind) => TOLD_BY_STATUS.has(kind));
    if (why.length === 0) return [];
    const hidden = { cause: null, reason: null, proposal: null, proposalTo: null, lacksPermission: false };
    return [{ ...item, ...hidden, why, leadUnits: [], measure: null }];
  });
  return {
    ...overview,
    snapshot: overview.snapshot && { ...overview.snapshot, publishedBy: null },
    attention: {
      total: items.length,
      byKind: overview.attention.byKind.filter(({ kind }) => TOLD_BY_STATUS.has(kind)),
      byCause: [],
      items,
    },
    upcoming: overview.upcoming.map((item) => ({ ...item, leadUnits: [] })),
    units: [],
  };
}
