import { choicesOf, isOfLevel, type AnnexChoice } from '@tiendo/indicators/plan-text';
import { useState, type Dispatch } from 'react';
import { useMessages } from '../../../shared/i18n';
import { editorMessages } from '../editor-messages';
import {
  onlyYearOf,
  type DraftDocument,
  type DraftIndicator,
  type DraftItem,
  isOfAnnex,
  type DraftTarget,
  type ReviewRemark,
} from './draft-document';
import type { ProblemPlace } from './draft-problems';
import type { DraftAction } from './draft-state';
import { reviewMessages } from './review-messages';
import { ReviewQuestion } from './review-question';
import styles from './editor.module.css';

interface Props {
  document: DraftDocument;
  dispatch: Dispatch<DraftAction>;
  onGo: (place: ProblemPlace) => void;
}

const FEW = 4;

/** Lines that were doubtful when they were pasted or copied, until somebody says that they have been looked at. */
export function ReviewPanel({ document, dispatch, onGo }: Props) {
  const t = useMessages(editorMessages);
  const words = useMessages(reviewMessages);
  const indicators = new Map(document.indicators.map((one) => [one.code, one]));
  const [all, setAll] = useState(false);
  const doubtful = [...rowsOf('targets', document.targets), ...rowsOf('tasks', document.tasks)];
  if (doubtful.length === 0) return null;
  return (
    <section className={styles.problems} aria-label={t.reviewTitle(doubtful.length)}>
      <h2 className={styles.problemsTitle}>{t.reviewTitle(doubtful.length)}</h2>
      <ul className={styles.problemList}>
        {(all ? doubtful : doubtful.slice(0, FEW)).map(({ list, row, item }) => {
          const asked = item.review.map((remark) => ({
            remark,
            choices: choicesFor(remark, item, document, indicators),
          }));
          const detail = asked
            .filter(({ choices }) => choices.length === 0)
            .map(({ remark: { kind, text } }) => words[kind](text))
            .join('; ');
          const choose = (remark: ReviewRemark, choice: AnnexChoice): void => {
            const review = item.review.filter((one) => one !== remark);
            if (choice.of === 'level') dispatch({ type: 'level', rowKey: item.rowKey, level: choice.level });
            if (choice.of === 'part')
              dispatch({ type: 'part', rowKey: item.rowKey, whole: remark.text, kind: choice.kind });
            const due = choice.of === 'due' ? { dueOn: choice.day } : {};
            const frequency = choice.of === 'due' && list === 'tasks' ? { frequency: frequencyOf(choice) } : {};
            dispatch({ type: 'patch', list, rowKey: item.rowKey, patch: { review, ...due, ...frequency } });
            if (choice.of === 'dues') dispatch({ type: 'dues', rowKey: item.rowKey, days: choice.days });
          };
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
                {detail || item.name || item.code}
              </button>{' '}
              {asked.map(
                ({ remark, choices }, at) =>
                  choices.length > 0 && (
                    <ReviewQuestion
                      key={at}
                      remark={remark}
                      choices={choices}
                      of={item.name || item.code}
                      onChoose={(choice) => choose(remark, choice)}
                    />
                  ),
              )}{' '}
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

const frequencyOf = ({ regular }: { readonly regular: boolean }) => (regular ? 'regular' : 'once');

/** What may be meant; nothing where levels of several years stand side by side, of which one answer would take the rest. */
function choicesFor(
  remark: ReviewRemark,
  item: DraftItem,
  document: DraftDocument,
  indicators: ReadonlyMap<string, DraftIndicator>,
): AnnexChoice[] {
  if (!isOfAnnex(remark)) return [];
  const measures = 'measures' in item ? (item as DraftTarget).measures : [];
  const years = new Set(measures.map(({ horizon }) => horizon));
  const measureUnit = indicators.get(measures[0]?.indicator ?? '')?.measureUnit ?? '';
  const kind = 'measures' in item ? 'target' : 'task';
  const choices = choicesOf(remark, { kind, name: item.name, measureUnit, year: onlyYearOf(document) });
  const isOneOfSeveral = years.size > 1 || item.review.filter(isOfAnnex).filter(isOfLevel).length > 1;
  return isOneOfSeveral ? choices.filter((choice) => choice.of !== 'level') : choices;
}

function rowsOf<L extends 'targets' | 'tasks'>(list: L, items: readonly DraftItem[]) {
  return items.flatMap((item, row) => (item.review.length > 0 ? [{ list, row, item }] : []));
}

/** True while a line waits to be looked at. */
export function needsReview({ targets, tasks }: DraftDocument): boolean {
  return [...targets, ...tasks].some(({ review }) => review.length > 0);
}
