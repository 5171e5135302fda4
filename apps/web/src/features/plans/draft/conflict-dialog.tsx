import { Modal } from '@mantine/core';
import { isDay } from '@tiendo/indicators/time';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { Button } from '../../../shared/ui';
import { editorMessages, type EditorMessages } from '../editor-messages';
import { differences } from './differences';
import styles from './editor.module.css';

interface Props {
  mine: unknown;
  theirs: unknown;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

const SHOWN = 30;

/** Lists whose rows go by their code, which stands second in a path and is no word to be told. */
const CODED = new Set(['pillars', 'goals', 'groups', 'indicators', 'targets', 'tasks', 'removed']);

/** Where two versions differ, in the words of the editor. */
function placeInWords(path: string, t: EditorMessages): string {
  const words: Readonly<Record<string, string>> = {
    ...{ ...t.fields, ...t.info, ...t.col, ...t.sections },
    ...{ pillars: t.pillarsTitle, goals: t.goalsTitle },
  };
  const names = path.split(' › ');
  return names.map((name, at) => (at === 1 && CODED.has(names[0] ?? '') ? name : (words[name] ?? name))).join(' › ');
}

/** Two versions of one draft side by side, where they differ; nothing is lost before somebody chooses. */
export function ConflictDialog({ mine, theirs, onKeepMine, onTakeTheirs }: Props) {
  const t = useMessages(editorMessages);
  const format = useFormat();
  const found = differences(mine, theirs);
  const shown = (text: string) => (text === '' ? t.nothing : isDay(text) ? format.day(text) : text);
  return (
    <Modal
      opened
      onClose={onKeepMine}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      size="xl"
      title={t.conflictTitle}
    >
      <p className={styles.dialogText}>{t.conflictDetail}</p>
      <div className={styles.wide} tabIndex={0} role="region" aria-label={t.conflictTitle}>
        <table className={styles.versions}>
          <thead>
            <tr>
              <td />
              <th scope="col">{t.mine}</th>
              <th scope="col">{t.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, SHOWN).map((one) => (
              <tr key={one.path}>
                <th scope="row">{placeInWords(one.path, t)}</th>
                <td>{shown(one.mine)}</td>
                <td>{shown(one.theirs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {found.length > SHOWN && <p className={styles.dialogText}>{t.moreDifferences(found.length - SHOWN)}</p>}
      <div className={styles.dialogActions}>
        <Button onClick={onKeepMine}>{t.keepMine}</Button>
        <Button variant="default" onClick={onTakeTheirs}>
          {t.takeTheirs}
        </Button>
      </div>
    </Modal>
  );
}
