import { Modal } from '@mantine/core';
import { useMessages } from '../../../shared/i18n';
import { Button } from '../../../shared/ui';
import { editorMessages } from '../editor-messages';
import { differences } from './differences';
import styles from './editor.module.css';

interface Props {
  mine: unknown;
  theirs: unknown;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

const SHOWN = 30;

/** Two versions of one draft side by side, where they differ; nothing is lost before somebody chooses. */
export function ConflictDialog({ mine, theirs, onKeepMine, onTakeTheirs }: Props) {
  const t = useMessages(editorMessages);
  const found = differences(mine, theirs);
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
      <div className={styles.wide}>
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
                <th scope="row">{one.path}</th>
                <td>{one.mine || t.nothing}</td>
                <td>{one.theirs || t.nothing}</td>
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
