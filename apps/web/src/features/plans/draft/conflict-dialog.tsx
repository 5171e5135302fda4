import { Modal } from '@mantine/core';
import { useMessages } from '../../../shared/i18n';
import { ConflictChoice } from '../../../shared/keeping';
import { editorMessages, type EditorMessages } from '../editor-messages';
import { differences, namesIn, valueAt } from './differences';
import { useValueWords } from './value-words';

interface Props {
  province: string;
  mine: unknown;
  theirs: unknown;
  /** As it was before either of them, where that is known. */
  base?: unknown;
  saving: boolean;
  /** Saves with these places as the other person has them, the rest as typed here. */
  onSave: (taken: ReadonlySet<string>) => void;
  onTakeTheirs: () => void;
}

/** Lists whose rows go by their code, which stands second in a path. */
const CODED = new Set(['pillars', 'goals', 'groups', 'indicators', 'targets', 'tasks', 'removed']);

/** Where two versions differ, in the words of the editor. */
function placeInWords(path: string, t: EditorMessages): string {
  const words: Readonly<Record<string, string>> = {
    ...{ ...t.fields, ...t.info, ...t.col, ...t.sections },
    ...{ pillars: t.pillarsTitle, goals: t.goalsTitle },
  };
  const names = namesIn(path);
  return names.map((name, at) => (at === 1 && CODED.has(names[0] ?? '') ? name : (words[name] ?? name))).join(' › ');
}

/** Two versions of one draft side by side, line by line and field by field; nothing is lost before somebody chooses. */
export function ConflictDialog({ province, mine, theirs, base, saving, onSave, onTakeTheirs }: Props) {
  const t = useMessages(editorMessages);
  const words = useValueWords(province, [mine, theirs, base]);
  const rows = differences(mine, theirs).map((one) => ({
    key: one.path,
    label: placeInWords(one.path, t),
    mine: words(one.path, one.mine),
    theirs: words(one.path, one.theirs),
    ...(base !== undefined && { base: words(one.path, valueAt(base, one.path)) }),
  }));
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      size="xl"
      title={t.conflictTitle}
    >
      <ConflictChoice rows={rows} saving={saving} onSave={onSave} onTakeTheirs={onTakeTheirs} />
    </Modal>
  );
}
