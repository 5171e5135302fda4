import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import type { DraftItem } from '../draft/draft-document';
import { choiceText, ReviewQuestion } from '../draft/review-question';
import { editorMessages } from '../editor-messages';
import { answerKey, type PastedRow } from './paste-items';
import { pasteMessages } from './paste-messages';
import styles from './paste.module.css';

interface Props {
  row: PastedRow<DraftItem>;
  /** null: the question is open again. */
  onAnswer: (key: string, at: number | null) => void;
}

/** What of a pasted line is to be looked at again: each question with its readings, and those answered here. */
export function PasteRemarks({ row, onAnswer }: Props) {
  const t = useMessages(pasteMessages);
  const words = useMessages(editorMessages);
  const f = useFormat();
  const of = row.item.name || row.item.code;
  return (
    <span className={styles.questions}>
      {row.remarks.map((remark, at) => (
        <ReviewQuestion
          key={answerKey(row.line, remark)}
          remark={remark}
          choices={row.choices[at] ?? []}
          of={of}
          onChoose={(_, chosen) => onAnswer(answerKey(row.line, remark), chosen)}
        />
      ))}
      {row.answered.map(({ remark, choice }) => (
        <span key={answerKey(row.line, remark)}>
          {t.takenAs(remark.text, choiceText(choice, words, f))}{' '}
          <button type="button" className={styles.again} onClick={() => onAnswer(answerKey(row.line, remark), null)}>
            {t.askAgain}
            <span className="visually-hidden">: {of}</span>
          </button>
        </span>
      ))}
    </span>
  );
}
