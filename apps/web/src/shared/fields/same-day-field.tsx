import { useId } from 'react';
import { useMessages } from '../i18n';
import { fieldMessages } from './messages';
import styles from './fields.module.css';

/** What a statement or a figure is to the one of the same day that is there already. */
export type SameDay = 'correction' | 'further';

interface Props {
  /** What is there already. */
  legend: string;
  value: SameDay | null;
  error?: string;
  onChange: (value: SameDay) => void;
}

const CHOICES: readonly SameDay[] = ['correction', 'further'];

/** Asks whether something of a day that already has one corrects it or comes after it: never guessed. */
export function SameDayField({ legend, value, error, onChange }: Props) {
  const t = useMessages(fieldMessages);
  const id = useId();
  return (
    <fieldset className={styles.asked} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{legend}</legend>
      {CHOICES.map((choice) => (
        <label key={choice} className={styles.choice}>
          <input
            type="radio"
            name={id}
            checked={value === choice}
            aria-invalid={error ? true : undefined}
            onChange={() => onChange(choice)}
          />
          {t.sameDay[choice]}
        </label>
      ))}
      {error && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
