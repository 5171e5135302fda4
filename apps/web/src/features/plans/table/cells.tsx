import { formatDay, parseTypedDay } from '@tiendo/indicators/vietnamese';
import { useState } from 'react';
import { useMessages } from '../../../shared/i18n';
import { editorMessages } from '../editor-messages';
import styles from './table.module.css';

interface TextProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
  error?: string;
  placeholder?: string;
}

/** One line of text. */
export function TextCell({ label, value, onChange, error, placeholder }: TextProps) {
  return (
    <input
      type="text"
      className={styles.input}
      aria-label={label}
      aria-invalid={error ? true : undefined}
      placeholder={placeholder}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** Text as long as it is: the cell grows with it. Line breaks that are pasted become spaces. */
export function LongCell({ label, value, onChange, error, placeholder }: TextProps) {
  return (
    <span className={styles.grow} data-text={`${value || placeholder || ''} `}>
      <textarea
        rows={1}
        className={styles.area}
        aria-label={label}
        aria-invalid={error ? true : undefined}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value.replace(/\s*\n\s*/g, ' '))}
      />
    </span>
  );
}

interface SelectProps {
  label: string;
  value: string;
  options: readonly { readonly value: string; readonly label: string }[];
  onChange: (value: string) => void;
  error?: string;
  /** Said for no choice; without it one must be made. */
  empty?: string;
}

/** One of a few. A value that is no longer among them stays visible. */
export function SelectCell({ label, value, options, onChange, error, empty }: SelectProps) {
  const known = value === '' || options.some((option) => option.value === value);
  return (
    <select
      className={styles.select}
      aria-label={label}
      aria-invalid={error ? true : undefined}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {(empty !== undefined || value === '') && <option value="">{empty ?? ''}</option>}
      {!known && <option value={value}>{value}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

interface DayProps {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
  error?: string;
}

/** A day typed as `30/9/2024`. What cannot be read stays, marked, until it can. */
export function DayCell({ label, value, onChange, error }: DayProps) {
  const t = useMessages(editorMessages);
  const [typed, setTyped] = useState<string | null>(null);
  const unread = typed !== null && typed.trim() !== '' && parseTypedDay(typed) === null;
  return (
    <input
      type="text"
      inputMode="numeric"
      className={styles.input}
      aria-label={label}
      aria-invalid={error || unread ? true : undefined}
      title={unread ? t.dayUnread : undefined}
      placeholder={t.dayPlaceholder}
      value={typed ?? (value === null ? '' : formatIfDay(value))}
      onChange={(event) => {
        const text = event.target.value;
        setTyped(text);
        if (text.trim() === '') onChange(null);
        else {
          const day = parseTypedDay(text);
          if (day) onChange(day);
        }
      }}
      onBlur={() => {
        if (!unread) setTyped(null);
      }}
    />
  );
}

/** A draft may hold a day that is none; it is shown as it is. */
const formatIfDay = (value: string): string => {
  const day = parseTypedDay(value);
  return day === null ? value : formatDay(day, 'vi');
};
