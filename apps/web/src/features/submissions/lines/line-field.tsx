import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useFormat } from '../../../shared/format';
import { draftError, FigureInput, isYesOrNo, targetText, entryMessages, shownText } from '../../../shared/figure-entry';
import type { CellDraft } from '../../../shared/figure-entry';
import { useMessages } from '../../../shared/i18n';
import { submissionMessages } from '../messages';
import { lineState, LINE_SIGNS, stateWords } from './line-state';
import { standingText, TYPED, type LineSquare } from './line-square';
import type { LineStore } from './use-lines';
import styles from './lines.module.css';

/** What every drawing of a line is given. */
export interface LineProps {
  square: LineSquare;
  draft: CellDraft | undefined;
  store: LineStore;
  locked: boolean;
  /** Lines about several units say of which they are. */
  namesSubject: boolean;
  /** Goes to the field of the line before (-1) or behind (1). */
  onMove: (key: string, by: -1 | 1) => void;
  onPaste: (key: string, event: ClipboardEvent<HTMLInputElement>) => void;
}

/** Where a line is found on the page. */
export const lineId = (key: string): string => `dong-${key.replace('|', '-')}`;

/** Words of a line: what it was, what is asked, how far it is. */
export function useLineWords({ square, draft, locked, namesSubject }: Omit<LineProps, 'store' | 'onMove' | 'onPaste'>) {
  const t = useMessages(submissionMessages);
  const entry = useMessages(entryMessages);
  const f = useFormat();
  const { body, line } = square;
  const state = lineState(body, draft, locked);
  return {
    state,
    stateWords: stateWords(state, body, t, entry),
    name: namesSubject ? `${body.indicator.name}, ${body.subject.name}` : body.indicator.name,
    previous: body.previous ? shownText(body.previous.figure, line, entry, f) || body.previous.text : null,
    level: targetText(line, entry, f),
    allottedBy: body.level?.allottedBy ? t.ownLevelBy(body.level.allottedBy.label) : null,
    error: draftError(draft, entry),
  };
}

/** The field that the figure of a line is typed into. */
export function LineField(props: LineProps & { size?: 'xs' | 'sm'; showsUnit?: boolean; describedBy?: string }) {
  const { square, draft, store, locked, onMove, onPaste, size, showsUnit = false, describedBy } = props;
  const t = useMessages(submissionMessages);
  const { name, error } = useLineWords(props);
  const { key, body, line } = square;
  const { measureUnit, aggregation } = body.indicator;
  const { answer } = body;
  // Fractions, "đạt" and the like need the whole keyboard.
  const digits = !isYesOrNo(line) && aggregation !== 'ratioOfSums' && measureUnit.trim() !== '%';
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    onMove(key, event.key === 'ArrowDown' ? 1 : -1);
  };
  return (
    <FigureInput
      id={lineId(key)}
      size={size}
      label={t.figureOf(name, measureUnit)}
      measureUnit={showsUnit ? measureUnit : undefined}
      standing={draft?.text ?? standingText(square)}
      placeholder={answer && answer.figure === null ? answer.text || t.answers[answer.answer] : undefined}
      describedBy={describedBy}
      locked={locked}
      digits={digits}
      error={size === 'xs' ? error !== null : error}
      onTyping={(text) => store.type(key, text)}
      onCommit={(text) => store.commit(key, text, TYPED)}
      onEnter={(shift) => onMove(key, shift ? -1 : 1)}
      onKey={onKey}
      onPaste={(event) => onPaste(key, event)}
    />
  );
}

/** How far a line is, in a sign and words. */
export function LineStateMark(props: Parameters<typeof useLineWords>[0] & { id?: string }) {
  const { state, stateWords: words } = useLineWords(props);
  return (
    <span id={props.id} className={`${styles.state} ${styles[state] ?? ''}`} role={props.draft ? 'status' : undefined}>
      <span aria-hidden="true" className={styles.sign}>
        {LINE_SIGNS[state]}
      </span>
      {words}
    </span>
  );
}
