import { ITEM_STATUSES, type StatedStatus } from '@tiendo/indicators/status';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useMessages } from '../../../shared/i18n';
import { StatusMark, statusMessages } from '../../../shared/status';
import { updateMessages } from './messages';
import { typedChoice } from './type-ahead';
import styles from './update.module.css';

interface Props {
  value: StatedStatus | null;
  error?: string;
  onChange: (status: StatedStatus) => void;
}

/** Letters belong together while they follow one another this fast. */
const PAUSE_MS = 900;

/** All statuses at a glance; letters jump to one, arrows move, Enter saves. */
export function StatusField({ value, error, onChange }: Props) {
  const t = useMessages(updateMessages);
  const s = useMessages(statusMessages);
  const id = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  const buffer = useRef({ text: '', at: 0 });
  const [shown, setShown] = useState('');
  const labels = ITEM_STATUSES.map((status) => s.status[status]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
    const now = event.timeStamp;
    const before = now - buffer.current.at < PAUSE_MS ? buffer.current.text : '';
    if (event.key === ' ' && before === '') return;
    // A space inside a word that is being typed must not tick the radio under the focus.
    event.preventDefault();
    const longer = `${before}${event.key}`;
    const text = typedChoice(labels, longer) >= 0 ? longer : event.key;
    buffer.current = { text, at: now };
    setShown(text);
    const status = ITEM_STATUSES[typedChoice(labels, text)];
    if (!status) return;
    onChange(status);
    box.current?.querySelector<HTMLInputElement>(`input[value="${status}"]`)?.focus();
  };

  return (
    <fieldset
      ref={box}
      className={styles.fieldset}
      onKeyDown={onKeyDown}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className={styles.label}>
        {t.status} <span className={styles.hint}>{shown ? t.typedSoFar(shown) : t.statusHint}</span>
      </legend>
      <div className={styles.statuses}>
        {ITEM_STATUSES.map((status, index) => (
          <label key={status} className={styles.choice}>
            <input
              type="radio"
              name={id}
              value={status}
              checked={value === status}
              data-autofocus={(value === null ? index === 0 : value === status) || undefined}
              onChange={() => onChange(status)}
            />
            <StatusMark status={status} size={18} />
            <span>{s.status[status]}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
