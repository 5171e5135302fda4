import { TextInput } from '@mantine/core';
import '../ui/mantine-all';
import { useState, type KeyboardEvent, type ClipboardEvent, type Ref } from 'react';
import styles from './entry.module.css';

interface Props {
  id?: string;
  label: string;
  /** Stands behind what is typed; left out: it stands elsewhere. */
  measureUnit?: string;
  /** What is there now, saved or typed and not saved. */
  standing: string;
  placeholder?: string;
  /** true: the field is marked, the words stand elsewhere. */
  error?: string | boolean | null;
  /** It is read, and not written. */
  locked: boolean;
  /** Nothing can stand here yet. */
  disabled?: boolean;
  /** The keys of a phone: figures with a comma. */
  digits?: boolean;
  describedBy?: string;
  size?: 'xs' | 'sm';
  onTyping: (text: string) => void;
  onCommit: (text: string) => void;
  /** A key other than Enter; `preventDefault` keeps it from the field. */
  onKey?: (event: KeyboardEvent<HTMLInputElement>) => void;
  onPaste?: (event: ClipboardEvent<HTMLInputElement>) => void;
  /** Enter took what was typed. */
  onEnter?: (shift: boolean) => void;
  ref?: Ref<HTMLInputElement>;
}

/** One figure being typed in a field of its own: taken when it is left or by Enter, given up by Escape. */
export function FigureInput({ id, label, measureUnit, standing, locked, digits, describedBy, ref, ...rest }: Props) {
  const { error, placeholder, disabled, size, onTyping, onCommit, onKey, onPaste, onEnter } = rest;
  // What was saved or typed elsewhere replaces what stands here, unless somebody is typing.
  const [typed, setTyped] = useState<{ from: string; text: string }>({ from: standing, text: standing });
  const text = typed.from === standing ? typed.text : standing;
  const type = (next: string): void => {
    setTyped({ from: standing, text: next });
    onTyping(next === standing ? '' : next);
  };
  return (
    <TextInput
      ref={ref}
      id={id}
      size={size}
      aria-label={label}
      aria-describedby={describedBy}
      {...(measureUnit !== undefined && {
        rightSectionWidth: 90,
        rightSection: <span className={styles.quiet}>{measureUnit}</span>,
      })}
      inputMode={digits ? 'decimal' : undefined}
      enterKeyHint={onEnter ? 'next' : undefined}
      placeholder={placeholder}
      value={text}
      maxLength={200}
      autoComplete="off"
      readOnly={locked}
      disabled={disabled}
      className={locked ? styles.locked : undefined}
      error={error}
      onChange={({ currentTarget }) => type(currentTarget.value)}
      onBlur={() => text !== standing && onCommit(text)}
      onPaste={onPaste}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') {
          event.preventDefault();
          if (onEnter) onEnter(event.shiftKey);
          else event.currentTarget.blur();
        } else if (event.key === 'Escape' && text !== standing) type(standing);
        else onKey?.(event);
      }}
    />
  );
}
