import { useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { readCopiedTable } from '../../../shared/files/copied-table';
import styles from './grid.module.css';

/** How typing ended: given up, or taken and gone on by a key (null: by leaving the cell). */
export type EditEnd =
  | { readonly type: 'cancel' }
  | {
      readonly type: 'commit';
      /** The cell that was typed into, wherever it stands by now. */
      readonly cell: string;
      readonly text: string;
      readonly key: string | null;
      readonly shift: boolean;
    };

export interface CellFieldHandle {
  focus(): void;
  /** Shows the field with this text, to be changed. */
  open(text: string): void;
  /** Takes what was typed, if anything is being typed. */
  leave(): void;
}

interface Props {
  /** Key of the active cell, over which the field lies. */
  cell: string;
  label: string;
  /** Id of the grid, and of its active cell where that is drawn. */
  grid: string;
  activeCell: string | undefined;
  box: { readonly top: number; readonly left: number; readonly width: number; readonly height: number };
  locked: boolean;
  /** Keys while nothing is being typed. */
  onKey: (event: KeyboardEvent) => void;
  /** What stands in the field while it is being typed; empty: nothing is typed. */
  onTyping: (cell: string, text: string) => void;
  onEnd: (end: EditEnd) => void;
  /** What is selected, as a spreadsheet takes it. */
  copied: () => string;
  onPaste: (rows: readonly (readonly string[])[]) => void;
  ref?: Ref<CellFieldHandle>;
}

/** `ready`: unseen and empty. `typed`: begun by typing, arrows go on as in a spreadsheet. `opened`: by F2 or double click. */
type Mode = 'ready' | 'typed' | 'opened';

/**
 * The one field of the grid. It always lies over the active cell with the focus in it, unseen until something arrives:
 * input methods (Telex, VNI) write into a field that is already there, often without a key that has a name.
 */
export function CellField({ cell, label, grid, activeCell, box, locked, ref, ...on }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [mode, setMode] = useState<Mode>('ready');
  /** The cell that is being typed into. */
  const begun = useRef(cell);
  const begin = (how: Mode): void => {
    if (mode !== 'ready') return;
    begun.current = cell;
    setMode(how);
  };
  const end = (key: string | null, shift: boolean, taken: boolean): void => {
    const text = field.current?.value ?? '';
    if (field.current) field.current.value = '';
    setMode('ready');
    // Left with nothing in it, as after an input method that was given up: nobody meant to empty the cell.
    const isNothing = key === null && mode === 'typed' && text === '';
    // What is taken takes the place of what was typed, with no moment between them: a tab that closes takes the focus
    // away, and may be gone before what is kept is written anew.
    if (taken && !isNothing) return on.onEnd({ type: 'commit', cell: begun.current, text, key, shift });
    on.onTyping(begun.current, '');
    on.onEnd({ type: 'cancel' });
  };
  useImperativeHandle(ref, () => ({
    focus: () => field.current?.focus({ preventScroll: true }),
    open: (text) => {
      if (!field.current || mode !== 'ready') return;
      field.current.value = text;
      field.current.focus({ preventScroll: true });
      begin('opened');
    },
    // Losing the focus ends a composition first, and then the typing.
    leave: () => {
      if (mode !== 'ready') field.current?.blur();
    },
  }));
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (mode === 'ready') return on.onKey(event);
    const { key, shiftKey } = event;
    if (key === 'Escape') end(null, false, false);
    else if (key === 'Enter' || key === 'Tab' || (mode === 'typed' && key.startsWith('Arrow')))
      end(key, shiftKey, true);
    else return;
    event.preventDefault();
  };
  return (
    <input
      ref={field}
      className={mode === 'ready' ? `${styles.input} ${styles.ready}` : styles.input}
      style={box}
      aria-label={label}
      aria-controls={grid}
      data-skip-to
      aria-activedescendant={mode === 'ready' ? activeCell : undefined}
      readOnly={locked}
      maxLength={200}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      onKeyDown={onKeyDown}
      onCompositionStart={() => begin('typed')}
      onInput={(event) => {
        begin('typed');
        on.onTyping(begun.current, event.currentTarget.value);
      }}
      onBlur={() => {
        if (mode !== 'ready') end(null, false, true);
      }}
      onCopy={(event) => {
        if (mode !== 'ready') return;
        event.preventDefault();
        event.clipboardData.setData('text/plain', on.copied());
      }}
      onPaste={(event) => {
        if (mode !== 'ready' || locked) return;
        event.preventDefault();
        const { clipboardData: copied } = event;
        on.onPaste(readCopiedTable(copied.getData('text/html'), copied.getData('text/plain')).rows);
      }}
    />
  );
}
