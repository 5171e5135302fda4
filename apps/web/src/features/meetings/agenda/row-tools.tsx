import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../../../shared/i18n';
import '../../../shared/ui/mantine-all';
import { meetingMessages } from '../messages';
import { isRemovable, type DraftLine } from './agenda-draft';
import styles from './agenda.module.css';

interface Props {
  row: DraftLine;
  /** The line is told in full: on a phone only then its tools are at hand. */
  open: boolean;
  /** What the line is called, for who does not see it. */
  name: string;
  onMove: (by: -1 | 1, name: string) => void;
  onChange: (change: Partial<DraftLine>) => void;
  onRemove: () => void;
}

/** Ordering, timing, wording and hiding one line. */
export function RowTools({ row, name, open, onMove, onChange, onRemove }: Props) {
  const t = useMessages(meetingMessages);
  const [editing, setEditing] = useState(false);
  return (
    <div className={open ? styles.tools : `${styles.tools} ${styles.toolsAtHand}`}>
      <button type="button" className={styles.arrow} aria-label={t.agenda.up(name)} onClick={() => onMove(-1, name)}>
        ↑
      </button>
      <button type="button" className={styles.arrow} aria-label={t.agenda.down(name)} onClick={() => onMove(1, name)}>
        ↓
      </button>
      <NumberInput
        className={styles.minutes}
        size="xs"
        aria-label={t.agenda.minutesOf(name)}
        suffix={` ${t.agenda.minutesShort}`}
        min={1}
        max={600}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        placeholder={t.agenda.minutesShort}
        value={row.minutes ?? ''}
        onChange={(value) => onChange({ minutes: typeof value === 'number' && value > 0 ? value : null })}
      />
      <button type="button" className={styles.quiet} onClick={() => onChange({ hidden: !row.hidden })}>
        {row.hidden ? t.agenda.unhide : t.agenda.hide}
      </button>
      <button type="button" className={styles.quiet} aria-expanded={editing} onClick={() => setEditing(!editing)}>
        {t.agenda.details}
      </button>
      {isRemovable(row) && (
        <button type="button" className={styles.quiet} onClick={onRemove}>
          {t.agenda.remove}
        </button>
      )}
      {editing && (
        <div className={styles.details}>
          <TextInput
            label={t.agenda.wording}
            placeholder={row.line?.facts.item?.name ?? undefined}
            maxLength={500}
            value={row.title}
            onChange={(event) => onChange({ title: event.currentTarget.value })}
          />
          <Textarea
            label={t.agenda.note}
            autosize
            minRows={1}
            value={row.note}
            onChange={(event) => onChange({ note: event.currentTarget.value })}
          />
        </div>
      )}
    </div>
  );
}
