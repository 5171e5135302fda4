import { TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import 'dayjs/locale/vi';
import { addDays } from '@tiendo/indicators/time';
import { formatDay, parseTypedDay } from '@tiendo/indicators/vietnamese';
import { useState } from 'react';
import { useLanguage, useMessages } from '../../../shared/i18n';
import { updateMessages } from './messages';
import { calendarNames } from '../../../shared/ui/calendar';
import styles from './update.module.css';

interface Props {
  label: string;
  /** As typed: `05/12/2024`. */
  value: string;
  onChange: (text: string) => void;
  error?: string;
  min?: string;
  /** Absent: any later day. */
  max?: string;
  required?: boolean;
}

/** A day as Vietnamese offices write it; the calendar opens below where a hand is on the mouse. */
export function DayField({ label, value, onChange, error, min, max, required }: Props) {
  const t = useMessages(updateMessages);
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const day = parseTypedDay(value);
  const inside = (one: string) => (max === undefined || one <= max) && (min === undefined || one >= min);
  return (
    <div className={styles.grow}>
      <TextInput
        label={label}
        value={value}
        error={error}
        required={required}
        withAsterisk={false}
        inputMode="numeric"
        placeholder="31/12/2024"
        title={t.dayHint}
        onChange={(event) => onChange(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={(event) => {
          const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
          if (step === 0 || !day) return;
          event.preventDefault();
          const moved = addDays(day, step);
          if (inside(moved)) onChange(formatDay(moved));
        }}
      />
      <button type="button" className={styles.quiet} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t.calendar}
      </button>
      {open && (
        <div className={styles.calendar}>
          <DatePicker
            value={day}
            defaultDate={day ?? max}
            locale={language}
            ariaLabels={calendarNames(language)}
            firstDayOfWeek={1}
            minDate={min}
            maxDate={max}
            onChange={(chosen) => {
              if (chosen) onChange(formatDay(chosen));
              setOpen(false);
            }}
          />
        </div>
      )}
    </div>
  );
}
