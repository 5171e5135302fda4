import { NumberInput } from '@mantine/core';
import { useMessages } from '../../../shared/i18n';
import '../../../shared/ui/mantine-all';
import { meetingMessages } from '../messages';
import type { DraftLine } from './agenda-draft';
import styles from './agenda.module.css';

interface Props {
  row: DraftLine;
  /** The line is told in full: on a phone only then its tools are at hand. */
  open: boolean;
  /** What the line is called, for who does not see it. */
  name: string;
  onMove: (by: -1 | 1, name: string) => void;
  onChange: (change: Partial<DraftLine>) => void;
}

/** Timing and ordering one line, without opening it. */
export function RowTools({ row, name, open, onMove, onChange }: Props) {
  const t = useMessages(meetingMessages);
  return (
    <div className={open ? `${styles.tools} no-print` : `${styles.tools} ${styles.toolsAtHand} no-print`}>
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
      <button type="button" className={styles.arrow} aria-label={t.agenda.up(name)} onClick={() => onMove(-1, name)}>
        ↑
      </button>
      <button type="button" className={styles.arrow} aria-label={t.agenda.down(name)} onClick={() => onMove(1, name)}>
        ↓
      </button>
    </div>
  );
}
