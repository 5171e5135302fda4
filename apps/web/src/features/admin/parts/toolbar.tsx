import { TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useMessages } from '../../../shared/i18n';
import { CompactSelect, useWholeNames, WholeNames } from '../../../shared/ui';
import { adminMessages } from '../messages';
import styles from './admin.module.css';

/** How long somebody may pause between two letters before the list is asked for. */
const PAUSE_MS = 250;

interface SearchProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
}

/** The search box of a list; `/` goes there from anywhere on the page. */
export function SearchBox({ label, value, onChange }: SearchProps) {
  const keyboard = useMediaQuery('(hover: hover)', true);
  const [text, setText] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const sent = useRef(value);
  // The address changed by other means (back, filters taken away): the box follows.
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);
  useEffect(() => {
    if (text === sent.current) return undefined;
    const timer = setTimeout(() => {
      sent.current = text;
      onChange(text);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, onChange]);
  useEffect(() => {
    const jump = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', jump);
    return () => document.removeEventListener('keydown', jump);
  }, []);
  return (
    <TextInput
      ref={input}
      type="search"
      className={styles.search}
      size="xs"
      aria-label={label}
      placeholder={keyboard ? `${label} ( / )` : label}
      aria-keyshortcuts="/"
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, [role="dialog"]') !== null);

interface FilterProps<T extends string> {
  label: string;
  value: T | null;
  options: readonly { value: T; label: string }[];
  onChange: (value: T | null) => void;
}

/** One filter; nothing chosen means all. */
export function FilterSelect<T extends string>({ label, value, options, onChange }: FilterProps<T>) {
  const t = useMessages(adminMessages);
  return (
    <CompactSelect
      label={label}
      value={value ?? ''}
      options={[{ value: '', label: t.all }, ...options]}
      onChange={(chosen) => onChange(options.find((option) => option.value === chosen)?.value ?? null)}
    />
  );
}

interface ToolbarProps {
  children: ReactNode;
  actions?: ReactNode;
  /** Below stands a table of records, whose names can be shown in full. */
  names?: boolean;
}

/** Search and filters on the left, what can be made on the right. */
export function Toolbar({ children, actions, names = false }: ToolbarProps) {
  const [whole, setWhole] = useWholeNames();
  return (
    <div className={styles.toolbar} role="search">
      {children}
      {names && <WholeNames whole={whole} onWhole={setWhole} />}
      {actions && <div className={styles.toolbarActions}>{actions}</div>}
    </div>
  );
}
