import { DateInput } from '@mantine/dates';
import { formatDay, parseTypedDay } from '@tiendo/indicators/vietnamese';
import 'dayjs/locale/vi';
import { useState, type ReactNode } from 'react';
import { useLanguage, useMessages } from '../i18n';
import { fieldMessages } from './messages';
import { useRefusedSubmit } from './use-refused-submit';

interface Props {
  label: ReactNode;
  /** `YYYY-MM-DD`, or null for none. */
  value: string | null;
  onChange: (day: string | null) => void;
  min?: string;
  max?: string;
  error?: ReactNode;
  description?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  /** Where the label stands elsewhere, as in a table: said by screen readers only. */
  hideLabel?: boolean;
  /** What is typed can not be taken, or can again; for what is sent without a form. */
  onUnread?: (isUnread: boolean) => void;
}

/**
 * A day as people write it: `13/3/2024` typed or chosen; `13/3/24`, `13032024`, `2024-03-13` and `13-3-2024` are read too.
 * What is no day, or none of those allowed, stays as it was typed, with what is wrong; the day before it holds, and the form
 * around it is not sent.
 */
export function DayField({ label, value, onChange, min, max, hideLabel, error, onUnread, ...rest }: Props) {
  const t = useMessages(fieldMessages);
  const language = useLanguage();
  const [problem, setProblem] = useState<string | null>(null);
  const [isLeft, setIsLeft] = useState(false);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setProblem(null);
  }
  const judge = (next: string | null) => {
    if ((next === null) !== (problem === null)) onUnread?.(next !== null);
    setProblem(next);
  };
  const input = useRefusedSubmit(problem !== null, () => setIsLeft(true));
  const problemOf = (text: string): string | null => {
    if (text.trim() === '') return null;
    const day = parseTypedDay(text);
    if (day === null) return t.noDay(text.trim());
    if (min !== undefined && day < min) return t.dayTooEarly(formatDay(min));
    if (max !== undefined && day > max) return t.dayTooLate(formatDay(max));
    return null;
  };
  return (
    <DateInput
      {...rest}
      ref={input}
      label={hideLabel ? undefined : label}
      aria-label={hideLabel && typeof label === 'string' ? label : undefined}
      withAsterisk={false}
      value={value}
      onChange={(day) => {
        judge(null);
        onChange(day);
      }}
      onInput={(event) => judge(problemOf(event.currentTarget.value))}
      onFocus={() => setIsLeft(false)}
      onBlur={() => setIsLeft(true)}
      fixOnBlur={problem === null}
      error={(isLeft && problem) || error}
      minDate={min}
      maxDate={max}
      locale={language}
      firstDayOfWeek={1}
      placeholder={t.dayPlaceholder}
      valueFormat={(day: string) => formatDay(day.slice(0, 10), 'vi')}
      dateParser={(text) => parseTypedDay(text)}
      clearable={!rest.required}
      clearButtonProps={{ 'aria-label': t.clear }}
      popoverProps={{ withinPortal: true, shadow: 'none' }}
    />
  );
}
