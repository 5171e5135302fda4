import { TextInput } from '@mantine/core';
import { formatNumber, parseNumber } from '@tiendo/indicators/vietnamese';
import { useState } from 'react';
import { useMessages } from '../../../shared/i18n';
import { editorMessages } from '../editor-messages';

interface Props {
  label: string;
  /** Đơn vị tính, shown behind the label. */
  unit: string;
  /** Decimal string with a point, or empty. */
  value: string;
  onChange: (value: string) => void;
}

/** A number typed as Vietnamese write it: `5.000`, `62,9`. */
export function DecimalInput({ label, unit, value, onChange }: Props) {
  const t = useMessages(editorMessages);
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? null : parseNumber(typed);
  const unread = typed !== null && typed.trim() !== '' && !(read?.ok && read.value !== null);
  return (
    <TextInput
      label={unit ? `${label} (${unit})` : label}
      inputMode="decimal"
      value={typed ?? (/^-?\d+(?:\.\d+)?$/.test(value) ? formatNumber(value) : value)}
      error={unread ? t.levelUnread : undefined}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const next = parseNumber(text);
        if (text.trim() === '') onChange('');
        else if (next.ok && next.value !== null) onChange(next.value);
      }}
      onBlur={() => {
        if (!unread) setTyped(null);
      }}
    />
  );
}
