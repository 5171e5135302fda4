import { useState, type Dispatch } from 'react';
import { useMessages } from '../../../shared/i18n';
import { editorMessages } from '../editor-messages';
import type { DraftDocument, DraftItem } from './draft-document';
import type { ProblemPlace } from './draft-problems';
import type { DraftAction } from './draft-state';
import { reviewMessages } from './review-messages';
import styles from './editor.module.css';

interface Props {
  document: DraftDocument;
  dispatch: Dispatch<DraftAction>;
  onGo: (place: ProblemPlace) => void;
}

const FEW = 4;

/** Lines that were doubtful when they were pasted, until somebody says that they have been looked at. */
export function ReviewPanel({ document, dispatch, onGo }: Props) {
  const t = useMessages(editorMessages);
  const words = useMessages(reviewMessages);
  const [all, setAll] = useState(false);
  const doubtful = [...rowsOf('targets', document.targets), ...rowsOf('tasks', document.tasks)];
  if (doubtful.length === 0) return null;
  return (
    <section className={styles.problems} aria-label={t.reviewTitle(doubtful.length)}>
      <h2 className={styles.problemsTitle}>{t.reviewTitle(doubtful.length)}</h2>
      <ul className={styles.problemList}>
        {(all ? doubtful : doubtful.slice(0, FEW)).map(({ list, row, item }) => {
          const detail = item.review.map(({ kind, text }) => words[kind](text)).join('; ');
          return (
            <li key={item.rowKey}>
              <button
                type="button"
                className={styles.problem}
                onClick={() => onGo({ section: list, list, row, field: null, detail })}
              >
                <span className={styles.problemWhere}>
                  {t.sections[list]}, {t.row(row + 1)}:
                </span>{' '}
                {detail}
              </button>{' '}
              <button
                type="button"
                className={styles.link}
                onClick={() => dispatch({ type: 'patch', list, rowKey: item.rowKey, patch: { review: [] } })}
              >
                {t.reviewed}
                <span className="visually-hidden">: {item.name || item.code}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {doubtful.length > FEW && !all && (
        <button type="button" className={styles.link} onClick={() => setAll(true)}>
          {t.showAllProblems(doubtful.length)}
        </button>
      )}
    </section>
  );
}

function rowsOf<L extends 'targets' | 'tasks'>(list: L, items: readonly DraftItem[]) {
  return items.flatMap((item, row) => (item.review.length > 0 ? [{ list, row, item }] : []));
}

/** True while a pasted line waits to be looked at. */
export function needsReview({ targets, tasks }: DraftDocument): boolean {
  return [...targets, ...tasks].some(({ review }) => review.length > 0);
}
