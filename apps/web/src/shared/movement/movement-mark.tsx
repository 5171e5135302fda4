import {
  MOVEMENT_MARKS,
  movementBrief,
  movementText,
  type PrintableMovement,
  targetsWonText,
} from '@tiendo/indicators/words';
import { useLanguage } from '../i18n';
import styles from './movement-mark.module.css';

interface Props {
  movement: PrintableMovement | null;
  /** Targets won (or lost, below 0) since then, told before the places; left out or null: not known. */
  won?: number | null;
  /** In a narrow cell: the mark and the number of places; the words are there for who does not see the mark. */
  short?: boolean;
}

/** Which way a unit moved: mark and words; shape and word before colour. */
export function MovementMark({ movement, won = null, short = false }: Props) {
  const language = useLanguage();
  const moved = movementText(movement, language);
  if (movement === null || moved === null) return null;
  const words = [targetsWonText(won, language), moved].filter((part) => part !== null).join(', ');
  const mark = MOVEMENT_MARKS[movement.kind];
  const className = short ? `${styles.movement} ${styles.short}` : styles.movement;
  return (
    <span className={className} data-kind={movement.kind} title={short ? words : undefined}>
      <span aria-hidden="true">{short ? movementBrief(movement, language) : mark}</span>
      {short ? <span className="visually-hidden">{words}</span> : ` ${words}`}
    </span>
  );
}
