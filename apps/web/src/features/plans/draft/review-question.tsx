import type { AnnexChoice } from '@tiendo/indicators/plan-text';
import { printLevel } from '@tiendo/indicators/plan-text';
import { useFormat, type Format } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { editorMessages, type EditorMessages } from '../editor-messages';
import type { ReviewRemark } from './draft-document';
import { ReadingButton } from './reading-button';
import { reviewMessages } from './review-messages';
import styles from './editor.module.css';

interface Props {
  remark: ReviewRemark;
  choices: readonly AnnexChoice[];
  /** What the question is of, for who does not see where it stands. */
  of: string;
  onChoose: (choice: AnnexChoice, at: number) => void;
}

/** What is doubtful of a pasted line in words, and what may be meant to choose from. */
export function ReviewQuestion({ remark, choices, of, onChoose }: Props) {
  const t = useMessages(editorMessages);
  const words = useMessages(reviewMessages);
  const f = useFormat();
  return (
    <span className={styles.question}>
      {words[remark.kind](remark.text)}
      {choices.map((choice, at) => (
        <ReadingButton key={at} onTake={() => onChoose(choice, at)}>
          <span className="visually-hidden">{t.takeReading} </span>
          {choiceText(choice, t, f)}
          <span className="visually-hidden">: {of}</span>
        </ReadingButton>
      ))}
    </span>
  );
}

/** A reading as it is offered: a level, how a line is a part, a day, several, or work without an end. */
export function choiceText(choice: AnnexChoice, t: EditorMessages, f: Format): string {
  if (choice.of === 'level') return printLevel(choice.level, f.language) || t.levelDone;
  if (choice.of === 'part') return t.partKinds[choice.kind ?? 'none'];
  if (choice.of === 'dues') return t.eachDue(choice.days.map((day) => f.day(day)).join('; '));
  return choice.day === null ? t.frequency.regular : f.day(choice.day);
}
