import type { Changes, ItemChangeBody, ItemDetail, ItemKind, ItemRow, Overview } from '@tiendo/contracts';
import { CHANGE_KINDS, type ChangeKind, type AttentionKind } from '@tiendo/indicators';
import type { Withheld } from '../plans/index.js';

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
 * snapshots only. What is withheld is counted in the totals, as in the plan's own reports, and named nowhere.
 */
export function publicOverview(overview: Overview, opened: ReadonlySet<string>, withheld: Withheld): Overview {
  const told = toldOf(withheld);
  const items = overview.attention.items.filter(told).flatMap((item) => {
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
  const upcoming = overview.upcoming.filter(told);
  return {
    ...overview,
    snapshot: overview.snapshot && { ...overview.snapshot, publishedBy: null, note: null },
    attention: {
      total: items.length,
      byKind: TOLD_BY_STATUS.flatMap((kind) => {
        const count = items.filter(({ why }) => why.includes(kind)).length;
        return count > 0 ? [{ kind, count }] : [];
      }),
      byCause: [],
      items,
    },
    cells: {
      pillars: overview.cells.pillars.map((one) => ({ ...one, items: one.items.filter(told) })),
      groups: overview.cells.groups,
    },
    overdue: { ...overview.overdue, byCause: [] },
    changes: { ...overview.changes, items: overview.changes.items.filter(told) },
    upcomingTotal: upcoming.length,
    upcoming: upcoming.map((item) => ({ ...item, leadUnits: [] })),
    units: [],
    trend: overview.trend.filter(({ asOf }) => opened.has(asOf)),
  };
}

/** Targets that are measured by what is withheld are not told. */
const toldOf =
  ({ codes }: Withheld) =>
  ({ kind, code }: { readonly kind: ItemKind; readonly code: string }): boolean =>
    kind !== 'target' || !codes.has(code);

/** What is asked of an item and leaves the house; units, notes and levels do not. */
const PUBLIC_FACTS = new Set(['name', 'section', 'goal']);
/** Kinds of change that show in a field, and in which. */
const SHOWN_IN: Readonly<Partial<Record<ChangeKind, readonly string[]>>> = {
  amended: ['asked'],
  deadlineMoved: ['dueOn', 'deadlines'],
  measured: ['measured'],
};

/** Changes without reasons, units, figures and documents; what only these tell is no change here. */
export function publicChanges(changes: Changes, withheld: Withheld): Changes {
  const items = changes.items.filter(toldOf(withheld)).flatMap((one): ItemChangeBody[] => {
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
