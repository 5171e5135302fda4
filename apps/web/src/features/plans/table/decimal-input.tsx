import { TextInput } from '@mantine/core';
import { formatNumber, parseNumber } from '@tiendo/indicators/vietnamese';
import { useState } from 'react';
import { useMessages } from '../../../shared/i18n';
import { ReadingButton } from '../draft/reading-button';
import { editorMessages } from '../editor-messages';

interface Props {
  label: string;
  /** Đơn vị tính, shown behind the label. */
  unit: string;
  /** Decimal string with a point, or empty. */
  value: string;
  onChange: (value: string) => void;
}

/** A number typed as Vietnamese write it: `5.000`, `62,9`. What may be read in two ways (`1,332`) is asked. */
export function DecimalInput({ label, unit, value, onChange }: Props) {
  const t = useMessages(editorMessages);
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? null : parseNumber(typed);
  const unread = typed !== null && typed.trim() !== '' && !(read?.ok && read.value !== null);
  const readings = unread && read?.ok === false ? read.candidates : [];
  return (
    <TextInput
      label={unit ? `${label} (${unit})` : label}
      inputMode="decimal"
      value={typed ?? (/^-?\d+(?:\.\d+)?$/.test(value) ? formatNumber(value) : value)}
      error={
        unread && (
          <>
            {readings.length === 0 ? t.levelUnread : t.levelAsked}{' '}
            {readings.map((reading) => (
              <ReadingButton
                key={reading}
                onTake={() => {
                  setTyped(null);
                  onChange(reading);
                }}
              >
                {formatNumber(reading)}
              </ReadingButton>
            ))}
          </>
        )
      }
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
