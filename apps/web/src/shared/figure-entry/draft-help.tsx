import { TextInput } from '@mantine/core';
import '../ui/mantine-all';
import { useState } from 'react';
import { useFormat } from '../format';
import { useMessages } from '../i18n';
import { useKept, useKeptState } from '../keeping';
import { Button } from '../ui';
import type { CellBody, CellDraft, CellStore, EnteredSquare, ExtrasOf } from './cell-store';
import { shownText, typedText } from './figure-text';
import { entryMessages, type EntryMessages } from './messages';
import styles from './entry.module.css';

/** What stands beneath a field whose text is not saved; null: nothing is wrong with it. */
export function draftError(draft: CellDraft | undefined, t: EntryMessages): string | null {
  if (!draft || draft.state === 'saving' || draft.state === 'waiting') return null;
  if (draft.state === 'unreadable') return t.failures[draft.code];
  return draft.state === 'refused' ? draft.reason : t.draftStates[draft.state];
}

interface Props<S extends EnteredSquare, B extends CellBody, A> {
  /** Of which sheet. */
  about: string;
  square: S;
  /** What the line asks, in words. */
  name: string;
  draft: CellDraft;
  store: CellStore<S, B, A>;
  extras: ExtrasOf<B>;
  /** What the server has now, in words, with who wrote it; left out: the figure of the cell. */
  standing?: string | undefined;
  onDone: () => void;
}

/** What keeps a cell from being saved, in plain words, and the ways out. */
export function DraftHelp<S extends EnteredSquare, B extends CellBody, A>(props: Props<S, B, A>) {
  const { about, square, name, draft, store, extras, standing, onDone } = props;
  const t = useMessages(entryMessages);
  const f = useFormat();
  const { key, line } = square;
  const kept = useKept({
    form: 'figure-kept',
    about: `${about} ${key}`,
    label: `${t.whyKept}: ${name}`,
  });
  const [note, setNote] = useKeptState(kept, 'note', '');
  const [asked, setAsked] = useState(false);
  const drop = (label: string) => (
    <Button
      variant="default"
      onClick={() => {
        store.drop(key);
        onDone();
      }}
    >
      {label}
    </Button>
  );
  return (
    <div className={styles.alert} role="alert">
      <p>
        <strong>{t.draftStates[draft.state]}</strong> · {t.typedValue(draft.text || '–')}
      </p>
      {draft.state === 'unreadable' && (
        <>
          <p>{t.failures[draft.code]}</p>
          {draft.choices.length > 0 && (
            <p className={styles.choices}>
              <span>{t.chooseReading}:</span>
              {draft.choices.map((choice) => (
                <Button
                  key={typedText(choice, line)}
                  variant="default"
                  onClick={() => {
                    store.choose(key, choice, extras);
                    onDone();
                  }}
                >
                  {shownText(choice, line, t, f)}
                </Button>
              ))}
            </p>
          )}
        </>
      )}
      {draft.state === 'doubtful' && (
        <>
          <ul className={styles.findings}>
            {draft.objections.map(({ kind, text }) => (
              <li key={kind}>{text}</li>
            ))}
          </ul>
          <TextInput
            label={t.whyKept}
            value={note}
            maxLength={1000}
            error={asked && note.trim() === '' ? t.whyKeptMissing : null}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          <Button
            variant="default"
            onClick={() => {
              setAsked(true);
              if (note.trim() === '') return;
              kept.done();
              store.accept(key, note.trim(), extras);
              onDone();
            }}
          >
            {t.keepAnyway}
          </Button>
        </>
      )}
      {draft.state === 'stale' && (
        <>
          <p>{t.staleDetail}</p>
          <p>
            <strong>
              {t.standingValue(
                standing ?? (square.cell.figure ? shownText(square.cell.figure, line, t, f) : t.noFigure),
              )}
            </strong>
          </p>
          <Button variant="default" onClick={() => store.again(key)}>
            {t.sendOver}
          </Button>
        </>
      )}
      {draft.state === 'unfinished' && (
        <Button
          variant="default"
          onClick={() => {
            store.commit(key, draft.text, extras);
            onDone();
          }}
        >
          {t.saveTyped}
        </Button>
      )}
      {draft.state === 'refused' && <p>{draft.reason}</p>}
      {draft.state === 'waiting' ? (
        <>
          <p>{t.offline}</p>
          <Button variant="default" onClick={() => store.retry()}>
            {t.retryNow}
          </Button>
        </>
      ) : (
        drop(draft.state === 'stale' ? t.keepTheirs : t.dropTyped)
      )}
    </div>
  );
}
