import { formatNumber } from '@tiendo/indicators/vietnamese';
import { typedText } from '../../../shared/figure-entry';
import { useMessages } from '../../../shared/i18n';
import { listMessages } from '../lists/messages';
import { submissionMessages } from '../messages';
import { TYPED, UNCHANGED } from './line-square';
import { useLineWords, type LineProps } from './line-field';
import styles from './lines.module.css';

interface Props extends LineProps {
  open: boolean;
  /** The value it keeps stands in a column beside it. */
  isShort?: boolean;
  /** Id of what opens. */
  panel: string;
  onOpen: (open: boolean) => void;
}

/** One tap for what did not change, which shows the value it keeps; everything else behind one button. */
export function LineActions(props: Props) {
  const { square, store, locked, open, panel, onOpen, isShort = false } = props;
  const t = useMessages(submissionMessages);
  const list = useMessages(listMessages);
  const { previous, name } = useLineWords(props);
  if (locked) return null;
  const { answer, previous: before } = square.body;
  const kept = before ? typedText(before.figure, square.line) : '';
  const { fromList } = square.body;
  const isTaken = fromList !== null && answer?.figure?.value === fromList.value;
  const isKept = answer?.answer === 'unchanged' && !answer.notUpdated;
  return (
    <span className={styles.actions}>
      {previous !== null && (
        <button
          type="button"
          className={styles.action}
          aria-pressed={isKept}
          aria-label={isShort ? t.unchangedShortOf(name, previous) : t.unchangedOf(name, previous)}
          onClick={() => store.give(square.key, kept, UNCHANGED)}
        >
          {isShort ? t.unchangedShort : t.unchanged(previous)}
        </button>
      )}
      {fromList && (
        <button
          type="button"
          className={styles.action}
          aria-pressed={isTaken}
          aria-label={list.fromListOf(name, fromList.text)}
          title={fromList.list.name}
          onClick={() => store.commit(square.key, formatNumber(fromList.value), TYPED)}
        >
          {isShort ? list.fromListShort(formatNumber(fromList.value)) : list.fromList(fromList.text)}
        </button>
      )}
      <button
        type="button"
        className={styles.action}
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        aria-label={t.otherOf(name)}
        onClick={() => onOpen(!open)}
      >
        {t.other} <span aria-hidden="true">{open ? '▴' : '▾'}</span>
      </button>
    </span>
  );
}
