import { useEffect, useRef } from 'react';
import styles from './grid.module.css';

/** How editing ended: given up, or taken and gone on by a key (null: by leaving the cell). */
export type EditEnd =
  { readonly type: 'cancel' } | { readonly type: 'commit'; readonly key: string | null; readonly shift: boolean };

interface Props {
  text: string;
  /** Begun by typing: arrows take what was typed and go on, as in a spreadsheet. */
  fromTyping: boolean;
  label: string;
  left: number;
  width: number;
  column: number;
  onEnd: (end: EditEnd, text: string) => void;
}

/** The field a cell becomes while it is typed into. */
export function CellEditor({ text, fromTyping, label, left, width, column, onEnd }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
  }, []);
  const end = (how: EditEnd): void => {
    if (ended.current) return;
    ended.current = true;
    onEnd(how, field.current?.value ?? '');
  };
  return (
    <div
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected="true"
      className={styles.editor}
      style={{ left, width }}
    >
      <input
        ref={(element) => {
          field.current = element;
          // In the same turn as the key that begins the cell, so that its letter arrives here.
          if (element && document.activeElement !== element && !ended.current) element.focus({ preventScroll: true });
        }}
        aria-label={label}
        className={styles.input}
        defaultValue={text}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onBlur={() => end({ type: 'commit', key: null, shift: false })}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing) return;
          const { key, shiftKey: shift } = event;
          if (key === 'Escape') end({ type: 'cancel' });
          else if (key === 'Enter' || key === 'Tab' || (fromTyping && key.startsWith('Arrow'))) {
            end({ type: 'commit', key, shift });
          } else return;
          event.preventDefault();
        }}
      />
    </div>
  );
}
