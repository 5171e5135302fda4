import { useRef, type Ref } from 'react';
import { useMessages } from '../../../shared/i18n';
import { figureMessages } from '../messages';
import styles from './grid.module.css';

interface Props {
  /** Goes to what begins to be written, or to the next like it. */
  onJump: (text: string, next: boolean) => void;
  /** Back among the cells. */
  onDone: () => void;
  ref: Ref<HTMLInputElement>;
}

/** In the corner of the grid: letters of a unit or an indicator lead to it, Enter goes on there. */
export function JumpField({ onJump, onDone, ref }: Props) {
  const t = useMessages(figureMessages);
  const composing = useRef(false);
  return (
    <input
      ref={ref}
      type="text"
      className={styles.jump}
      aria-label={t.jump}
      placeholder={t.jump}
      title={t.jumpHint}
      aria-keyshortcuts="Control+G"
      autoComplete="off"
      spellCheck={false}
      onCompositionStart={() => (composing.current = true)}
      onCompositionEnd={() => (composing.current = false)}
      onChange={({ currentTarget }) => onJump(currentTarget.value, false)}
      onKeyDown={(event) => {
        if (composing.current) return;
        if (event.key === 'Enter' || event.key === 'Escape') {
          event.currentTarget.value = '';
          onDone();
        } else if (event.key === 'ArrowDown') onJump(event.currentTarget.value, true);
        else return;
        event.preventDefault();
      }}
    />
  );
}
