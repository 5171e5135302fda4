import { useId } from 'react';
import styles from './compact-select.module.css';

export interface CompactOption {
  readonly value: string;
  readonly label: string;
}

interface Props {
  label: string;
  value: string;
  options: readonly (CompactOption | { readonly group: string; readonly items: readonly CompactOption[] })[];
  disabled?: boolean;
  onChange: (value: string) => void;
}

/** A choice in one line, `Khối Xã, phường ▾`: the browser's own select, as wide as what is chosen. */
export function CompactSelect({ label, value, options, disabled, onChange }: Props) {
  const id = useId();
  return (
    <span className={styles.compact} data-disabled={disabled || undefined}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} disabled={disabled} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((option) =>
          'group' in option ? (
            <optgroup key={option.group} label={option.group}>
              {option.items.map(optionOf)}
            </optgroup>
          ) : (
            optionOf(option)
          ),
        )}
      </select>
    </span>
  );
}

const optionOf = ({ value, label }: CompactOption) => (
  <option key={value} value={value}>
    {label}
  </option>
);
