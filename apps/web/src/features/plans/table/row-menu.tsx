import { useMessages } from '../../../shared/i18n';
import { PopButton, useClosePopover } from '../../../shared/ui';
import { editorMessages } from '../editor-messages';
import styles from './table.module.css';

interface Props {
  name: string;
  /** What is wrong with the row as a whole. */
  problem?: string;
  first: boolean;
  last: boolean;
  movable: boolean;
  onInsert: () => void;
  onDuplicate: () => void;
  onMove: (by: number) => void;
  onRemove: () => void;
}

/** What can be done with a row, for hands that use no shortcuts. */
export function RowMenu(props: Props) {
  const t = useMessages(editorMessages);
  return (
    <PopButton label={t.rowMenu(props.name)} className={styles.menuButton} panel={() => <Choices {...props} />}>
      <span aria-hidden="true">{props.problem ? '!' : '⋯'}</span>
      <span className="visually-hidden">{t.rowMenu(props.name)}</span>
    </PopButton>
  );
}

function Choices({ problem, first, last, movable, onInsert, onDuplicate, onMove, onRemove }: Props) {
  const t = useMessages(editorMessages);
  const close = useClosePopover();
  const choice = (label: string, keys: string, run: () => void) => (
    <li>
      <button
        type="button"
        className={styles.menuItem}
        onClick={() => {
          close();
          run();
        }}
      >
        {label} {keys && <kbd className={styles.keys}>{keys}</kbd>}
      </button>
    </li>
  );
  return (
    <>
      {problem && <p className={styles.menuProblem}>{problem}</p>}
      <ul className={styles.menu}>
        {choice(t.insertBelow, 'Ctrl+Enter', onInsert)}
        {choice(t.duplicate, 'Ctrl+D', onDuplicate)}
        {movable && !first && choice(t.moveUp, 'Alt+↑', () => onMove(-1))}
        {movable && !last && choice(t.moveDown, 'Alt+↓', () => onMove(1))}
        {choice(t.remove, '', onRemove)}
      </ul>
    </>
  );
}
