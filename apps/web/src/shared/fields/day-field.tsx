import { DateInput } from '@mantine/dates';
import { formatDay, parseDate } from '@tiendo/indicators/vietnamese';
import 'dayjs/locale/vi';
import type { ReactNode } from 'react';
import { useLanguage, useMessages } from '../i18n';
import { fieldMessages } from './messages';

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
}

/** A day as people write it: `13/3/2024` typed or chosen; `2024-03-13` and `13-3-2024` are read too. */
export function DayField({ label, value, onChange, min, max, hideLabel, ...rest }: Props) {
  const t = useMessages(fieldMessages);
  const language = useLanguage();
  return (
    <DateInput
      {...rest}
      label={hideLabel ? undefined : label}
      aria-label={hideLabel && typeof label === 'string' ? label : undefined}
      withAsterisk={false}
      value={value}
      onChange={onChange}
      minDate={min}
      maxDate={max}
      locale={language}
      firstDayOfWeek={1}
      placeholder={t.dayPlaceholder}
      valueFormat={(day: string) => formatDay(day.slice(0, 10), 'vi')}
      dateParser={(text) => parseDate(text)}
      clearable={!rest.required}
      clearButtonProps={{ 'aria-label': t.clear }}
      popoverProps={{ withinPortal: true, shadow: 'none' }}
    />
  );
}
