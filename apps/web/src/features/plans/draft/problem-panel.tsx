import { useState } from 'react';
import { useMessages } from '../../../shared/i18n';
import { editorMessages, type EditorMessages } from '../editor-messages';
import type { ProblemIndex, ProblemPlace } from './draft-problems';
import styles from './editor.module.css';

const FEW = 4;

/** What the draft still lacks, each a way to where it is mended. */
export function ProblemPanel({ problems, onGo }: { problems: ProblemIndex; onGo: (place: ProblemPlace) => void }) {
  const t = useMessages(editorMessages);
  const [all, setAll] = useState(false);
  if (problems.places.length === 0) return null;
  const shown = all ? problems.places : problems.places.slice(0, FEW);
  return (
    <section className={styles.problems} aria-label={t.problemsTitle(problems.places.length)}>
      <h2 className={styles.problemsTitle}>{t.problemsTitle(problems.places.length)}</h2>
      <ul className={styles.problemList}>
        {shown.map((place, index) => (
          <li key={index}>
            <button type="button" className={styles.problem} onClick={() => onGo(place)}>
              <span className={styles.problemWhere}>
                {t.sections[place.section]}
                {place.row !== null && `, ${t.row(place.row + 1)}`}
                {fieldName(place, t) && `, ${fieldName(place, t)}`}:
              </span>{' '}
              {place.detail}
            </button>
          </li>
        ))}
      </ul>
      {problems.places.length > FEW && !all && (
        <button type="button" className={styles.link} onClick={() => setAll(true)}>
          {t.showAllProblems(problems.places.length)}
        </button>
      )}
    </section>
  );
}

const has = <T extends object>(names: T, field: string): field is Extract<keyof T, string> => field in names;

/** The field as the form calls it; empty for what has no field of its own. */
function fieldName({ section, field }: ProblemPlace, t: EditorMessages): string {
  if (field === null) return '';
  if (section === 'info') return has(t.info, field) ? t.info[field] : '';
  return has(t.col, field) ? t.col[field] : '';
}
