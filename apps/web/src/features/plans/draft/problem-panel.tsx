import { useState } from 'react';
import { useMessages } from '../../../shared/i18n';
import { editorMessages } from '../editor-messages';
import type { ProblemIndex, ProblemPlace } from './draft-problems';
import styles from './editor.module.css';

const FEW = 4;

/** What the draft still lacks, each a way to where it is mended. */
export function ProblemPanel({ problems, onGo }: { problems: ProblemIndex; onGo: (place: ProblemPlace) => void }) {
  const t = useMessages(editorMessages);
  const [all, setAll] = useState(false);
  if (problems.places.length === 0) return <p className={styles.complete}>{t.noProblems}</p>;
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
                {place.row !== null && `, ${t.row(place.row + 1)}`}:
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
