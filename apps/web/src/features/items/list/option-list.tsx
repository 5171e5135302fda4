import { matchesFolded, foldVietnamese } from '@tiendo/indicators/vietnamese';
import { useState, type ReactNode } from 'react';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { itemMessages } from '../messages';
import styles from './option-list.module.css';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly mark?: ReactNode;
  readonly count?: number;
}

interface Props {
  label: string;
  options: readonly Option[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Many lines call for a box to find one in. */
const FINDABLE = 12;

/** Choices that can be ticked together, each with the number of rows behind it. */
export function OptionList({ label, options, chosen, onChange }: Props) {
  const t = useMessages(itemMessages);
  const format = useFormat();
  const [find, setFind] = useState('');
  const shown = find === '' ? options : options.filter((option) => matchesFolded(foldVietnamese(option.label), find));
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
      <legend className="visually-hidden">{label}</legend>
      {options.length > FINDABLE && (
        <input
          type="search"
          className={styles.optionSearch}
          aria-label={`${t.filters.find}: ${label}`}
          placeholder={t.filters.find}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
      )}
      <div className={styles.options}>
        {shown.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="checkbox"
              checked={chosen.includes(option.value)}
              onChange={(event) =>
                onChange(
                  event.target.checked ? [...chosen, option.value] : chosen.filter((one) => one !== option.value),
                )
              }
            />
            {option.mark}
            <span>{option.label}</span>
            {option.count !== undefined && <span className={styles.optionCount}>{format.number(option.count)}</span>}
          </label>
        ))}
        {shown.length === 0 && <p className={styles.option}>{t.filters.none}</p>}
      </div>
    </fieldset>
  );
}
