import { differences } from '../draft/differences';
import type { ValueWords } from '../draft/value-words';
import type { DraftDocument, DraftTarget, DraftTask } from '../draft/draft-document';
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
function comparable(item: Item, words: ValueWords): Record<string, unknown> {
  if (!('measures' in item)) return writeTask(item);
  const written = writeTarget(item);
  return { ...written, measures: words('measures', written.measures) };
}

/**
 * What changes between the items as they were and as they are edited. Keys of `before` are the codes of items that the
 * plan has; anything else on the bench is new. An item that was opened and left alone is no change.
 */
export function changesOf(
  before: ReadonlyMap<string, Item>,
  bench: Pick<DraftDocument, 'targets' | 'tasks'>,
  removed: ReadonlyMap<string, string>,
  words: ValueWords,
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
      for (const { path, mine, theirs } of differences(comparable(old, words), comparable(item, words))) {
        const [was, is] = [words(path, mine), words(path, theirs)];
        changes.push({ kind: 'changed', code: item.code, field: path, before: was, after: is });
      }
    }
  }
  return changes;
}
