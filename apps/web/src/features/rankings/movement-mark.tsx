import type { RankingMovement } from '@tiendo/contracts';
import { movementText } from './words';
import { useRankingSpeech } from './use-ranking';
import styles from './movement-mark.module.css';

const MARKS = { up: '▲', down: '▼', same: '–', new: '•', undetermined: '◆', unranked: '' } as const;

/** ▲ or ▼ with its words; shape and word before colour. */
export function MovementMark({ movement }: { movement: RankingMovement | null }) {
  const speech = useRankingSpeech();
  const words = movementText(movement, speech);
  if (movement === null || words === null) return null;
  return (
    <span className={styles.movement} data-kind={movement.kind}>
      <span aria-hidden="true">{MARKS[movement.kind]}</span> {words}
    </span>
  );
}
