import type { Unit } from '@tiendo/contracts';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type KeyboardEvent } from 'react';
import { useMessages } from '../../../shared/i18n';
import { searchUnits, unitLabel, unitsQuery } from '../../../shared/org';
import { useMay } from '../../../shared/session';
import { ErrorState, LoadingState, useClosePopover } from '../../../shared/ui';
import { editorMessages } from '../editor-messages';
import { QuickUnit } from './quick-unit';
import styles from './unit-picker.module.css';

interface Props {
  label: string;
  province: string;
  value: readonly string[];
  onChange: (codes: string[]) => void;
}

/** More than this and typing finds faster than scrolling. */
const SHOWN = 60;

/** Units to tick, found without diacritics or by initials; a missing one is added on the spot. */
export function UnitPicker({ label, province, value, onChange }: Props) {
  const t = useMessages(editorMessages);
  const close = useClosePopover();
  const id = useId();
  const mayAdd = useMay(province, 'org.write');
  const { data: units, error, refetch } = useQuery(unitsQuery(province));
  const [chosen, setChosen] = useState(value);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [adding, setAdding] = useState(false);
  if (error && !units) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!units) return <LoadingState lines={4} height={160} />;
  if (adding) {
    return (
      <QuickUnit
        province={province}
        name={text}
        onCancel={() => setAdding(false)}
        onAdded={(unit) => {
          setAdding(false);
          setText('');
          change([...chosen, unit.code]);
        }}
      />
    );
  }
  const change = (codes: readonly string[]) => {
    setChosen(codes);
    onChange([...codes]);
  };
  const toggle = (unit: Unit) =>
    change(chosen.includes(unit.code) ? chosen.filter((code) => code !== unit.code) : [...chosen, unit.code]);
  // What was chosen when it opened stands first, where it can be taken away; it does not jump while ticking.
  const options =
    text.trim() === ''
      ? [...units.filter((unit) => value.includes(unit.code)), ...units.filter((unit) => !value.includes(unit.code))]
      : searchUnits(units, text);
  const shown = options.slice(0, SHOWN);
  const at = Math.min(active, shown.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = Math.max(0, Math.min(shown.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)));
      setActive(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const unit = shown[at];
      if (unit) toggle(unit);
      else if (mayAdd && text.trim() !== '') setAdding(true);
      if (event.ctrlKey || event.metaKey) close();
    }
  };
  return (
    <div className={styles.picker}>
      <input
        type="text"
        className={styles.search}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={shown.length > 0 ? `${id}-${at}` : undefined}
        aria-label={`${t.searchUnit}. ${label}`}
        placeholder={t.searchUnit}
        data-autofocus
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul className={styles.list} id={`${id}-list`} role="listbox" aria-multiselectable="true" aria-label={label}>
        {shown.map((unit, index) => (
          <li
            key={unit.code}
            id={`${id}-${index}`}
            role="option"
            aria-selected={chosen.includes(unit.code)}
            className={index === at ? `${styles.option} ${styles.active}` : styles.option}
            onClick={() => {
              setActive(index);
              toggle(unit);
            }}
          >
            <span className={styles.tick} aria-hidden="true">
              {chosen.includes(unit.code) ? '✓' : ''}
            </span>
            <span>
              {unit.name}
              {unit.shortName && <span className={styles.short}> · {unitLabel(unit)}</span>}
              {unit.successors.length > 0 && (
                <span className={styles.short}>
                  {' '}
                  {t.nowUnit(unit.successors.map((successor) => successor.name).join(', '))}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className={styles.note}>{t.noUnitFound}</p>}
      {options.length > SHOWN && <p className={styles.note}>{t.moreUnits(options.length - SHOWN)}</p>}
      <div className={styles.foot}>
        {mayAdd && (
          <button type="button" className={styles.link} onClick={() => setAdding(true)}>
            {text.trim() === '' ? t.addUnit : t.addUnitNamed(text.trim())}
          </button>
        )}
        <button type="button" className={styles.link} onClick={close}>
          {t.done}
        </button>
      </div>
    </div>
  );
}
