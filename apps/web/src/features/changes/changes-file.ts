import { loadFileWords, planFile, scopeOf, type FileColumn, type NamedTable } from '../../shared/files';
import type { Changes, ItemChange, PlanDetail } from '../../shared/contract-types';
import type { changeWords } from '../../shared/changes';
import { fieldTexts, type FieldText, type Words } from './field-text';
import { groupChanges } from './groups';

/** One changed field of one item; an item that changed in no field of its own (added, removed) stands alone. */
interface Line {
  readonly change: ItemChange;
  readonly field: FieldText | null;
}

interface Shown {
  readonly plan: PlanDetail;
  readonly changes: Changes;
  /** Kinds of changes that are let through; none: all. */
  readonly chosen: readonly string[];
  readonly title: string;
}

/** Changes as a table, a line for each field: what it was, what it is, why and by which document. */
export async function changesFile(
  { plan, changes, chosen, title }: Shown,
  said: Words & { readonly kinds: (typeof changeWords)['vi']['kinds'] },
): Promise<NamedTable> {
  const { t, s, f, kinds } = said;
  const words = await loadFileWords(f.language);
  const found = groupChanges(changes.items, chosen).flatMap(({ items }) => items);
  const rows = found.flatMap((change): Line[] => {
    const fields = fieldTexts(change.fields, said);
    return fields.length > 0 ? fields.map((field) => ({ change, field })) : [{ change, field: null }];
  });
  const text = (
    heading: string,
    width: number,
    value: (line: Line) => string | null | undefined,
  ): FileColumn<Line> => ({
    ...{ kind: 'text', heading, width, value },
  });
  const columns: FileColumn<Line>[] = [
    text(t.file.code, 16, ({ change }) => change.code),
    text(t.file.name, 60, ({ change }) => change.name ?? words.common.unnamed(change.code)),
    text(t.file.kinds, 26, ({ change }) => change.changes.map((kind) => kinds[kind]).join('; ')),
    { kind: 'day', heading: t.file.on, width: 13, value: ({ change }) => change.on },
    text(t.file.field, 26, ({ field }) => field?.term),
    text(t.before, 34, ({ field }) => field?.before),
    text(t.after, 34, ({ field }) => field?.after),
    text(t.file.status, 24, ({ change }) => s.status[change.status]),
    { kind: 'number', heading: t.file.overdueDays, width: 12, value: ({ change }) => change.overdueDays },
    text(t.file.reason, 40, ({ change }) => change.reason),
    text(t.file.document, 34, ({ change }) => change.document),
  ];
  const isPublished = changes.from.snapshot !== null && changes.to.snapshot !== null;
  const about = {
    title: t.page,
    result: title,
    state: isPublished ? null : words.common.provisionalStamp,
    filters: Object.entries(kinds).flatMap(([kind, word]) => (chosen.includes(kind) ? [word] : [])),
    rows: { shown: found.length, all: changes.total },
  };
  return planFile({ scope: scopeOf({ plan, day: changes.to.asOf }), about, columns, rows, words, pinned: 3 });
}
