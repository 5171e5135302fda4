import { differences } from '../draft/differences';
import { printLevel } from '@tiendo/indicators/plan-text';
import type { DraftDocument, DraftIndicator, DraftTarget, DraftTask } from '../draft/draft-document';
import { writeTarget, writeTask } from '../draft/write-draft';

/** One line of what an amendment does. */
export interface Change {
  readonly kind: 'changed' | 'added' | 'removed';
  readonly code: string;
  /** Of a change: which field. */
  readonly field: string | null;
  readonly before: string;
  readonly after: string;
}

type Item = DraftTarget | DraftTask;

/** An item as fields to compare; its measures as the text a document would print. */
export function comparable(item: Item, indicators: readonly DraftIndicator[]): Record<string, unknown> {
  if (!('measures' in item)) return writeTask(item);
  const unitOf = (code: string) => indicators.find((one) => one.code === code)?.measureUnit ?? '';
  const measures = item.measures
    .map((one) => {
      const level = printLevel({ ...one, measureUnit: unitOf(one.indicator) });
      return [item.measures.length > 1 ? one.label : '', level || one.label, one.dueOn ?? '', one.horizon ?? '']
        .filter((part) => part !== '')
        .join(' · ');
    })
    .join('; ');
  return { ...writeTarget(item), measures };
}

/**
 * What changes between the items as they were and as they are edited. Keys of `before` are the codes of items that the
 * plan has; anything else on the bench is new. An item that was opened and left alone is no change.
 */
export function changesOf(
  before: ReadonlyMap<string, Item>,
  bench: Pick<DraftDocument, 'targets' | 'tasks' | 'indicators'>,
  removed: ReadonlyMap<string, string>,
): Change[] {
  const changes: Change[] = [...removed].map(([code, name]) => ({
    kind: 'removed',
    code,
    field: null,
    before: name,
    after: '',
  }));
  for (const item of [...bench.targets, ...bench.tasks]) {
    const old = before.get(item.code);
    if (!old) changes.push({ kind: 'added', code: item.code, field: null, before: '', after: item.name });
    else {
      for (const one of differences(comparable(old, bench.indicators), comparable(item, bench.indicators))) {
        changes.push({ kind: 'changed', code: item.code, field: one.path, before: one.mine, after: one.theirs });
      }
    }
  }
  return changes;
}
