import type { LocalityRow } from '@tiendo/contracts';
import { useWords } from './use-words';
import styles from './movement-mark.module.css';

const MARK = { up: '▲', down: '▼', same: '=', new: '●', undetermined: '?', unranked: '' } as const;

/** Which way a unit moved: a mark, the number of places, and the word for who does not see it. */
export function MovementMark({ movement }: { movement: LocalityRow['movement'] }) {
  const { f, movedText } = useWords();
  if (movement === null || movement.kind === 'unranked') return null;
  const { kind, places } = movement;
  const word = movedText(movement);
  return (
    <span className={styles.movement} data-kind={kind} title={word}>
      <span aria-hidden="true">
        {MARK[kind]}
        {places !== null && places !== 0 && f.number(Math.abs(places))}
      </span>
      <span className="visually-hidden">{word}</span>
    </span>
  );
}
