import type { Changes, ItemChangeBody, ItemDetail, ItemRow, Overview } from '@tiendo/contracts';
import { CHANGE_KINDS, type ChangeKind, type AttentionKind } from '@tiendo/indicators';

/** In place of a version, by whose steps a visitor could count what was recorded. */
const NOT_TOLD = 0;

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
    evaluationOn: null,
    awaiting: null,
    levels: [],
    attention: row.attention.filter(toldByStatus),
    measure: null,
    version: NOT_TOLD,
  };
}

/** One item without what staff see of it. */
export function publicDetail(detail: ItemDetail): ItemDetail {
  return {
    ...publicRow(detail),
    coordinatingUnits: [],
    executingUnits: [],
    people: [],
    deliverable: null,
    taskSource: null,
    sourceSection: null,
    note: null,
    entry: null,
    measures: [],
    discrepancies: [],
    versions: [],
  };
}

/** Kinds of attention that statuses and deadlines alone tell. */
const TOLD_BY_STATUS: readonly AttentionKind[] = ['overdue', 'stopped', 'silent'];
const toldByStatus = (kind: AttentionKind): boolean => TOLD_BY_STATUS.includes(kind);

/**
 * The overview without reasons, units and what only reasons or figures tell; its course on the days of published
 * snapshots only.
 */
export function publicOverview(overview: Overview, opened: ReadonlySet<string>): Overview {
  const items = overview.attention.items.flatMap((item) => {
    const why = item.why.filter(toldByStatus);
    if (why.length === 0) return [];
    const hidden = {
      cause: null,
      reason: null,
      proposal: null,
      proposalTo: null,
      awaiting: null,
      lacksPermission: false,
      notNamed: [],
    };
    return [{ ...item, ...hidden, why, leadUnits: [], measure: null }];
  });
  return {
    ...overview,
    snapshot: overview.snapshot && { ...overview.snapshot, publishedBy: null, note: null },
    attention: {
      total: items.length,
      byKind: overview.attention.byKind.filter(({ kind }) => toldByStatus(kind)),
      byCause: [],
      items,
    },
    upcoming: overview.upcoming.map((item) => ({ ...item, leadUnits: [] })),
    units: [],
    trend: overview.trend.filter(({ asOf }) => opened.has(asOf)),
  };
}

/** What is asked of an item and leaves the house; units, notes and levels do not. */
const PUBLIC_FACTS = new Set(['name', 'section', 'goal']);
/** Kinds of change that show in a field, and in which. */
const SHOWN_IN: Readonly<Partial<Record<ChangeKind, readonly string[]>>> = {
  amended: ['asked'],
  deadlineMoved: ['dueOn', 'deadlines'],
  measured: ['measured'],
};

/** Changes without reasons, units, figures and documents; what only these tell is no change here. */
export function publicChanges(changes: Changes): Changes {
  const items = changes.items.flatMap((one): ItemChangeBody[] => {
    const fields = one.fields.filter(({ field, fact }) =>
      field === 'asked' ? PUBLIC_FACTS.has(fact ?? '') : field !== 'measured' && field !== 'deadlines',
    );
    const told = one.changes.filter((kind) => {
      const shown = SHOWN_IN[kind];
      return shown === undefined || fields.some(({ field }) => shown.includes(field));
    });
    if (told.length === 0) return [];
    return [{ ...one, changes: told, fields, item: one.item && publicItem(one.item), reason: null, document: null }];
  });
  return {
    ...changes,
    total: items.length,
    counts: CHANGE_KINDS.flatMap((change) => {
      const count = items.filter((one) => one.changes.includes(change)).length;
      return count > 0 ? [{ change, count }] : [];
    }),
    items,
  };
}

function publicItem(item: NonNullable<ItemChangeBody['item']>): NonNullable<ItemChangeBody['item']> {
  const asked = Object.fromEntries(Object.entries(item.asked).filter(([fact]) => PUBLIC_FACTS.has(fact)));
  return { ...item, asked, deadlines: {}, measured: {} };
}
