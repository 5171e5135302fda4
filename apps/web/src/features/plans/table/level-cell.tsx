import { printLevel, readLevel, type Level } from '@tiendo/indicators/plan-text';
import { useState } from 'react';
import { useLanguage, useMessages } from '../../../shared/i18n';
import type { DraftIndicator, DraftTarget } from '../draft/draft-document';
import { ReadingButton } from '../draft/reading-button';
import { editorMessages } from '../editor-messages';
import styles from './table.module.css';

interface Props {
  label: string;
  target: DraftTarget;
  indicators: ReadonlyMap<string, DraftIndicator>;
  error?: string;
  /** The level of the only measure, as typed; null: it asks for nothing any more. */
  onLevel: (level: Level | null) => void;
  onOpen: () => void;
}

/** What a target asks for, typed as documents write it: `≥ 80%`. More than one measure opens the panel. */
export function LevelCell({ label, target, indicators, error, onLevel, onOpen }: Props) {
  const t = useMessages(editorMessages);
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const printed = target.measures.map((measure) => {
    const measureUnit = indicators.get(measure.indicator)?.measureUnit ?? '';
    return printLevel({ ...measure, measureUnit }, language) || t.levelDone;
  });
  const only = target.measures[0];
  // What was to be done had no unit of its own.
  const measureUnit = only && only.comparator !== 'done' ? (indicators.get(only.indicator)?.measureUnit ?? '') : '';
  const isSame = typed?.trim() === (printed[0] ?? '');
  const read = typed === null || isSame ? null : readLevel(typed, { measureUnit, name: target.name });
  const isEmpty = typed?.trim() === '';
  // Levels of several years are as many measures: here one of them is taken.
  const choices = read && read.clauses.length > 1 ? read.clauses.map(({ level }) => level) : (read?.choices ?? []);
  const unread = read !== null && !isEmpty && (read.level === null || read.doubt !== null || read.clauses.length > 1);
  const settle = () => {
    if (typed === null || unread) return;
    setTyped(null);
    if (!isSame) onLevel(read?.level ?? null);
  };
  return (
    <>
      <span className={styles.pair}>
        {target.measures.length > 1 ? (
          <button type="button" className={styles.button} onClick={onOpen}>
            <span className="visually-hidden">{label}: </span>
            {printed.join('; ')}
          </button>
        ) : (
          <input
            type="text"
            className={styles.input}
            aria-label={label}
            aria-invalid={error || unread ? true : undefined}
            placeholder={t.levelPlaceholder}
            value={typed ?? printed[0] ?? ''}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={settle}
            onKeyDown={(event) => {
              if (event.key === 'Enter') settle();
            }}
          />
        )}
        <button type="button" className={styles.side} title={t.measureDetail} onClick={onOpen}>
          <span aria-hidden="true">▸</span>
          <span className="visually-hidden">
            {t.measureDetail}: {target.name || target.code}
          </span>
        </button>
      </span>
      {unread && (
        <span className={styles.error} role="status">
          {choices.length === 0 ? t.levelUnread : t.levelAsked}{' '}
          {choices.map((choice, at) => (
            <ReadingButton
              key={at}
              onTake={() => {
                setTyped(null);
                onLevel(choice);
              }}
            >
              {printLevel(choice, language) || t.levelDone}
            </ReadingButton>
          ))}
        </span>
      )}
    </>
  );
}
