import { Textarea } from '@mantine/core';
import type { ClipboardEvent } from 'react';
import { readCopiedTable } from '../../../shared/files/copied-table';

interface Props {
  label: string;
  hint: string;
  value: string;
  error: string | null;
  onChange: (text: string) => void;
}

/** Lines of names and levels, typed or pasted; a table from Word or a page comes as one line for each of its rows. */
export function ListField({ label, hint, value, error, onChange }: Props) {
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const html = event.clipboardData.getData('text/html');
    if (!html.includes('<t')) return;
    const { rows } = readCopiedTable(html, '');
    if (rows.length === 0) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    const lines = rows.map((row) => row.map((cell) => cell.replace(/\s+/gu, ' ')).join('\t')).join('\n');
    onChange(`${value.slice(0, selectionStart)}${lines}${value.slice(selectionEnd)}`);
  };
  return (
    <Textarea
      label={label}
      description={hint}
      value={value}
      error={error}
      autosize
      minRows={4}
      maxRows={16}
      spellCheck={false}
      onPaste={paste}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
